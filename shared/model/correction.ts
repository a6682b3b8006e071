import { z } from 'zod'
import { dateField, orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a correction. */
export const correctionSchema = z.object({
  id: idSchema('correction'),
  sessionId: idSchema('session'),
  order: orderField,
  date: dateField,
  text: textField,
  reason: textField,
})

/** A later change to an approved verbale (rettifica); the approved text stays as it was. */
export type Correction = z.infer<typeof correctionSchema>

/** Where corrections are kept. */
export const correctionType = defineRecord({
  kind: 'correction',
  collection: 'corrections',
  document: 'official',
  schema: correctionSchema,
  defaults: { reason: '' },
})
