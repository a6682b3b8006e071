import { z } from 'zod'
import { dateField, orderField, shortField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a signature. */
export const signatureSchema = z.object({
  id: idSchema('signature'),
  sessionId: idSchema('session'),
  order: orderField,
  participantId: idSchema('participant').nullable(),
  /** In which capacity («Responsabile del procedimento»). */
  capacity: shortField,
  date: dateField.nullable(),
  /** How («firma digitale»); the signing itself happens outside Tavolo. */
  method: shortField,
})

/** That a verbale was signed, by whom and when. */
export type Signature = z.infer<typeof signatureSchema>

/** Where signatures are kept. */
export const signatureType = defineRecord({
  kind: 'signature',
  collection: 'signatures',
  document: 'official',
  schema: signatureSchema,
  defaults: { participantId: null, capacity: '', date: null, method: '' },
})
