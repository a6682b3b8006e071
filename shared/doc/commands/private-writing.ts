import { canvasType } from '../../model/canvas.ts'
import { cardType } from '../../model/card.ts'
import { clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import type { PrivateDraft } from '../../model/private-draft.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isSameValue } from '../../util/same-value.ts'
import { isReadOnly } from '../meta.ts'
import { ordersBefore } from '../order.ts'
import {
  draftCountsRoot,
  findWriting,
  openWritingOf,
  type PrivateWriting,
  writingSeparator,
  writingsOf,
  writingsRoot,
} from '../private-writing.ts'
import { turnsRoot } from '../read-aloud.ts'
import { findRecord, listRecords } from '../records.ts'
import type { TavoloDocuments } from '../documents.ts'
import { type CommandContext, type CommandError, transactQuietly } from './command.ts'
import { putRecord } from './record-commands.ts'

/** From now on everybody writes in silence on a canvas; gives the round, also when there is one already. */
export function openWriting(
  context: CommandContext,
  canvasId: Id<'canvas'>,
): Result<PrivateWriting, CommandError> {
  const { documents, clock } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (findRecord(documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  const known = openWritingOf(documents, canvasId)
  if (known !== null) return ok(known)
  const id = context.newId('writing')
  const openedAt = new Date(clock.nowMs()).toISOString()
  put(context, { ids: [id], part: 'opened', value: { canvasId, openedAt } })
  return ok({ id, canvasId, openedAt, state: 'open' })
}

/**
 * Reveals what is written in silence on a canvas: every round that is open or read aloud, and the last one that was ended without a reveal
 * when none is. Each device puts its own cards there, also one that comes back later. Gives how many rounds there were.
 */
export function revealWriting(context: CommandContext, canvasId: Id<'canvas'>): Result<number, CommandError> {
  const writings = writingsOf(context.documents, canvasId)
  const open = writings.filter(isOn)
  const last = writings.at(-1)
  const meant = open.length === 0 && last?.state === 'closed' ? [last] : open
  return endWritings(context, meant, 'revealed')
}

/** Ends it without a reveal: what was written stays on the devices, with those who wrote it. Gives how many rounds there were. */
export function closeWriting(context: CommandContext, canvasId: Id<'canvas'>): Result<number, CommandError> {
  return endWritings(context, writingsOf(context.documents, canvasId).filter(isOn), 'closed')
}

function isOn({ state }: PrivateWriting): boolean {
  return state === 'open' || state === 'aloud'
}

/** Writes in what way rounds have ended; gives how many there were. */
export function endWritings(
  context: CommandContext,
  writings: readonly PrivateWriting[],
  part: 'aloud' | 'revealed' | 'closed',
): Result<number, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  if (writings.length === 0) return ok(0)
  const value = new Date(context.clock.nowMs()).toISOString()
  put(context, { ids: writings.map(({ id }) => id), part, value })
  return ok(writings.length)
}

function put(
  context: CommandContext,
  entry: {
    readonly ids: readonly Id<'writing'>[]
    readonly part: 'opened' | 'aloud' | 'revealed' | 'closed'
    readonly value: unknown
  },
): void {
  transactQuietly(context, 'work', () => {
    const root = context.documents.work.getMap<unknown>(writingsRoot)
    for (const id of entry.ids) root.set(id + writingSeparator + entry.part, entry.value)
  })
}

/** Forgets the rounds of a canvas, inside a running transaction. What waits on devices stays there, with those who wrote it. */
export function forgetWritings(documents: TavoloDocuments, canvasId: Id<'canvas'>): void {
  const gone = new Set<string>(writingsOf(documents, canvasId).map(({ id }) => id))
  for (const name of [writingsRoot, draftCountsRoot, turnsRoot]) {
    const root = documents.work.getMap<unknown>(name)
    for (const key of root.keys()) if (gone.has(key.split(writingSeparator)[0] ?? '')) root.delete(key)
  }
}

/**
 * Says how much of a round waits on this device; nothing of a round that is revealed, or not known here. `cards` 0 takes it
 * back.
 */
export function tellDraftCount(
  context: CommandContext,
  count: { readonly writingId: Id<'writing'>; readonly cards: number; readonly people: number },
): void {
  const { documents, author } = context
  const { writingId, cards, people } = count
  if (isReadOnly(documents) || findWriting(documents, writingId) === null) return
  const root = documents.work.getMap<unknown>(draftCountsRoot)
  const key = writingId + writingSeparator + author.deviceId
  if (cards === 0) {
    if (root.has(key)) transactQuietly(context, 'work', () => root.delete(key))
  } else if (!isSameValue(root.get(key), [cards, people])) {
    transactQuietly(context, 'work', () => root.set(key, [cards, people]))
  }
}

/**
 * Makes cards of drafts of one canvas, at the end of where they were written, in one transaction; one that became a card before
 * is passed over, also when that card has been taken away since. What is lacking of a place (its zone is gone, its
 * cluster, even the canvas) takes no card away: it lies outside. Gives how many there were to make.
 */
export function publishDrafts(
  context: CommandContext,
  drafts: readonly PrivateDraft[],
): Result<number, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const fresh = drafts.filter(({ id }) => !isPublished(documents, id))
  const [first] = fresh
  if (first === undefined) return ok(0)
  const siblings = listRecords(documents, cardType).filter(({ canvasId }) => canvasId === first.canvasId)
  const orders = ordersBefore(siblings, { movedIds: new Set(), beforeId: null, count: fresh.length })
  transactQuietly(context, 'work', () => {
    for (const [index, { writingId: _writing, ...draft }] of fresh.entries()) {
      const zone = findRecord(documents, zoneType, draft.zoneId)
      const cluster = findRecord(documents, clusterType, draft.clusterId)
      const place = {
        zoneId: cluster === null ? (zone?.id ?? null) : cluster.zoneId,
        clusterId: cluster?.id ?? null,
      }
      putRecord(context, cardType, { ...cardType.defaults, ...draft, ...place, order: orders[index] ?? 'a0' })
    }
  })
  return ok(fresh.length)
}

/** Whether there is a card under this id, or was. */
export function isPublished({ work }: TavoloDocuments, id: Id<'card'>): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs says in no other way that there was something under a key.
  return work.getMap<unknown>(cardType.collection)._map.has(id)
}
