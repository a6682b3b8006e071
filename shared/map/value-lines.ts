import type { Participant } from '../model/participant.ts'
import { type Resource, resourceNatures } from '../model/resource.ts'
import { compareText } from '../util/compare-text.ts'
import { type OwnerId, ownerOf } from './owners.ts'
import { type ValueSum, type ValueTotals, valueTotals } from './values.ts'

/** What some resources are worth, and what they have in common. */
export interface ValueLine<Key> {
  readonly key: Key
  readonly sum: ValueSum
}

/** What the resources of a map are worth, line by line as it is read. */
export interface ValueLines {
  readonly totals: ValueTotals
  /** The largest first; what belongs to nobody that is known (null) comes last. */
  readonly owners: readonly ValueLine<OwnerId | null>[]
  /** In the order of `resourceNatures`; those in which nothing is valued are left out. */
  readonly natures: readonly ValueLine<Resource['nature']>[]
}

/** Totals by owner and nature. What a person brings counts for the body they speak for. */
export function valueLines(
  resources: readonly Resource[],
  participants: readonly Pick<Participant, 'id' | 'organizationId'>[],
): ValueLines {
  const bodies = new Map(participants.map(({ id, organizationId }) => [id, organizationId]))
  const totals = valueTotals(
    resources.map((resource) => ({
      ...resource,
      ownerId: ownerOf(resource, (person) => bodies.get(person) ?? null),
    })),
  )
  return {
    totals,
    owners: [...totals.byOwner].map(([key, sum]) => ({ key, sum })).toSorted(compareOwners),
    natures: resourceNatures.flatMap((key) => {
      const sum = totals.byNature.get(key)
      return sum === undefined ? [] : [{ key, sum }]
    }),
  }
}

function compareOwners(left: ValueLine<OwnerId | null>, right: ValueLine<OwnerId | null>): number {
  if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null)
  return right.sum.totalCents - left.sum.totalCents || compareText(left.key, right.key)
}
