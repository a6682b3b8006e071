import type { Ink } from '../../shared/model/drawn-fields.ts'

/** An ink as CSS has it. */
export function penOf(ink: Ink): string {
  return `var(--pen-${ink})`
}
