import { conflictDeclarationType } from '../../model/conflict-declaration.ts'
import type { Decision } from '../../model/decision.ts'
import type { Id } from '../../model/id.ts'
import { type Organization, organizationType, thirdSectorKinds } from '../../model/organization.ts'
import { type Participant, participantType } from '../../model/participant.ts'
import { type Reservation, reservationType } from '../../model/reservation.ts'
import { type Stance, stanceRelation } from '../../model/stance.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'
import { organizationsInRoom, organizationsOfSession } from './presence.ts'

/** What every voting organization said to a decision. */
export interface DecisionTally {
  /** Voting organizations that may take part: in the room when it was put (now, while it is open). */
  readonly voters: readonly Organization[]
  readonly choices: ReadonlyMap<Id<'organization'>, NonNullable<Stance['choice']>>
  readonly for: readonly Organization[]
  readonly against: readonly Organization[]
  readonly abstained: readonly Organization[]
  /** Out of it for a declared conflict of interest. */
  readonly conflicted: readonly Organization[]
  /** In the room, but nothing noted. */
  readonly silent: readonly Organization[]
  readonly reservations: readonly Reservation[]
  readonly objections: readonly Reservation[]
}

/** The stances on a decision. `at` is the time for which presence counts while the decision is open. */
export function tallyDecision(
  documents: TavoloDocuments,
  decision: Decision,
  at: string | null = null,
): DecisionTally {
  const voters = votersOf(documents, decision, at)
  const choices = choicesOf(documents, decision)
  const written = listRecords(documents, reservationType).filter((entry) => entry.decisionId === decision.id)
  function whoSaid(choice: Stance['choice']): Organization[] {
    return voters.filter((organization) => choices.get(organization.id) === choice)
  }
  return {
    voters,
    choices,
    for: whoSaid('for'),
    against: whoSaid('against'),
    abstained: whoSaid('abstained'),
    conflicted: whoSaid('conflict'),
    silent: voters.filter((organization) => !choices.has(organization.id)),
    reservations: written.filter((entry) => entry.kind === 'reservation'),
    objections: written.filter((entry) => entry.kind === 'objection'),
  }
}

/**
 * What was noted, by organization. Until a decision is registered a declared conflict of interest counts as it stands
 * now; afterwards as it was noted, so that a later declaration rewrites no vote.
 */
function choicesOf(documents: TavoloDocuments, decision: Decision): DecisionTally['choices'] {
  const choices = new Map<Id<'organization'>, NonNullable<Stance['choice']>>()
  const isOpen = decision.outcome === null
  for (const { decisionId, organizationId, choice } of listRelations(documents, stanceRelation)) {
    if (decisionId !== decision.id || choice === null || (isOpen && choice === 'conflict')) continue
    choices.set(organizationId, choice)
  }
  if (!isOpen) return choices
  // Who declared a conflict abstains (L. 241/1990 art. 6-bis): a noted abstention stays, anything else gives way.
  for (const id of conflictedIds(documents, decision)) {
    if (choices.get(id) !== 'abstained') choices.set(id, 'conflict')
  }
  return choices
}

function votersOf(documents: TavoloDocuments, decision: Decision, at: string | null): Organization[] {
  const noted = decision.presentOrganizationIds
  if (noted !== null) return listRecords(documents, organizationType).filter(({ id }) => noted.includes(id))
  const inRoom = organizationsInRoom(documents, {
    sessionId: decision.sessionId,
    at: decision.decidedAt ?? at,
  }).filter((organization) => organization.isVoting)
  if (decision.approvesMinutesOf === null) return inRoom
  const thereThen = new Set(organizationsOfSession(documents, decision.approvesMinutesOf).map(({ id }) => id))
  return inRoom.filter((organization) => thereThen.has(organization.id))
}

/** Organizations that declared a conflict of interest on the decision's item or on the whole session. */
function conflictedIds(documents: TavoloDocuments, decision: Decision): Id<'organization'>[] {
  return listRecords(documents, conflictDeclarationType)
    .filter(({ sessionId, agendaItemId }) => {
      return (
        sessionId === decision.sessionId && (agendaItemId === null || agendaItemId === decision.agendaItemId)
      )
    })
    .flatMap(({ organizationId, participantId }) => {
      const declarer: Participant | null = findRecord(documents, participantType, participantId)
      const id = organizationId ?? declarer?.organizationId ?? null
      return id === null ? [] : [id]
    })
}

/**
 * Whether the verbale may say that it is drawn up also under art. 11 L. 241/1990: every voting body of the third
 * sector at the table, absent ones too, agrees without reservation or objection, and nobody is against
 * (D.M. 72/2021 pp. 13-14).
 */
export function canCarryAgreementClause(documents: TavoloDocuments, decision: Decision): boolean {
  // A verbale that is approved is no agreement on a project.
  if (decision.method === 'postponement' || decision.approvesMinutesOf !== null) return false
  const tally = tallyDecision(documents, decision)
  const thirdSector = listRecords(documents, organizationType).filter(
    ({ kind, isVoting }) => isVoting && thirdSectorKinds.includes(kind),
  )
  if (thirdSector.length === 0 || tally.against.length > 0) return false
  if (tally.reservations.length > 0 || tally.objections.length > 0) return false
  return thirdSector.every((organization) => tally.for.some(({ id }) => id === organization.id))
}
