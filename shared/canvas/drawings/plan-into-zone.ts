import type { Drop } from '../../doc/commands/drop-cards.ts'
import type { Zone } from '../../model/zone.ts'
import { type Box, boxAround, boxBetween, type Coordinates, doBoxesMeet } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { zoneTitleRoom } from '../flow-in-zone.ts'
import { movingWith, planMove } from './move-together.ts'
import type { DrawingScene } from './place-drawings.ts'

/** Room between what comes into a zone and what lies there already. */
const gap = 16

/** How finely a free place is looked for. */
const step = 40

/**
 * What follows when figures, and lines that are tied to nothing, are moved to a zone by its name (null is outside all zones):
 * each goes there with what goes along with it, lying to each other as before, to the first place that is free.
 */
export function planIntoZone(
  scene: CanvasScene,
  drawn: DrawingScene,
  { ids, zoneId }: { readonly ids: readonly string[]; readonly zoneId: Zone['id'] | null },
): Drop[] {
  const gone = new Set<string>()
  const placed: Box[] = []
  return ids.flatMap((id) => {
    if (gone.has(id)) return []
    const moving = movingWith(scene, drawn, new Set([id]))
    const box = boxAround(boxesOf(scene, drawn, moving))
    if (box === null) return []
    for (const each of moving) gone.add(each)
    const corner = freeRoom(scene, drawn, { zoneId, size: box, gone, placed })
    placed.push({ ...box, left: corner.x, top: corner.y })
    const way = { x: Math.round(corner.x - box.left), y: Math.round(corner.y - box.top) }
    return [planMove(scene, drawn, { ids: moving, way })]
  })
}

function boxesOf(scene: CanvasScene, drawn: DrawingScene, ids: ReadonlySet<string>): Box[] {
  return [
    ...scene.cards.flatMap(({ card, box }) => (ids.has(card.id) ? box : [])),
    ...drawn.figures.flatMap(({ figure, box }) => (ids.has(figure.id) ? box : [])),
    ...drawn.lines.flatMap(({ connector, from, to, isTied }) =>
      ids.has(connector.id) && !isTied.from && !isTied.to ? boxBetween(from, to) : [],
    ),
  ]
}

/**
 * The upper left corner of the first place in a zone, row by row, on which nothing lies; where all is taken its lower end, and
 * of what is larger than the zone such that it has its middle there. Outside all zones there is always room below.
 */
export function freeRoom(
  scene: CanvasScene,
  drawn: DrawingScene,
  {
    zoneId,
    size: { width, height },
    gone,
    placed,
  }: {
    readonly zoneId: Zone['id'] | null
    readonly size: Pick<Box, 'width' | 'height'>
    /** What goes elsewhere is in nobody's way. */
    readonly gone: ReadonlySet<string>
    /** What the scene does not know of yet. */
    readonly placed: readonly Box[]
  },
): Coordinates {
  const zone = scene.zones.find((each) => each.zone.id === zoneId)?.box
  const taken = [
    ...scene.cards.flatMap((each) => (gone.has(each.card.id) ? [] : each.box)),
    ...drawn.figures.flatMap(({ figure, box }) =>
      figure.form === 'frame' || gone.has(figure.id) ? [] : box,
    ),
    ...placed,
  ]
  if (zone === undefined) {
    const around = boxAround([...scene.zones.map(({ box }) => box), ...taken])
    return around === null ? { x: 0, y: 0 } : { x: around.left, y: around.top + around.height + 3 * gap }
  }
  const last = { x: zone.left + zone.width - width - gap, y: zone.top + zone.height - height - gap }
  for (let y = zone.top + zoneTitleRoom; y <= last.y; y += step) {
    for (let x = zone.left + gap; x <= last.x; x += step) {
      if (!taken.some((other) => doBoxesMeet(other, { left: x, top: y, width, height }))) return { x, y }
    }
  }
  const middle = { x: zone.left + (zone.width - width) / 2, y: zone.top + (zone.height - height) / 2 }
  return {
    x: last.x < zone.left + gap ? middle.x : zone.left + gap,
    y: last.y < zone.top + zoneTitleRoom ? middle.y : last.y,
  }
}
