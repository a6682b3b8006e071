import { type CoverageLevel, coverageLevels } from '../../model/coverage-override.ts'
import type { Need } from '../../model/need.ts'
import type { Coverage } from '../coverage.ts'
import type { MapState } from '../map-records.ts'
import { comparePriority } from '../priority/priority-order.ts'
import type { TerritoryPlace } from '../territory.ts'

/** How many needs are at a level. */
export interface LevelBar {
  readonly level: CoverageLevel
  readonly count: number
}

/** How many of the needs that are asked in a place nothing reaches there. */
export interface PlaceBar {
  readonly key: string
  readonly name: string
  /** At least one. */
  readonly askedCount: number
  readonly unreachedCount: number
}

/** A need with the points that the table gave it. */
export interface PointBar {
  readonly need: Need
  readonly points: number
  readonly level: CoverageLevel
}

/** How many needs are at each level, from uncovered to adequate: together they are all needs. */
export function levelBars(coverage: MapState['coverage']): LevelBar[] {
  const counts = Map.groupBy(coverage.values(), ({ level }) => level)
  return coverageLevels.map((level) => ({ level, count: counts.get(level)?.length ?? 0 }))
}

/** The places in which something is asked, in the order of the territory: those that nobody reaches first. */
export function placeBars(places: readonly TerritoryPlace[]): PlaceBar[] {
  return places
    .filter(({ asked }) => asked.length > 0)
    .map(({ key, name, asked }) => ({
      key,
      name,
      askedCount: asked.length,
      unreachedCount: asked.filter(({ isReached }) => !isReached).length,
    }))
}

/** The needs that the table gave points to, the most pressing first. */
export function pointBars(needs: readonly Need[], coverage: ReadonlyMap<Need['id'], Coverage>): PointBar[] {
  return needs
    .filter(({ priorityPoints }) => priorityPoints > 0)
    .toSorted(comparePriority)
    .map((need) => ({
      need,
      points: need.priorityPoints,
      level: coverage.get(need.id)?.level ?? 'uncovered',
    }))
}
