import { PatternLines } from '@visx/pattern'
import { Bar } from '@visx/shape'
import type { CoverageLevel } from '../../../../shared/model/coverage-override.ts'
import styles from './plenary.module.css'

/**
 * The lines with which a bar is filled, in the unit of the chart: little is hatched thin, half of it where it is half; nothing
 * stays white and all is full. So a bar tells its level in black on white, and to who sees no red and green.
 */
const hatchings = {
  weak: { distance: 5, width: 0.8 },
  partial: { distance: 4, width: 1.4 },
} as const

/** Of the line around a bar. */
const lineWidth = 0.8

/** The hatchings of bars; `idStart` tells those of one chart from those of another. */
export function LevelHatchings({ idStart }: { readonly idStart: string }) {
  return (['weak', 'partial'] as const).map((level) => (
    <PatternLines
      key={level}
      id={`${idStart}${level}`}
      width={hatchings[level].distance}
      height={hatchings[level].distance}
      strokeWidth={hatchings[level].width}
      stroke="currentColor"
      orientation={['diagonal']}
      className={styles[level] ?? ''}
    />
  ))
}

/** A bar that is filled as far as its level says; without a width it is not there. */
export function LevelRect({
  level,
  idStart,
  ...box
}: {
  readonly level: CoverageLevel
  readonly idStart: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}) {
  if (box.width === 0) return null
  const { x, y, width, height } = box
  return (
    <Bar
      // The line is within the bar: a row of bars begins where the words above them do.
      x={x + lineWidth / 2}
      y={y + lineWidth / 2}
      width={Math.max(width - lineWidth, 0)}
      height={height - lineWidth}
      className={styles[level] ?? ''}
      fill={fillOf(level, idStart)}
      stroke="currentColor"
      strokeWidth={lineWidth}
    />
  )
}

function fillOf(level: CoverageLevel, idStart: string): string {
  if (level === 'uncovered') return 'none'
  return level === 'adequate' ? 'currentColor' : `url(#${idStart}${level})`
}
