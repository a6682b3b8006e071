import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'

/** A cell or header on the page. */
export interface FoundPlace {
  readonly place: MatrixPlace
  readonly element: HTMLElement
}

/** The cell or header that an event is about; null for anything else. */
export function placeOf(target: EventTarget): FoundPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (element === null) return null
  const { row, column } = element.dataset
  return { place: { row: Number(row), column: Number(column) }, element }
}

/** What stands at a place; null while it is not drawn. */
export function elementAt(grid: HTMLElement | null, { row, column }: MatrixPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null
}

/** Tells a cell from a header. */
export function isCell({ row, column }: MatrixPlace): boolean {
  return row >= 0 && column >= 0
}

/** Tells whether two places are one. */
export function isSamePlace(left: MatrixPlace | null, right: MatrixPlace | null): boolean {
  return left?.row === right?.row && left?.column === right?.column
}
