import type { DecisionTally } from '../../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import type { TextTools } from '../../../ui/text-context.tsx'
import { tableName } from '../person-words.ts'

/** What comes of a decision if it is registered now. A vote orients by its majority; equal numbers do not approve. */
export function outcomeOf(decision: Decision, tally: DecisionTally): NonNullable<Decision['outcome']> {
  if (decision.method === 'postponement') return 'postponed'
  if (decision.method !== 'indicative-vote') return 'approved'
  return tally.for.length > tally.against.length ? 'approved' : 'not-approved'
}

/** «Favorevoli 5 (…), contrari 1 (…), astenuti 1 (…)», or what silence means for a consensus. */
export function tallySentence(tools: TextTools, decision: Decision, tally: DecisionTally): string {
  const { text } = tools
  if (decision.method === 'postponement') return ''
  if (decision.method === 'indicative-vote') return voteSentence(tools, { decision, tally })
  if (tally.objections.length > 0) return text('minutes.decision.blocked', { count: tally.objections.length })
  return text('minutes.decision.silence', {
    count: tally.voters.length - tally.conflicted.length,
    reservations: tally.reservations.length,
  })
}

function voteSentence(
  tools: TextTools,
  { decision, tally }: { readonly decision: Decision; readonly tally: DecisionTally },
): string {
  const { text } = tools
  const silent = decision.outcome === null ? 'silent' : 'unsaid'
  const groups = [
    ['for', tally.for],
    ['against', tally.against],
    ['abstained', tally.abstained],
    ['conflict', tally.conflicted],
    [silent, tally.silent],
  ] as const
  return groups
    .filter(([name, list]) => list.length > 0 || name === 'for')
    .map(([name, list]) =>
      text(`minutes.vote.count.${name}`, { count: list.length, names: namesOf(tools, list) }),
    )
    .join(' · ')
}

/** «Unione, Distretto e Consorzio» */
export function namesOf({ formatList }: TextTools, organizations: readonly Organization[]): string {
  return formatList(organizations.map(tableName))
}

// Choices inside a message have names without hyphens.
const outcomeWords = {
  approved: 'approved',
  'not-approved': 'refused',
  postponed: 'postponed',
  open: 'open',
} as const
const methodWords = {
  consensus: 'consensus',
  'consensus-with-reservations': 'reservations',
  'indicative-vote': 'vote',
  postponement: 'postponement',
} as const

/** How a registered decision reads: how it was reached, when, with whom in the room. */
export function settledSentence(tools: TextTools, decision: Decision, tally: DecisionTally): string {
  const { text, formatTime } = tools
  const count = decision.presentOrganizationCount ?? tally.voters.length
  return text('minutes.decision.settled', {
    outcome: outcomeWords[decision.outcome ?? 'open'],
    method: methodWords[decision.method],
    hasTime: decision.decidedAt === null ? 'no' : 'yes',
    time: decision.decidedAt === null ? '' : formatTime(decision.decidedAt),
    count,
    // A vote names everybody with what they said.
    hasNames:
      decision.presentOrganizationIds === null || decision.method === 'indicative-vote' ? 'no' : 'yes',
    names: decision.presentOrganizationIds === null ? '' : namesOf(tools, tally.voters),
  })
}
