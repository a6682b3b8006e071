import type { MatrixLine } from './matrix-subject.ts'

/** Where the lines of an axis start, in the unit of the sizes; one entry more than lines: the last is where the axis ends. */
export type AxisLayout = readonly number[]

/** Lays lines out one after the other. */
export function layOutAxis(
  lines: readonly MatrixLine[],
  sizes: { readonly subject: number; readonly group: number },
): AxisLayout {
  const starts = [0]
  let end = 0
  for (const { kind } of lines) {
    end += sizes[kind]
    starts.push(end)
  }
  return starts
}

/** Lines `first` to `end`, `end` not included. */
export interface LineRange {
  readonly first: number
  readonly end: number
}

/** Tells whether a line is one of a range. */
export function isWithin({ first, end }: LineRange, line: number): boolean {
  return line >= first && line < end
}

/** The lines that any part of a stretch meets, and `spare` more on either side. */
export function linesWithin(
  layout: AxisLayout,
  stretch: { readonly from: number; readonly to: number },
  spare: number,
): LineRange {
  const count = layout.length - 1
  if (count === 0) return { first: 0, end: 0 }
  return {
    first: Math.max(0, lineAt(layout, stretch.from) - spare),
    end: Math.min(count, lineAt(layout, stretch.to) + 1 + spare),
  }
}

/** The line at a place; the nearest one for a place outside of the axis. */
export function lineAt(layout: AxisLayout, place: number): number {
  let low = 0
  let high = Math.max(0, layout.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((layout[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** How far to scroll so that a line is seen whole, with as little movement as can be; `seen` is the stretch in sight. */
export function scrollToLine(
  layout: AxisLayout,
  line: number,
  seen: { readonly from: number; readonly length: number },
): number {
  const start = layout[line] ?? 0
  const end = layout[line + 1] ?? start
  if (start < seen.from || end - start > seen.length) return start
  return end > seen.from + seen.length ? end - seen.length : seen.from
}
