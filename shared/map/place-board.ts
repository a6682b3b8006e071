import type { Id } from '../model/id.ts'
import type { PlaceGap } from './gaps.ts'
import { placeGap } from './map-state.ts'
import { type LinkedNeed, type UnreachedPlace, unreachedPlaces } from './need-gaps.ts'

/** Which needs are not reached in which place. */
export interface PlaceBoard {
  /** Notes where a need is not reached, null when it is gone; gives the keys of the places that are others now. */
  readonly set: (id: Id<'need'>, linked: LinkedNeed | null) => readonly string[]
  /** The gap of a place; null when every need is reached there. */
  readonly gapOf: (key: string) => PlaceGap | null
}

/** A board with nothing on it. */
export function createPlaceBoard(compareNeeds: (left: Id<'need'>, right: Id<'need'>) => number): PlaceBoard {
  const places = new Map<string, Map<Id<'need'>, UnreachedPlace>>()
  const placesOfNeed = new Map<Id<'need'>, readonly string[]>()
  return {
    set(id, linked) {
      const before = placesOfNeed.get(id) ?? []
      for (const key of before) {
        const needs = places.get(key)
        needs?.delete(id)
        if (needs?.size === 0) places.delete(key)
      }
      const now = linked === null ? new Map<string, UnreachedPlace>() : unreachedPlaces(linked)
      if (now.size === 0) placesOfNeed.delete(id)
      else placesOfNeed.set(id, [...now.keys()])
      for (const [key, place] of now) {
        const needs = places.get(key)
        if (needs === undefined) places.set(key, new Map([[id, place]]))
        else needs.set(id, place)
      }
      return [...before, ...now.keys()]
    },
    gapOf(key) {
      const needs = [...(places.get(key) ?? [])].toSorted(([left], [right]) => compareNeeds(left, right))
      if (needs.length === 0) return null
      const names = needs.map(([, { place }]) => place)
      return placeGap(
        key,
        names,
        needs.map(([, { unreached }]) => unreached),
      )
    },
  }
}
