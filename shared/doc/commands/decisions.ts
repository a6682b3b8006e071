import { type Decision, decisionType } from '../../model/decision.ts'
import { agendaItemType } from '../../model/agenda-item.ts'
import type { Id } from '../../model/id.ts'
import type { Organization } from '../../model/organization.ts'
import { type Stance, stanceRelation } from '../../model/stance.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { orderAfterLast } from '../order.ts'
import { canCarryAgreementClause, tallyDecision } from '../queries/decision-tally.ts'
import { roomMoment } from '../queries/room-moment.ts'
import { findRecord, listRecords } from '../records.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'
import { setRelation } from './relation-commands.ts'

/** Opens a decision on an agenda item. */
export function addDecision(
  context: CommandContext,
  input: {
    readonly agendaItemId: Id<'agendaItem'>
    readonly method?: Decision['method']
    readonly text?: string
    readonly approvesMinutesOf?: Id<'session'> | null
  },
): Result<Decision, CommandError> {
  const item = findRecord(context.documents, agendaItemType, input.agendaItemId)
  if (item === null) return failure({ kind: 'not-found', id: input.agendaItemId })
  return createRecord(context, decisionType, {
    sessionId: item.sessionId,
    order: orderAfterLast(listRecords(context.documents, decisionType)),
    ...input,
  })
}

/**
 * Notes what an organization says. Only voting organizations that are in the room, one word each; who declared a
 * conflict of interest stays out. null takes the word back.
 */
export function setStance(
  context: CommandContext,
  change: {
    readonly decisionId: Id<'decision'>
    readonly organizationId: Id<'organization'>
    readonly choice: Stance['choice']
  },
): Result<Stance, CommandError> {
  const decision = findRecord(context.documents, decisionType, change.decisionId)
  if (decision === null) return failure({ kind: 'not-found', id: change.decisionId })
  if (isFrozen(context.documents, decision.sessionId)) return failure({ kind: 'frozen' })
  const tally = tallyDecision(
    context.documents,
    decision,
    roomMoment(context.documents, decision.sessionId, context.clock),
  )
  if (!tally.voters.some(({ id }) => id === change.organizationId)) {
    return failure({ kind: 'forbidden', rule: 'not-present' })
  }
  const isOut = tally.conflicted.some(({ id }) => id === change.organizationId)
  if (isOut && change.choice !== 'abstained' && change.choice !== null) {
    return failure({ kind: 'forbidden', rule: 'conflict-declared' })
  }
  const stance = setRelation(context, stanceRelation, {
    leftId: change.decisionId,
    rightId: change.organizationId,
    fields: { choice: change.choice },
  })
  if (stance.isOk) dropAgreementIfLost(context, decision.id)
  return stance
}

/**
 * Closes a decision: who was in the room is copied as it stands, with the time. With consensus, whoever is in the
 * room and said nothing agrees (silence after a clear question is what is recorded); an objection forbids it. A vote
 * in which nobody has said anything is not one.
 */
export function settleDecision(
  context: CommandContext,
  input: {
    readonly decisionId: Id<'decision'>
    readonly outcome: NonNullable<Decision['outcome']>
    /** Time of the day when the question was put; left out, now while the session is on, else unknown. */
    readonly at?: string
  },
): Result<Decision, CommandError> {
  const decision = findRecord(context.documents, decisionType, input.decisionId)
  if (decision === null) return failure({ kind: 'not-found', id: input.decisionId })
  if (isFrozen(context.documents, decision.sessionId)) return failure({ kind: 'frozen' })
  const moment = roomMoment(context.documents, decision.sessionId, context.clock)
  const at = input.at ?? decision.decidedAt ?? moment
  const tally = tallyDecision(context.documents, decision, at)
  const isConsensus = decision.method === 'consensus' || decision.method === 'consensus-with-reservations'
  const isAgreed = isConsensus && input.outcome === 'approved'
  if (isAgreed && tally.objections.length > 0) {
    return failure({ kind: 'forbidden', rule: 'objection-blocks-consensus' })
  }
  const isVoted = decision.method === 'indicative-vote' && input.outcome !== 'postponed'
  if (isVoted && tally.for.length + tally.against.length + tally.abstained.length === 0) {
    return failure({ kind: 'forbidden', rule: 'vote-without-voices' })
  }
  const method = tally.reservations.length > 0 ? 'consensus-with-reservations' : 'consensus'
  return asOneStep(context, () => {
    // Conflicts are noted as they stood: declarations made later must not change what was said.
    for (const organization of tally.conflicted)
      noteStance(context, { decision, organization, choice: 'conflict' })
    for (const organization of isAgreed ? tally.silent : []) {
      noteStance(context, { decision, organization, choice: 'for' })
    }
    return updateRecord(context, decisionType, {
      id: decision.id,
      patch: {
        outcome: input.outcome,
        decidedAt: at,
        presentOrganizationIds: tally.voters.map(({ id }) => id),
        presentOrganizationCount: tally.voters.length,
        ...(isConsensus && { method }),
      },
    })
  })
}

/** Opens a settled decision again; stances stay, presence counts as of now. */
export function reopenDecision(context: CommandContext, id: Id<'decision'>): Result<Decision, CommandError> {
  return updateRecord(context, decisionType, {
    id,
    patch: {
      outcome: null,
      decidedAt: null,
      presentOrganizationIds: null,
      presentOrganizationCount: null,
      hasAgreementClause: false,
    },
  })
}

/** Adds or takes away the art. 11 L. 241/1990 clause; only with the unanimity of the third sector. */
export function setAgreementClause(
  context: CommandContext,
  change: { readonly id: Id<'decision'>; readonly hasClause: boolean },
): Result<Decision, CommandError> {
  const decision = findRecord(context.documents, decisionType, change.id)
  if (decision === null) return failure({ kind: 'not-found', id: change.id })
  if (change.hasClause && !canCarryAgreementClause(context.documents, decision)) {
    return failure({ kind: 'forbidden', rule: 'agreement-needs-unanimity' })
  }
  return updateRecord(context, decisionType, {
    id: change.id,
    patch: { hasAgreementClause: change.hasClause },
  })
}

/** Takes the clause away when a changed stance, reservation or objection has ended the unanimity. */
export function dropAgreementIfLost(context: CommandContext, id: Id<'decision'>): Result<null, CommandError> {
  const decision = findRecord(context.documents, decisionType, id)
  if (decision === null || !decision.hasAgreementClause) return ok(null)
  if (canCarryAgreementClause(context.documents, decision)) return ok(null)
  const dropped = updateRecord(context, decisionType, { id, patch: { hasAgreementClause: false } })
  return dropped.isOk ? ok(null) : dropped
}

function noteStance(
  context: CommandContext,
  note: {
    readonly decision: Decision
    readonly organization: Organization
    readonly choice: NonNullable<Stance['choice']>
  },
): void {
  setRelation(context, stanceRelation, {
    leftId: note.decision.id,
    rightId: note.organization.id,
    fields: { choice: note.choice },
  })
}
