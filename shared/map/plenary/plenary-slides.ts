import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { type Gap, type GapKind, gapKinds } from '../gaps.ts'
import type { MapState } from '../map-records.ts'
import { territoryOf } from '../territory.ts'
import {
  type LevelBar,
  levelBars,
  type PlaceBar,
  placeBars,
  type PointBar,
  pointBars,
} from './plenary-bars.ts'
import { type WallEntry, type WallLine, wallPages, type WallSize } from './wall-pages.ts'

/** Which page of its kind a slide is, from 1. */
interface Paged {
  readonly page: number
  readonly pageCount: number
}

/** How far the needs are answered. */
export interface CoverageSlide {
  readonly kind: 'coverage'
  readonly levels: readonly LevelBar[]
  readonly needCount: number
}

/** Gaps of one kind. */
export interface GapSlide extends Paged {
  readonly kind: 'gaps'
  readonly gapKind: GapKind
  readonly lines: readonly WallLine<Gap>[]
  /** Gaps of the kind on all of its pages. */
  readonly total: number
}

/** Where needs are not reached. */
export interface PlaceSlide extends Paged {
  readonly kind: 'places'
  readonly bars: readonly PlaceBar[]
  /** Places on all pages, and how many of them have a need that is not reached. */
  readonly total: number
  readonly openCount: number
  /** Of the place with most needs: how long the bars of all pages may be. */
  readonly mostAsked: number
}

/** What the table gave points to. */
export interface PointSlide extends Paged {
  readonly kind: 'points'
  readonly bars: readonly PointBar[]
  readonly total: number
  readonly mostPoints: number
}

/** What stands on the wall at one time. */
export type PlenarySlide = CoverageSlide | GapSlide | { readonly kind: 'no-gaps' } | PlaceSlide | PointSlide

/** Bars under each other that are read from the last row, each with its name above it. */
export const barsOnWall = 5

/** What a wall holds under a heading of one row, by the sizes in `plenary.module.css`; a tenth less, for wide letters. */
export const wallSize: WallSize = { rows: 10, charactersInRow: 56 }

/** What the slides are made of. */
export interface PlenaryMap {
  readonly state: MapState
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
}

/**
 * The slides for the plenary: coverage at a glance, then the gaps, the most pressing first, then where and what weighs
 * most. None for an empty map. `wordsOf` says a gap in words, null when what it is about is gone.
 */
export function plenarySlides(
  { state, needs, resources }: PlenaryMap,
  wordsOf: (gap: Gap) => Pick<WallEntry<Gap>, 'title' | 'words'> | null,
): PlenarySlide[] {
  if (needs.length === 0 && resources.length === 0) return []
  const levels = levelBars(state.coverage)
  const coverage: CoverageSlide = { kind: 'coverage', levels, needCount: state.coverage.size }
  const gaps = gapSlides(state.gaps, wordsOf)
  return [
    ...(needs.length === 0 ? [] : [coverage]),
    ...(gaps.length === 0 ? [{ kind: 'no-gaps' } as const] : gaps),
    ...placeSlides(placeBars(territoryOf({ needs, resources }, state.gaps).places)),
    ...pointSlides(pointBars(needs, state.coverage)),
  ]
}

function gapSlides(
  gaps: readonly Gap[],
  wordsOf: (gap: Gap) => Pick<WallEntry<Gap>, 'title' | 'words'> | null,
): GapSlide[] {
  const byKind = Map.groupBy(gaps, ({ kind }) => kind)
  return gapKinds.flatMap((gapKind) => {
    const entries = (byKind.get(gapKind) ?? []).flatMap((subject): WallEntry<Gap>[] => {
      const said = wordsOf(subject)
      return said === null ? [] : [{ subject, ...said }]
    })
    const pages = wallPages(entries, wallSize)
    return pages.map((lines, index): GapSlide => {
      const paged = { page: index + 1, pageCount: pages.length }
      return { kind: 'gaps', gapKind, lines, total: entries.length, ...paged }
    })
  })
}

function placeSlides(bars: readonly PlaceBar[]): PlaceSlide[] {
  const openCount = bars.filter(({ unreachedCount }) => unreachedCount > 0).length
  const mostAsked = Math.max(...bars.map(({ askedCount }) => askedCount))
  return pagesOf(bars).map((page) => ({
    kind: 'places',
    ...page,
    total: bars.length,
    openCount,
    mostAsked,
  }))
}

function pointSlides(bars: readonly PointBar[]): PointSlide[] {
  const mostPoints = Math.max(...bars.map(({ points }) => points))
  return pagesOf(bars).map((page) => ({ kind: 'points', ...page, total: bars.length, mostPoints }))
}

function pagesOf<Bar>(bars: readonly Bar[]): (Paged & { readonly bars: readonly Bar[] })[] {
  const pageCount = Math.ceil(bars.length / barsOnWall)
  return Array.from({ length: pageCount }, (_, index) => ({
    bars: bars.slice(index * barsOnWall, (index + 1) * barsOnWall),
    page: index + 1,
    pageCount,
  }))
}
