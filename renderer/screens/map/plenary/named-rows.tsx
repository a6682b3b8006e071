import { scaleBand } from '@visx/scale'
import type { ReactNode } from 'react'
import { shortTitle } from '../../../../shared/map/plenary/wall-pages.ts'
import { chartSize, chartType } from './chart-frame.tsx'
import styles from './plenary.module.css'

/** A row of a chart: what it is of, and what its bar says in words. */
export interface NamedRow {
  readonly key: string
  /** Longer than its row, it is shortened there; the table has it whole. */
  readonly name: string
  readonly words: string
}

/** Letters of the semi-bold face are half as wide as the type is high; wide ones, and capitals, a tenth more. */
const charactersInRow = Math.floor(chartSize.width / (chartType * 0.55))

/** Room after the longest bar for its words: «12 su 12 non raggiunti». */
const wordsWidth = 78

/** How long the longest bar may be. */
export const longestBar = chartSize.width - wordsWidth

/** So many rows are the least that share the height: bars of fewer would be as thick as those of another chart. */
const fewestRows = 4

/** Rows with their name above the bar, so that a title has the whole width. */
export function NamedRows({
  rows,
  lengthOf,
  renderBar,
}: {
  readonly rows: readonly NamedRow[]
  readonly lengthOf: (index: number) => number
  readonly renderBar: (index: number, box: { readonly y: number; readonly height: number }) => ReactNode
}) {
  const places = scaleBand({
    domain: Array.from({ length: Math.max(rows.length, fewestRows) }, (_, index) => index),
    range: [0, chartSize.height],
    paddingInner: 0.16,
  })
  return rows.map(({ key, name, words }, index) => {
    const top = places(index) ?? 0
    const y = top + chartType * 1.15
    const height = places.bandwidth() - chartType * 1.15
    return (
      <g key={key}>
        <text x={0} y={top + chartType * 0.5} className={styles.words} fontSize={chartType}>
          {shortTitle(name, charactersInRow)}
        </text>
        {renderBar(index, { y, height })}
        <text
          x={lengthOf(index) + 2.5}
          y={y + height / 2}
          className={styles.secondWords}
          fontSize={chartType}
        >
          {words}
        </text>
      </g>
    )
  })
}
