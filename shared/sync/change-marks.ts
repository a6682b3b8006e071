/**
 * Says how far a copy of a document goes: up to this change, counted from 1, of one opening of the tavolo in one window.
 * Count 0 is the state that the opening began with.
 */
export interface ChangeMark {
  /** Random, sixteen hexadecimal digits; new whenever a tavolo is opened. */
  readonly openingId: string
  readonly count: number
}

/**
 * The last mark of each opening that wrote into a copy, the one that wrote last at the end. Two copies with the same
 * marks hold the same changes; copies whose marks differ may or may not.
 */
export type DocumentMarks = readonly ChangeMark[]

/** How many openings are remembered. Older ones only matter while two windows write at once, and nobody opens nine. */
export const mostMarks = 8

/** The marks of a copy after one more change was written to it. */
export function withMark(marks: DocumentMarks, mark: ChangeMark): DocumentMarks {
  return [...marks.filter(({ openingId }) => openingId !== mark.openingId), mark].slice(-mostMarks)
}

/** Whether two copies hold the same changes. Copies without marks are never known to. */
export function areInStep(left: DocumentMarks, right: DocumentMarks): boolean {
  return left.length > 0 && left.length === right.length && isCovered(left, right) && isCovered(right, left)
}

/** Whether a copy with the marks `by` holds every change that the marks name. */
export function isCovered(marks: DocumentMarks, by: DocumentMarks): boolean {
  return marks.every((mark) =>
    by.some((other) => other.openingId === mark.openingId && other.count >= mark.count),
  )
}
