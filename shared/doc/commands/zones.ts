import { frameBeside } from '../../canvas/zone-frames.ts'
import { canvasType } from '../../model/canvas.ts'
import { type CanvasPoint, canvasPointField } from '../../model/canvas-point.ts'
import { cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import { connectorType } from '../../model/connector.ts'
import { figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import type { RecordPatch } from '../../model/record-type.ts'
import { type Zone, zoneType } from '../../model/zone.ts'
import { failure, type Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { putSpots } from '../spots.ts'
import { noteMade } from '../first-words.ts'
import { editRefusal, lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import type { CardDrop, FigureDrop, LineDrop } from './drop-cards.ts'
import { createRecord, deleteRecord, updateRecord } from './record-commands.ts'
import { removeTiedLines } from './tied-lines.ts'
import { changeWorded, forgetWords } from './words.ts'

/** Adds a zone of the table's own at the end; without a frame it goes right of the others. */
export function addZone(
  context: CommandContext,
  input: Pick<Zone, 'canvasId' | 'label'> & Partial<Pick<Zone, 'note' | 'frame'>>,
): Result<Zone, CommandError> {
  if (findRecord(context.documents, canvasType, input.canvasId) === null)
    return failure({ kind: 'not-found', id: input.canvasId })
  const locked = lockRefusal(context, input.canvasId, 'add')
  if (locked !== null) return failure(locked)
  const siblings = listRecords(context.documents, zoneType).filter(
    ({ canvasId }) => canvasId === input.canvasId,
  )
  const frame = frameBeside(siblings.map((zone) => zone.frame))
  const created = createRecord(context, zoneType, { frame, ...input, order: orderAfterLast(siblings) })
  if (created.isOk) noteMade(context, created.value.id)
  return created
}

/** Changes the words, the place or the size of a zone. */
export function changeZone(
  context: CommandContext,
  change: {
    readonly id: Id<'zone'>
    readonly patch: Omit<RecordPatch<typeof zoneType>, 'canvasId' | 'key'>
  },
): Result<Zone, CommandError> {
  const canvasId = findRecord(context.documents, zoneType, change.id)?.canvasId
  const locked = editRefusal(context, canvasId, { kind: 'zone', ...change })
  if (locked !== null) return failure(locked)
  return changeWorded(context, zoneType, change)
}

/** Where a zone is put, and what comes to lie elsewhere with it: `shared/canvas/plan-zone.ts` says what does. */
export interface ZonePlacing extends Pick<Zone, 'id' | 'frame'> {
  readonly cards: readonly Pick<CardDrop, 'id' | 'point'>[]
  readonly figures: readonly FigureDrop[]
  /** Lines of which an end lies loose in it. */
  readonly lines: readonly LineDrop[]
}

/**
 * Puts a zone somewhere, or makes it larger or smaller, with what goes along, all as one step of undo. Whoever may not edit,
 * or may not move, may not do this either. What others took away meanwhile is passed over.
 */
export function placeZone(context: CommandContext, placing: ZonePlacing): Result<Zone, CommandError> {
  const { documents } = context
  const { id, frame } = placing
  const canvasId = findRecord(documents, zoneType, id)?.canvasId
  const locked = lockRefusal(context, canvasId, 'edit') ?? lockRefusal(context, canvasId, 'move')
  if (locked !== null) return failure(locked)
  const points = new Map<string, CanvasPoint>()
  for (const [type, drops] of [
    [cardType, placing.cards],
    [figureType, placing.figures],
  ] as const) {
    for (const drop of drops) {
      if (!canvasPointField.safeParse(drop.point).success)
        return failure({ kind: 'invalid', field: 'point', problem: 'not-valid' })
      const record = findRecord<typeof cardType | typeof figureType>(documents, type, drop.id)
      if (record?.canvasId === canvasId) points.set(drop.id, drop.point)
    }
  }
  return asOneWorkStep(context, () => {
    const placed = updateRecord(context, zoneType, { id, patch: { frame } })
    if (!placed.isOk) return placed
    if (points.size > 0) putSpots(context, points)
    for (const { id: lineId, from, to } of placing.lines) {
      if (findRecord(documents, connectorType, lineId)?.canvasId !== canvasId) continue
      const moved = updateRecord(context, connectorType, { id: lineId, patch: { from, to } })
      if (!moved.isOk) return moved
    }
    return placed
  })
}

/** Removes a zone, as one step of undo; its cards and clusters stay, outside all zones. */
export function removeZone(context: CommandContext, id: Id<'zone'>): Result<null, CommandError> {
  const locked = lockRefusal(context, findRecord(context.documents, zoneType, id)?.canvasId, 'remove')
  if (locked !== null) return failure(locked)
  return asOneWorkStep(context, () => {
    for (const type of [clusterType, cardType] as const) {
      for (const record of listRecords(context.documents, type)) {
        if (record.zoneId !== id) continue
        const out = updateRecord<typeof clusterType | typeof cardType>(context, type, {
          id: record.id,
          patch: { zoneId: null },
        })
        if (!out.isOk) return out
      }
    }
    const gone = new Set<string>([id])
    removeTiedLines(context, gone)
    forgetWords(context, gone)
    return deleteRecord(context, zoneType, id)
  })
}
