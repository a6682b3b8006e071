import { z } from 'zod'
import { dateField, shortField, shortListField, textField, timeField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** The life of a verbale, in order (domain: draft, under review, approved, handed to the officer, published). */
export const minutesStatuses = ['draft', 'under-review', 'approved', 'transmitted', 'published'] as const

/** How a verbale was approved. */
export const approvalModes = ['same-session', 'next-session', 'written-procedure', 'tacit'] as const

/** How much of the notes a verbale shows. */
export const minutesLengths = ['summary', 'ordinary', 'analytic'] as const

/** Schema of the minutes of a session. */
export const minutesSchema = z.object({
  id: idSchema('minutes'),
  sessionId: idSchema('session'),
  status: z.enum(minutesStatuses),
  length: z.enum(minutesLengths),
  /** Office that heads the paper; empty means the lead authority's name. */
  authorityHeading: shortField,
  openedAt: timeField.nullable(),
  closedAt: timeField.nullable(),
  chairId: idSchema('participant').nullable(),
  facilitatorId: idSchema('participant').nullable(),
  minuteTakerId: idSchema('participant').nullable(),
  /** What is said on validity and composition; counts organizations, not people. */
  validity: textField,
  isCompositionConfirmed: z.boolean(),
  closingNote: textField,
  isRecorded: z.boolean(),
  draftSentOn: dateField.nullable(),
  observationsBy: dateField.nullable(),
  approvedOn: dateField.nullable(),
  approvalMode: z.enum(approvalModes).nullable(),
  transmittedOn: dateField.nullable(),
  publishedOn: dateField.nullable(),
  publishedWhere: shortField,
  nextDate: dateField.nullable(),
  nextStartsAt: timeField.nullable(),
  nextPlace: shortField,
  nextAgenda: shortListField,
  /** The tavolo as it stood at approval, as the text of a snapshot; null before. */
  frozenSnapshot: z.string().nullable(),
})

/** The account of a session; a verbale. */
export type Minutes = z.infer<typeof minutesSchema>

/** Where minutes are kept. The id's suffix is the session's. */
export const minutesType = defineRecord({
  kind: 'minutes',
  collection: 'minutes',
  document: 'official',
  schema: minutesSchema,
  defaults: {
    status: 'draft',
    length: 'ordinary',
    authorityHeading: '',
    openedAt: null,
    closedAt: null,
    chairId: null,
    facilitatorId: null,
    minuteTakerId: null,
    validity: '',
    isCompositionConfirmed: false,
    closingNote: '',
    isRecorded: false,
    draftSentOn: null,
    observationsBy: null,
    approvedOn: null,
    approvalMode: null,
    transmittedOn: null,
    publishedOn: null,
    publishedWhere: '',
    nextDate: null,
    nextStartsAt: null,
    nextPlace: '',
    nextAgenda: [],
    frozenSnapshot: null,
  },
  frozenBy: 'sessionId',
  openFields: ['status', 'transmittedOn', 'publishedOn', 'publishedWhere'],
})
