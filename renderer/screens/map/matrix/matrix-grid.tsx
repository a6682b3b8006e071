import { useRef } from 'react'
import type { MatrixArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import { MatrixBody } from './matrix-body.tsx'
import type { MatrixDesk } from './matrix-desk.ts'
import { MatrixHead } from './matrix-head.tsx'
import type { MatrixDeed } from './matrix-keys.ts'
import { isSamePlace, placeOf } from './matrix-places.ts'
import { useMatrixLayout } from './use-matrix-layout.ts'
import { useMatrixMoves } from './use-matrix-moves.ts'
import { useMatrixPointer } from './use-matrix-pointer.ts'
import styles from './matrix-grid.module.css'

/** The printed table itself: rows and columns as many as there are, drawn as many as are seen. */
export function MatrixGrid({
  desk,
  lines,
  place,
  area,
  onPlace,
  onExtend,
  onDeed,
  onPoint,
  onEnter,
  onLeave,
  measures,
  maxHeight,
  helpId,
  isHeld,
}: {
  readonly desk: MatrixDesk
  readonly lines: MatrixLines
  readonly place: MatrixPlace
  /** What is selected; null for the one cell that has focus. */
  readonly area: MatrixArea | null
  readonly onPlace: (place: MatrixPlace) => void
  /** Focus goes to a cell, and what lies between is selected. */
  readonly onExtend: (place: MatrixPlace) => void
  readonly onDeed: (deed: MatrixDeed, place: MatrixPlace, element: HTMLElement) => void
  /** The pointer is over a cell or a header; null when it has left. */
  readonly onPoint: (place: MatrixPlace | null) => void
  /** Focus has come to something in the table. */
  readonly onEnter: () => void
  /** Focus is no longer in the table. */
  readonly onLeave: () => void
  /** In px. */
  readonly measures: MatrixMeasures
  readonly maxHeight: number
  /** What the keys do, in words. */
  readonly helpId: string
  /** Something is open on a cell: its cross stays tinted. */
  readonly isHeld: boolean
}) {
  const { text } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const { layout, onScroll } = useMatrixLayout({ scroller, lines, measures })
  const { onKeyDown, extend } = useMatrixMoves({
    scroller,
    lines,
    layout,
    measures,
    place,
    hasLink: (at) => hasLink(desk, lines, at),
    onPlace,
    onExtend,
    onDeed,
  })
  const pointer = useMatrixPointer({ place, area, onPlace, onExtend: extend, onDeed, onPoint })
  const { frame, drawn } = layout
  const width = measures.rowHeader + (layout.columns.at(-1) ?? 0) + measures.overhang
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- focus is in one of its cells, or headers.
    <div
      ref={scroller}
      role="grid"
      aria-label={text('matrix.title')}
      aria-describedby={helpId}
      aria-rowcount={lines.rows.length + frame.firstRowNumber - 1}
      aria-colcount={frame.numbers.at(-1) ?? 1}
      aria-multiselectable
      className={classNames(styles.scroller, isHeld && styles.isHeld)}
      style={{ maxHeight, scrollPaddingTop: measures.head, scrollPaddingLeft: measures.rowHeader }}
      onScroll={onScroll}
      onKeyDown={(event) => {
        onPoint(null)
        onKeyDown(event)
      }}
      onFocus={(event) => {
        onEnter()
        const here = placeOf(event.target)
        if (here !== null && !isSamePlace(here.place, place)) onPlace(here.place)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
      {...pointer}
    >
      <div className={styles.sheet} style={{ width, height: measures.head + (layout.rows.at(-1) ?? 0) }}>
        <MatrixHead
          columns={lines.columns}
          layout={layout.columns}
          numbers={frame.numbers}
          drawn={drawn.columns}
          measures={measures}
          focusedColumn={place.column}
          isCornerFocused={place.row === -1}
        />
        <MatrixBody links={desk.links} {...{ lines, layout, measures, place, area }} />
      </div>
    </div>
  )
}

function hasLink(desk: MatrixDesk, lines: MatrixLines, { row, column }: MatrixPlace): boolean {
  const need = lines.rows[row]
  const resource = lines.columns[column]
  if (need?.kind !== 'subject' || resource?.kind !== 'subject') return false
  return desk.links.get(need.subject.id)?.has(resource.subject.id) ?? false
}
