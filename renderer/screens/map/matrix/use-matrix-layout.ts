import { useMemo, type RefObject } from 'react'
import { type AxisLayout, layOutAxis } from '../../../../shared/map/matrix/axis-layout.ts'
import type { MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { columnNumbers, type RowFrame } from './matrix-row.tsx'
import { useScrollWindow, type ScrollWindow } from './use-scroll-window.ts'

/** Where all lines are, and which of them are drawn. In px. */
export interface MatrixLayout {
  readonly rows: AxisLayout
  readonly columns: AxisLayout
  readonly drawn: ScrollWindow
  readonly frame: RowFrame
}

/** Lays the matrix out, and follows what is seen of it. */
export function useMatrixLayout({
  scroller,
  lines,
  measures,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly lines: MatrixLines
  readonly measures: MatrixMeasures
}): { readonly layout: MatrixLayout; readonly onScroll: () => void } {
  const rows = useMemo(
    () => layOutAxis(lines.rows, { subject: measures.row, group: measures.groupRow }),
    [lines.rows, measures],
  )
  const columns = useMemo(
    () => layOutAxis(lines.columns, { subject: measures.column, group: measures.groupGap }),
    [lines.columns, measures],
  )
  const lead = useMemo(() => ({ width: measures.rowHeader, height: measures.head }), [measures])
  const { drawn, onScroll } = useScrollWindow({ scroller, rows, columns, lead })
  const frame = useMemo(
    () => ({
      columns: lines.columns,
      layout: columns,
      drawn: drawn.columns,
      rowHeader: measures.rowHeader,
      isStacked: measures.isStacked,
      numbers: columnNumbers(lines.columns),
      // Headings over columns are a row of their own.
      firstRowNumber: measures.groupBand > 0 ? 3 : 2,
    }),
    [lines.columns, columns, drawn.columns, measures],
  )
  return { layout: useMemo(() => ({ rows, columns, drawn, frame }), [rows, columns, drawn, frame]), onScroll }
}
