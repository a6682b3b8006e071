import { useMemo, useState } from 'react'
import { areaBetween, type MatrixArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixLine } from '../../../../shared/map/matrix/matrix-subject.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'

/** A line that has focus: by its key, by its record when the groups have changed, at last by where it was. null is the header. */
interface HeldLine {
  readonly key: string | null
  readonly id: string | null
  readonly index: number
}

const firstLine: HeldLine = { key: '', id: '', index: 0 }

interface HeldPlace {
  readonly row: HeldLine
  readonly column: HeldLine
}

/** The cell that has focus, and the cells that are selected with it. */
export interface MatrixFocus {
  /** The cell that has focus, or would have it if one came with Tab. */
  readonly place: MatrixPlace
  /** null: one cell, or a header, and nothing beside it. */
  readonly area: MatrixArea | null
  /** Goes to a cell; nothing else is selected then. */
  readonly setPlace: (place: MatrixPlace) => void
  /** Goes to a cell and selects everything from where the selection began. */
  readonly extendTo: (place: MatrixPlace) => void
}

/** Focus and selection of the matrix. They go with their records when lines move. */
export function useMatrixFocus({
  rows,
  columns,
}: {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
}): MatrixFocus {
  const [held, setHeld] = useState<HeldPlace>({ row: firstLine, column: firstLine })
  // Where a selection began; null without one.
  const [from, setFrom] = useState<HeldPlace | null>(null)
  const rowFinder = useMemo(() => lineFinder(rows), [rows])
  const columnFinder = useMemo(() => lineFinder(columns), [columns])
  const row = rowFinder(held.row)
  const column = columnFinder(held.column)
  const place = useMemo(() => ({ row, column }), [row, column])
  const fromRow = from === null ? row : rowFinder(from.row)
  const fromColumn = from === null ? column : columnFinder(from.column)
  const area = useMemo(
    () => areaBetween({ row: fromRow, column: fromColumn }, { row, column }),
    [fromRow, fromColumn, row, column],
  )
  const holdPlace = (at: MatrixPlace): HeldPlace => ({
    row: hold(rows, at.row),
    column: hold(columns, at.column),
  })
  return {
    place,
    area,
    setPlace(next) {
      setFrom(null)
      if (next.row !== row || next.column !== column) setHeld(holdPlace(next))
    },
    extendTo(next) {
      if (from === null) setFrom(held)
      setHeld(holdPlace(next))
    },
  }
}

function hold(lines: readonly MatrixLine[], index: number): HeldLine {
  const line = lines[index]
  if (line?.kind !== 'subject') return { key: null, id: null, index: -1 }
  return { key: line.key, id: line.subject.id, index }
}

function lineFinder(lines: readonly MatrixLine[]): (held: HeldLine) => number {
  const byKey = new Map<string, number>()
  const byId = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'group') continue
    byKey.set(line.key, index)
    if (!byId.has(line.subject.id)) byId.set(line.subject.id, index)
  }
  return ({ key, id, index }) => {
    if (key === null || id === null) return -1
    return byKey.get(key) ?? byId.get(id) ?? nearest(lines, index)
  }
}

/** The subject at or before an index, else the first one after it; -1 when there is none. */
function nearest(lines: readonly MatrixLine[], index: number): number {
  const isSubject = ({ kind }: MatrixLine) => kind === 'subject'
  const before = lines.slice(0, index + 1).findLastIndex(isSubject)
  return before === -1 ? lines.findIndex(isSubject) : before
}
