import { z } from 'zod'
import { orderField, shortField, textField, timeField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How a decision was reached. */
export const decisionMethods = [
  'consensus',
  'consensus-with-reservations',
  'indicative-vote',
  'postponement',
] as const

/** What came of a decision; null in the record while it is still open. */
export const decisionOutcomes = ['approved', 'not-approved', 'postponed'] as const

/** Something cited as it stood, with the id of its source. */
export const citationSchema = z.object({ sourceId: z.string().max(100), label: shortField })

/** Schema of a decision. */
export const decisionSchema = z.object({
  id: idSchema('decision'),
  sessionId: idSchema('session'),
  agendaItemId: idSchema('agendaItem'),
  order: orderField,
  text: textField,
  method: z.enum(decisionMethods),
  outcome: z.enum(decisionOutcomes).nullable(),
  /** When the question was put; null when nobody noted it. */
  decidedAt: timeField.nullable(),
  /** Voting organizations in the room when the question was put, as they stood; null while it is still open. */
  presentOrganizationIds: z.array(idSchema('organization')).max(500).nullable(),
  /** How many voting organizations were present, when only the number is known (imported minutes); else null. */
  presentOrganizationCount: z.int().min(0).max(500).nullable(),
  /** Whether the verbale states that it is drawn up also under art. 11 L. 241/1990 (D.M. 72/2021 pp. 13-14). */
  hasAgreementClause: z.boolean(),
  /** Session whose minutes this decision approves: only those who were there take part. null for any other. */
  approvesMinutesOf: idSchema('session').nullable(),
  note: textField,
  citations: z.array(citationSchema).max(100),
})

/** An outcome with its method; never the administration's final act. */
export type Decision = z.infer<typeof decisionSchema>

/** Where decisions are kept. */
export const decisionType = defineRecord({
  kind: 'decision',
  collection: 'decisions',
  document: 'official',
  schema: decisionSchema,
  defaults: {
    text: '',
    method: 'consensus',
    outcome: null,
    decidedAt: null,
    presentOrganizationIds: null,
    presentOrganizationCount: null,
    hasAgreementClause: false,
    approvesMinutesOf: null,
    note: '',
    citations: [],
  },
  frozenBy: 'sessionId',
})
