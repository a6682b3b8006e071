import { canvasType } from '../../model/canvas.ts'
import { cardType } from '../../model/card.ts'
import { type Cluster, clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { noteMade } from '../first-words.ts'
import { editRefusal, lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, deleteRecord, updateRecord } from './record-commands.ts'
import { removeTiedLines } from './tied-lines.ts'
import { changeWorded, forgetWords } from './words.ts'

/**
 * Makes a cluster of cards in a zone, as one step of undo; they keep their order. Cards that are gone, or on another canvas,
 * are passed over; it may begin empty.
 */
export function gatherCards(
  context: CommandContext,
  input: Pick<Cluster, 'canvasId' | 'zoneId' | 'title'> & { readonly cardIds: readonly Id<'card'>[] },
): Result<Cluster, CommandError> {
  const { documents } = context
  const { cardIds, ...fields } = input
  const { canvasId, zoneId } = input
  if (findRecord(documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  if (zoneId !== null && findRecord(documents, zoneType, zoneId)?.canvasId !== canvasId)
    return failure({ kind: 'not-found', id: zoneId })
  const locked = lockRefusal(context, canvasId, 'move')
  if (locked !== null) return failure(locked)
  const siblings = listRecords(documents, clusterType).filter((cluster) => cluster.canvasId === canvasId)
  const cards = cardIds.filter((id) => findRecord(documents, cardType, id)?.canvasId === canvasId)
  return asOneWorkStep(context, () => {
    const created = createRecord(context, clusterType, { ...fields, order: orderAfterLast(siblings) })
    if (!created.isOk) return created
    noteMade(context, created.value.id)
    for (const id of cards) {
      const stays = findRecord(documents, cardType, id)?.zoneId === zoneId
      // What lies where somebody put it is gathered where it lies.
      const patch = { zoneId, clusterId: created.value.id, ...(stays ? {} : { point: null }) }
      const gathered = updateRecord(context, cardType, { id, patch })
      if (!gathered.isOk) return gathered
    }
    return created
  })
}

/** Gives a cluster a name; an empty one takes it away. */
export function renameCluster(
  context: CommandContext,
  change: { readonly id: Id<'cluster'>; readonly title: string },
): Result<Cluster, CommandError> {
  const { id, title } = change
  const canvasId = findRecord(context.documents, clusterType, id)?.canvasId
  const locked = editRefusal(context, canvasId, { kind: 'cluster', id, patch: { title } })
  if (locked !== null) return failure(locked)
  return changeWorded(context, clusterType, { id, patch: { title } })
}

/**
 * Moves a cluster with all its cards into a zone of its canvas, as the last; null is outside all zones. Refused (`pinned`)
 * when a card of it is pinned: a cluster lies in one place.
 */
export function moveCluster(
  context: CommandContext,
  move: { readonly id: Id<'cluster'>; readonly zoneId: Cluster['zoneId'] },
): Result<Cluster, CommandError> {
  const { documents } = context
  const cluster = findRecord(documents, clusterType, move.id)
  if (cluster === null) return failure({ kind: 'not-found', id: move.id })
  const { canvasId } = cluster
  const locked = lockRefusal(context, canvasId, 'move')
  if (locked !== null) return failure(locked)
  if (move.zoneId !== null && findRecord(documents, zoneType, move.zoneId)?.canvasId !== canvasId)
    return failure({ kind: 'not-found', id: move.zoneId })
  if (cardsIn(context, move.id).some(({ isPinned }) => isPinned))
    return failure({ kind: 'forbidden', rule: 'pinned' })
  const others = listRecords(documents, clusterType).filter(
    (other) => other.canvasId === canvasId && other.id !== move.id,
  )
  const patch = { zoneId: move.zoneId, order: orderAfterLast(others) }
  return asOneWorkStep(context, () => {
    for (const { id } of cardsIn(context, move.id)) {
      const moved = updateRecord(context, cardType, { id, patch: { zoneId: move.zoneId, point: null } })
      if (!moved.isOk) return moved
    }
    return updateRecord(context, clusterType, { id: move.id, patch })
  })
}

/** Takes a cluster apart, as one step of undo; its cards stay where it lay. Dots on the cluster itself count no more. */
export function dissolveCluster(context: CommandContext, id: Id<'cluster'>): Result<null, CommandError> {
  const cluster = findRecord(context.documents, clusterType, id)
  if (cluster === null) return ok(null)
  const locked = lockRefusal(context, cluster.canvasId, 'move')
  if (locked !== null) return failure(locked)
  return asOneWorkStep(context, () => {
    for (const card of cardsIn(context, id)) {
      const patch = { clusterId: null, zoneId: cluster.zoneId }
      const out = updateRecord(context, cardType, { id: card.id, patch })
      if (!out.isOk) return out
    }
    const gone = new Set<string>([id])
    removeTiedLines(context, gone)
    forgetWords(context, gone)
    return deleteRecord(context, clusterType, id)
  })
}

function cardsIn({ documents }: CommandContext, id: Id<'cluster'>) {
  return listRecords(documents, cardType).filter(({ clusterId }) => clusterId === id)
}
