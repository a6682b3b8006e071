import type { Decision } from '../../model/decision.ts'
import type { Organization } from '../../model/organization.ts'
import type { Stance } from '../../model/stance.ts'
import type { MinutesContext } from './minutes-context.ts'

/** What the organizations said to a decision, in the order of the table. */
export type DecisionVotes = Readonly<Record<NonNullable<Stance['choice']>, readonly Organization[]>>

/** Gives what was said to a decision. Who declared a conflict on its item is out of it, whatever else was noted. */
export function decisionVotes(
  { snapshot }: Pick<MinutesContext, 'snapshot'>,
  decision: Decision,
): DecisionVotes {
  const choices = new Map<string, NonNullable<Stance['choice']>>()
  for (const { decisionId, organizationId, choice } of snapshot.stances) {
    if (decisionId === decision.id && choice !== null) choices.set(organizationId, choice)
  }
  for (const { sessionId, agendaItemId, organizationId, participantId } of snapshot.conflicts) {
    const concerns = agendaItemId === null || agendaItemId === decision.agendaItemId
    if (sessionId !== decision.sessionId || !concerns) continue
    const declarer = snapshot.participants.find(({ id }) => id === participantId)
    const conflicted = organizationId ?? declarer?.organizationId ?? null
    const wasThere = decision.presentOrganizationIds?.some((id) => id === conflicted) ?? true
    if (conflicted !== null && wasThere) choices.set(conflicted, 'conflict')
  }
  const who = (choice: Stance['choice']): readonly Organization[] =>
    snapshot.organizations.filter(({ id, isVoting }) => isVoting && choices.get(id) === choice)
  return { for: who('for'), against: who('against'), abstained: who('abstained'), conflict: who('conflict') }
}
