import { UndoManager } from 'yjs'
import { expect, test } from 'vitest'
import { setRelation } from '../../../shared/doc/commands/relation-commands.ts'
import {
  addOrganization,
  addParticipant,
  removeOrganization,
  removeParticipant,
} from '../../../shared/doc/commands/people.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import { readProcess } from '../../../shared/doc/process-fields.ts'
import { listCitations } from '../../../shared/doc/queries/citations.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { attendanceRelation } from '../../../shared/model/attendance.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import type { Result } from '../../../shared/util/result.ts'
import { sampleContext, testContext } from '../../support/sample-documents.ts'

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.isOk) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

function smallTable() {
  const context = testContext()
  const organization = done(addOrganization(context, { name: 'Il Ponte' }))
  const anna = done(addParticipant(context, { familyName: 'Rossi', organizationId: organization.id }))
  const luca = done(addParticipant(context, { familyName: 'Bianchi', organizationId: organization.id }))
  return { context, organization, anna, luca }
}

function undoOf(context: CommandContext): UndoManager {
  return new UndoManager(context.documents.official, { trackedOrigins: new Set([LocalOrigin]) })
}

test('who comes to the table sits after the others', () => {
  const { context } = smallTable()
  expect(listRecords(context.documents, participantType).map(({ familyName }) => familyName)).toEqual([
    'Rossi',
    'Bianchi',
  ])
})

test('when an organization leaves, its people stay and speak for nobody', () => {
  const { context, organization } = smallTable()
  done(updateProcess(context, { title: 'Prova', leadAuthorityId: organization.id }))
  expect(removeOrganization(context, organization.id)).toEqual({ isOk: true, value: null })
  expect(listRecords(context.documents, organizationType)).toEqual([])
  expect(listRecords(context.documents, participantType).map(({ organizationId }) => organizationId)).toEqual(
    [null, null],
  )
  expect(readProcess(context.documents).leadAuthorityId).toBeNull()
})

test('one undo brings the organization back, with its people', () => {
  const { context, organization } = smallTable()
  const undo = undoOf(context)
  const before = readSnapshot(context.documents)
  done(removeOrganization(context, organization.id))
  undo.undo()
  expect(readSnapshot(context.documents)).toEqual(before)
})

test('when a participant leaves, the process names nobody in their place, and one undo brings both back', () => {
  const { context, anna } = smallTable()
  done(updateProcess(context, { title: 'Prova', facilitatorId: anna.id, minuteTakerId: anna.id }))
  const undo = undoOf(context)
  const before = readSnapshot(context.documents)
  done(removeParticipant(context, anna.id))
  expect(findRecord(context.documents, participantType, anna.id)).toBeNull()
  expect(readProcess(context.documents)).toMatchObject({ facilitatorId: null, minuteTakerId: null })
  undo.undo()
  expect(readSnapshot(context.documents)).toEqual(before)
})

test('who was ticked at a session cannot leave; a line that nobody ticked holds nobody', () => {
  const { context, anna, luca } = smallTable()
  const session = done(createSession(context, { title: 'Prima' }))
  for (const [participant, state] of [
    [anna, 'present'],
    [luca, null],
  ] as const) {
    const pair = { leftId: session.id, rightId: participant.id }
    done(setRelation(context, attendanceRelation, { ...pair, fields: { state, note: 'x' } }))
  }
  expect(removeParticipant(context, anna.id)).toEqual({
    isOk: false,
    error: { kind: 'forbidden', rule: 'participant-in-use' },
  })
  expect(removeParticipant(context, luca.id)).toMatchObject({ isOk: true })
})

test('nobody of the sample can be taken away, and each is told where they are named', () => {
  const context = sampleContext()
  const { organizations, participants } = readSnapshot(context.documents)
  for (const { id, name } of organizations) {
    expect(removeOrganization(context, id), name).toMatchObject({ error: { rule: 'organization-in-use' } })
    expect(listCitations(context.documents, id).length, name).toBeGreaterThan(0)
  }
  for (const { id, familyName } of participants) {
    expect(removeParticipant(context, id), familyName).toMatchObject({
      error: { rule: 'participant-in-use' },
    })
  }
  expect(readSnapshot(context.documents).participants).toHaveLength(14)
})

test('a place where somebody is named is told once, with its session', () => {
  const { context, anna } = smallTable()
  done(updateProcess(context, { title: 'Prova', facilitatorId: anna.id, minuteTakerId: anna.id }))
  const session = done(createSession(context, { title: 'Prima' }))
  expect(listCitations(context.documents, anna.id)).toEqual([{ kind: 'minutes', sessionId: session.id }])
})

test('taking away who is not there any more is no error', () => {
  const { context, anna, organization } = smallTable()
  done(removeParticipant(context, anna.id))
  done(removeOrganization(context, organization.id))
  expect(removeParticipant(context, anna.id)).toEqual({ isOk: true, value: null })
  expect(removeOrganization(context, organization.id)).toEqual({ isOk: true, value: null })
})
