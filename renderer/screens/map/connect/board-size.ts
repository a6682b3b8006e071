import { areaOf, type BoardArea, type BoardPlaces } from '../../../../shared/map/connect/connect-places.ts'

/** Ground around the cards, in units: room to put one beyond the others. */
const ground = 48

/** Everything that the board can be scrolled over: all cards, and ground around them. */
export function wholeBoard(places: BoardPlaces): BoardArea {
  const { left, top, right, bottom } = areaOf(places)
  return { left: left - ground, top: top - ground, right: right + ground, bottom: bottom + ground }
}
