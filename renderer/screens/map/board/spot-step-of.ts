import type { SpotStep } from '../../../../shared/map/marks/mark-spot.ts'

const steps: Readonly<Record<string, SpotStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'right',
  ArrowLeft: 'left',
}

/** The step on a grid of marks that an arrow asks for; null when the key is none. */
export function spotStepOf(key: string): SpotStep | null {
  return steps[key] ?? null
}
