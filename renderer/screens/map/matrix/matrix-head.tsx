/* oxlint-disable jsx-a11y/prefer-tag-over-role -- not all lines are on the page and those that are stand by coordinates: elements of a
   table that are laid out otherwise are no table for Chromium any more. */
import { ArrowDown, ArrowRight, Check } from 'lucide-react'
import { memo } from 'react'
import type { AxisLayout, LineRange } from '../../../../shared/map/matrix/axis-layout.ts'
import { labelLeanDegrees, type MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import type { MatrixLine, MatrixSubject } from '../../../../shared/map/matrix/matrix-subject.ts'
import { classNames } from '../../../ui/class-names.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { linesToDraw } from './matrix-row.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import { groupWord, levelWord } from './matrix-words.ts'
import styles from './matrix-head.module.css'

/** The headers of the columns, which stay at the top: leaning titles, groups, codes; and the corner. */
export const MatrixHead = memo(function MatrixHead({
  columns,
  layout,
  numbers,
  drawn,
  measures,
  focusedColumn,
  isCornerFocused,
}: {
  readonly columns: readonly MatrixLine[]
  readonly layout: AxisLayout
  readonly numbers: readonly number[]
  readonly drawn: LineRange
  readonly measures: MatrixMeasures
  /** null: focus is in another column. */
  readonly focusedColumn: number | null
  /** What has focus is in the headers' own row. */
  readonly isCornerFocused: boolean
}) {
  const { text } = useText()
  const groups = columns.some(({ kind }) => kind === 'group')
  const width = measures.rowHeader + (layout.at(-1) ?? 0) + measures.overhang
  const sizes = {
    '--matrix-labels': `${measures.labels}px`,
    '--matrix-codes': `${measures.codes}px`,
    '--matrix-band': `${measures.groupBand}px`,
    '--matrix-lean': `${labelLeanDegrees}deg`,
    '--matrix-label-length': `${measures.labelLength}px`,
    '--matrix-label-line': `${measures.label}px`,
  }
  return (
    <div role="rowgroup" className={styles.head} style={{ ...sizes, width, height: measures.head }}>
      {groups && (
        <div role="row" aria-rowindex={1} className={styles.headRow}>
          {/* Over the corner: every row has its first cell in the first column. */}
          <div role="columnheader" aria-colindex={1}>
            <VisuallyHidden>{text('matrix.resources')}</VisuallyHidden>
          </div>
          {groupSpans(columns).map(({ line, first, end }) => (
            <div
              key={line.key}
              role="columnheader"
              aria-colindex={numbers[first + 1]}
              aria-colspan={line.count}
              className={styles.band}
              style={{
                left: measures.rowHeader + (layout[first] ?? 0),
                width: (layout[end] ?? 0) - (layout[first] ?? 0),
              }}
            >
              <span className={styles.bandName} style={{ left: measures.rowHeader }}>
                {groupWord(text, 'resources', line.group)}
              </span>
            </div>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={groups ? 2 : 1} className={styles.headRow}>
        <Corner measures={measures} isFocused={isCornerFocused && focusedColumn === -1} />
        {linesToDraw(columns, drawn, focusedColumn).map((column) => {
          const line = columns[column]
          if (line?.kind !== 'subject') return null
          const left = layout[column] ?? 0
          return (
            <div
              key={line.key}
              role="columnheader"
              aria-colindex={numbers[column]}
              aria-label={columnName(line.subject, levelWord(text, 'resources', line.subject.level))}
              tabIndex={isCornerFocused && column === focusedColumn ? 0 : -1}
              data-row={-1}
              data-column={column}
              className={classNames(styles.column, column === focusedColumn && styles.focusedColumn)}
              style={{ left: measures.rowHeader + left, width: (layout[column + 1] ?? left) - left }}
            >
              <ColumnWords subject={line.subject} hasLabel={measures.labels > 0} />
            </div>
          )
        })}
        {/* The line after the last column. */}
        <div role="presentation" className={styles.column} style={{ left: width - measures.overhang }}>
          <span className={styles.lean}>
            <span className={styles.leanPaper} />
          </span>
          <span className={styles.columnCode} />
        </div>
      </div>
    </div>
  )
})

function columnName(subject: MatrixSubject, level: string): string {
  return [`${subject.code} ${subject.title}`, subject.remark, level].filter((part) => part !== '').join(', ')
}

function ColumnWords({ subject, hasLabel }: { readonly subject: MatrixSubject; readonly hasLabel: boolean }) {
  const isDormant = subject.level === 0
  return (
    <>
      {hasLabel && (
        <span className={styles.lean}>
          <span className={styles.leanPaper} />
          <span className={classNames(styles.label, isDormant && styles.dormant)}>
            {isDormant && <CoverageShape level="uncovered" size="0.875rem" />}
            {subject.isConfirmed && <Icon of={Check} size="small" />}
            <span className={styles.labelWords}>{subject.title}</span>
          </span>
        </span>
      )}
      <span className={styles.columnCode}>{subject.code}</span>
    </>
  )
}

function Corner({ measures, isFocused }: { readonly measures: MatrixMeasures; readonly isFocused: boolean }) {
  const { text } = useText()
  const { rowHeader, overhang, labels, head } = measures
  const right = rowHeader + overhang
  // As far as the first label leans over it: what is scrolled away does not show behind the corner.
  const outline = `polygon(0 0, ${right}px 0, ${rowHeader}px ${labels}px, ${rowHeader}px ${head}px, 0 ${head}px)`
  return (
    <div
      role="columnheader"
      aria-colindex={1}
      tabIndex={isFocused ? 0 : -1}
      data-row={-1}
      data-column={-1}
      className={styles.corner}
      style={{ width: right, clipPath: outline }}
    >
      <VisuallyHidden>{text('matrix.corner')}</VisuallyHidden>
      <div aria-hidden="true" className={styles.cornerWords} style={{ width: rowHeader }}>
        {labels > 0 && <MatrixLegend />}
        <p className={styles.axisNames}>
          {text('matrix.needs')}
          <Icon of={ArrowDown} size="small" />
          <span className={styles.acrossName}>{text('matrix.resources')}</span>
          <Icon of={ArrowRight} size="small" />
        </p>
      </div>
    </div>
  )
}

type GroupLine = Extract<MatrixLine, { kind: 'group' }>

/** The groups of an axis, each with its lines from `first` to `end`, heading included, `end` not. */
function groupSpans(
  lines: readonly MatrixLine[],
): readonly { readonly line: GroupLine; readonly first: number; readonly end: number }[] {
  const heads = [...lines.entries()].flatMap(([first, line]) =>
    line.kind === 'group' ? [{ line, first }] : [],
  )
  return heads.map((head, index) => ({ ...head, end: heads[index + 1]?.first ?? lines.length }))
}
