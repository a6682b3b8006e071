import { expect, test } from 'vitest'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { planAgenda, sessionMinutes, startTimes } from '../../../shared/doc/queries/agenda-plan.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function planOf(
  minutes: readonly (number | null)[],
  times: { startsAt: string | null; endsAt: string | null },
) {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const session = valueOf(createSession(context, { title: 'Prima', ...times }))
  for (const plannedMinutes of minutes) {
    valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'punto', plannedMinutes }))
  }
  return planAgenda(context.documents, session.id)
}

test('an agenda that fits is not over', () => {
  expect(planOf([30, 60], { startsAt: '17:30', endsAt: '19:30' })).toEqual({
    plannedMinutes: 90,
    availableMinutes: 120,
    overMinutes: 0,
  })
})

test('minutes beyond the end are counted', () => {
  expect(planOf([90, 45], { startsAt: '17:30', endsAt: '19:30' }).overMinutes).toBe(15)
})

test('points without minutes count nothing', () => {
  expect(planOf([30, null], { startsAt: '17:30', endsAt: '19:30' }).plannedMinutes).toBe(30)
})

test('without an end nobody can say that it is over', () => {
  expect(planOf([900], { startsAt: '17:30', endsAt: null })).toMatchObject({
    availableMinutes: null,
    overMinutes: 0,
  })
})

test('a session that ends after midnight is as long as it is', () => {
  expect(sessionMinutes({ startsAt: '22:30', endsAt: '00:15' })).toBe(105)
})

test('each point starts when those before it are done, also past midnight', () => {
  const items = [{ plannedMinutes: 60 }, { plannedMinutes: 45 }, { plannedMinutes: 5 }]
  expect(startTimes({ startsAt: '22:30' }, items)).toEqual(['22:30', '23:30', '00:15'])
})

test('after a point without minutes nobody knows when the next one starts', () => {
  const items = [{ plannedMinutes: null }, { plannedMinutes: 20 }]
  expect(startTimes({ startsAt: '17:30' }, items)).toEqual(['17:30', null])
  expect(startTimes({ startsAt: null }, items)).toEqual([null, null])
})
