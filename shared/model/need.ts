import { z } from 'zod'
import {
  formerCodesField,
  markField,
  orderField,
  shortField,
  shortListField,
  textField,
  titleField,
} from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** What a need is known by: figures, what people told, or what a co-programming ended with. */
export const needEvidences = ['data', 'testimony', 'co-programming'] as const

/** How far the table is with a need: emerso, validato, prioritario, in risposta. */
export const needStatuses = ['emerged', 'validated', 'priority', 'in-response'] as const

/** The most points that a table can give to one need; no room has more dots. */
export const mostPriorityPoints = 100_000

/** Schema of a need: a situation to answer, with recipients and evidence. */
export const needSchema = z.object({
  id: idSchema('need'),
  order: orderField,
  /** «B01»; given once and never reused. */
  code: shortField,
  title: titleField,
  description: textField,
  recipients: shortField,
  territory: shortListField,
  severity: markField.nullable(),
  spread: markField.nullable(),
  urgency: markField.nullable(),
  source: textField,
  indicatorName: shortField,
  indicatorValue: shortField,
  indicatorSource: shortField,
  raisedByIds: z.array(idSchema('organization')).max(200),
  raisedInSessionId: idSchema('session').nullable(),
  /** Letter of D.Lgs. 117/2017 art. 5 c. 1. */
  generalInterestActivity: shortField,
  priorityPoints: z.int().min(0).max(mostPriorityPoints),
  // The defaults below are for files, and for copies kept at an approval, from before there was a map.
  evidence: z.enum(needEvidences).nullable().default(null),
  status: z.enum(needStatuses).default('emerged'),
  /** How many persons the indicator counts; null when it counts something else, or nobody said. */
  indicatorPersons: z.int().min(0).max(1_000_000_000).nullable().default(null),
  /** Who speaks at the table for the recipients; empty while nobody said. */
  voiceIds: z.array(idSchema('organization')).max(200).default([]),
  formerCodes: formerCodesField,
})

/** A situation to answer. */
export type Need = z.infer<typeof needSchema>

/** Where needs are kept. */
export const needType = defineRecord({
  kind: 'need',
  collection: 'needs',
  document: 'work',
  schema: needSchema,
  defaults: {
    description: '',
    recipients: '',
    territory: [],
    severity: null,
    spread: null,
    urgency: null,
    source: '',
    indicatorName: '',
    indicatorValue: '',
    indicatorSource: '',
    raisedByIds: [],
    raisedInSessionId: null,
    generalInterestActivity: '',
    priorityPoints: 0,
    evidence: null,
    status: 'emerged',
    indicatorPersons: null,
    voiceIds: [],
    formerCodes: [],
  },
})
