import { z } from 'zod'
import { orderField, textField, timeField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a change of the agenda. */
export const agendaChangeSchema = z.object({
  id: idSchema('agendaChange'),
  sessionId: idSchema('session'),
  order: orderField,
  at: timeField.nullable(),
  text: textField,
})

/** A correction of the agenda made in the session. */
export type AgendaChange = z.infer<typeof agendaChangeSchema>

/** Where changes of the agenda are kept. */
export const agendaChangeType = defineRecord({
  kind: 'agendaChange',
  collection: 'agendaChanges',
  document: 'official',
  schema: agendaChangeSchema,
  defaults: { at: null, text: '' },
  frozenBy: 'sessionId',
})
