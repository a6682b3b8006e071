import type { Id } from '../model/id.ts'
import type { Resource } from '../model/resource.ts'
import { compareText } from '../util/compare-text.ts'
import type { OwnerId } from './owners.ts'

declare const reimbursable: unique symbol

/**
 * Cents that may be reimbursed on documented costs. No number becomes one but by `valuationOf`, which never makes one of
 * volunteer hours: these are valued («valorizzabili») and never reimbursed, not even flat-rate (D.M. 72/2021 p. 13).
 */
export type ReimbursableCents = number & { readonly [reimbursable]: true }

/** What a resource is worth, and whether that may be reimbursed. */
export type Valuation =
  | { readonly kind: 'reimbursable'; readonly cents: ReimbursableCents }
  | { readonly kind: 'valued-only'; readonly cents: number }

/** What some resources are worth together, in cents. */
export interface ValueSum {
  /** Everything that has a value: the two below together. */
  readonly totalCents: number
  /** Volunteer hours. */
  readonly valuedOnlyCents: number
  readonly reimbursableCents: ReimbursableCents
}

/** What the resources of a map are worth. */
export interface ValueTotals extends ValueSum {
  /** null stands for resources of which nobody says whose they are. */
  readonly byOwner: ReadonlyMap<OwnerId | null, ValueSum>
  readonly byNature: ReadonlyMap<Resource['nature'], ValueSum>
  /** Resources that nobody has valued, in the order of their ids. */
  readonly withoutValue: readonly Id<'resource'>[]
}

/** Minutes of work at an hourly rate, in whole cents; half a cent is rounded up. */
export function hoursValueCents(workMinutes: number, hourlyRateCents: number): number {
  // Both are bounded by the record's schema, so that their product is a whole number without loss.
  const sixtieths = workMinutes * hourlyRateCents
  const rest = sixtieths % 60
  return (sixtieths - rest) / 60 + (rest >= 30 ? 1 : 0)
}

type Valued = Pick<Resource, 'nature' | 'valueBasis' | 'valueCents' | 'workMinutes' | 'hourlyRateCents'>

/** What a resource is worth: hours at their rate when that is its basis, else the amount that was given. null without. */
export function valuationOf(resource: Valued): Valuation | null {
  const cents = centsOf(resource)
  if (cents === null) return null
  if (resource.nature === 'volunteer-hours') return { kind: 'valued-only', cents }
  return { kind: 'reimbursable', cents: cents as ReimbursableCents }
}

function centsOf({ valueBasis, valueCents, workMinutes, hourlyRateCents }: Valued): number | null {
  if (valueBasis !== 'hours') return valueCents
  return workMinutes === null || hourlyRateCents === null
    ? null
    : hoursValueCents(workMinutes, hourlyRateCents)
}

/** The sum of nothing. */
export const noValue: ValueSum = {
  totalCents: 0,
  valuedOnlyCents: 0,
  // Nothing may be reimbursed.
  reimbursableCents: 0 as ReimbursableCents,
}

/** A sum with one more value in it. Whole numbers: the order in which they come makes no difference. */
export function addValue(sum: ValueSum, valuation: Valuation): ValueSum {
  const totalCents = sum.totalCents + valuation.cents
  if (valuation.kind === 'valued-only') {
    return { ...sum, totalCents, valuedOnlyCents: sum.valuedOnlyCents + valuation.cents }
  }
  return { ...sum, totalCents, reimbursableCents: addReimbursable(sum.reimbursableCents, valuation.cents) }
}

function addReimbursable(left: ReimbursableCents, right: ReimbursableCents): ReimbursableCents {
  return (left + right) as ReimbursableCents
}

/** What resources are worth, together and for each owner and nature. */
export function valueTotals(resources: readonly (Valued & Pick<Resource, 'id' | 'ownerId'>)[]): ValueTotals {
  let all = noValue
  const byOwner = new Map<OwnerId | null, ValueSum>()
  const byNature = new Map<Resource['nature'], ValueSum>()
  const withoutValue: Id<'resource'>[] = []
  for (const resource of resources) {
    const valuation = valuationOf(resource)
    if (valuation === null) {
      withoutValue.push(resource.id)
      continue
    }
    all = addValue(all, valuation)
    byOwner.set(resource.ownerId, addValue(byOwner.get(resource.ownerId) ?? noValue, valuation))
    byNature.set(resource.nature, addValue(byNature.get(resource.nature) ?? noValue, valuation))
  }
  return { ...all, byOwner, byNature, withoutValue: withoutValue.toSorted(compareText) }
}
