import type { Ink } from '../../../../../shared/model/drawn-fields.ts'
import styles from './drawing.module.css'

/** A drop of an ink, beside the word that says which one it is. */
export function InkMark({ ink }: { readonly ink: Ink }) {
  return <span aria-hidden="true" className={styles.ink} style={{ color: penOf(ink) }} />
}

/** An ink as CSS has it. */
export function penOf(ink: Ink): string {
  return `var(--pen-${ink})`
}
