import { type CanvasPoint, canvasPointField } from '../../model/canvas-point.ts'
import { type Card, cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { ordersBefore } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { putSpots } from '../spots.ts'
import { lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { updateRecord } from './record-commands.ts'

/** Where a card is put, and what it belongs to from then on. */
export interface CardDrop {
  readonly id: Id<'card'>
  readonly point: CanvasPoint
  readonly zoneId: Card['zoneId']
  readonly clusterId: Card['clusterId']
}

/** What somebody puts down on a canvas. */
export interface Drop {
  readonly cards: readonly CardDrop[]
  /** Clusters that come into another zone with all their cards. */
  readonly clusters: readonly { readonly id: Id<'cluster'>; readonly zoneId: Card['zoneId'] }[]
}

/**
 * Puts cards down, all as one step of undo; gives how many were there. What comes into another zone or cluster is its last.
 * A zone or a cluster that others took away meanwhile is passed over: the card lies where it was put, outside it.
 */
export function dropCards(context: CommandContext, drop: Drop): Result<number, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (drop.cards.some(({ point }) => !canvasPointField.safeParse(point).success))
    return failure({ kind: 'invalid', field: 'point', problem: 'not-valid' })
  const there = drop.cards.flatMap(({ id, ...where }) => {
    const card = findRecord(documents, cardType, id)
    return card === null ? [] : [{ card, ...where }]
  })
  if (there.length === 0) return ok(0)
  const locked = lockRefusal(context, there[0]?.card.canvasId, 'move')
  if (locked !== null) return failure(locked)
  const orders = ordersOfMoved(context, there)
  return asOneWorkStep(context, () => {
    const points = new Map<string, CanvasPoint>()
    for (const { card, point, zoneId, clusterId } of there) {
      const place = {
        zoneId: findRecord(documents, zoneType, zoneId)?.canvasId === card.canvasId ? zoneId : null,
        clusterId:
          findRecord(documents, clusterType, clusterId)?.canvasId === card.canvasId ? clusterId : null,
      }
      const order = orders.get(card.id)
      if (order !== undefined) {
        const moved = updateRecord(context, cardType, { id: card.id, patch: { ...place, order } })
        if (!moved.isOk) return moved
      }
      if (card.point?.[0] !== point[0] || card.point[1] !== point[1]) points.set(card.id, point)
    }
    if (points.size > 0) putSpots(context, points)
    for (const { id, zoneId } of drop.clusters) {
      if (findRecord(documents, clusterType, id) === null) continue
      const moved = updateRecord(context, clusterType, { id, patch: { zoneId } })
      if (!moved.isOk) return moved
    }
    return ok(there.length)
  })
}

/** New places in the order for cards that come into another zone or cluster. */
function ordersOfMoved(
  { documents }: CommandContext,
  there: readonly (Omit<CardDrop, 'id'> & { readonly card: Card })[],
): ReadonlyMap<string, string> {
  const moved = there
    .filter(({ card, zoneId, clusterId }) => card.zoneId !== zoneId || card.clusterId !== clusterId)
    .map(({ card }) => card)
  const [first] = moved
  if (first === undefined) return new Map()
  const siblings = listRecords(documents, cardType).filter(({ canvasId }) => canvasId === first.canvasId)
  const movedIds = new Set(moved.map(({ id }) => id))
  const orders = ordersBefore(siblings, { movedIds, beforeId: null, count: moved.length })
  return new Map(moved.map(({ id, order }, index) => [id, orders[index] ?? order]))
}
