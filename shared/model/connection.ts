import { z } from 'zod'
import { orderField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a connection. */
export const connectionSchema = z.object({
  id: idSchema('connection'),
  order: orderField,
  title: titleField,
  note: textField,
  createdInSessionId: idSchema('session').nullable(),
})

/** «Connetti i punti»: two or more resources put together into an action with a name. What is in it are its parts. */
export type Connection = z.infer<typeof connectionSchema>

/** Where connections are kept. */
export const connectionType = defineRecord({
  kind: 'connection',
  collection: 'connections',
  document: 'work',
  schema: connectionSchema,
  defaults: { note: '', createdInSessionId: null },
})
