/* oxlint-disable jsx-a11y/prefer-tag-over-role -- not all lines are on the page and those that are stand by coordinates: elements of a
   table that are laid out otherwise are no table for Chromium any more. */
import { memo } from 'react'
import { isWithin, type AxisLayout, type LineRange } from '../../../../shared/map/matrix/axis-layout.ts'
import type { NeedLinks } from '../../../../shared/map/matrix/link-table.ts'
import type { MatrixLine } from '../../../../shared/map/matrix/matrix-subject.ts'
import { coverageLevels } from '../../../../shared/model/coverage-override.ts'
import { classNames } from '../../../ui/class-names.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { groupWord, levelWord } from './matrix-words.ts'
import styles from './matrix-grid.module.css'

/** What a row needs of the columns; the same object for all rows, so that a row is painted again only when it must be. */
export interface RowFrame {
  readonly columns: readonly MatrixLine[]
  readonly layout: AxisLayout
  /** What readers count columns by; headings of groups are no columns. */
  readonly numbers: readonly number[]
  readonly drawn: LineRange
  readonly rowHeader: number
  /** Code and coverage stand above the title. */
  readonly isStacked: boolean
  /** Number of the first row of the body for readers, from 1. */
  readonly firstRowNumber: number
}

/** One row: the need and its cells, or the heading of a group. */
export const MatrixRow = memo(function MatrixRow({
  line,
  index,
  top,
  height,
  frame,
  links,
  focusedColumn,
  selected,
}: {
  readonly line: MatrixLine
  readonly index: number
  readonly top: number
  readonly height: number
  readonly frame: RowFrame
  readonly links: NeedLinks | undefined
  /** null: focus is in another row; -1: on the header. */
  readonly focusedColumn: number | null
  /** The columns of the selection, null in rows that have no part in it. */
  readonly selected: LineRange | null
}) {
  const { text } = useText()
  const place = { top, height }
  const number = frame.firstRowNumber + index
  if (line.kind === 'group') {
    return (
      <div role="row" aria-rowindex={number} className={styles.groupRow} style={place}>
        <div role="rowheader" aria-colindex={1} className={styles.groupHeading}>
          <span className={styles.groupName}>{groupWord(text, 'needs', line.group)}</span>
          <span className={styles.groupCount}>{text('map.needCount', { count: line.count })}</span>
        </div>
      </div>
    )
  }
  const { subject } = line
  return (
    <div
      role="row"
      aria-rowindex={number}
      className={classNames(styles.row, focusedColumn !== null && styles.focusedRow)}
      style={place}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={focusedColumn === -1 ? 0 : -1}
        data-row={index}
        data-column={-1}
        className={classNames(styles.rowHeader, frame.isStacked && styles.stacked)}
        style={{ width: frame.rowHeader }}
      >
        <span className={styles.code}>{subject.code}</span>{' '}
        <span className={styles.rowTitle}>{subject.title}</span>{' '}
        <span className={styles.coverage}>
          <CoverageShape level={coverageLevels[subject.level]} size="1.125rem" />
          {levelWord(text, 'needs', subject.level)}
        </span>
      </div>
      <Cells code={subject.code} {...{ frame, links, index, focusedColumn, selected }} />
    </div>
  )
})

function Cells({
  code,
  frame,
  links,
  index,
  focusedColumn,
  selected,
}: {
  readonly code: string
  readonly frame: RowFrame
  readonly links: NeedLinks | undefined
  readonly index: number
  readonly focusedColumn: number | null
  readonly selected: LineRange | null
}) {
  const { text } = useText()
  const empty = text('matrix.empty')
  return linesToDraw(frame.columns, frame.drawn, focusedColumn).map((column) => {
    const line = frame.columns[column]
    if (line?.kind !== 'subject') return null
    const link = links?.get(line.subject.id)
    const left = frame.layout[column] ?? 0
    const word = link === undefined ? empty : text(`map.strength.${link.strength}`)
    const said = link === undefined || link.note === '' ? word : text('matrix.withNote', { word })
    return (
      <div
        key={line.key}
        role="gridcell"
        aria-colindex={frame.numbers[column]}
        // With both codes: where not all rows and columns are on the page, not every reader finds the headers of a cell.
        aria-label={`${said}, ${code} ${line.subject.code}`}
        aria-selected={(selected !== null && isWithin(selected, column)) || undefined}
        tabIndex={column === focusedColumn ? 0 : -1}
        data-row={index}
        data-column={column}
        className={classNames(styles.cell, link !== undefined && link.note !== '' && styles.noted)}
        style={{ left: frame.rowHeader + left, width: (frame.layout[column + 1] ?? left) - left }}
      >
        {link !== undefined && <StrengthShape level={link.strength} />}
      </div>
    )
  })
}

/** The indexes that are drawn: those in sight, and the one that has focus wherever it is, so that focus is never lost. */
export function linesToDraw(
  lines: readonly MatrixLine[],
  drawn: LineRange,
  focused: number | null,
): readonly number[] {
  const end = Math.min(drawn.end, lines.length)
  const indexes: number[] = []
  if (focused !== null && focused >= 0 && focused < drawn.first) indexes.push(focused)
  for (let index = drawn.first; index < end; index += 1) indexes.push(index)
  if (focused !== null && focused >= end && focused < lines.length) indexes.push(focused)
  return indexes
}

/** The number of each line as a column, from 2: the headers of rows are the first. */
export function columnNumbers(columns: readonly MatrixLine[]): readonly number[] {
  let number = 1
  return columns.map(({ kind }) => {
    if (kind === 'subject') number += 1
    return number
  })
}
