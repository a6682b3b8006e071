import type { ZonePlacing } from '../doc/commands/zones.ts'
import type { CanvasPoint } from '../model/canvas-point.ts'
import type { ConnectorEnd } from '../model/connector.ts'
import type { Zone } from '../model/zone.ts'
import { type Box, type Coordinates, isInBox } from './box.ts'
import { type CanvasScene, cardSize } from './canvas-scene.ts'
import { liesIn } from './drawings/item-boxes.ts'
import type { DrawingScene } from './drawings/place-drawings.ts'
import { zoneTitleRoom } from './flow-in-zone.ts'
import { restingDrops } from './plan-drop.ts'

/** A hand makes no zone smaller: its words and one card have room in it. */
export const leastZone = { width: cardSize.width + 40, height: cardSize.height + zoneTitleRoom + 20 } as const

/** How far from the middle anything lies on a canvas. */
const reach = 1_000_000

/** A box as the frame of a zone: whole numbers, not smaller than a hand makes one, within the canvas. */
export function frameOf({ left, top, width, height }: Box): Zone['frame'] {
  return [
    within(left),
    within(top),
    Math.round(Math.min(reach, Math.max(leastZone.width, width))),
    Math.round(Math.min(reach, Math.max(leastZone.height, height))),
  ]
}

/**
 * What goes along when a zone is moved: its cards, wherever they lie, and figures that have their middle in it, save frames
 * around all of it. It is the ground that moves: what is pinned to it goes too.
 */
export function goesWithZone(scene: CanvasScene, drawn: DrawingScene, zoneId: string): ReadonlySet<string> {
  const box = scene.zones.find(({ zone }) => zone.id === zoneId)?.box
  if (box === undefined) return new Set()
  return new Set<string>([
    ...scene.cards.flatMap(({ card, zoneId: lies }) => (lies === zoneId ? card.id : [])),
    ...drawn.figures.flatMap(({ figure: { id, form }, box: lies }) =>
      liesIn({ form, box: lies }, box) ? id : [],
    ),
  ])
}

/**
 * What follows when a zone gets another frame. Of the same size it was moved, and what lies in it goes along; else it was made
 * larger or smaller, and nothing does. What the canvas had placed outside all zones stays where it lies.
 */
export function planZone(
  scene: CanvasScene,
  drawn: DrawingScene,
  { id, frame }: Pick<Zone, 'id' | 'frame'>,
): ZonePlacing {
  const before = scene.zones.find(({ zone }) => zone.id === id)?.box
  const isMoved = before?.width === frame[2] && before.height === frame[3]
  return isMoved
    ? planCarriedZone(scene, drawn, { id, frame })
    : { id, frame, cards: restingDrops(scene, new Set([null])), figures: [], lines: [] }
}

/**
 * The same when a zone takes another place whatever its size there: what lies in it goes along, figures so far that they lie
 * within; of cards those that have no room where they come to lie are placed by the zone.
 */
export function planCarriedZone(
  scene: CanvasScene,
  drawn: DrawingScene,
  { id, frame }: Pick<Zone, 'id' | 'frame'>,
): ZonePlacing {
  const before = scene.zones.find(({ zone }) => zone.id === id)?.box
  const resting = restingDrops(scene, new Set([null]))
  if (before === undefined) return { id, frame, cards: resting, figures: [], lines: [] }
  const isSameSize = before.width === frame[2] && before.height === frame[3]
  const way = { x: frame[0] - before.left, y: frame[1] - before.top }
  const ids = goesWithZone(scene, drawn, id)
  const carried = ({ left, top, width, height }: Box): CanvasPoint => {
    const [x, y] = moved([left, top], way)
    if (isSameSize) return [x, y]
    return [
      kept({ place: x, side: width }, frame[0], frame[2]),
      kept({ place: y, side: height }, frame[1], frame[3]),
    ]
  }
  return {
    id,
    frame,
    // A card that the canvas places is placed again; one that somebody put somewhere keeps its place in the zone.
    cards: [
      ...resting,
      ...scene.cards.flatMap(({ card }) =>
        card.point !== null && ids.has(card.id) ? { id: card.id, point: moved(card.point, way) } : [],
      ),
    ],
    figures: drawn.figures.flatMap(({ figure, box }) =>
      ids.has(figure.id) ? { id: figure.id, point: carried(box) } : [],
    ),
    lines: drawn.lines.flatMap(({ connector, isTied }) => {
      const end = (each: ConnectorEnd, isEndTied: boolean): ConnectorEnd =>
        isEndTied || !isInBox(before, placeOf(each)) ? each : { ...each, point: moved(each.point, way) }
      const [from, to] = [end(connector.from, isTied.from), end(connector.to, isTied.to)]
      return from === connector.from && to === connector.to ? [] : { id: connector.id, from, to }
    }),
  }
}

/** A place so far back that what begins there ends within; what is too large begins where that begins. */
function kept(
  { place, side }: { readonly place: number; readonly side: number },
  start: number,
  length: number,
): number {
  return Math.round(Math.max(start, Math.min(place, start + length - side)))
}

function placeOf({ point: [x, y] }: ConnectorEnd): Coordinates {
  return { x, y }
}

function moved([x, y]: CanvasPoint, way: Coordinates): CanvasPoint {
  return [within(x + way.x), within(y + way.y)]
}

function within(value: number): number {
  return Math.max(-reach, Math.min(reach, Math.round(value)))
}

/** The frame of a zone that is moved so far; its size stays. */
export function frameMoved([left, top, width, height]: Zone['frame'], { x, y }: Coordinates): Zone['frame'] {
  return [within(left + x), within(top + y), width, height]
}
