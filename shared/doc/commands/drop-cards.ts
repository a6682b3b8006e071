import { type CanvasPoint, canvasPointField } from '../../model/canvas-point.ts'
import { type Card, cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import { type Connector, connectorType } from '../../model/connector.ts'
import { figureType } from '../../model/figure.ts'
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
  readonly figures?: readonly FigureDrop[]
  /** Lines of which an end lies loose and goes along. */
  readonly lines?: readonly LineDrop[]
}

/** Where a figure is put. */
export interface FigureDrop {
  readonly id: Id<'figure'>
  readonly point: CanvasPoint
}

/** Where the ends of a line are put. */
export type LineDrop = Pick<Connector, 'id' | 'from' | 'to'>

/**
 * Puts cards, figures and loose ends of lines down, all as one step of undo; gives how many were put. What comes into another
 * zone or cluster is its last. A zone or a cluster that others took away meanwhile is passed over: the card lies where it was
 * put, outside it. What is pinned stays; when all of it is, it is refused (`pinned`).
 */
export function dropCards(context: CommandContext, drop: Drop): Result<number, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const figures = drop.figures ?? []
  if ([...drop.cards, ...figures].some(({ point }) => !canvasPointField.safeParse(point).success))
    return failure({ kind: 'invalid', field: 'point', problem: 'not-valid' })
  const cards = drop.cards.flatMap(({ id, ...where }) => {
    const card = findRecord(documents, cardType, id)
    return card === null ? [] : [{ card, ...where }]
  })
  const drawn = figures.flatMap(({ id, point }) => {
    const figure = findRecord(documents, figureType, id)
    return figure === null ? [] : [{ figure, point }]
  })
  const lines = (drop.lines ?? []).flatMap(({ id, from, to }) => {
    const connector = findRecord(documents, connectorType, id)
    return connector === null ? [] : [{ connector, from, to }]
  })
  const all = [
    ...cards.map(({ card }) => card),
    ...drawn.map(({ figure }) => figure),
    ...lines.map(({ connector }) => connector),
  ]
  if (all.length === 0) return ok(0)
  const locked = lockRefusal(context, all[0]?.canvasId, 'move')
  if (locked !== null) return failure(locked)
  if (all.every(({ isPinned }) => isPinned)) return failure({ kind: 'forbidden', rule: 'pinned' })
  const there = cards.filter(({ card }) => !card.isPinned)
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
      if (!isSamePoint(card.point, point)) points.set(card.id, point)
    }
    for (const { figure, point } of drawn) {
      if (!figure.isPinned && !isSamePoint(figure.point, point)) points.set(figure.id, point)
    }
    if (points.size > 0) putSpots(context, points)
    for (const { connector, from, to } of lines) {
      if (connector.isPinned) continue
      const moved = updateRecord(context, connectorType, { id: connector.id, patch: { from, to } })
      if (!moved.isOk) return moved
    }
    for (const { id, zoneId } of drop.clusters) {
      if (findRecord(documents, clusterType, id) === null) continue
      const moved = updateRecord(context, clusterType, { id, patch: { zoneId } })
      if (!moved.isOk) return moved
    }
    return ok(all.filter(({ isPinned }) => !isPinned).length)
  })
}

function isSamePoint(one: CanvasPoint | null, other: CanvasPoint): boolean {
  return one?.[0] === other[0] && one[1] === other[1]
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
