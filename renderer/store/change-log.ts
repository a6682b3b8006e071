import type { Author } from '../../shared/doc/origin.ts'
import { joinTouches, type Touches } from '../../shared/doc/touches.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'

/** What one author added to a write. What it touched is not known of old rows, nor of a tavolo's first state. */
export interface Contribution extends Partial<Touches> {
  readonly author: Author
  /** First and last change, milliseconds since 1970. */
  readonly fromMs: number
  readonly toMs: number
  readonly sizeBytes: number
}

/** A stretch of work of one author on one document: what the log of changes is made of. */
export interface ChangeStretch extends Contribution {
  readonly document: DocumentName
}

/**
 * The longest stretch, in milliseconds. One minute: fine enough to say «who, when» in a history, coarse enough that a
 * day of typing (eight hours) is under five hundred rows.
 */
export const longestStretchMs = 60_000

/** Whether two changes come from the same person on the same device. */
export function isSameAuthor(left: Author, right: Author): boolean {
  return left.deviceId === right.deviceId && left.name === right.name
}

/** The stretch grown by a contribution that continues it, or null when the contribution begins a stretch of its own. */
export function joinStretch<Stretch extends Contribution>(
  last: Stretch,
  contribution: Contribution,
): Stretch | null {
  const isContinued =
    contribution.fromMs >= last.fromMs && contribution.toMs - last.fromMs <= longestStretchMs
  if (!isContinued || !isSameAuthor(last.author, contribution.author)) return null
  return {
    ...last,
    toMs: Math.max(last.toMs, contribution.toMs),
    sizeBytes: last.sizeBytes + contribution.sizeBytes,
    ...touchesOfBoth(last, contribution),
  }
}

/** Nothing where neither knows what it touched. */
function touchesOfBoth(left: Contribution, right: Contribution): Partial<Touches> {
  if (left.touched === undefined && right.touched === undefined) return {}
  return joinTouches(touchesOf(left), touchesOf(right))
}

function touchesOf({ touched = [], moreTouched = 0 }: Contribution): Touches {
  return { touched, moreTouched }
}

/** The contribution with the last change; of two at the same moment the later in the list. */
export function lastContribution(contributions: readonly Contribution[]): Contribution | null {
  let last: Contribution | null = null
  for (const contribution of contributions) {
    if (last === null || contribution.toMs >= last.toMs) last = contribution
  }
  return last
}
