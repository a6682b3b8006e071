import { assertNever } from '../../util/assert-never.ts'

/** The marks that there are, from little to much. */
export const marks = [1, 2, 3, 4, 5] as const

/** A place on a grid of two marks, each from 1 to 5: one grows upwards, the other to the right. */
export interface MarkSpot {
  readonly up: number
  readonly across: number
}

/** What a record says of its place; null is a mark that nobody gave. */
export type HalfSpot = { readonly [Side in keyof MarkSpot]: number | null }

/** A step on the grid. */
export type SpotStep = 'up' | 'down' | 'right' | 'left'

/** The place of a record; null while one of its marks is missing. */
export function wholeSpot({ up, across }: HalfSpot): MarkSpot | null {
  return up === null || across === null ? null : { up, across }
}

/** The middle of the grid: where a record goes at its first step, as far as nobody gave it marks. */
const middleMark = 3

/** Where a record stands after a step; at the edge it stays. */
export function stepSpot({ up, across }: HalfSpot, step: SpotStep): MarkSpot {
  if (up === null || across === null) return { up: up ?? middleMark, across: across ?? middleMark }
  switch (step) {
    case 'up':
      return { up: withinMarks(up + 1), across }
    case 'down':
      return { up: withinMarks(up - 1), across }
    case 'right':
      return { up, across: withinMarks(across + 1) }
    case 'left':
      return { up, across: withinMarks(across - 1) }
    default:
      return assertNever(step)
  }
}

function withinMarks(mark: number): number {
  return Math.min(Math.max(mark, marks[0]), marks.length)
}

/** A mark one higher or lower; below the first there is none. */
export function stepMark(mark: number | null, by: 1 | -1): number | null {
  const next = (mark ?? 0) + by
  return next < marks[0] ? null : withinMarks(next)
}

/** A spot as text, «4-5»: the mark upwards, then the one to the right. */
export function spotKey({ up, across }: MarkSpot): string {
  return `${up}-${across}`
}

/** The spot that a text names; null when it names none. */
export function spotOfKey(key: string): MarkSpot | null {
  const [, up, across] = /^([1-5])-([1-5])$/.exec(key) ?? []
  return up === undefined || across === undefined ? null : { up: Number(up), across: Number(across) }
}
