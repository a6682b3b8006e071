import type { Drop } from '../../doc/commands/drop-cards.ts'
import type { Zone } from '../../model/zone.ts'
import { type Box, boxAround, boxBetween, type Coordinates, doBoxesMeet } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { zoneTitleRoom } from '../flow-in-zone.ts'
import { movingWith, planMove } from './move-together.ts'
import { zoneAt } from '../scene-at.ts'
import { zoneOfFigure } from './item-boxes.ts'
import type { DrawingScene } from './place-drawings.ts'

/** Room between what comes into a zone, its edge, and what lies there already. */
export const roomGap = 16

/** Over a frame stands its title, which takes so much room. */
export const frameTitleRoom = 40

/** A frame with the room of its title. */
function frameWithTitle({ left, top, width, height }: Box): Box {
  return { left, top: top - frameTitleRoom, width, height: height + frameTitleRoom }
}

/** How finely a free place is looked for. */
const step = 40

/**
 * What follows when figures, and lines that are tied to nothing, are moved to a zone by its name (null is outside all zones):
 * each goes there with what goes along with it, lying to each other as before, to the first place that is free. null when one
 * of them would not be listed there wherever it came to lie: it is far larger, or other zones lie over that one.
 */
export function planIntoZone(
  scene: CanvasScene,
  drawn: DrawingScene,
  { ids, zoneId }: { readonly ids: readonly string[]; readonly zoneId: Zone['id'] | null },
): Drop[] | null {
  const gone = new Set<string>()
  const placed: Box[] = []
  const drops: Drop[] = []
  for (const id of ids) {
    if (gone.has(id)) continue
    const moving = movingWith(scene, drawn, new Set([id]))
    const box = boxAround(boxesOf(scene, drawn, moving))
    if (box === null) continue
    for (const each of moving) gone.add(each)
    const wayTo = ({ x, y }: Coordinates) => ({ x: Math.round(x - box.left), y: Math.round(y - box.top) })
    const isListed = (at: Coordinates) => isListedIn(zoneId, { scene, drawn, id, way: wayTo(at) })
    const corner = freeRoom(scene, drawn, { zoneId, size: box, gone, placed, isListed })
    if (corner === null) return null
    placed.push({ ...box, left: corner.x, top: corner.y })
    drops.push(planMove(scene, drawn, { ids: moving, way: wayTo(corner) }))
  }
  return drops
}

/** Whether a tree has a figure or a loose line in a zone when it goes so far: `drawings-by-zone.ts` has it by the same rules. */
function isListedIn(
  zoneId: Zone['id'] | null,
  {
    scene,
    drawn,
    id,
    way,
  }: {
    readonly scene: CanvasScene
    readonly drawn: DrawingScene
    readonly id: string
    readonly way: Coordinates
  },
): boolean {
  const placed = drawn.figures.find(({ figure }) => figure.id === id)
  if (placed !== undefined) {
    const { figure, box } = placed
    const there = { ...box, left: box.left + way.x, top: box.top + way.y }
    return (zoneOfFigure(scene.zones, { form: figure.form, box: there })?.zone.id ?? null) === zoneId
  }
  const line = drawn.lines.find(({ connector }) => connector.id === id)
  return [line?.from, line?.to].every(
    (end) =>
      end === undefined ||
      (zoneAt(scene, { x: end.x + way.x, y: end.y + way.y })?.zone.id ?? null) === zoneId,
  )
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
 * The upper left corner of the first place in a zone, row by row, on which nothing lies, in no frame if there is one; where
 * all is taken its lower end, and of what is larger than the zone such that it has its middle there. Only places count in which it is listed in that zone; null
 * where there are none. Outside all zones there is always room below.
 */
export function freeRoom(
  scene: CanvasScene,
  drawn: DrawingScene,
  {
    zoneId,
    size: { width, height },
    gone,
    placed,
    isListed,
  }: {
    readonly zoneId: Zone['id'] | null
    readonly size: Pick<Box, 'width' | 'height'>
    /** What goes elsewhere is in nobody's way. */
    readonly gone: ReadonlySet<string>
    /** What the scene does not know of yet. */
    readonly placed: readonly Box[]
    /** Whether it is listed in the zone when it lies there. */
    readonly isListed: (corner: Coordinates) => boolean
  },
): Coordinates | null {
  const zone = scene.zones.find((each) => each.zone.id === zoneId)?.box
  const taken = [
    ...scene.cards.flatMap((each) => (gone.has(each.card.id) ? [] : each.box)),
    ...drawn.figures.flatMap(({ figure, box }) =>
      figure.form === 'frame' || gone.has(figure.id) ? [] : box,
    ),
    ...placed,
  ]
  // Whatever lies in a frame goes with it: nothing comes into one by chance.
  const frames = drawn.figures.flatMap(({ figure, box }) =>
    figure.form === 'frame' && !gone.has(figure.id) ? frameWithTitle(box) : [],
  )
  if (zone === undefined) {
    const around = boxAround([...scene.zones.map(({ box }) => box), ...taken, ...frames])
    return around === null ? { x: 0, y: 0 } : { x: around.left, y: around.top + around.height + 3 * roomGap }
  }
  const last = { x: zone.left + zone.width - width - roomGap, y: zone.top + zone.height - height - roomGap }
  for (const avoided of frames.length === 0 ? [taken] : [[...taken, ...frames], taken]) {
    for (let y = zone.top + zoneTitleRoom; y <= last.y; y += step) {
      for (let x = zone.left + roomGap; x <= last.x; x += step) {
        const isFree = !avoided.some((other) => doBoxesMeet(other, { left: x, top: y, width, height }))
        if (isFree && isListed({ x, y })) return { x, y }
      }
    }
  }
  const first = { x: zone.left + roomGap, y: zone.top + zoneTitleRoom }
  const middle = { x: zone.left + (zone.width - width) / 2, y: zone.top + (zone.height - height) / 2 }
  const end = { x: last.x < first.x ? middle.x : first.x, y: last.y < first.y ? middle.y : last.y }
  // A frame as large as the zone leaves some of it free, else it would be around the zone and not in it.
  return [end, { x: first.x, y: end.y }, { x: end.x, y: first.y }].find(isListed) ?? null
}
