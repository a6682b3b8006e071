import type { Id } from '../model/id.ts'
import { type Resource, resourceStatuses } from '../model/resource.ts'
import { matchesSearch } from '../text/matches-search.ts'
import { assertNever } from '../util/assert-never.ts'
import { compareCodes, type SortOrder } from './find-needs.ts'
import { names } from './places.ts'

/** Which resources are looked for. null, or nothing typed, asks for nothing. */
export interface ResourceFilter {
  readonly search: string
  readonly place: string | null
  readonly kind: Resource['kind'] | null
  readonly status: Resource['status'] | null
  readonly ownerId: Id<'organization'> | Id<'participant'> | null
}

/** A filter that lets every resource through. */
export const emptyResourceFilter: ResourceFilter = {
  search: '',
  place: null,
  kind: null,
  status: null,
  ownerId: null,
}

/** What resources can be sorted by. */
export type ResourceSort = 'code' | 'title' | 'owner' | 'status' | 'links'

/** What a list of resources needs to know that is not in them. */
export interface ResourceFacts {
  /** The owner's name; empty when there is none. */
  readonly ownerOf: (resource: Resource) => string
  /** How many needs it is linked to. */
  readonly linkCountOf: (id: Resource['id']) => number
}

/** The resources that pass the filter, sorted. */
export function findResources(
  resources: readonly Resource[],
  wish: {
    readonly filter: ResourceFilter
    readonly sort: SortOrder<ResourceSort>
    readonly facts: ResourceFacts
  },
): Resource[] {
  const { filter, sort, facts } = wish
  const found = resources.filter((resource) => {
    if (filter.place !== null && !names(resource.territory, filter.place)) return false
    if (filter.kind !== null && resource.kind !== filter.kind) return false
    if (filter.status !== null && resource.status !== filter.status) return false
    if (filter.ownerId !== null && resource.ownerId !== filter.ownerId) return false
    const { code, title, description } = resource
    return matchesSearch([code, title, description, facts.ownerOf(resource)], filter.search)
  })
  const sign = sort.isDescending ? -1 : 1
  return found.toSorted((left, right) => sign * compareResources({ left, right, column: sort.column, facts }))
}

function compareResources(pair: {
  readonly left: Resource
  readonly right: Resource
  readonly column: ResourceSort
  readonly facts: ResourceFacts
}): number {
  const { left, right, column, facts } = pair
  switch (column) {
    case 'code':
      return compareCodes(left.code, right.code)
    case 'title':
      return left.title.localeCompare(right.title)
    case 'owner':
      return facts.ownerOf(left).localeCompare(facts.ownerOf(right))
    case 'status':
      return resourceStatuses.indexOf(left.status) - resourceStatuses.indexOf(right.status)
    case 'links':
      return facts.linkCountOf(left.id) - facts.linkCountOf(right.id)
    default:
      return assertNever(column)
  }
}
