import { z } from 'zod'
import { orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a divergence. */
export const divergenceSchema = z.object({
  id: idSchema('divergence'),
  sessionId: idSchema('session'),
  agendaItemId: idSchema('agendaItem'),
  order: orderField,
  /** What the table differs on. */
  question: textField,
})

/** A point on which the table did not agree: the verbale carries each position (D.M. 72/2021 p. 8). */
export type Divergence = z.infer<typeof divergenceSchema>

/** Where divergences are kept. */
export const divergenceType = defineRecord({
  kind: 'divergence',
  collection: 'divergences',
  document: 'official',
  schema: divergenceSchema,
  defaults: { question: '' },
  frozenBy: 'sessionId',
})
