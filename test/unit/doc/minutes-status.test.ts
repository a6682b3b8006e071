import { expect, test } from 'vitest'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { addDecision, settleDecision } from '../../../shared/doc/commands/decisions.ts'
import { advanceMinutes, approveMinutes, sendForReview } from '../../../shared/doc/commands/minutes-status.ts'
import { createRecord, deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createNextSession, createSession, deleteSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { minutesIdOf, minutesOf } from '../../../shared/doc/frozen.ts'
import { snapshotSchema } from '../../../shared/doc/snapshot.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { actionType } from '../../../shared/model/action.ts'
import { agendaItemType } from '../../../shared/model/agenda-item.ts'
import { minutesType } from '../../../shared/model/minutes.ts'
import { observationType } from '../../../shared/model/observation.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function tavoloWithSession() {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova', observationDays: 7 } }))
  const session = valueOf(createSession(context, { title: 'Prima', date: '2026-04-16' }))
  const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'Apertura' }))
  return { context, session, item }
}

test('the term for observations follows the rule of the table', () => {
  const { context, session } = tavoloWithSession()
  const minutes = valueOf(sendForReview(context, { sessionId: session.id, on: '2026-04-28' }))
  expect(minutes.observationsBy).toBe('2026-05-05')
})

test('a verbale with an observation that nobody answered is not approved', () => {
  const { context, session } = tavoloWithSession()
  valueOf(sendForReview(context, { sessionId: session.id, on: '2026-04-20' }))
  const observation = valueOf(
    createRecord(context, observationType, { sessionId: session.id, order: 'a0', text: 'Manca la cucina' }),
  )
  const approval = { sessionId: session.id, on: '2026-04-27', mode: 'written-procedure' } as const
  expect(approveMinutes(context, approval)).toMatchObject({ error: { rule: 'observations-pending' } })
  valueOf(updateRecord(context, observationType, { id: observation.id, patch: { outcome: 'accepted' } }))
  expect(valueOf(approveMinutes(context, approval)).status).toBe('approved')
})

test('a verbale with a decision that is still open is not approved', () => {
  const { context, session, item } = tavoloWithSession()
  const decision = valueOf(addDecision(context, { agendaItemId: item.id, text: 'Si parte' }))
  const approval = { sessionId: session.id, on: '2026-04-16', mode: 'same-session' } as const
  expect(approveMinutes(context, approval)).toMatchObject({ error: { rule: 'decisions-open' } })
  valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'postponed' }))
  expect(valueOf(approveMinutes(context, approval)).status).toBe('approved')
})

test('an approved verbale is closed: records stay as they are, an action can still be done', () => {
  const { context, session, item } = tavoloWithSession()
  const action = valueOf(
    createRecord(context, actionType, { sessionId: session.id, order: 'a0', text: 'Preventivo' }),
  )
  valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-16', mode: 'same-session' }))
  const frozen = { isOk: false, error: { kind: 'frozen' } }
  expect(updateRecord(context, agendaItemType, { id: item.id, patch: { topic: 'Altro' } })).toEqual(frozen)
  expect(addAgendaItem(context, { sessionId: session.id, topic: 'Altro' })).toEqual(frozen)
  expect(deleteRecord(context, agendaItemType, item.id)).toEqual(frozen)
  expect(deleteSession(context, session.id)).toEqual(frozen)
  expect(updateRecord(context, sessionType, { id: session.id, patch: { place: 'Altrove' } })).toEqual(frozen)
  expect(updateRecord(context, actionType, { id: action.id, patch: { text: 'Altro' } })).toEqual(frozen)
  const done = updateRecord(context, actionType, { id: action.id, patch: { status: 'closed' } })
  expect(valueOf(done).status).toBe('closed')
})

test('approval keeps the verbale as it stood', () => {
  const { context, session } = tavoloWithSession()
  valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-16', mode: 'same-session' }))
  const text = minutesOf(context.documents, session.id)?.frozenSnapshot ?? ''
  const frozen = snapshotSchema.parse(JSON.parse(text))
  expect(frozen.minutes[0]).toMatchObject({ status: 'approved', approvedOn: '2026-04-16' })
  expect(frozen.agendaItems.map(({ topic }) => topic)).toEqual(['Apertura'])
})

test('a verbale goes forward only, to the officer and into print', () => {
  const { context, session } = tavoloWithSession()
  const publish = { sessionId: session.id, to: 'published', on: '2026-05-02', where: 'Sito' } as const
  expect(advanceMinutes(context, publish)).toMatchObject({ error: { rule: 'status-cannot-jump' } })
  valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-16', mode: 'same-session' }))
  valueOf(advanceMinutes(context, { sessionId: session.id, to: 'transmitted', on: '2026-04-30' }))
  expect(valueOf(advanceMinutes(context, publish))).toMatchObject({
    status: 'published',
    transmittedOn: '2026-04-30',
    publishedWhere: 'Sito',
  })
  expect(advanceMinutes(context, { ...publish, to: 'transmitted' }).isOk).toBe(false)
})

test('the next session takes day, place and agenda from the minutes of this one', () => {
  const { context, session } = tavoloWithSession()
  valueOf(
    updateRecord(context, minutesType, {
      id: minutesIdOf(session.id),
      patch: { nextDate: '2026-05-07', nextPlace: 'Salone', nextAgenda: ['Bozza', ' ', 'Indicatori'] },
    }),
  )
  const next = valueOf(createNextSession(context, { after: session.id, title: 'Seconda' }))
  expect(next).toMatchObject({ number: 2, date: '2026-05-07', place: 'Salone' })
  const topics = listRecords(context.documents, agendaItemType)
    .filter(({ sessionId }) => sessionId === next.id)
    .map(({ topic }) => topic)
  expect(topics).toEqual(['Bozza', 'Indicatori'])
})

test('a removed session takes everything of its own along, and nothing of others', () => {
  const { context, session } = tavoloWithSession()
  const other = valueOf(createSession(context, { title: 'Seconda' }))
  const kept = valueOf(addAgendaItem(context, { sessionId: other.id, topic: 'Resta' }))
  valueOf(deleteSession(context, session.id))
  expect(listRecords(context.documents, sessionType).map(({ id }) => id)).toEqual([other.id])
  expect(listRecords(context.documents, agendaItemType).map(({ id }) => id)).toEqual([kept.id])
  expect(minutesOf(context.documents, session.id)).toBeNull()
})

test('a title of ten thousand characters is refused and the old one stays', () => {
  const { context, session } = tavoloWithSession()
  const change = { id: session.id, patch: { title: 'x'.repeat(10_000) } }
  expect(updateRecord(context, sessionType, change)).toEqual({
    isOk: false,
    error: { kind: 'invalid', field: 'title', problem: 'too-long' },
  })
  expect(listRecords(context.documents, sessionType)[0]?.title).toBe('Prima')
})
