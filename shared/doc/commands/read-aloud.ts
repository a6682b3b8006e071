import type { Id } from '../../model/id.ts'
import type { PrivateDraft } from '../../model/private-draft.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { draftCountsRoot, findWriting, writingSeparator, writingsOf } from '../private-writing.ts'
import { answerPart, nextToRead, turnsOf, turnsRoot } from '../read-aloud.ts'
import { type CommandContext, type CommandError, transactQuietly } from './command.ts'
import { endWritings, isPublished, publishDrafts } from './private-writing.ts'

/** Silence ends, and from now on drafts are shown one by one as devices are called. Gives how many rounds there were. */
export function beginReading(context: CommandContext, canvasId: Id<'canvas'>): Result<number, CommandError> {
  const open = writingsOf(context.documents, canvasId).filter(({ state }) => state === 'open')
  return endWritings(context, open, 'aloud')
}

/** Calls the next device to show one draft; gives it, or null when there is none to call. */
export function callNext(
  context: CommandContext,
  writingId: Id<'writing'>,
): Result<string | null, CommandError> {
  const { documents, author } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (findWriting(documents, writingId)?.state !== 'aloud')
    return failure({ kind: 'not-found', id: writingId })
  const deviceId = nextToRead(documents, writingId)
  if (deviceId === null) return ok(null)
  const number = (turnsOf(documents, writingId).at(-1)?.number ?? 0) + 1
  const key = [writingId, number, author.deviceId].join(writingSeparator)
  transactQuietly(context, 'work', () => documents.work.getMap<unknown>(turnsRoot).set(key, deviceId))
  return ok(deviceId)
}

/**
 * Answers the turns in which this device was called, each with the oldest of its drafts that is no card yet, in one
 * transaction with how many are left; gives the drafts that have become cards. Nothing that was not called leaves it.
 */
export function answerTurns(
  context: CommandContext,
  writingId: Id<'writing'>,
  drafts: readonly PrivateDraft[],
): readonly PrivateDraft[] {
  const { documents, author } = context
  const owed = turnsOf(documents, writingId).filter(
    ({ deviceId, cardId }) => deviceId === author.deviceId && cardId === 'waiting',
  )
  if (isReadOnly(documents) || owed.length === 0) return []
  const left = drafts.filter(({ id }) => !isPublished(documents, id))
  const shown = left.slice(0, owed.length)
  transactQuietly(context, 'work', () => {
    const root = documents.work.getMap<unknown>(turnsRoot)
    publishDrafts(context, shown)
    for (const [index, { key }] of owed.entries())
      root.set(key + writingSeparator + answerPart, shown[index]?.id ?? '')
    // Whoever reads aloud sees that there is nothing more to call in the same moment as the last card.
    if (left.length === shown.length)
      documents.work.getMap<unknown>(draftCountsRoot).delete(writingId + writingSeparator + author.deviceId)
  })
  return shown
}
