import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { compareByOrder } from './records.ts'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** The fractional index after the last of these siblings (in any order). */
export function orderAfterLast(siblings: readonly Ordered[]): string {
  const last = siblings.toSorted(compareByOrder).at(-1)
  return generateKeyBetween(last?.order ?? null, null)
}

/**
 * The fractional index that puts `movedId` right before `beforeId`, or last when that is null.
 * Where two siblings carry equal keys (made apart on two laptops) it goes before both.
 */
export function orderBefore(
  siblings: readonly Ordered[],
  move: { readonly movedId: string; readonly beforeId: string | null },
): string {
  const others = siblings.filter((sibling) => sibling.id !== move.movedId).toSorted(compareByOrder)
  if (move.beforeId === null) return orderAfterLast(others)
  const next = others.find((sibling) => sibling.id === move.beforeId)
  if (next === undefined) return orderAfterLast(others)
  const previous = others.findLast((sibling) => sibling.order < next.order)
  return generateKeyBetween(previous?.order ?? null, next.order)
}

/**
 * As many fractional indexes as records are put in one row right before `beforeId`, or last when that is null or is one of
 * those that move.
 */
export function ordersBefore(
  siblings: readonly Ordered[],
  move: { readonly movedIds: ReadonlySet<string>; readonly beforeId: string | null; readonly count: number },
): string[] {
  const others = siblings.filter(({ id }) => !move.movedIds.has(id)).toSorted(compareByOrder)
  const next = others.find(({ id }) => id === move.beforeId)
  const previous = next === undefined ? others.at(-1) : others.findLast(({ order }) => order < next.order)
  return generateNKeysBetween(previous?.order ?? null, next?.order ?? null, move.count)
}
