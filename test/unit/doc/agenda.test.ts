import { expect, test } from 'vitest'
import { addAgendaItem, moveAgendaItem, startTimer, stopTimer } from '../../../shared/doc/commands/agenda.ts'
import { listAgenda, paceOf, runningItem, spentOn } from '../../../shared/doc/queries/agenda.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { agendaItemType } from '../../../shared/model/agenda-item.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function agendaOf(topics: readonly string[]) {
  let nowMs = Date.parse('2026-04-16T16:00:00.000Z')
  const base = testContext()
  const context = { ...base, clock: { ...base.clock, nowMs: () => nowMs } }
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const session = valueOf(createSession(context, { title: 'Prima' }))
  const items = topics.map((topic) => valueOf(addAgendaItem(context, { sessionId: session.id, topic })))
  return {
    context,
    items,
    topics: () => listAgenda(context.documents, session.id).map(({ topic }) => topic),
    pass(ms: number) {
      nowMs += ms
    },
    nowMs: () => nowMs,
    item: (index: number) => {
      const item = listAgenda(context.documents, session.id)[index]
      if (item === undefined) throw new Error(`No item ${index}`)
      return item
    },
  }
}

test('points keep the order in which they were added', () => {
  expect(agendaOf(['uno', 'due', 'tre']).topics()).toEqual(['uno', 'due', 'tre'])
})

test('a point moves before another, and to the end', () => {
  const { context, items, topics } = agendaOf(['uno', 'due', 'tre'])
  const [one, , three] = items
  if (one === undefined || three === undefined) throw new Error('Points are missing')
  valueOf(moveAgendaItem(context, { id: three.id, beforeId: one.id }))
  expect(topics()).toEqual(['tre', 'uno', 'due'])
  valueOf(moveAgendaItem(context, { id: three.id, beforeId: null }))
  expect(topics()).toEqual(['uno', 'due', 'tre'])
})

test('time runs on one point only, and what was spent is kept', () => {
  const agenda = agendaOf(['uno', 'due'])
  valueOf(startTimer(agenda.context, agenda.item(0).id))
  agenda.pass(90_000)
  valueOf(startTimer(agenda.context, agenda.item(1).id))
  agenda.pass(30_000)
  expect(agenda.item(0)).toMatchObject({ spentMs: 90_000, runningSince: null })
  expect(spentOn(agenda.item(1), agenda.nowMs())).toBe(30_000)
  valueOf(stopTimer(agenda.context, agenda.item(1).id))
  agenda.pass(60_000)
  expect(spentOn(agenda.item(1), agenda.nowMs())).toBe(30_000)
})

test('a clock set back never gives negative time', () => {
  const agenda = agendaOf(['uno'])
  valueOf(startTimer(agenda.context, agenda.item(0).id))
  agenda.pass(-3_600_000)
  expect(spentOn(agenda.item(0), agenda.nowMs())).toBe(0)
})

test('the point whose time runs is known by its number, and says when its time is nearly over, and over', () => {
  const agenda = agendaOf(['uno', 'due'])
  const { context } = agenda
  const all = () => [agenda.item(0), agenda.item(1)]
  expect(runningItem(all())).toBeNull()
  const { id } = agenda.item(1)
  valueOf(updateRecord(context, agendaItemType, { id, patch: { plannedMinutes: 10 } }))
  valueOf(startTimer(context, id))
  expect(runningItem(all())).toMatchObject({ number: 2, item: { topic: 'due' } })
  const pace = () => paceOf(agenda.item(1), { nowMs: agenda.nowMs(), timeWarningMinutes: 2 })
  expect(pace()).toBe('in-time')
  agenda.pass(8 * 60_000)
  expect(pace()).toBe('nearly')
  agenda.pass(2 * 60_000 + 1)
  expect(pace()).toBe('over')
})
