import { canvasType } from '../../model/canvas.ts'
import { type Card, cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import type { NewRecord, RecordPatch } from '../../model/record-type.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { ordersBefore } from '../order.ts'
import { openWritingOf } from '../private-writing.ts'
import { findRecord, listRecords } from '../records.ts'
import { forgetSpots } from '../spots.ts'
import { lockRefusal } from './canvas-locks.ts'
import { invalidInput } from './check-fields.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, removeRecord, updateRecord } from './record-commands.ts'
import { removeTiedLines } from './tied-lines.ts'
import { changeWorded, forgetWords } from './words.ts'

/** What is given to make a card. */
export type NewCard = Pick<Card, 'canvasId' | 'zoneId' | 'text' | 'authorId'> &
  Partial<Pick<Card, 'clusterId' | 'colour' | 'sourceIds' | 'itemIds' | 'point' | 'groupId'>>

/** What may be changed in a card: where it belongs is said by `moveCards`, and who signed it counts in votes. */
export type CardPatch = Pick<
  RecordPatch<typeof cardType>,
  'text' | 'colour' | 'sourceIds' | 'itemIds' | 'point'
>

/** Adds a card at the end of its zone. Refused (`writing-in-silence`) while everybody writes in silence: then it would be read. */
export function addCard(context: CommandContext, input: NewCard): Result<Card, CommandError> {
  const added = addCardsTogether(context, [input])
  if (!added.isOk) return added
  const [card] = added.value
  if (card === undefined) throw new Error('One was asked for, none was made')
  return ok(card)
}

/** Adds a card for each text at the end of the zone, as one step of undo; all or none. Empty texts are passed over. */
export function addCards(
  context: CommandContext,
  input: Omit<NewCard, 'text' | 'point'> & { readonly texts: readonly string[] },
): Result<Card[], CommandError> {
  const { texts, ...fields } = input
  const words = texts.filter((text) => text.trim() !== '')
  return addCardsTogether(
    context,
    words.map((text) => ({ ...fields, text })),
  )
}

/** Adds cards to a canvas, each at the end of where it lies and in this order, as one step of undo; all or none. */
export function addCardsTogether(
  context: CommandContext,
  inputs: readonly NewCard[],
): Result<Card[], CommandError> {
  const [first] = inputs
  if (first === undefined) return ok([])
  for (const input of inputs) {
    const missing = missingPlace(context, { ...input, canvasId: first.canvasId })
    if (missing !== null) return failure({ kind: 'not-found', id: missing })
  }
  const locked = lockRefusal(context, first.canvasId, 'add')
  if (locked !== null) return failure(locked)
  if (openWritingOf(context.documents, first.canvasId) !== null)
    return failure({ kind: 'forbidden', rule: 'writing-in-silence' })
  const orders = ordersBefore(cardsOf(context, first.canvasId), {
    movedIds: new Set(),
    beforeId: null,
    count: inputs.length,
  })
  const createdAt = new Date(context.clock.nowMs()).toISOString()
  const drafts: (NewRecord<typeof cardType> & Pick<Card, 'id'>)[] = []
  for (const [index, input] of inputs.entries()) {
    const id = context.newId('card')
    const zoneId = zoneOfCluster(context, input.clusterId ?? null) ?? input.zoneId
    const draft = { ...input, id, zoneId, createdAt, order: orders[index] ?? 'a0' }
    const parsed = cardType.schema.safeParse({ ...cardType.defaults, ...draft })
    if (!parsed.success) return failure(invalidInput(parsed.error))
    drafts.push(draft)
  }
  return asOneWorkStep(context, () => {
    const cards: Card[] = []
    for (const draft of drafts) {
      const created = createRecord(context, cardType, draft)
      if (!created.isOk) return created
      cards.push(created.value)
    }
    return ok(cards)
  })
}

/** Changes what a card says, its colour, whose words it has, what it speaks of, or where it lies. Of two who write apart both texts are kept. */
export function changeCard(
  context: CommandContext,
  change: { readonly id: Id<'card'>; readonly patch: CardPatch },
): Result<Card, CommandError> {
  const locked = lockRefusal(context, findRecord(context.documents, cardType, change.id)?.canvasId, 'edit')
  if (locked !== null) return failure(locked)
  return changeWorded(context, cardType, change)
}

/**
 * Moves cards together, as one step of undo: into a zone (null is outside all), or into a cluster, wherever that lies.
 * They go right before `beforeId`, else last, in the order given; the canvas places them anew. Pinned ones stay; when all are, it is refused (`pinned`). Gives how many were moved.
 */
export function moveCards(
  context: CommandContext,
  move: {
    readonly ids: readonly Id<'card'>[]
    readonly zoneId: Card['zoneId']
    readonly clusterId: Card['clusterId']
    readonly beforeId?: Id<'card'> | null
  },
): Result<number, CommandError> {
  const { documents } = context
  const found = move.ids.flatMap((id) => findRecord(documents, cardType, id) ?? [])
  const cards = found.filter(({ isPinned }) => !isPinned)
  const [first] = found
  if (first === undefined) return ok(0)
  const locked = lockRefusal(context, first.canvasId, 'move')
  if (locked !== null) return failure(locked)
  if (cards.length === 0) return failure({ kind: 'forbidden', rule: 'pinned' })
  const zone = findRecord(documents, zoneType, move.zoneId)
  const cluster = findRecord(documents, clusterType, move.clusterId)
  const canvasId = cluster?.canvasId ?? zone?.canvasId ?? first.canvasId
  const missing = missingPlace(context, { ...move, canvasId })
  if (missing !== null) return failure({ kind: 'not-found', id: missing })
  const orders = ordersBefore(cardsOf(context, canvasId), {
    movedIds: new Set(cards.map(({ id }) => id)),
    beforeId: move.beforeId ?? null,
    count: cards.length,
  })
  const place = {
    canvasId,
    zoneId: cluster === null ? move.zoneId : cluster.zoneId,
    clusterId: move.clusterId,
  }
  return asOneWorkStep(context, () => {
    for (const [index, { id, order }] of cards.entries()) {
      const patch = { ...place, order: orders[index] ?? order, point: null }
      const moved = updateRecord(context, cardType, { id, patch })
      if (!moved.isOk) return moved
    }
    return ok(cards.length)
  })
}

/** Removes cards, as one step of undo; gives how many were there. Dots on them count no more, and lines tied to them go. */
export function removeCards(
  context: CommandContext,
  ids: readonly Id<'card'>[],
): Result<number, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const gone = new Set<string>(ids.filter((id) => findRecord(context.documents, cardType, id) !== null))
  if (gone.size === 0) return ok(0)
  for (const id of ids) {
    const locked = lockRefusal(context, findRecord(context.documents, cardType, id)?.canvasId, 'remove')
    if (locked !== null) return failure(locked)
  }
  asOneWorkStep(context, () => {
    for (const id of gone) removeRecord(context, cardType, id)
    removeTiedLines(context, gone)
    forgetSpots(context.documents, gone)
    forgetWords(context, gone)
  })
  return ok(gone.size)
}

function cardsOf({ documents }: CommandContext, canvasId: Card['canvasId']): Card[] {
  return listRecords(documents, cardType).filter((card) => card.canvasId === canvasId)
}

/** The zone of a cluster that is there, or null: outside all zones, or no cluster. */
function zoneOfCluster({ documents }: CommandContext, id: Card['clusterId']): Card['zoneId'] {
  return findRecord(documents, clusterType, id)?.zoneId ?? null
}

/** What of a place is not there, or not on that canvas; null when all of it is. */
function missingPlace(
  { documents }: CommandContext,
  place: Pick<Card, 'canvasId' | 'zoneId'> & { readonly clusterId?: Card['clusterId'] },
): string | null {
  const { canvasId, zoneId, clusterId = null } = place
  if (findRecord(documents, canvasType, canvasId) === null) return canvasId
  if (clusterId !== null) {
    return findRecord(documents, clusterType, clusterId)?.canvasId === canvasId ? null : clusterId
  }
  return zoneId === null || findRecord(documents, zoneType, zoneId)?.canvasId === canvasId ? null : zoneId
}
