import { type MinutesBlock, plainRuns } from '../doc/minutes-text.ts'
import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { Id } from '../model/id.ts'
import { type Minutes, minutesType } from '../model/minutes.ts'
import type { Sample, SampleMinutes } from './sample-schema.ts'
import { sampleDecisions } from './sample-decisions.ts'
import { freshOrders, sampleId, sampleItemId } from './sample-ids.ts'

type Parts = Pick<
  TavoloSnapshot,
  | 'conflicts'
  | 'decisions'
  | 'reservations'
  | 'divergences'
  | 'positions'
  | 'actions'
  | 'attachments'
  | 'observations'
  | 'signatures'
  | 'stances'
  | 'supports'
  | 'texts'
>

/** The sample's verbale as records and text. */
export function sampleMinutes(sample: Sample, written: SampleMinutes): Parts & { readonly minutes: Minutes } {
  const sessionId = sampleId('session', written.session)
  return {
    minutes: readMinutes(written, sessionId),
    ...sampleDecisions(sample, written),
    ...readDivergences(written),
    ...readLists(written, sessionId),
    texts: Object.fromEntries(
      written.items.map((item) => [sampleItemId(written.session, item.n), blocksOf(written, item)]),
    ),
  }
}

function readMinutes(written: SampleMinutes, sessionId: Id<'session'>): Minutes {
  const { heading, nextMeeting, review } = written
  return {
    ...minutesType.defaults,
    id: sampleId('minutes', written.session),
    sessionId,
    status: written.status,
    length: 'analytic',
    authorityHeading: heading.authority,
    openedAt: heading.openedAt,
    closedAt: heading.closedAt,
    chairId: written.chair === null ? null : sampleId('participant', written.chair),
    facilitatorId: written.facilitator === null ? null : sampleId('participant', written.facilitator),
    minuteTakerId: written.minuteTaker === null ? null : sampleId('participant', written.minuteTaker),
    validity: written.attendance.validity,
    isCompositionConfirmed: true,
    isRecorded: written.recording.made,
    draftSentOn: review?.draftSent ?? null,
    observationsBy: review?.observationsBy ?? null,
    approvedOn: review?.approvedOn ?? null,
    approvalMode: review?.approvedOn === undefined ? null : 'written-procedure',
    publishedWhere: written.publication?.where ?? '',
    nextDate: nextMeeting?.date ?? null,
    nextStartsAt: nextMeeting?.start ?? null,
    nextPlace: nextMeeting?.place ?? '',
    nextAgenda: nextMeeting?.agenda ?? [],
  }
}

function readDivergences(written: SampleMinutes): Pick<Parts, 'divergences' | 'positions' | 'supports'> {
  const sessionId = sampleId('session', written.session)
  const divided = written.items.filter((item) => item.positions.length > 0)
  const orders = freshOrders(divided.length)
  return {
    divergences: divided.map((item, index) => ({
      id: sampleId('divergence', `${written.session}-${item.n}`),
      sessionId,
      agendaItemId: sampleItemId(written.session, item.n),
      order: orders[index] ?? '',
      question: item.topic,
    })),
    positions: divided.flatMap((item) => {
      const keys = freshOrders(item.positions.length)
      return item.positions.map((position, index) => ({
        id: sampleId('position', `${written.session}-${item.n}-${index + 1}`),
        sessionId,
        divergenceId: sampleId('divergence', `${written.session}-${item.n}`),
        order: keys[index] ?? '',
        text: position.title,
      }))
    }),
    supports: divided.flatMap((item) =>
      item.positions.flatMap((position, index) =>
        position.supportedBy.map((organization) => ({
          positionId: sampleId('position', `${written.session}-${item.n}-${index + 1}`),
          organizationId: sampleId('organization', organization),
          isSupporting: true,
        })),
      ),
    ),
  }
}

function readLists(
  written: SampleMinutes,
  sessionId: Id<'session'>,
): Pick<Parts, 'conflicts' | 'actions' | 'attachments' | 'observations' | 'signatures'> {
  const observations = written.review?.observations ?? []
  // Fractional indexes for the longest of the lists; each list uses the first ones.
  const lists = [
    written.conflictOfInterest,
    written.actions,
    written.attachments,
    observations,
    written.signatures,
  ]
  const orders = freshOrders(Math.max(...lists.map((list) => list.length)))
  return {
    conflicts: written.conflictOfInterest.map(({ organization, declaration }, index) => {
      // The sample says the item only in words («… sul punto 4»).
      const item = /punto (\d+)/.exec(declaration)?.[1]
      return {
        id: sampleId('conflict', `${written.session}-${index + 1}`),
        sessionId,
        agendaItemId: item === undefined ? null : sampleItemId(written.session, Number(item)),
        order: orders[index] ?? '',
        organizationId: sampleId('organization', organization),
        participantId: null,
        text: declaration,
      }
    }),
    actions: written.actions.map((action, index) => {
      const decision = written.decisions.find(({ id }) => id === action.decision)
      return {
        id: sampleId('action', action.id),
        sessionId,
        agendaItemId: decision === undefined ? null : sampleItemId(written.session, decision.item),
        decisionId: decision === undefined ? null : sampleId('decision', decision.id),
        order: orders[index] ?? '',
        text: action.text,
        ownerId: action.owner === null ? null : sampleId('participant', action.owner),
        dueOn: action.due,
        status: action.status,
        closedOn: null,
      }
    }),
    attachments: written.attachments.map(({ letter, title, published }, index) => ({
      id: sampleId('attachment', `${written.session}-${letter}`),
      sessionId,
      agendaItemId: null,
      order: orders[index] ?? '',
      letter,
      title,
      isPublished: published,
      file: null,
      description: null,
    })),
    observations: observations.map(({ by, ...observation }, index) => ({
      ...observation,
      id: sampleId('observation', `${written.session}-${index + 1}`),
      sessionId,
      order: orders[index] ?? '',
      byId: by.startsWith('per-') ? sampleId('participant', by) : sampleId('organization', by),
      reason: '',
    })),
    signatures: written.signatures.map((signature, index) => ({
      id: sampleId('signature', `${written.session}-${index + 1}`),
      sessionId,
      order: orders[index] ?? '',
      participantId: sampleId('participant', signature.participant),
      capacity: signature.as,
      date: signature.date,
      method: signature.kind,
    })),
  }
}

/** Discussion, interventions, statements, positions, decisions and the actions they gave, in this order. */
function blocksOf(written: SampleMinutes, item: SampleMinutes['items'][number]): MinutesBlock[] {
  const decisions = written.decisions.filter((decision) => decision.item === item.n)
  function record(recordKind: 'decision' | 'divergence' | 'action', recordId: string): MinutesBlock {
    return { kind: 'record', recordKind, recordId }
  }
  return [
    ...(item.discussion === '' ? [] : [{ kind: 'paragraph' as const, runs: plainRuns(item.discussion) }]),
    ...item.interventions.map(({ speaker, text }) => ({
      kind: 'contribution' as const,
      speakerId: sampleId('participant', speaker),
      runs: plainRuns(text),
    })),
    ...written.statements
      .filter((statement) => statement.item === item.n)
      .map(({ by, text }) => ({
        kind: 'statement' as const,
        speakerId: sampleId('participant', by),
        runs: plainRuns(text),
      })),
    ...(item.positions.length === 0
      ? []
      : [record('divergence', sampleId('divergence', `${written.session}-${item.n}`))]),
    ...decisions.flatMap((decision) => [
      record('decision', sampleId('decision', decision.id)),
      ...written.actions
        .filter((action) => action.decision === decision.id)
        .map((action) => record('action', sampleId('action', action.id))),
    ]),
  ]
}
