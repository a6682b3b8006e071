/** One measured figure, printed as one line of JSON. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'bytes'
  /** The same of what it is compared with, in the same run. */
  readonly baseline: number
  /** Value over baseline. */
  readonly ratio: number
  /** The largest ratio that is allowed; null when the figure is only told. */
  readonly limit: number | null
  /** Whether the limit is kept; «told» where there is none. */
  readonly outcome: 'met' | 'missed' | 'told'
  /** How many times value and baseline were measured. */
  readonly runs: number
}

/** A figure from what was measured; numbers are rounded to what the measuring can tell. */
export function figureOf(measured: Omit<Figure, 'ratio' | 'outcome'>): Figure {
  const { name, value, unit, baseline, limit, runs } = measured
  const ratio = Math.round((value / baseline) * 100) / 100
  const outcome = limit === null ? 'told' : ratio <= limit ? 'met' : 'missed'
  return { name, value: tenths(value), unit, baseline: tenths(baseline), ratio, limit, outcome, runs }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
