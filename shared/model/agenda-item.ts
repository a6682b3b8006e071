import { z } from 'zod'
import { instantField, minutesField, orderField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of an agenda item. */
export const agendaItemSchema = z.object({
  id: idSchema('agendaItem'),
  sessionId: idSchema('session'),
  order: orderField,
  topic: titleField,
  plannedMinutes: minutesField.nullable(),
  /** Time spent in the runs of the timer that have ended, in milliseconds. */
  spentMs: z.int().min(0),
  /** Since when the timer runs; null when it stands. */
  runningSince: instantField.nullable(),
})

/** One topic of a session's agenda; its minutes are the text named after its id. */
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** Where agenda items are kept. */
export const agendaItemType = defineRecord({
  kind: 'agendaItem',
  collection: 'agendaItems',
  document: 'official',
  schema: agendaItemSchema,
  defaults: { plannedMinutes: null, spentMs: 0, runningSince: null },
  frozenBy: 'sessionId',
})
