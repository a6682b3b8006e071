import { describe, expect, test } from 'vitest'
import { partialTimes } from '../../../shared/export/minutes/attendance-facts.ts'
import { attendanceRelation } from '../../../shared/model/attendance.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const [participant] = sampleSnapshot().participants
const [sampleMinutes] = sampleSnapshot().minutes
if (participant === undefined || sampleMinutes === undefined) throw new Error('The sample has nobody')
const person = participant
const someMinutes = sampleMinutes

function timesOf(
  sitting: readonly [string | null, string | null],
  times: { readonly arrivesAt?: string; readonly leavesAt?: string },
): (string | null)[] {
  const [openedAt, closedAt] = sitting
  const attendance = {
    ...attendanceRelation.defaults,
    ...times,
    sessionId: someMinutes.sessionId,
    participantId: person.id,
  }
  const minutes = { ...someMinutes, openedAt, closedAt }
  const partial = partialTimes({ minutes }, { participant: person, attendance, isObserver: false })
  return [partial.arrivesAt, partial.leavesAt]
}

describe('a sitting that runs past midnight', () => {
  const sitting = ['21:00', '00:40'] as const
  test.each([
    ['came early', { arrivesAt: '20:50' }, [null, null]],
    ['came late', { arrivesAt: '21:30' }, ['21:30', null]],
    ['came after midnight', { arrivesAt: '00:10' }, ['00:10', null]],
    ['left before midnight', { leavesAt: '23:30' }, [null, '23:30']],
    ['left after midnight, before the end', { leavesAt: '00:20' }, [null, '00:20']],
    ['left at the end', { leavesAt: '00:40' }, [null, null]],
  ])('who %s', (_name, times, expected) => {
    expect(timesOf(sitting, times)).toEqual(expected)
  })
})

test('a sitting of one day is as it was', () => {
  expect(timesOf(['17:35', '19:30'], { arrivesAt: '17:30', leavesAt: '19:30' })).toEqual([null, null])
  expect(timesOf(['17:35', '19:30'], { arrivesAt: '17:50', leavesAt: '19:00' })).toEqual(['17:50', '19:00'])
  expect(timesOf(['17:35', null], { arrivesAt: '17:50', leavesAt: '00:10' })).toEqual(['17:50', '00:10'])
})
