import { generateNKeysBetween } from 'fractional-indexing'
import { agendaItemType } from '../../model/agenda-item.ts'
import { type Id, idSuffix } from '../../model/id.ts'
import { type Minutes, minutesType } from '../../model/minutes.ts'
import type { NewRecord } from '../../model/record-type.ts'
import { recordTypes } from '../../model/record-types.ts'
import { type Session, sessionType } from '../../model/session.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { isReadOnly } from '../meta.ts'
import { readProcess } from '../process-fields.ts'
import { listSessions } from '../queries/attention.ts'
import { findRecord, listRecords } from '../records.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'
import { putRecord, removeRecord } from './record-commands.ts'

/**
 * Prepares a session and the empty minutes that go with it, in one transaction. The number follows the last one;
 * who presides, facilitates and takes the minutes is copied from the process.
 */
export function createSession(
  context: CommandContext,
  input: Omit<NewRecord<typeof sessionType>, 'number'> & { readonly number?: number },
): Result<Session, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const last = listSessions(context.documents).at(-1)
  const session = sessionType.schema.safeParse({
    ...sessionType.defaults,
    number: (last?.number ?? 0) + 1,
    ...input,
    id: context.newId('session'),
  })
  if (!session.success) return failure(invalidInput(session.error))
  const process = readProcess(context.documents)
  const minutes: Minutes = {
    ...minutesType.defaults,
    id: `minutes:${idSuffix(session.data.id)}`,
    sessionId: session.data.id,
    chairId: process.officerId,
    facilitatorId: process.facilitatorId,
    minuteTakerId: process.minuteTakerId,
  }
  transact(context, 'official', () => {
    putRecord(context, sessionType, session.data)
    putRecord(context, minutesType, minutes)
  })
  return ok(session.data)
}

/** Removes a session with all that was written in it; refused once its verbale is approved. Undo brings it back. */
export function deleteSession(context: CommandContext, sessionId: Id<'session'>): Result<null, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  if (findRecord(context.documents, sessionType, sessionId) === null) return ok(null)
  if (isFrozen(context.documents, sessionId)) return failure({ kind: 'frozen' })
  transact(context, 'official', () => {
    for (const type of Object.values(recordTypes)) {
      // What guests asked of it stays in their document, where nobody shows it any more; undo brings both back.
      if (type.frozenBy !== 'sessionId' || type.document !== 'official') continue
      for (const record of listRecords(context.documents, type)) {
        if ('sessionId' in record && record.sessionId === sessionId) removeRecord(context, type, record.id)
      }
    }
    removeRecord(context, sessionType, sessionId)
  })
  return ok(null)
}

/** Prepares the next session out of what the minutes say of it (day, time, place, agenda). */
export function createNextSession(
  context: CommandContext,
  input: { readonly after: Id<'session'>; readonly title: string },
): Result<Session, CommandError> {
  const minutes = findRecord(context.documents, minutesType, `minutes:${idSuffix(input.after)}`)
  if (minutes === null) return failure({ kind: 'not-found', id: input.after })
  const created = createSession(context, {
    title: input.title,
    date: minutes.nextDate,
    startsAt: minutes.nextStartsAt,
    place: minutes.nextPlace,
  })
  if (!created.isOk) return created
  const topics = minutes.nextAgenda.filter((topic) => topic.trim() !== '')
  const orders = generateNKeysBetween(null, null, topics.length)
  transact(context, 'official', () => {
    for (const [index, topic] of topics.entries()) {
      putRecord(context, agendaItemType, {
        ...agendaItemType.defaults,
        id: context.newId('agendaItem'),
        sessionId: created.value.id,
        order: orders[index] ?? 'a0',
        topic,
      })
    }
  })
  return created
}
