import type { Decision } from '../../model/decision.ts'
import type { Organization } from '../../model/organization.ts'
import type { Stance } from '../../model/stance.ts'
import type { MinutesContext } from './minutes-context.ts'

/** What the organizations said to a decision, in the order of the table. */
export type DecisionVotes = Readonly<Record<NonNullable<Stance['choice']>, readonly Organization[]>>

/**
 * Gives what was said to a decision, by those who were in the room for it. Who declared a conflict on its item is out of
 * an open decision whatever else was noted; a registered one keeps what was noted, because a later declaration rewrites
 * no vote, and says of an abstention only that a conflict was its reason.
 */
export function decisionVotes(
  { snapshot }: Pick<MinutesContext, 'snapshot'>,
  decision: Decision,
): DecisionVotes {
  const choices = new Map<string, NonNullable<Stance['choice']>>()
  for (const { decisionId, organizationId, choice } of snapshot.stances) {
    if (decisionId === decision.id && choice !== null) choices.set(organizationId, choice)
  }
  const present = decision.presentOrganizationIds
  for (const id of conflictedIds(snapshot, decision)) {
    const isOut = decision.outcome === null && (present?.some((each) => each === id) ?? true)
    if (isOut || choices.get(id) === 'abstained') choices.set(id, 'conflict')
  }
  const who = (choice: Stance['choice']): readonly Organization[] =>
    snapshot.organizations.filter(
      ({ id, isVoting }) => isVoting && (present?.includes(id) ?? true) && choices.get(id) === choice,
    )
  return { for: who('for'), against: who('against'), abstained: who('abstained'), conflict: who('conflict') }
}

/** Organizations that declared a conflict of interest on the decision's item or on the whole session. */
function conflictedIds(
  { conflicts, participants }: MinutesContext['snapshot'],
  decision: Decision,
): readonly Organization['id'][] {
  return conflicts.flatMap(({ sessionId, agendaItemId, organizationId, participantId }) => {
    const concerns = agendaItemId === null || agendaItemId === decision.agendaItemId
    if (sessionId !== decision.sessionId || !concerns) return []
    const declarer = participants.find(({ id }) => id === participantId)
    const id = organizationId ?? declarer?.organizationId ?? null
    return id === null ? [] : [id]
  })
}
