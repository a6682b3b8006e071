import type { Organization } from '../model/organization.ts'
import { matchesSearch } from '../text/matches-search.ts'
import { assertNever } from '../util/assert-never.ts'
import type { SortOrder } from './find-needs.ts'

/** Which actors are looked for. null, or nothing typed, asks for nothing. */
export interface ActorFilter {
  readonly search: string
  readonly kind: Organization['kind'] | null
  readonly role: Organization['role'] | null
}

/** A filter that lets every actor through. */
export const emptyActorFilter: ActorFilter = { search: '', kind: null, role: null }

/** What actors can be sorted by. */
export type ActorSort = 'name' | 'raised' | 'brought' | 'interest' | 'influence'

/** What a list of actors needs to know that is not in them. */
export interface ActorFacts {
  /** How many needs it raised. */
  readonly raisedBy: (id: Organization['id']) => number
  /** How many resources it, or somebody who speaks for it, brings. */
  readonly broughtBy: (id: Organization['id']) => number
}

/** The actors that pass the filter, sorted; a mark that nobody gave counts as the least. */
export function findActors(
  organizations: readonly Organization[],
  wish: {
    readonly filter: ActorFilter
    readonly sort: SortOrder<ActorSort>
    readonly facts: ActorFacts
  },
): Organization[] {
  const { filter, sort, facts } = wish
  const found = organizations.filter(({ name, shortName, kind, role, seat }) => {
    if (filter.kind !== null && kind !== filter.kind) return false
    if (filter.role !== null && role !== filter.role) return false
    return matchesSearch([name, shortName, seat], filter.search)
  })
  const sign = sort.isDescending ? -1 : 1
  return found.toSorted((left, right) => sign * compareActors({ left, right, column: sort.column, facts }))
}

function compareActors(pair: {
  readonly left: Organization
  readonly right: Organization
  readonly column: ActorSort
  readonly facts: ActorFacts
}): number {
  const { left, right, column, facts } = pair
  switch (column) {
    case 'name':
      return left.name.localeCompare(right.name)
    case 'raised':
      return facts.raisedBy(left.id) - facts.raisedBy(right.id)
    case 'brought':
      return facts.broughtBy(left.id) - facts.broughtBy(right.id)
    case 'interest':
    case 'influence':
      return (left[column] ?? 0) - (right[column] ?? 0)
    default:
      return assertNever(column)
  }
}
