/* oxlint-disable jsx-a11y/prefer-tag-over-role -- not all lines are on the page and those that are stand by coordinates: elements of a
   table that are laid out otherwise are no table for Chromium any more. */
import { isWithin } from '../../../../shared/map/matrix/axis-layout.ts'
import type { LinkTable } from '../../../../shared/map/matrix/link-table.ts'
import type { MatrixArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { linesToDraw, MatrixRow } from './matrix-row.tsx'
import type { MatrixLayout } from './use-matrix-layout.ts'
import styles from './matrix-grid.module.css'

/** The rows below the headers, as many as are seen. */
export function MatrixBody({
  lines,
  links,
  layout,
  measures,
  place,
  area,
}: {
  readonly lines: MatrixLines
  readonly links: LinkTable
  readonly layout: MatrixLayout
  readonly measures: MatrixMeasures
  readonly place: MatrixPlace
  readonly area: MatrixArea | null
}) {
  const { rows, columns, drawn, frame } = layout
  const cross = lines.columns[place.column] === undefined ? null : (columns[place.column] ?? 0)
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{
        top: measures.head,
        width: measures.rowHeader + (columns.at(-1) ?? 0),
        height: rows.at(-1) ?? 0,
      }}
    >
      {cross !== null && (
        <div
          role="presentation"
          className={styles.crossColumn}
          style={{ left: measures.rowHeader + cross, width: measures.column }}
        />
      )}
      {linesToDraw(lines.rows, drawn.rows, place.row).map((index) => {
        const line = lines.rows[index]
        if (line === undefined) return null
        const top = rows[index] ?? 0
        return (
          <MatrixRow
            key={line.key}
            line={line}
            index={index}
            top={top}
            height={(rows[index + 1] ?? top) - top}
            frame={frame}
            links={line.kind === 'subject' ? links.get(line.subject.id) : undefined}
            focusedColumn={index === place.row ? place.column : null}
            selected={area !== null && isWithin(area.rows, index) ? area.columns : null}
          />
        )
      })}
    </div>
  )
}
