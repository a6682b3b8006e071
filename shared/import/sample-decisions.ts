import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { Decision } from '../model/decision.ts'
import type { Id } from '../model/id.ts'
import { freshOrders, sampleId, sampleItemId } from './sample-ids.ts'
import type { Sample, SampleMinutes } from './sample-schema.ts'

type Parts = Pick<TavoloSnapshot, 'decisions' | 'reservations' | 'stances'>

/** The decisions of the sample's verbale, with who said what. */
export function sampleDecisions(sample: Sample, written: SampleMinutes): Parts {
  const orders = freshOrders(written.decisions.length)
  const sessionId = sampleId('session', written.session)
  const decisions = written.decisions.map((decision, index): Decision => ({
    id: sampleId('decision', decision.id),
    sessionId,
    agendaItemId: sampleItemId(written.session, decision.item),
    order: orders[index] ?? '',
    text: decision.text,
    method: decision.method,
    outcome: decision.result,
    decidedAt: null,
    presentOrganizationIds: votersOf(sample, written, decision),
    presentOrganizationCount: decision.votingOrganizationsPresent,
    hasAgreementClause: false,
    approvesMinutesOf: null,
    note: decision.note,
    citations: citationsOf(sample, decision),
  }))
  return {
    decisions,
    reservations: written.decisions.flatMap((decision) => {
      const keys = freshOrders(decision.reservations.length)
      return decision.reservations.map((reservation, index) => ({
        id: sampleId('reservation', `${decision.id}-${index + 1}`),
        sessionId,
        decisionId: sampleId('decision', decision.id),
        order: keys[index] ?? '',
        kind: 'reservation' as const,
        organizationId: sampleId('organization', reservation.organization),
        participantId: null,
        text: reservation.text,
      }))
    }),
    stances: written.decisions.flatMap((decision, index) => stancesOf(decision, decisions[index])),
  }
}

/** Citations are copied as they stood: code and title of what the decision names. */
function citationsOf(sample: Sample, decision: SampleMinutes['decisions'][number]): Decision['citations'] {
  const needs = sample.needs.filter(({ id }) => decision.needs.includes(id))
  const resources = sample.resources.filter(({ id }) => decision.resources.includes(id))
  return [
    ...needs.map(({ id, code, title }) => ({ sourceId: `need:${id}`, label: `${code} ${title}` })),
    ...resources.map(({ id, code, title }) => ({ sourceId: `resource:${id}`, label: `${code} ${title}` })),
  ]
}

/** The voting bodies in the room, from the count that the sample gives; null when the count fits neither list. */
function votersOf(
  sample: Sample,
  written: SampleMinutes,
  decision: SampleMinutes['decisions'][number],
): Id<'organization'>[] | null {
  const { vote, votingOrganizationsPresent: count } = decision
  if (vote !== undefined) {
    return [...vote.for, ...vote.against, ...vote.abstained].map((id) => sampleId('organization', id))
  }
  const attendance = sample.sessions.find(({ id }) => id === written.session)?.attendance ?? {}
  const left = new Set(
    written.attendance.partial.filter(({ out }) => out !== null).map((entry) => entry.participant),
  )
  function represented(isCounted: (participant: string) => boolean): Id<'organization'>[] {
    const ids = sample.participants
      .filter(
        ({ id, tableRole }) =>
          isCounted(id) && ['procedure-officer', 'member', 'substitute'].includes(tableRole),
      )
      .map(({ organization }) => organization)
    return sample.organizations
      .filter(({ id, voting }) => voting && ids.includes(id))
      .map(({ id }) => sampleId('organization', id))
  }
  function wasThere(participant: string): boolean {
    return attendance[participant] === 'present' || attendance[participant] === 'partly-present'
  }
  const atAnyTime = represented(wasThere)
  if (atAnyTime.length === count) return atAnyTime
  const untilTheEnd = represented((participant) => wasThere(participant) && !left.has(participant))
  return untilTheEnd.length === count ? untilTheEnd : null
}

/** A consensus is everybody's in the room; a vote is as noted. */
function stancesOf(
  decision: SampleMinutes['decisions'][number],
  record: Decision | undefined,
): Parts['stances'] {
  if (record === undefined) return []
  if (decision.vote !== undefined) {
    return (['for', 'against', 'abstained'] as const).flatMap((choice) =>
      (decision.vote?.[choice] ?? []).map((id) => ({
        decisionId: record.id,
        organizationId: sampleId('organization', id),
        choice,
      })),
    )
  }
  if (record.method === 'postponement') return []
  return (record.presentOrganizationIds ?? []).map((organizationId) => ({
    decisionId: record.id,
    organizationId,
    choice: 'for' as const,
  }))
}
