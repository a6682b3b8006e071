import { canvasScene } from '../../canvas/canvas-scene.ts'
import { placeDrawings } from '../../canvas/drawings/place-drawings.ts'
import { planIntoZone } from '../../canvas/drawings/plan-into-zone.ts'
import type { Canvas } from '../../model/canvas.ts'
import type { Card } from '../../model/card.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { findThings, listedThings, type ThingId } from '../things.ts'
import { moveCards } from './cards.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { dropCards } from './drop-cards.ts'

/**
 * Moves cards and drawings of a canvas to a zone by its name, null outside all zones, as one step of undo; gives how many of them
 * were there. Cards lie where the zone has room; each drawing at the first place that is free. Lines that are tied follow
 * what they tie, and a drawing that is pinned stays. Where one of them could not lie in that zone nothing moves
 * (`too-large-for-zone`).
 */
export function moveThings(
  context: CommandContext,
  {
    canvasId,
    ids,
    zoneId,
  }: {
    readonly canvasId: Canvas['id']
    readonly ids: readonly ThingId[]
    readonly zoneId: Card['zoneId']
  },
): Result<number, CommandError> {
  const { documents } = context
  const found = listedThings(findThings(documents, ids))
  const loose = findThings(
    documents,
    found.flatMap(({ id, isPinned }) => (isPinned ? [] : id)),
  )
  const [cards, drawn] = [loose.cards, [...loose.figures, ...loose.connectors]]
  if (found.length > 0 && cards.length + drawn.length === 0)
    return failure({ kind: 'forbidden', rule: 'pinned' })
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const drops = planIntoZone(scene, placeDrawings(scene, canvasDrawings(documents, canvasId)), {
    ids: drawn.map(({ id }) => id),
    zoneId,
  })
  if (drops === null) return failure({ kind: 'forbidden', rule: 'too-large-for-zone' })
  return asOneWorkStep(context, () => {
    if (cards.length > 0) {
      const moved = moveCards(context, { ids: cards.map(({ id }) => id), zoneId, clusterId: null })
      if (!moved.isOk) return moved
    }
    for (const drop of drops) {
      const dropped = dropCards(context, drop)
      if (!dropped.isOk) return dropped
    }
    return ok(cards.length + drawn.length)
  })
}
