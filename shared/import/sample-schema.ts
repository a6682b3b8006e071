import { z } from 'zod'
import { sampleVocabulary } from './sample-vocabulary.ts'

/** A closed list of Italian words, read as the code's words. */
function words<const Words extends Readonly<Record<string, string>>>(vocabulary: Words) {
  return z.enum(Object.keys(vocabulary) as (keyof Words & string)[]).transform((word) => vocabulary[word])
}

const text = z.string().default('')
const texts = z.array(z.string()).default([])
const maybe = z.string().nullable().default(null)
const id = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const maybeId = id.nullable().default(null)
const ids = z.array(id).default([])
const mark = z.number().nullable().default(null)

const decision = z.object({
  id,
  item: z.number(),
  method: words(sampleVocabulary.decisionMethod),
  text,
  votingOrganizationsPresent: z.number().nullable().default(null),
  result: words(sampleVocabulary.decisionOutcome),
  vote: z.object({ for: ids, against: ids, abstained: ids }).optional(),
  reservations: z.array(z.object({ organization: id, text })).default([]),
  needs: ids,
  resources: ids,
  canvas: maybeId,
  note: text,
})

const item = z.object({
  n: z.number(),
  topic: text,
  discussion: text,
  interventions: z.array(z.object({ speaker: id, text })).default([]),
  positions: z.array(z.object({ title: text, supportedBy: ids })).default([]),
})

const canvasCard = z.object({ id, text, organizations: ids, group: ids, needs: ids })

const canvasZone = z.object({
  key: words(sampleVocabulary.canvasZone),
  label: z.string(),
  note: text,
  cards: z.array(canvasCard).default([]),
  votes: z.array(z.object({ card: id, dots: z.number() })).default([]),
  clusters: z.array(z.object({ name: text, cards: ids })).default([]),
})

const canvas = z.object({
  id,
  type: words(sampleVocabulary.canvasType),
  title: z.string(),
  session: maybeId,
  settings: z
    .object({ dotsPerPerson: z.number().default(1), maxDotsOnOwnGroup: mark })
    .default({ dotsPerPerson: 1, maxDotsOnOwnGroup: null }),
  zones: z.array(canvasZone),
  synthesis: text,
})

const minutes = z.object({
  session: id,
  status: words(sampleVocabulary.minutesStatus),
  heading: z.object({ authority: text, convened: text, openedAt: maybe, closedAt: maybe }),
  chair: maybeId,
  facilitator: maybeId,
  minuteTaker: maybeId,
  attendance: z.object({
    partial: z.array(z.object({ participant: id, in: maybe, out: maybe })).default([]),
    validity: text,
  }),
  conflictOfInterest: z.array(z.object({ organization: id, declaration: text })).default([]),
  items: z.array(item).default([]),
  statements: z.array(z.object({ by: id, item: z.number(), text })).default([]),
  decisions: z.array(decision).default([]),
  actions: z
    .array(
      z.object({
        id,
        text,
        owner: maybeId,
        due: maybe,
        status: words(sampleVocabulary.actionStatus),
        decision: maybeId,
      }),
    )
    .default([]),
  nextMeeting: z.object({ date: maybe, start: maybe, place: text, agenda: texts }).nullable().default(null),
  attachments: z.array(z.object({ letter: z.string(), title: text, published: z.boolean() })).default([]),
  review: z
    .object({
      draftSent: maybe,
      observationsBy: maybe,
      observations: z
        .array(
          z.object({
            by: id,
            date: maybe,
            text,
            outcome: words(sampleVocabulary.observationOutcome),
            appliedTo: text,
          }),
        )
        .default([]),
      approvedOn: maybe,
    })
    .nullable()
    .default(null),
  signatures: z.array(z.object({ participant: id, as: text, date: maybe, kind: text })).default([]),
  publication: z.object({ where: text }).nullable().default(null),
  recording: z.object({ made: z.boolean() }).default({ made: false }),
})

/** Schema of the sample's own format (`meta.format` «sample-table»). What Tavolo does not hold yet is passed over. */
export const sampleSchema = z.object({
  meta: z.object({ format: z.literal('sample-table'), version: z.literal(1) }),
  process: z.object({
    code: text,
    title: z.string(),
    subtitle: text,
    type: words(sampleVocabulary.processKind),
    leadAuthority: maybeId,
    officer: maybeId,
    legalBasis: texts,
    generalInterestActivities: texts,
    territory: texts,
    fictionalProjectCode: text,
    partnershipMonths: z.number().nullable().default(null),
    admissionMode: text,
    startingAct: z.object({ kind: text, number: text, date: maybe, object: text }),
    priorProgramming: z.object({ title: text, closingAct: text, finalDocument: text }),
    publicResources: z.object({ amountEuro: z.number(), period: text, note: text }),
    socialImpactAssessment: text,
    phases: z.array(
      z.object({
        order: z.number(),
        name: z.string(),
        status: words(sampleVocabulary.phaseStatus),
        from: maybe,
        to: maybe,
        documents: texts,
      }),
    ),
  }),
  organizations: z.array(
    z.object({
      id,
      name: z.string(),
      shortName: text,
      kind: words(sampleVocabulary.organizationKind),
      registerId: maybe,
      seat: text,
      voting: z.boolean(),
      interest: mark,
      influence: mark,
      contribution: text,
    }),
  ),
  participants: z.array(
    z.object({
      id,
      name: z.string(),
      organization: maybeId,
      tableRole: words(sampleVocabulary.tableRole),
      title: words(sampleVocabulary.mandate).nullable().default(null),
      duty: text,
      privacyNoticeGiven: z.boolean().default(false),
      privacyNoticeDate: maybe,
      publishedAs: words(sampleVocabulary.publishedAs),
      photoConsent: z.boolean().default(false),
    }),
  ),
  table: z.object({
    name: text,
    purpose: text,
    facilitator: maybeId,
    minuteTaker: maybeId,
    rules: z.object({
      convening: text,
      decisionRule: text,
      minutesReview: text,
      recording: text,
      publication: text,
    }),
  }),
  sessions: z.array(
    z.object({
      id,
      number: z.number(),
      title: z.string(),
      date: maybe,
      start: maybe,
      end: maybe,
      place: text,
      connectivity: text,
      method: text,
      agenda: z.array(z.object({ n: z.number(), topic: z.string(), minutes: z.number().nullable() })),
      attendance: z.record(id, words(sampleVocabulary.attendance)),
      attendanceNotes: z.record(id, z.string()).default({}),
      outcome: text,
      minutesStatus: words(sampleVocabulary.minutesStatus),
    }),
  ),
  needs: z.array(
    z.object({
      id,
      code: text,
      title: z.string(),
      description: text,
      recipients: text,
      territory: texts,
      severity: mark,
      spread: mark,
      urgency: mark,
      source: text,
      indicator: z.object({ name: text, value: text, source: text }),
      raisedBy: ids,
      raisedIn: maybeId,
      generalInterestActivity: text,
      priorityDots: z.number().default(0),
    }),
  ),
  resources: z.array(
    z.object({
      id,
      code: text,
      title: z.string(),
      kind: words(sampleVocabulary.resourceKind),
      nature: words(sampleVocabulary.resourceNature),
      owner: maybeId,
      description: text,
      availability: z.object({ quantity: mark, unit: text, period: text, conditions: text }),
      territory: texts,
      status: words(sampleVocabulary.resourceStatus),
      estimatedValue: z.object({ euro: z.number(), method: text }).nullable().default(null),
    }),
  ),
  links: z.array(
    z.object({
      id,
      need: id,
      resource: id,
      strength: words(sampleVocabulary.linkStrength),
      note: text,
      createdIn: maybeId,
    }),
  ),
  canvases: z.array(canvas).default([]),
  minutes: minutes.nullable().default(null),
})

/** The sample's content with the code's words in its closed lists. */
export type Sample = z.output<typeof sampleSchema>

/** A filled canvas of a sample. */
export type SampleCanvas = Sample['canvases'][number]

/** The one complete verbale of a sample. */
export type SampleMinutes = NonNullable<Sample['minutes']>
