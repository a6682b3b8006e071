import { type Box, type Coordinates, grownBox, isInBox } from '../../../../../shared/canvas/box.ts'
import { drawnAt } from '../../../../../shared/canvas/drawings/drawn-at.ts'
import type { NewEnd } from '../../../../../shared/doc/commands/connectors.ts'
import { clusterAt, zoneAt } from '../../../../../shared/canvas/scene-at.ts'
import type { Surface } from '../use-surface.ts'

/** What a line would be tied to. */
export interface Tie {
  readonly itemId: NonNullable<NewEnd['itemId']>
  readonly box: Box
}

/** How far into a zone its edge reaches, and how high its title is, in canvas units. */
const [zoneEdge, zoneHead] = [14, 34]

/**
 * What a line is tied to at a place: what is drawn there, a card first; else the cloud; else the zone, when the hand is at its
 * title or its edge, since a line may also end in the middle of a zone at nothing. null ties to nothing.
 */
export function tieAt(
  { scene, drawn, desk }: Pick<Surface, 'scene' | 'drawn' | 'desk'>,
  at: Coordinates,
): Tie | null {
  const { camera, unitPx } = desk.get()
  // A line is tied to a figure also inside it: there it is aimed at.
  const thing = drawnAt(scene, { ...drawn, lines: [] }, { at, scale: camera.scale / unitPx })
  if (thing?.kind === 'card') return { itemId: thing.placed.card.id, box: thing.placed.box }
  if (thing?.kind === 'figure' && thing.placed.figure.form !== 'stroke')
    return { itemId: thing.placed.figure.id, box: thing.placed.box }
  const cloud = clusterAt(scene, at)
  if (cloud !== null) return { itemId: cloud.cluster.id, box: cloud.box }
  const zone = zoneAt(scene, at)
  if (zone === null) return null
  const inner = grownBox(zone.box, -zoneEdge)
  const isInside = isInBox({ ...inner, top: inner.top + zoneHead - zoneEdge }, at)
  return isInside && at.y > zone.box.top + zoneHead ? null : { itemId: zone.zone.id, box: zone.box }
}
