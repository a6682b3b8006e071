import { z } from 'zod'
import { dateField, orderField, shortField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** What became of an observation. */
export const observationOutcomes = ['pending', 'accepted', 'not-accepted'] as const

/** Schema of an observation. */
export const observationSchema = z.object({
  id: idSchema('observation'),
  sessionId: idSchema('session'),
  order: orderField,
  /** Who asks: a participant or an organization. */
  byId: z.union([idSchema('participant'), idSchema('organization')]).nullable(),
  date: dateField.nullable(),
  text: textField,
  outcome: z.enum(observationOutcomes),
  /** Why it was not accepted, or what was done. */
  reason: textField,
  appliedTo: shortField,
})

/** A requested correction of a draft verbale. */
export type Observation = z.infer<typeof observationSchema>

/** Where observations are kept. */
export const observationType = defineRecord({
  kind: 'observation',
  collection: 'observations',
  document: 'official',
  schema: observationSchema,
  defaults: { byId: null, date: null, text: '', outcome: 'pending', reason: '', appliedTo: '' },
  frozenBy: 'sessionId',
})
