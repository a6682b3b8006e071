import { foldText } from '../text/matches-search.ts'

/** A place as comparing sees it: «Pieve Sant'Elmo» and «pieve  Sant’Elmo» are one. Empty for no place. */
export function placeKey(place: string): string {
  return foldText(place).replaceAll(/\s+/g, ' ').trim()
}

/** The places of a list by their key, each once, as they are first written. */
export function placesOf(territory: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const place of territory) {
    const key = placeKey(place)
    if (key !== '' && !places.has(key)) places.set(key, place.trim())
  }
  return places
}

/** Whether a territory names a place, however it is written. */
export function names(territory: readonly string[], place: string): boolean {
  return placesOf(territory).has(placeKey(place))
}

/** Whether something with this territory reaches a place. What names no place is there for all of them. */
export function reaches(territory: readonly string[], key: string): boolean {
  const places = placesOf(territory)
  return places.size === 0 || places.has(key)
}
