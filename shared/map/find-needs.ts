import { type CoverageLevel, coverageLevels } from '../model/coverage-override.ts'
import type { Id } from '../model/id.ts'
import { type Need, needStatuses } from '../model/need.ts'
import { matchesSearch } from '../text/matches-search.ts'
import { compareText } from '../util/compare-text.ts'
import { assertNever } from '../util/assert-never.ts'
import { names } from './places.ts'

/** Which needs are looked for. null, or nothing typed, asks for nothing. */
export interface NeedFilter {
  readonly search: string
  readonly place: string | null
  readonly coverage: CoverageLevel | null
  readonly status: Need['status'] | null
  /** Who raised it. */
  readonly organizationId: Id<'organization'> | null
}

/** A filter that lets every need through. */
export const emptyNeedFilter: NeedFilter = {
  search: '',
  place: null,
  coverage: null,
  status: null,
  organizationId: null,
}

/** What needs can be sorted by. */
export type NeedSort = 'code' | 'title' | 'status' | 'points' | 'coverage'

/** How a list is sorted; equals keep the order of the list. */
export interface SortOrder<Column extends string> {
  readonly column: Column
  readonly isDescending: boolean
}

/** The needs that pass the filter, sorted. `levelOf` gives what counts of a need's coverage. */
export function findNeeds(
  needs: readonly Need[],
  wish: {
    readonly filter: NeedFilter
    readonly sort: SortOrder<NeedSort>
    readonly levelOf: (id: Need['id']) => CoverageLevel
  },
): Need[] {
  const { filter, sort, levelOf } = wish
  const found = needs.filter((need) => {
    if (filter.place !== null && !names(need.territory, filter.place)) return false
    if (filter.coverage !== null && levelOf(need.id) !== filter.coverage) return false
    if (filter.status !== null && need.status !== filter.status) return false
    if (filter.organizationId !== null && !need.raisedByIds.includes(filter.organizationId)) return false
    return matchesSearch([need.code, need.title, need.description, need.recipients], filter.search)
  })
  const sign = sort.isDescending ? -1 : 1
  return found.toSorted((left, right) => sign * compareNeeds({ left, right, column: sort.column, levelOf }))
}

function compareNeeds(pair: {
  readonly left: Need
  readonly right: Need
  readonly column: NeedSort
  readonly levelOf: (id: Need['id']) => CoverageLevel
}): number {
  const { left, right, column, levelOf } = pair
  switch (column) {
    case 'code':
      return compareCodes(left.code, right.code)
    case 'title':
      return left.title.localeCompare(right.title)
    case 'status':
      return needStatuses.indexOf(left.status) - needStatuses.indexOf(right.status)
    case 'points':
      return left.priorityPoints - right.priorityPoints
    case 'coverage':
      return coverageLevels.indexOf(levelOf(left.id)) - coverageLevels.indexOf(levelOf(right.id))
    default:
      return assertNever(column)
  }
}

/** «B9» before «B10»; what has no code yet comes last. */
export function compareCodes(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '')
  const [one, other] = [partsOf(left), partsOf(right)]
  return compareText(one.letters, other.letters) || one.number - other.number || compareText(left, right)
}

function partsOf(code: string): { readonly letters: string; readonly number: number } {
  const [, letters = '', digits = '0'] = /^(\D*)(\d{0,15})/.exec(code) ?? []
  return { letters, number: Number(digits) }
}
