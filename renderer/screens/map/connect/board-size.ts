import { areaOf, type BoardArea, type BoardPlaces } from '../../../../shared/map/connect/connect-places.ts'

/** Ground around the cards, in units: room to put one beyond the others. */
const ground = 48

/** Everything that the board can be scrolled over: all cards, and ground around them. */
export function wholeBoard(places: BoardPlaces): BoardArea {
  const { left, top, right, bottom } = areaOf(places)
  return { left: left - ground, top: top - ground, right: right + ground, bottom: bottom + ground }
}

/** A length of the board as CSS has it: it grows with the text. */
export function inRem(units: number): string {
  return `${units / 16}rem`
}

/** How many CSS pixels a unit of the board has at full size: more where text is larger. */
export function unitAtFullSizePx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}
