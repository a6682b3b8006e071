import { z } from 'zod'
import { orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a position. */
export const positionSchema = z.object({
  id: idSchema('position'),
  sessionId: idSchema('session'),
  divergenceId: idSchema('divergence'),
  order: orderField,
  text: textField,
})

/** One of the differing stances on a point. */
export type Position = z.infer<typeof positionSchema>

/** Where positions are kept. */
export const positionType = defineRecord({
  kind: 'position',
  collection: 'positions',
  document: 'official',
  schema: positionSchema,
  defaults: { text: '' },
  frozenBy: 'sessionId',
})
