import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAttachment, listAttachments } from '../../../shared/doc/commands/attachments.ts'
import { setAttendance } from '../../../shared/doc/commands/attendance.ts'
import {
  hasCitedRecord,
  removeCitedRecord,
  restoreCitedRecord,
} from '../../../shared/doc/commands/cited-records.ts'
import {
  addActionInMinutes,
  addAgendaChange,
  declareConflict,
} from '../../../shared/doc/commands/commitments.ts'
import { addCorrection, addSignature } from '../../../shared/doc/commands/corrections.ts'
import {
  addDecision,
  setAgreementClause,
  settleDecision,
  setStance,
} from '../../../shared/doc/commands/decisions.ts'
import {
  addDivergence,
  addPosition,
  listPositions,
  setSupport,
} from '../../../shared/doc/commands/divergences.ts'
import { approveMinutes, sendForReview } from '../../../shared/doc/commands/minutes-status.ts'
import { addObservation, answerObservation } from '../../../shared/doc/commands/observations.ts'
import { deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import {
  addReservation,
  removeReservation,
  updateReservation,
} from '../../../shared/doc/commands/reservations.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import { tallyDecision } from '../../../shared/doc/queries/decision-tally.ts'
import { roomMoment } from '../../../shared/doc/queries/room-moment.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { listRelations } from '../../../shared/doc/relations.ts'
import { attachmentType } from '../../../shared/model/attachment.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import { reservationType } from '../../../shared/model/reservation.ts'
import { stanceRelation } from '../../../shared/model/stance.ts'
import { supportRelation } from '../../../shared/model/support.ts'
import { minutesType } from '../../../shared/model/minutes.ts'
import { refusalOf, tavoloOfThree, type TavoloOfThree, valueOf } from './tavolo-of-three.ts'

let tavolo: TavoloOfThree
beforeEach(() => {
  tavolo = tavoloOfThree()
})

function letters(): string[] {
  return listAttachments(tavolo.context.documents, tavolo.session.id).map(({ letter }) => letter)
}

test('attachments get their letters in turn, and after Z comes AA', () => {
  for (let count = 1; count <= 28; count += 1) {
    valueOf(addAttachment(tavolo.context, { sessionId: tavolo.session.id, title: `Foglio ${count}` }))
  }
  expect(letters().slice(0, 3)).toEqual(['A', 'B', 'C'])
  expect(letters().slice(-3)).toEqual(['Z', 'AA', 'AB'])
})

test('taking an attachment away moves no other letter, and its letter is not given to a newer one', () => {
  const made = ['Foglio firme', 'Matrice', 'Mappa'].map((title) =>
    valueOf(addAttachment(tavolo.context, { sessionId: tavolo.session.id, title })),
  )
  valueOf(deleteRecord(tavolo.context, attachmentType, made[1]?.id ?? 'attachment:none'))
  const newest = valueOf(addAttachment(tavolo.context, { sessionId: tavolo.session.id, title: 'Foto' }))
  expect(newest.letter).toBe('D')
  expect(letters()).toEqual(['A', 'C', 'D'])
})

test('posizioni diverse start with two positions; a third may be added', () => {
  const divergence = valueOf(addDivergence(tavolo.context, { agendaItemId: tavolo.item.id }))
  expect(listPositions(tavolo.context.documents, divergence.id)).toHaveLength(2)
  valueOf(addPosition(tavolo.context, { divergenceId: divergence.id, text: 'Tutte e due' }))
  const texts = listPositions(tavolo.context.documents, divergence.id).map(({ text }) => text)
  expect(texts).toEqual(['', '', 'Tutte e due'])
})

test('an organization supports one position of a divergence at a time', () => {
  const divergence = valueOf(addDivergence(tavolo.context, { agendaItemId: tavolo.item.id }))
  const ids = listPositions(tavolo.context.documents, divergence.id).map(({ id }) => id)
  const organizationId = tavolo.organizations[1].id
  for (const positionId of ids) {
    valueOf(setSupport(tavolo.context, { positionId, organizationId, isSupporting: true }))
  }
  const supported = listRelations(tavolo.context.documents, supportRelation)
    .filter(({ isSupporting }) => isSupporting)
    .map(({ positionId }) => positionId)
  expect(supported).toEqual([ids[1]])
})

test('an organization that nobody represented supports nothing', () => {
  const divergence = valueOf(addDivergence(tavolo.context, { agendaItemId: tavolo.item.id }))
  const positionId = listPositions(tavolo.context.documents, divergence.id)[0]?.id ?? 'position:none'
  valueOf(
    setAttendance(tavolo.context, {
      sessionId: tavolo.session.id,
      participantId: tavolo.people[2].id,
      fields: { state: 'absent' },
    }),
  )
  const organizationId = tavolo.organizations[2].id
  expect(refusalOf(setSupport(tavolo.context, { positionId, organizationId, isSupporting: true }))).toEqual({
    kind: 'forbidden',
    rule: 'not-present',
  })
})

test('a reservation takes the art. 11 clause away in the same step', () => {
  const decision = valueOf(addDecision(tavolo.context, { agendaItemId: tavolo.item.id, text: 'Si parte' }))
  valueOf(settleDecision(tavolo.context, { decisionId: decision.id, outcome: 'approved' }))
  valueOf(setAgreementClause(tavolo.context, { id: decision.id, hasClause: true }))
  const undo = new Y.UndoManager(tavolo.context.documents.official, {
    trackedOrigins: new Set([LocalOrigin]),
    captureTimeout: 0,
  })
  valueOf(addReservation(tavolo.context, { decisionId: decision.id, kind: 'reservation', text: 'Le spese' }))
  expect(findRecord(tavolo.context.documents, decisionType, decision.id)?.hasAgreementClause).toBe(false)
  undo.undo()
  expect(findRecord(tavolo.context.documents, decisionType, decision.id)?.hasAgreementClause).toBe(true)
  expect(listRecords(tavolo.context.documents, reservationType)).toEqual([])
})

test('an objection blocks consensus until it becomes a reservation or is taken back', () => {
  const decision = valueOf(addDecision(tavolo.context, { agendaItemId: tavolo.item.id, text: 'Si parte' }))
  const objection = valueOf(
    addReservation(tavolo.context, { decisionId: decision.id, kind: 'objection', text: 'No' }),
  )
  const settle = { decisionId: decision.id, outcome: 'approved' } as const
  expect(refusalOf(settleDecision(tavolo.context, settle))).toEqual({
    kind: 'forbidden',
    rule: 'objection-blocks-consensus',
  })
  valueOf(updateReservation(tavolo.context, { id: objection.id, patch: { kind: 'reservation' } }))
  expect(valueOf(settleDecision(tavolo.context, settle)).method).toBe('consensus-with-reservations')
  valueOf(removeReservation(tavolo.context, objection.id))
  expect(valueOf(settleDecision(tavolo.context, settle)).method).toBe('consensus')
})

test('removing a decision takes its reservations and stances along, and one undo brings all back', () => {
  const { context } = tavolo
  const decision = valueOf(addDecision(context, { agendaItemId: tavolo.item.id, text: 'Si parte' }))
  valueOf(addReservation(context, { decisionId: decision.id, kind: 'reservation', text: 'Le spese' }))
  const organizationId = tavolo.organizations[0].id
  valueOf(setStance(context, { decisionId: decision.id, organizationId, choice: 'for' }))
  const undo = new Y.UndoManager(context.documents.official, {
    trackedOrigins: new Set([LocalOrigin]),
    captureTimeout: 0,
  })
  const cited = { kind: 'decision', id: decision.id } as const
  valueOf(removeCitedRecord(context, cited))
  expect(hasCitedRecord(context.documents, cited)).toBe(false)
  expect(listRecords(context.documents, reservationType)).toEqual([])
  expect(listRelations(context.documents, stanceRelation)).toEqual([])
  undo.undo()
  expect(findRecord(context.documents, decisionType, decision.id)?.text).toBe('Si parte')
  expect(listRecords(context.documents, reservationType)).toHaveLength(1)
  expect(listRelations(context.documents, stanceRelation)).toHaveLength(1)
})

test('posizioni diverse that were cut can be put back with positions and supporters', () => {
  const { context } = tavolo
  const divergence = valueOf(addDivergence(context, { agendaItemId: tavolo.item.id, question: 'La sede' }))
  const positionId = listPositions(context.documents, divergence.id)[0]?.id ?? 'position:none'
  const organizationId = tavolo.organizations[0].id
  valueOf(setSupport(context, { positionId, organizationId, isSupporting: true }))
  const removed = valueOf(removeCitedRecord(context, { kind: 'divergence', id: divergence.id }))
  expect(listPositions(context.documents, divergence.id)).toEqual([])
  if (removed === null) throw new Error('there was something to remove')
  valueOf(restoreCitedRecord(context, removed))
  expect(listPositions(context.documents, divergence.id)).toHaveLength(2)
  expect(listRelations(context.documents, supportRelation)[0]).toMatchObject({ positionId, organizationId })
})

test('a conflict declared on the item keeps the organization out of the vote', () => {
  const { context } = tavolo
  const decision = valueOf(
    addDecision(context, { agendaItemId: tavolo.item.id, method: 'indicative-vote', text: 'Montefosco' }),
  )
  const organizationId = tavolo.organizations[1].id
  valueOf(
    declareConflict(context, { sessionId: tavolo.session.id, agendaItemId: tavolo.item.id, organizationId }),
  )
  expect(refusalOf(setStance(context, { decisionId: decision.id, organizationId, choice: 'for' }))).toEqual({
    kind: 'forbidden',
    rule: 'conflict-declared',
  })
  expect(tallyDecision(context.documents, decision).conflicted.map(({ name }) => name)).toEqual(['Consorzio'])
})

test('while the session is on, presence counts as of now; the day after, the clock says nothing', () => {
  const { context, clock, session } = tavolo
  expect(roomMoment(context.documents, session.id, clock)).toBe('18:00')
  valueOf(
    updateRecord(context, minutesType, {
      id: `minutes:${session.id.slice('session:'.length)}`,
      patch: { closedAt: '20:05' },
    }),
  )
  expect(roomMoment(context.documents, session.id, clock)).toBeNull()
  clock.day = '2026-04-17'
  expect(roomMoment(context.documents, session.id, clock)).toBeNull()
})

test('a decision registered the day after does not get a time out of the clock', () => {
  const { context, clock } = tavolo
  clock.day = '2026-04-17'
  clock.time = '09:30'
  const decision = valueOf(addDecision(context, { agendaItemId: tavolo.item.id, text: 'Si parte' }))
  const settled = valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'approved' }))
  expect(settled.decidedAt).toBeNull()
  expect(settled.presentOrganizationCount).toBe(3)
})

test('an observation is made on a draft that was sent, and who refuses it says why', () => {
  const { context, session } = tavolo
  const input = { sessionId: session.id, byId: tavolo.people[1].id, text: 'Le ore sono 120' }
  expect(refusalOf(addObservation(context, input))?.kind).toBe('forbidden')
  valueOf(sendForReview(context, { sessionId: session.id, on: '2026-04-20' }))
  const observation = valueOf(addObservation(context, input))
  expect(observation.outcome).toBe('pending')
  const refused = { id: observation.id, outcome: 'not-accepted' } as const
  expect(refusalOf(answerObservation(context, { ...refused, reason: ' ' }))).toMatchObject({
    field: 'reason',
  })
  expect(valueOf(answerObservation(context, { ...refused, reason: 'Fuori tema' })).outcome).toBe(
    'not-accepted',
  )
  expect(valueOf(answerObservation(context, { ...refused, outcome: 'pending', reason: 'x' })).reason).toBe('')
})

test('a rettifica is added only after approval, when the text itself is closed', () => {
  const { context, session } = tavolo
  const input = {
    sessionId: session.id,
    text: 'Al punto 1 si legga «120 ore».',
    reason: 'Errore di battitura',
  }
  expect(refusalOf(addCorrection(context, input))?.kind).toBe('forbidden')
  valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-05-07', mode: 'next-session' }))
  expect(valueOf(addCorrection(context, input)).date).toBe('2026-04-16')
  expect(refusalOf(addCorrection(context, { ...input, text: '' }))).toMatchObject({ field: 'text' })
  expect(valueOf(addSignature(context, { sessionId: session.id, capacity: 'Verbalizzante' })).date).toBeNull()
  const cited = { agendaItemId: tavolo.item.id }
  expect(refusalOf(addActionInMinutes(context, cited))).toEqual({ kind: 'frozen' })
  expect(refusalOf(addDivergence(context, cited))).toEqual({ kind: 'frozen' })
  expect(refusalOf(addAgendaChange(context, { sessionId: session.id }))).toEqual({ kind: 'frozen' })
})
