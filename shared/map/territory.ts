import type { Need } from '../model/need.ts'
import type { Resource } from '../model/resource.ts'
import { compareText } from '../util/compare-text.ts'
import type { Gap } from './gaps.ts'
import { placeKey, placesOf } from './places.ts'

/** How far what is asked in a place is reached by what is linked to it, the most pressing first. */
export const placeReaches = ['nobody', 'some', 'all', 'nothing-asked'] as const

/** One of these. */
export type PlaceReach = (typeof placeReaches)[number]

/** A need that is asked in a place. */
export interface AskedNeed {
  readonly need: Need
  /** Something linked to it comes to the place. */
  readonly isReached: boolean
}

/** A place with what is asked there and what is there; both in the order of their lists. */
export interface TerritoryPlace {
  readonly key: string
  /** As it is written first. */
  readonly name: string
  readonly asked: readonly AskedNeed[]
  /** Resources that name it. */
  readonly there: readonly Resource[]
  readonly reach: PlaceReach
}

/** The places of the map, and what names none: that is for all of them. */
export interface Territory {
  /** Those that nobody reaches first, then by name. */
  readonly places: readonly TerritoryPlace[]
  readonly everywhere: { readonly needs: readonly Need[]; readonly resources: readonly Resource[] }
}

/** Puts needs and resources where they say they are. */
export function territoryOf(
  records: { readonly needs: readonly Need[]; readonly resources: readonly Resource[] },
  gaps: readonly Gap[],
): Territory {
  const unreached = unreachedByPlace(gaps)
  const needs = atPlaces(records.needs)
  const resources = atPlaces(records.resources)
  const names = new Map([...resources.names, ...needs.names])
  const places = [...names].map(([key, name]): TerritoryPlace => {
    const asked = (needs.at.get(key) ?? []).map((need): AskedNeed => {
      return { need, isReached: unreached.get(key)?.has(need.id) !== true }
    })
    return { key, name, asked, there: resources.at.get(key) ?? [], reach: reachOf(asked) }
  })
  return {
    places: places.toSorted(comparePlaces),
    everywhere: { needs: needs.nowhere, resources: resources.nowhere },
  }
}

function unreachedByPlace(gaps: readonly Gap[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    gaps.flatMap((gap): [string, Set<string>][] =>
      gap.kind === 'uncovered-place'
        ? [[placeKey(gap.place), new Set<string>(gap.needs.map(({ needId }) => needId))]]
        : [],
    ),
  )
}

function atPlaces<Row extends { readonly territory: readonly string[] }>(records: readonly Row[]) {
  const names = new Map<string, string>()
  const at = new Map<string, Row[]>()
  const nowhere: Row[] = []
  for (const record of records) {
    const places = placesOf(record.territory)
    if (places.size === 0) nowhere.push(record)
    for (const [key, name] of places) {
      if (!names.has(key)) names.set(key, name)
      const own = at.get(key)
      if (own === undefined) at.set(key, [record])
      else own.push(record)
    }
  }
  return { names, at, nowhere }
}

function reachOf(asked: readonly AskedNeed[]): PlaceReach {
  if (asked.length === 0) return 'nothing-asked'
  const reachedCount = asked.filter(({ isReached }) => isReached).length
  if (reachedCount === 0) return 'nobody'
  return reachedCount === asked.length ? 'all' : 'some'
}

function comparePlaces(left: TerritoryPlace, right: TerritoryPlace): number {
  return (
    placeReaches.indexOf(left.reach) - placeReaches.indexOf(right.reach) ||
    unreachedCount(right) - unreachedCount(left) ||
    compareText(left.key, right.key)
  )
}

function unreachedCount({ asked }: TerritoryPlace): number {
  return asked.filter(({ isReached }) => !isReached).length
}
