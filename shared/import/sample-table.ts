import { snapshotSchema, type TavoloSnapshot } from '../doc/snapshot.ts'
import { minutesType, type Minutes } from '../model/minutes.ts'
import { linkType } from '../model/link.ts'
import { needType } from '../model/need.ts'
import { organizationType } from '../model/organization.ts'
import { processDefaults, type Process } from '../model/process.ts'
import { resourceType } from '../model/resource.ts'
import { type Attendance, attendanceRelation } from '../model/attendance.ts'
import { failure, ok, type Result } from '../util/result.ts'
import type { JsonProblem } from './json-problem.ts'
import { sampleCanvases } from './sample-canvases.ts'
import { type Sample, sampleSchema } from './sample-schema.ts'
import { freshOrders, maybeId, sampleId, sampleItemId } from './sample-ids.ts'
import { sampleMinutes } from './sample-minutes.ts'

/** A tavolo out of the sample's format; plenary report and summary sheet are passed over. */
export function readSampleTable(json: unknown): Result<TavoloSnapshot, JsonProblem> {
  const parsed = sampleSchema.safeParse(json)
  if (!parsed.success)
    return failure({ kind: 'not-a-tavolo', path: parsed.error.issues[0]?.path.join('.') ?? '' })
  const sample = parsed.data
  const written = sample.minutes === null ? null : sampleMinutes(sample, sample.minutes)
  const snapshot = snapshotSchema.safeParse({
    format: 'tavolo',
    version: 1,
    lineageId: 'sample',
    process: readProcess(sample),
    ...readPeople(sample),
    ...readSessions(sample),
    ...readWork(sample),
    ...sampleCanvases(sample),
    agendaChanges: [],
    corrections: [],
    conflicts: written?.conflicts ?? [],
    decisions: written?.decisions ?? [],
    reservations: written?.reservations ?? [],
    divergences: written?.divergences ?? [],
    positions: written?.positions ?? [],
    actions: written?.actions ?? [],
    attachments: written?.attachments ?? [],
    observations: written?.observations ?? [],
    signatures: written?.signatures ?? [],
    stances: written?.stances ?? [],
    supports: written?.supports ?? [],
    texts: written?.texts ?? {},
    minutes: sample.sessions.map((session) =>
      written?.minutes.sessionId === sampleId('session', session.id)
        ? written.minutes
        : bareMinutes(sample, session),
    ),
  })
  if (!snapshot.success) {
    return failure({ kind: 'not-a-tavolo', path: snapshot.error.issues[0]?.path.join('.') ?? '' })
  }
  return ok(snapshot.data)
}

function readProcess({ process, table }: Sample): Process {
  const { startingAct, priorProgramming, publicResources } = process
  return {
    ...processDefaults,
    title: process.title,
    subtitle: process.subtitle,
    code: process.code,
    kind: process.type,
    leadAuthorityId: maybeId('organization', process.leadAuthority),
    officerId: maybeId('participant', process.officer),
    actKind: startingAct.kind,
    actNumber: startingAct.number,
    actDate: startingAct.date,
    actObject: startingAct.object,
    cup: process.fictionalProjectCode,
    legalBasis: process.legalBasis,
    generalInterestActivities: process.generalInterestActivities,
    territory: process.territory,
    partnershipMonths: process.partnershipMonths,
    admissionMode: process.admissionMode,
    priorProgramming: `${priorProgramming.title}. ${priorProgramming.closingAct}. ${priorProgramming.finalDocument}`,
    publicAmountCents: Math.round(publicResources.amountEuro * 100),
    publicResources: `${publicResources.period}. ${publicResources.note}`,
    socialImpactAssessment: process.socialImpactAssessment,
    tableName: table.name,
    purpose: table.purpose,
    facilitatorId: maybeId('participant', table.facilitator),
    minuteTakerId: maybeId('participant', table.minuteTaker),
    conveningRule: table.rules.convening,
    decisionRule: table.rules.decisionRule,
    reviewRule: table.rules.minutesReview,
    recordingRule: table.rules.recording,
    publicationRule: table.rules.publication,
    isTacitApproval: true,
  }
}

function readPeople(sample: Sample): Pick<TavoloSnapshot, 'organizations' | 'participants' | 'phases'> {
  const { phases } = sample.process
  const organizationOrders = freshOrders(sample.organizations.length)
  const participantOrders = freshOrders(sample.participants.length)
  const phaseOrders = freshOrders(phases.length)
  return {
    organizations: sample.organizations.map(({ voting, ...organization }, index) => ({
      ...organizationType.defaults,
      ...organization,
      id: sampleId('organization', organization.id),
      order: organizationOrders[index] ?? '',
      isVoting: voting,
      role: roleOf(organization.kind, voting),
    })),
    participants: sample.participants.map((participant, index) => {
      // The sample gives one name; the first word is the given name («Rosanna Dal Col»).
      const [givenName = '', ...family] = participant.name.split(' ')
      return {
        id: sampleId('participant', participant.id),
        order: participantOrders[index] ?? '',
        givenName: family.length > 0 ? givenName : '',
        familyName: family.length > 0 ? family.join(' ') : givenName,
        organizationId: maybeId('organization', participant.organization),
        tableRole: participant.tableRole,
        mandate: participant.title,
        duty: participant.duty,
        privacyNoticeGivenOn: participant.privacyNoticeGiven ? participant.privacyNoticeDate : null,
        publishedAs: participant.publishedAs,
        hasPhotoConsent: participant.photoConsent,
      }
    }),
    phases: phases.map((phase, index) => ({
      id: sampleId('phase', String(phase.order)),
      order: phaseOrders[index] ?? '',
      name: phase.name,
      status: phase.status,
      startsOn: phase.from,
      endsOn: phase.to,
      documents: phase.documents,
    })),
  }
}

function roleOf(kind: TavoloSnapshot['organizations'][number]['kind'], isVoting: boolean) {
  if (kind === 'lead-authority' || kind === 'public-body') return kind
  return isVoting ? 'partner' : 'invited'
}

function readSessions(sample: Sample): Pick<TavoloSnapshot, 'sessions' | 'agendaItems' | 'attendance'> {
  return {
    sessions: sample.sessions.map((session) => ({
      id: sampleId('session', session.id),
      number: session.number,
      title: session.title,
      date: session.date,
      startsAt: session.start,
      endsAt: session.end,
      place: session.place,
      mode: 'in-person',
      connectivity: session.connectivity,
      method: session.method,
      convocation: sample.minutes?.session === session.id ? sample.minutes.heading.convened : '',
      outcome: session.outcome,
    })),
    agendaItems: sample.sessions.flatMap((session) => {
      const orders = freshOrders(session.agenda.length)
      return session.agenda.map(({ n, topic, minutes }, index) => ({
        id: sampleItemId(session.id, n),
        sessionId: sampleId('session', session.id),
        order: orders[index] ?? '',
        topic,
        plannedMinutes: minutes,
        spentMs: 0,
        runningSince: null,
      }))
    }),
    attendance: sample.sessions.flatMap((session) =>
      Object.entries(session.attendance).map(([participant, state]): Attendance => {
        const isWritten = sample.minutes?.session === session.id
        const partial = isWritten
          ? sample.minutes?.attendance.partial.find((entry) => entry.participant === participant)
          : undefined
        return {
          ...attendanceRelation.defaults,
          sessionId: sampleId('session', session.id),
          participantId: sampleId('participant', participant),
          state,
          arrivesAt: partial?.in ?? null,
          leavesAt: partial?.out ?? null,
          note: session.attendanceNotes[participant] ?? '',
        }
      }),
    ),
  }
}

function bareMinutes(sample: Sample, session: Sample['sessions'][number]): Minutes {
  return {
    ...minutesType.defaults,
    id: sampleId('minutes', session.id),
    sessionId: sampleId('session', session.id),
    status: session.minutesStatus,
    chairId: maybeId('participant', sample.process.officer),
    facilitatorId: maybeId('participant', sample.table.facilitator),
    minuteTakerId: maybeId('participant', sample.table.minuteTaker),
    openedAt: session.start,
    closedAt: session.end,
  }
}

function readWork(sample: Sample): Pick<TavoloSnapshot, 'needs' | 'resources' | 'links'> {
  const needOrders = freshOrders(sample.needs.length)
  const resourceOrders = freshOrders(sample.resources.length)
  return {
    needs: sample.needs.map(({ indicator, raisedBy, raisedIn, priorityDots, ...need }, index) => ({
      ...needType.defaults,
      ...need,
      id: sampleId('need', need.id),
      order: needOrders[index] ?? '',
      indicatorName: indicator.name,
      indicatorValue: indicator.value,
      indicatorSource: indicator.source,
      raisedByIds: raisedBy.map((id) => sampleId('organization', id)),
      raisedInSessionId: maybeId('session', raisedIn),
      priorityPoints: priorityDots,
    })),
    resources: sample.resources.map(({ owner, availability, estimatedValue, ...resource }, index) => ({
      ...resourceType.defaults,
      ...resource,
      ...availability,
      id: sampleId('resource', resource.id),
      order: resourceOrders[index] ?? '',
      ownerId: maybeId('organization', owner),
      valueCents: estimatedValue === null ? null : Math.round(estimatedValue.euro * 100),
      valueMethod: estimatedValue?.method ?? '',
    })),
    links: sample.links.map((link) => ({
      ...linkType.defaults,
      id: sampleId('link', link.id),
      needId: sampleId('need', link.need),
      resourceId: sampleId('resource', link.resource),
      strength: link.strength,
      note: link.note,
      createdInSessionId: maybeId('session', link.createdIn),
    })),
  }
}
