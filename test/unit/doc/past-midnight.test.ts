import { expect, test } from 'vitest'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { isInRoom } from '../../../shared/doc/queries/presence.ts'
import { roomMoment } from '../../../shared/doc/queries/room-moment.ts'
import { attendanceRelation } from '../../../shared/model/attendance.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function isThere(times: { readonly arrivesAt?: string; readonly leavesAt?: string }, at: string): boolean {
  const someone = { sessionId: 'session:a', participantId: 'participant:a' } as const
  return isInRoom({ ...attendanceRelation.defaults, ...someone, state: 'present', ...times }, at)
}

test('after midnight whoever came in the evening is there, and whoever left in the evening is not', () => {
  expect(isThere({ arrivesAt: '22:40' }, '00:20')).toBe(true)
  expect(isThere({ leavesAt: '23:30' }, '00:20')).toBe(false)
  expect(isThere({ arrivesAt: '00:10' }, '23:50')).toBe(false)
  expect(isThere({ leavesAt: '00:30' }, '23:50')).toBe(true)
})

test('a session of the evening goes on past midnight, not into the morning', () => {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const { id } = valueOf(createSession(context, { title: 'Notte', date: '2026-04-16', startsAt: '22:30' }))
  function momentAt(day: string, time: string): string | null {
    return roomMoment(context.documents, id, { today: () => day, timeOfDay: () => time })
  }
  expect(momentAt('2026-04-16', '23:50')).toBe('23:50')
  expect(momentAt('2026-04-17', '00:20')).toBe('00:20')
  expect(momentAt('2026-04-17', '09:30')).toBeNull()
  expect(momentAt('2026-04-18', '00:20')).toBeNull()
})
