import type { FigureForm } from '../../model/figure.ts'
import type { Zone } from '../../model/zone.ts'
import type { Box } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { zoneTitleRoom } from '../flow-in-zone.ts'
import { zoneOfFigure } from './item-boxes.ts'
import { frameTitleRoom, freeRoom, roomGap } from './plan-into-zone.ts'
import type { DrawingScene } from './place-drawings.ts'

/** The smallest side of what is drawn smaller because its zone is. */
const leastSide = 20

/**
 * Where new figures come to lie in a zone by its name (null is outside all zones): each at the first place that is free and in
 * which the tree has it in that zone, smaller where the zone is; a picture keeps its size. In a zone that others cover there is
 * no such place: it lies outside all zones.
 */
export function placeInZone(
  scene: CanvasScene,
  drawn: DrawingScene,
  {
    zoneId,
    form,
    sizes,
  }: {
    readonly zoneId: Zone['id'] | null
    readonly form: FigureForm
    readonly sizes: readonly Pick<Box, 'width' | 'height'>[]
  },
): Box[] {
  const zone = scene.zones.find((each) => each.zone.id === zoneId)?.box
  const head = form === 'frame' ? frameTitleRoom : 0
  const placed: Box[] = []
  for (const wanted of sizes) {
    const size =
      zone === undefined || form === 'image'
        ? wanted
        : {
            width: Math.max(leastSide, Math.min(wanted.width, zone.width - 2 * roomGap)),
            height: Math.max(
              leastSide,
              Math.min(wanted.height, zone.height - zoneTitleRoom - head - roomGap),
            ),
          }
    const roomIn = (id: Zone['id'] | null) =>
      freeRoom(scene, drawn, {
        ...{ zoneId: id, size: { ...size, height: size.height + head }, placed, gone: new Set() },
        isListed({ x, y }) {
          const lies = zoneOfFigure(scene.zones, { form, box: { left: x, top: y + head, ...size } })
          return (lies?.zone.id ?? null) === id
        },
      })
    const corner = roomIn(zoneId) ?? roomIn(null) ?? { x: 0, y: 0 }
    placed.push({ left: corner.x, top: corner.y + head, width: size.width, height: size.height })
  }
  return placed
}
