import { canvasScene } from '../../canvas/canvas-scene.ts'
import { placeDrawings } from '../../canvas/drawings/place-drawings.ts'
import { planCarriedZone } from '../../canvas/plan-zone.ts'
import { type Zone, zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { orderBefore } from '../order.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { findRecord, listRecords } from '../records.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { updateRecord } from './record-commands.ts'
import { placeZone } from './zones.ts'

/**
 * Moves a zone before or after its neighbour in the order of the canvas, as one step of undo; gives the neighbour, null when it has
 * none there. Each takes the other's place on the surface too, with what lies in it, so that order and place go on saying the same.
 */
export function tradeZones(
  context: CommandContext,
  { id, step }: { readonly id: Zone['id']; readonly step: -1 | 1 },
): Result<Zone | null, CommandError> {
  const { documents } = context
  const zone = findRecord(documents, zoneType, id)
  if (zone === null) return failure({ kind: 'not-found', id })
  const { canvasId } = zone
  const zones = listRecords(documents, zoneType).filter((each) => each.canvasId === canvasId)
  const index = zones.findIndex((each) => each.id === id)
  const other = zones[index + step]
  if (other === undefined) return ok(null)
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(documents, canvasId))
  const placings = [
    planCarriedZone(scene, drawn, { id, frame: other.frame }),
    planCarriedZone(scene, drawn, { id: other.id, frame: zone.frame }),
  ]
  const beforeId = (step === -1 ? other : zones[index + 2])?.id ?? null
  const order = orderBefore(zones, { movedId: id, beforeId })
  return asOneWorkStep(context, () => {
    for (const placing of placings) {
      const placed = placeZone(context, placing)
      if (!placed.isOk) return placed
    }
    const moved = updateRecord(context, zoneType, { id, patch: { order } })
    return moved.isOk ? ok(other) : moved
  })
}
