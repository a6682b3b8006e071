import { expect, test } from 'vitest'
import { addAgendaItem, startTimer } from '../../../shared/doc/commands/agenda.ts'
import { raiseNeed, raiseResource } from '../../../shared/doc/commands/raise.ts'
import { createRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { minutesIdOf } from '../../../shared/doc/frozen.ts'
import { sessionInRoom } from '../../../shared/doc/queries/session-in-room.ts'
import { minutesType } from '../../../shared/model/minutes.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('people sit in the session that runs, else in the open one, else in the next, else in the last', () => {
  const context = testContext()
  const now = () => sessionInRoom(context.documents, '2026-04-16')?.title
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  expect(now()).toBeUndefined()
  const past = valueOf(createSession(context, { title: 'Passata', date: '2026-03-01' }))
  expect(now()).toBe('Passata')
  valueOf(createSession(context, { title: 'Prossima', date: '2026-04-20' }))
  expect(now()).toBe('Prossima')
  const patch = { openedAt: '17:00' }
  valueOf(updateRecord(context, minutesType, { id: minutesIdOf(past.id), patch }))
  expect(now()).toBe('Passata')
  const today = valueOf(createSession(context, { title: 'Oggi', date: '2026-04-16' }))
  const item = valueOf(addAgendaItem(context, { sessionId: today.id, topic: 'Apertura' }))
  valueOf(startTimer(context, item.id))
  expect(now()).toBe('Oggi')
})

test('what somebody raises has an author and no code: two devices apart would give the same', () => {
  const context = testContext()
  const arca = valueOf(createRecord(context, organizationType, { name: 'Arca', order: 'a0' }))
  const need = { title: 'Trasporto', description: '', recipients: '', raisedInSessionId: null }
  expect(valueOf(raiseNeed(context, { ...need, byId: arca.id }))).toMatchObject({
    code: '',
    raisedByIds: [arca.id],
  })
  expect(valueOf(raiseNeed(context, { ...need, byId: 'organization:gone' })).raisedByIds).toEqual([])
  const resource = { title: 'Furgone', kind: 'services', nature: 'movable', description: '' } as const
  expect(valueOf(raiseResource(context, { ...resource, ownerId: arca.id })).status).toBe('declared')
  expect(valueOf(raiseResource(context, { ...resource, ownerId: null })).status).toBe('reported')
})
