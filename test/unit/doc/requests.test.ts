import { describe, expect, test } from 'vitest'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { tickAttendance, setPresenceTimes } from '../../../shared/doc/commands/attendance-ticks.ts'
import { approveMinutes, sendForReview } from '../../../shared/doc/commands/minutes-status.ts'
import { removeParticipant } from '../../../shared/doc/commands/people.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import {
  acceptAttendances,
  acceptRequest,
  askForAttendance,
  askForObservation,
  declineRequest,
} from '../../../shared/doc/commands/requests.ts'
import { createSession, deleteSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { listAttention } from '../../../shared/doc/queries/attention.ts'
import { attendanceOf } from '../../../shared/doc/queries/presence.ts'
import { waitingRequests } from '../../../shared/doc/queries/requests.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { observationType } from '../../../shared/model/observation.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { requestType } from '../../../shared/model/request.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function tableWithGuest() {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const session = valueOf(createSession(context, { title: 'Prima', date: '2026-04-16' }))
  valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'Apertura' }))
  const person = valueOf(
    createRecord(context, participantType, { givenName: 'Luca', familyName: 'Ferri', order: 'a0' }),
  )
  const asker = { sessionId: session.id, participantId: person.id, fromName: 'Luca Ferri' }
  const stateOf = () => attendanceOf(context.documents, session.id).get(person.id)
  return { context, session, person, asker, stateOf }
}

describe('a guest who says to be there', () => {
  test('waits, and is present when a facilitator accepts', () => {
    const { context, session, asker, stateOf } = tableWithGuest()
    const request = valueOf(askForAttendance(context, asker))
    expect(request).toMatchObject({ sentAt: '2026-04-16T16:00:00.000Z', answer: null })
    expect(stateOf()).toBeUndefined()
    valueOf(acceptRequest(context, { id: request.id }))
    expect(stateOf()).toMatchObject({ state: 'present' })
    expect(findRecord(context.documents, requestType, request.id)?.answer).toBe('accepted')
    expect(waitingRequests(context.documents, session.id)).toEqual([])
  })

  test('asks once, however often they press', () => {
    const { context, session, asker } = tableWithGuest()
    const first = valueOf(askForAttendance(context, asker))
    expect(valueOf(askForAttendance(context, asker)).id).toBe(first.id)
    expect(waitingRequests(context.documents, session.id)).toHaveLength(1)
  })

  test('keeps the time at which they came in, if somebody noted it', () => {
    const { context, person, session, asker, stateOf } = tableWithGuest()
    const seat = { sessionId: session.id, participantId: person.id }
    valueOf(setPresenceTimes(context, { ...seat, times: { arrivesAt: '17:40' } }))
    valueOf(acceptRequest(context, { id: valueOf(askForAttendance(context, asker)).id }))
    expect(stateOf()).toMatchObject({ state: 'partly-present', arrivesAt: '17:40' })
  })

  test('stays as they were when a facilitator declines', () => {
    const { context, session, person, asker, stateOf } = tableWithGuest()
    valueOf(tickAttendance(context, { sessionId: session.id, participantId: person.id, tick: 'absent' }))
    valueOf(declineRequest(context, valueOf(askForAttendance(context, asker)).id))
    expect(stateOf()).toMatchObject({ state: 'absent' })
    expect(waitingRequests(context.documents, session.id)).toEqual([])
  })

  test('under a new name is present only when somebody says who it is', () => {
    const { context, person, asker, stateOf } = tableWithGuest()
    const request = valueOf(askForAttendance(context, { ...asker, participantId: null, fromName: 'Luca' }))
    expect(acceptRequest(context, { id: request.id })).toMatchObject({
      error: { kind: 'invalid', field: 'participantId' },
    })
    expect(findRecord(context.documents, requestType, request.id)?.answer).toBeNull()
    valueOf(acceptRequest(context, { id: request.id, participantId: person.id }))
    expect(stateOf()).toMatchObject({ state: 'present' })
  })

  test('is accepted with all the others that are on the list; a new name goes on waiting', () => {
    const { context, session, asker, stateOf } = tableWithGuest()
    valueOf(askForAttendance(context, asker))
    const other = valueOf(askForAttendance(context, { ...asker, participantId: null, fromName: 'Zoe' }))
    expect(valueOf(acceptAttendances(context, session.id))).toBe(1)
    expect(stateOf()).toMatchObject({ state: 'present' })
    expect(waitingRequests(context.documents, session.id)).toEqual([other])
  })

  test('can still be taken off the list of people: guests cannot nail anybody to it', () => {
    const { context, person, asker } = tableWithGuest()
    valueOf(askForAttendance(context, asker))
    expect(removeParticipant(context, person.id)).toMatchObject({ isOk: true })
  })
})

describe('an observation from the room', () => {
  test('is written with its author while the verbale is a draft, and waits for its answer', () => {
    const { context, asker, person } = tableWithGuest()
    const request = valueOf(askForObservation(context, { ...asker, text: 'Manca la cucina.' }))
    valueOf(acceptRequest(context, { id: request.id }))
    expect(listRecords(context.documents, observationType)).toMatchObject([
      { byId: person.id, text: 'Manca la cucina.', outcome: 'pending', date: '2026-04-16' },
    ])
  })

  test('of somebody who is on no list keeps the name in its words', () => {
    const { context, asker } = tableWithGuest()
    const from = { ...asker, participantId: null, fromName: 'Zoe' }
    const request = valueOf(askForObservation(context, { ...from, text: 'Manca la cucina.' }))
    valueOf(acceptRequest(context, { id: request.id }))
    expect(listRecords(context.documents, observationType)).toMatchObject([
      { byId: null, text: 'Zoe: Manca la cucina.' },
    ])
  })

  test('without words is none', () => {
    const { context, asker } = tableWithGuest()
    expect(askForObservation(context, { ...asker, text: ' ' })).toMatchObject({
      error: { field: 'text', problem: 'required' },
    })
  })

  test('holds the approval back until somebody has looked at it', () => {
    const { context, session, asker } = tableWithGuest()
    valueOf(sendForReview(context, { sessionId: session.id, on: '2026-04-20' }))
    const request = valueOf(askForObservation(context, { ...asker, text: 'Manca la cucina.' }))
    const approval = { sessionId: session.id, on: '2026-04-27', mode: 'written-procedure' } as const
    expect(approveMinutes(context, approval)).toMatchObject({ error: { rule: 'observations-pending' } })
    valueOf(declineRequest(context, request.id))
    expect(approveMinutes(context, approval)).toMatchObject({ isOk: true })
  })
})

describe('requests', () => {
  test('are refused once the verbale is approved; one that waits since before can be put aside', () => {
    const { context, session, asker } = tableWithGuest()
    const early = valueOf(askForAttendance(context, asker))
    valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-27', mode: 'same-session' }))
    expect(askForObservation(context, { ...asker, text: 'Tardi' })).toMatchObject({
      error: { kind: 'frozen' },
    })
    expect(acceptRequest(context, { id: early.id })).toMatchObject({ error: { kind: 'frozen' } })
    expect(declineRequest(context, early.id)).toMatchObject({ isOk: true })
  })

  test('stand among what to look at, by kind', () => {
    const { context, asker } = tableWithGuest()
    valueOf(askForAttendance(context, asker))
    valueOf(askForObservation(context, { ...asker, text: 'Una' }))
    valueOf(askForObservation(context, { ...asker, text: 'Due' }))
    expect(listAttention(context.documents, '2026-04-16')).toMatchObject([
      { kind: 'attendance-asked', count: 1 },
      { kind: 'observations-asked', count: 2 },
      { kind: 'privacy-notice-missing' },
    ])
  })

  test('of a session that is gone are shown nowhere, and asked no more', () => {
    const { context, session, asker } = tableWithGuest()
    valueOf(askForAttendance(context, asker))
    valueOf(deleteSession(context, session.id))
    expect(listAttention(context.documents, '2026-04-16')).toMatchObject([{ kind: 'privacy-notice-missing' }])
    expect(askForAttendance(context, asker)).toMatchObject({ error: { kind: 'not-found' } })
  })
})
