import { expect, test } from 'vitest'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { minutesIdOf } from '../../../shared/doc/frozen.ts'
import { nextSession } from '../../../shared/doc/queries/attention.ts'
import { minutesType } from '../../../shared/model/minutes.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('of two sessions on one day the next is the one that begins first, until it is closed', () => {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const date = '2026-04-16'
  const afternoon = valueOf(createSession(context, { title: 'Pomeriggio', date, startsAt: '15:00' }))
  const morning = valueOf(createSession(context, { title: 'Mattina', date, startsAt: '09:00' }))
  valueOf(createSession(context, { title: 'Dopo', date: '2026-04-17', startsAt: '08:00' }))
  expect(nextSession(context.documents, date)?.id).toBe(morning.id)
  function close(id: typeof morning.id) {
    valueOf(updateRecord(context, minutesType, { id: minutesIdOf(id), patch: { closedAt: '11:00' } }))
  }
  close(morning.id)
  expect(nextSession(context.documents, date)?.id).toBe(afternoon.id)
  close(afternoon.id)
  expect(nextSession(context.documents, date)?.id).toBe(morning.id)
})

test('past midnight the session of the evening is the next one while it is on', () => {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const evening = valueOf(createSession(context, { title: 'Sera', date: '2026-04-16', startsAt: '22:30' }))
  const later = valueOf(createSession(context, { title: 'Dopo', date: '2026-05-14' }))
  function note(patch: { readonly openedAt?: string; readonly closedAt?: string }) {
    valueOf(updateRecord(context, minutesType, { id: minutesIdOf(evening.id), patch }))
  }
  // Nobody opened it: it did not take place.
  expect(nextSession(context.documents, '2026-04-17')?.id).toBe(later.id)
  note({ openedAt: '22:35' })
  expect(nextSession(context.documents, '2026-04-17')?.id).toBe(evening.id)
  expect(nextSession(context.documents, '2026-04-18')?.id).toBe(later.id)
  note({ closedAt: '01:10' })
  expect(nextSession(context.documents, '2026-04-17')?.id).toBe(later.id)
})
