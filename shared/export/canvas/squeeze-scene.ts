import type { Box } from '../../canvas/box.ts'
import { cardSize, type CanvasScene } from '../../canvas/canvas-scene.ts'

/** What the words of a zone take at its top, in units of the canvas; cards begin under it. */
export const zoneTitleUnits = 52

/** Room that the name of a cluster takes above its cards. */
const nameUnits = 18

/** So much stays of a stretch in which nothing lies. */
const mostEmptyUnits = 40

/** A stretch from above to below. */
type Stretch = readonly [top: number, bottom: number]

/**
 * Takes out of a canvas the stretches in which nothing lies, from side to side: half of a poster would be empty paper. What lies
 * above or below something else still does. Where people put cards themselves, how far apart they are may say something: there
 * nothing is taken out.
 */
export function squeezedScene(scene: CanvasScene): CanvasScene {
  const shift = shiftOf(takenStretches(scene))
  const squeezed = <Placed extends { readonly box: Box }>(placed: Placed): Placed => ({
    ...placed,
    box: squeezedBox(placed.box, shift),
  })
  return {
    zones: scene.zones.map(squeezed),
    clusters: scene.clusters.map(squeezed),
    cards: scene.cards.map(squeezed),
    bounds: squeezedBox(scene.bounds, shift),
  }
}

function squeezedBox(box: Box, shift: (y: number) => number): Box {
  const top = shift(box.top)
  return { ...box, top, height: shift(box.top + box.height) - top }
}

/** Where something is, in order, each apart from the next. */
function takenStretches({ zones, clusters, cards }: CanvasScene): readonly Stretch[] {
  const putIn = new Set(cards.filter(({ isPut }) => isPut).map(({ zoneId }) => zoneId))
  const all = [
    ...cards.map(({ box }): Stretch => [box.top, box.top + box.height]),
    ...clusters.map(({ box }): Stretch => [box.top - nameUnits, box.top + box.height]),
    ...zones.map(({ zone, box }): Stretch => {
      // An empty zone has room for a row of cards still.
      const least = Math.min(box.height, zoneTitleUnits + cardSize.height)
      return [box.top, box.top + (putIn.has(zone.id) ? box.height : least)]
    }),
    ...zones.map(({ box }): Stretch => [box.top + box.height, box.top + box.height]),
  ].toSorted((one, other) => one[0] - other[0])
  const apart: [number, number][] = []
  for (const [top, bottom] of all) {
    const last = apart.at(-1)
    if (last !== undefined && top <= last[1]) last[1] = Math.max(last[1], bottom)
    else apart.push([top, bottom])
  }
  return apart
}

/** Where a height comes to lie once long stretches between what is there are taken out. */
function shiftOf(taken: readonly Stretch[]): (y: number) => number {
  const cuts = taken.flatMap(([top], index): { readonly from: number; readonly by: number }[] => {
    const before = taken[index - 1]
    const empty = before === undefined ? 0 : top - before[1]
    return empty > mostEmptyUnits ? [{ from: top, by: empty - mostEmptyUnits }] : []
  })
  return (y) => y - cuts.reduce((sum, { from, by }) => (y >= from ? sum + by : sum), 0)
}
