import { expect, test } from 'vitest'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { setAttendance } from '../../../shared/doc/commands/attendance.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import {
  addDecision,
  reopenDecision,
  setAgreementClause,
  setStance,
  settleDecision,
} from '../../../shared/doc/commands/decisions.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { tallyDecision } from '../../../shared/doc/queries/decision-tally.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { conflictDeclarationType } from '../../../shared/model/conflict-declaration.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import { organizationType, type Organization } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { reservationType } from '../../../shared/model/reservation.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** A public body and three bodies of the third sector in the room, with one open decision. */
function roomWithDecision(method: 'consensus' | 'indicative-vote' = 'consensus') {
  const context = testContext()
  valueOf(setUpTavolo(context, { lineageId: 'l', process: { title: 'Prova' } }))
  const session = valueOf(createSession(context, { title: 'Prima' }))
  const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'Sede' }))
  const bodies = (['lead-authority', 'social-cooperative', 'foundation', 'consortium'] as const).map(
    (kind, index) => {
      const organization = valueOf(
        createRecord(context, organizationType, { name: `Ente ${index}`, kind, order: `a${index}` }),
      )
      const participant = valueOf(
        createRecord(context, participantType, {
          familyName: `Persona ${index}`,
          organizationId: organization.id,
          order: `a${index}`,
        }),
      )
      valueOf(
        setAttendance(context, {
          sessionId: session.id,
          participantId: participant.id,
          fields: { state: 'present' },
        }),
      )
      return organization
    },
  )
  const decision = valueOf(
    addDecision(context, { agendaItemId: item.id, method, text: 'Si apre a Montefosco' }),
  )
  return { context, session, item, bodies, decision }
}

function say(
  context: CommandContext,
  choice: 'for' | 'against' | 'abstained',
  about: { decision: { id: `decision:${string}` }; organization: Organization | undefined },
) {
  const { decision, organization } = about
  if (organization === undefined) throw new Error('No such organization')
  return setStance(context, { decisionId: decision.id, organizationId: organization.id, choice })
}

test('silence after a clear question is consensus, and who was there is written down', () => {
  const { context, decision, bodies } = roomWithDecision()
  const settled = valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'approved' }))
  expect(settled.presentOrganizationIds).toEqual(bodies.map(({ id }) => id))
  expect(settled.decidedAt).toBe('18:00')
  expect(tallyDecision(context.documents, settled).for).toHaveLength(4)
})

test('who leaves afterwards stays among those who decided', () => {
  const { context, decision, session } = roomWithDecision()
  valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'approved' }))
  valueOf(
    setAttendance(context, {
      sessionId: session.id,
      participantId: 'participant:T0006',
      fields: { leavesAt: '18:30' },
    }),
  )
  const settled = findRecord(context.documents, decisionType, decision.id)
  expect(settled?.presentOrganizationIds).toHaveLength(4)
})

test('a reservation makes it a consensus with reservations', () => {
  const { context, decision, session } = roomWithDecision()
  valueOf(
    createRecord(context, reservationType, {
      sessionId: session.id,
      decisionId: decision.id,
      order: 'a0',
      text: 'Le spese una per una',
    }),
  )
  const settled = valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'approved' }))
  expect(settled.method).toBe('consensus-with-reservations')
})

test('an objection blocks consensus', () => {
  const { context, decision, session } = roomWithDecision()
  valueOf(
    createRecord(context, reservationType, {
      sessionId: session.id,
      decisionId: decision.id,
      order: 'a0',
      kind: 'objection',
      text: 'Non così',
    }),
  )
  expect(settleDecision(context, { decisionId: decision.id, outcome: 'approved' })).toMatchObject({
    error: { kind: 'forbidden', rule: 'objection-blocks-consensus' },
  })
})

test('an organization that is not in the room has no word', () => {
  const { context, decision } = roomWithDecision('indicative-vote')
  const absent = valueOf(createRecord(context, organizationType, { name: 'Assente', order: 'a1' }))
  expect(say(context, 'for', { decision, organization: absent })).toMatchObject({
    error: { rule: 'not-present' },
  })
})

test('who declared a conflict of interest can only abstain', () => {
  const { context, decision, session, item, bodies } = roomWithDecision('indicative-vote')
  valueOf(
    createRecord(context, conflictDeclarationType, {
      sessionId: session.id,
      agendaItemId: item.id,
      organizationId: bodies[3]?.id ?? null,
      order: 'a0',
      text: 'Ha la sede in comodato',
    }),
  )
  expect(say(context, 'for', { decision, organization: bodies[3] })).toMatchObject({
    error: { rule: 'conflict-declared' },
  })
  expect(say(context, 'abstained', { decision, organization: bodies[3] }).isOk).toBe(true)
})

test('the agreement clause needs every body of the third sector, and goes with the first that changes its mind', () => {
  const { context, decision, bodies } = roomWithDecision('indicative-vote')
  say(context, 'for', { decision, organization: bodies[1] })
  say(context, 'for', { decision, organization: bodies[2] })
  const clause = { id: decision.id, hasClause: true }
  expect(setAgreementClause(context, clause)).toMatchObject({ error: { rule: 'agreement-needs-unanimity' } })
  say(context, 'for', { decision, organization: bodies[3] })
  expect(valueOf(setAgreementClause(context, clause)).hasAgreementClause).toBe(true)
  say(context, 'abstained', { decision, organization: bodies[2] })
  expect(findRecord(context.documents, decisionType, decision.id)?.hasAgreementClause).toBe(false)
})

test('a body of the third sector that stayed at home is missing from unanimity', () => {
  const { context, decision, bodies } = roomWithDecision('indicative-vote')
  valueOf(createRecord(context, organizationType, { name: 'Assente', kind: 'foundation', order: 'a1' }))
  for (const organization of bodies.slice(1)) say(context, 'for', { decision, organization })
  expect(setAgreementClause(context, { id: decision.id, hasClause: true }).isOk).toBe(false)
})

test('a vote in which nobody has said anything is not registered', () => {
  const { context, decision, bodies } = roomWithDecision('indicative-vote')
  const settle = { decisionId: decision.id, outcome: 'not-approved' } as const
  expect(settleDecision(context, settle)).toMatchObject({ error: { rule: 'vote-without-voices' } })
  expect(findRecord(context.documents, decisionType, decision.id)?.outcome).toBeNull()
  say(context, 'abstained', { decision, organization: bodies[1] })
  expect(valueOf(settleDecision(context, settle)).outcome).toBe('not-approved')
})

test('the approval of a verbale never carries the art. 11 clause', () => {
  const { context, session, item } = roomWithDecision()
  const approval = valueOf(
    addDecision(context, { agendaItemId: item.id, text: 'Approvato', approvesMinutesOf: session.id }),
  )
  valueOf(settleDecision(context, { decisionId: approval.id, outcome: 'approved' }))
  expect(setAgreementClause(context, { id: approval.id, hasClause: true }).isOk).toBe(false)
})

test('a settled decision can be opened again, stances stay', () => {
  const { context, decision, bodies } = roomWithDecision('indicative-vote')
  say(context, 'against', { decision, organization: bodies[1] })
  valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'not-approved' }))
  const reopened = valueOf(reopenDecision(context, decision.id))
  expect(reopened.presentOrganizationIds).toBeNull()
  expect(tallyDecision(context.documents, reopened).against).toHaveLength(1)
})

test('a conflict declared after a decision is registered rewrites no vote', () => {
  const { context, decision, session, item, bodies } = roomWithDecision('indicative-vote')
  const declare = (organization: Organization | undefined) =>
    valueOf(
      createRecord(context, conflictDeclarationType, {
        sessionId: session.id,
        agendaItemId: item.id,
        organizationId: organization?.id ?? null,
        order: 'a0',
        text: 'Ha la sede in comodato',
      }),
    )
  declare(bodies[1])
  say(context, 'for', { decision, organization: bodies[2] })
  const settled = valueOf(settleDecision(context, { decisionId: decision.id, outcome: 'approved' }))
  declare(bodies[2])
  const tally = tallyDecision(context.documents, settled)
  expect(tally.for.map(({ id }) => id)).toEqual([bodies[2]?.id])
  expect(tally.conflicted.map(({ id }) => id)).toEqual([bodies[1]?.id])
  const reopened = valueOf(reopenDecision(context, decision.id))
  expect(tallyDecision(context.documents, reopened).conflicted).toHaveLength(2)
})
