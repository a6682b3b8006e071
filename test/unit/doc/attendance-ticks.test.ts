import { UndoManager } from 'yjs'
import { expect, test } from 'vitest'
import {
  nextTick,
  setPresenceTimes,
  tickAttendance,
  tickRestPresent,
  toggleObserver,
} from '../../../shared/doc/commands/attendance-ticks.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import { attendanceOf } from '../../../shared/doc/queries/presence.ts'
import { summarizeAttendance } from '../../../shared/doc/queries/attendance-summary.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function newMeeting() {
  const context = sampleContext()
  const { id: sessionId } = valueOf(createSession(context, { title: 'Quarta' }))
  const people = listRecords(context.documents, participantType)
  function find(familyName: string) {
    const person = people.find((candidate) => candidate.familyName === familyName)
    if (person === undefined) throw new Error(`Nobody is called ${familyName}`)
    return { sessionId, participantId: person.id }
  }
  return {
    context,
    sessionId,
    people,
    find,
    of: (familyName: string) =>
      attendanceOf(context.documents, sessionId).get(find(familyName).participantId),
    counts: () => summarizeAttendance(context.documents, sessionId),
  }
}

test('before anybody is ticked the room is empty and everybody is to tick', () => {
  const { counts, people } = newMeeting()
  expect(counts()).toEqual({ votingPresent: 0, votingTotal: 7, people: 0, unticked: people.length })
})

test('whoever is ticked counts, and brings their organization along', () => {
  const { context, find, counts } = newMeeting()
  valueOf(tickAttendance(context, { ...find('Negroni'), tick: 'present' }))
  expect(counts()).toMatchObject({ votingPresent: 1, people: 1 })
  valueOf(tickAttendance(context, { ...find('Negroni'), tick: 'absent' }))
  expect(counts()).toMatchObject({ votingPresent: 0, people: 0 })
})

test('an observer is a person in the room, but speaks for nobody', () => {
  const { context, find, counts } = newMeeting()
  valueOf(tickAttendance(context, { ...find('Negroni'), tick: 'present' }))
  valueOf(toggleObserver(context, find('Negroni')))
  expect(counts()).toMatchObject({ votingPresent: 0, people: 1 })
  valueOf(toggleObserver(context, find('Negroni')))
  expect(counts()).toMatchObject({ votingPresent: 1, people: 1 })
})

test('whoever has a time of entry or exit is present in part, and present again without', () => {
  const { context, find, of, counts } = newMeeting()
  valueOf(setPresenceTimes(context, { ...find('Negroni'), times: { arrivesAt: '18:10' } }))
  expect(of('Negroni')).toMatchObject({ state: 'partly-present', arrivesAt: '18:10', leavesAt: null })
  valueOf(setPresenceTimes(context, { ...find('Negroni'), times: { leavesAt: '19:00' } }))
  expect(counts().people).toBe(0)
  valueOf(setPresenceTimes(context, { ...find('Negroni'), times: { leavesAt: null } }))
  expect(of('Negroni')?.state).toBe('partly-present')
  valueOf(setPresenceTimes(context, { ...find('Negroni'), times: { arrivesAt: null } }))
  expect(of('Negroni')?.state).toBe('present')
})

test('ticking somebody takes the times away', () => {
  const { context, find, of } = newMeeting()
  valueOf(setPresenceTimes(context, { ...find('Negroni'), times: { arrivesAt: '18:10' } }))
  valueOf(tickAttendance(context, { ...find('Negroni'), tick: 'absent-excused' }))
  expect(of('Negroni')).toMatchObject({ state: 'absent-excused', arrivesAt: null, leavesAt: null })
})

test('one key goes from nothing to present, then absent and present in turn', () => {
  expect(
    [null, 'present', 'partly-present', 'absent', 'absent-excused'].map((state) => nextTick(state as never)),
  ).toEqual(['present', 'absent', 'absent', 'present', 'present'])
})

test('the others are present in one step, and one undo takes it back', () => {
  const { context, sessionId, find, of, counts, people } = newMeeting()
  valueOf(tickAttendance(context, { ...find('Negroni'), tick: 'absent' }))
  const undo = new UndoManager(context.documents.official, { trackedOrigins: new Set([LocalOrigin]) })
  expect(valueOf(tickRestPresent(context, sessionId))).toBe(people.length - 1)
  expect(of('Negroni')?.state).toBe('absent')
  expect(counts().unticked).toBe(0)
  undo.undo()
  expect(counts()).toMatchObject({ people: 0, unticked: people.length - 1 })
})

test('of a session that is over everybody counts who was there, also who left', () => {
  const { context } = newMeeting()
  const { votingPresent, people } = summarizeAttendance(context.documents, 'session:ses-03')
  expect({ votingPresent, people }).toEqual({ votingPresent: 7, people: 12 })
})

test('an approved verbale keeps its presences', () => {
  const { context } = newMeeting()
  expect(tickRestPresent(context, 'session:ses-03')).toEqual({ isOk: false, error: { kind: 'frozen' } })
})
