import type { Decision } from '../model/decision.ts'
import type { MessageKey } from './messages.ts'

/**
 * The message that says what came of a decision. An indicative vote gives an orientation: determinations are the
 * administration's (D.M. 72/2021 p. 9).
 */
export function outcomeKey({ method, outcome }: Pick<Decision, 'method' | 'outcome'>): MessageKey {
  if (method === 'indicative-vote' && (outcome === 'approved' || outcome === 'not-approved')) {
    return `export.voteOutcome.${outcome}`
  }
  return `export.decisionOutcome.${outcome ?? 'open'}`
}
