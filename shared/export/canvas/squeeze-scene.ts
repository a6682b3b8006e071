import type { Box } from '../../canvas/box.ts'
import { cardSize, type CanvasScene } from '../../canvas/canvas-scene.ts'
import { zoneTitleRoom } from '../../canvas/flow-in-zone.ts'
import type { CanvasDrawings } from '../../doc/queries/canvas-drawings.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'

/** Room that the name of a cluster takes above its cards. */
const nameUnits = 18

/** So much stays of a stretch in which nothing lies. */
const mostEmptyUnits = 40

/** A stretch from above to below. */
type Stretch = readonly [top: number, bottom: number]

/**
 * Takes out of a canvas the stretches in which nothing lies, from side to side: half of a poster would be empty paper. What lies
 * above or below something else still does, and what was drawn is whole. Where people put cards themselves, how far apart they are may say something: there
 * nothing is taken out.
 */
export function squeezedScene(
  scene: CanvasScene,
  drawings: CanvasDrawings,
): { readonly scene: CanvasScene; readonly drawings: CanvasDrawings } {
  const shift = shiftOf(takenStretches(scene, drawings))
  const squeezed = <Placed extends { readonly box: Box }>(placed: Placed): Placed => ({
    ...placed,
    box: squeezedBox(placed.box, shift),
  })
  return {
    scene: {
      zones: scene.zones.map(squeezed),
      clusters: scene.clusters.map(squeezed),
      cards: scene.cards.map(squeezed),
      bounds: squeezedBox(scene.bounds, shift),
    },
    drawings: shiftedDrawings(drawings, shift),
  }
}

/** Drawings of which each height comes to lie elsewhere; none is higher or lower for it. */
export function shiftedDrawings(
  { figures, connectors }: CanvasDrawings,
  shift: (y: number) => number,
): CanvasDrawings {
  const moved = ([x, y]: CanvasPoint): CanvasPoint => [x, shift(y)]
  return {
    figures: figures.map((figure) => ({ ...figure, point: moved(figure.point ?? [0, 0]) })),
    connectors: connectors.map((line) => ({
      ...line,
      from: { ...line.from, point: moved(line.from.point) },
      to: { ...line.to, point: moved(line.to.point) },
    })),
  }
}

function squeezedBox(box: Box, shift: (y: number) => number): Box {
  const top = shift(box.top)
  return { ...box, top, height: shift(box.top + box.height) - top }
}

/** Where something is, in order, each apart from the next. */
function takenStretches(
  { zones, clusters, cards }: CanvasScene,
  { figures, connectors }: CanvasDrawings,
): readonly Stretch[] {
  const putIn = new Set(cards.filter(({ isPut }) => isPut).map(({ zoneId }) => zoneId))
  const all = [
    ...cards.map(({ box }): Stretch => [box.top, box.top + box.height]),
    ...clusters.map(({ box }): Stretch => [box.top - nameUnits, box.top + box.height]),
    ...zones.map(({ zone, box }): Stretch => {
      // An empty zone has room for a row of cards still.
      const least = Math.min(box.height, zoneTitleRoom + cardSize.height)
      return [box.top, box.top + (putIn.has(zone.id) ? box.height : least)]
    }),
    ...zones.map(({ box }): Stretch => [box.top + box.height, box.top + box.height]),
    ...figures.map(({ point, size }): Stretch => [point?.[1] ?? 0, (point?.[1] ?? 0) + size[1]]),
    ...connectors
      .flatMap(({ from, to }) => [from, to])
      .flatMap(({ itemId, point: [, y] }): Stretch[] => (itemId === null ? [[y, y]] : [])),
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
