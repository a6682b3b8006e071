import { z } from 'zod'
import { dateField, shortField, textField, timeField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How people meet. */
export const sessionModes = ['in-person', 'remote', 'mixed'] as const

/** Schema of a session. */
export const sessionSchema = z.object({
  id: idSchema('session'),
  number: z.int().min(1).max(9999),
  title: titleField,
  /** null while the day is not set. */
  date: dateField.nullable(),
  startsAt: timeField.nullable(),
  endsAt: timeField.nullable(),
  place: shortField,
  mode: z.enum(sessionModes),
  connectivity: shortField,
  method: textField,
  /** Reference of the convocation («Convocazione del 07/04/2026, prot. 2241»). */
  convocation: shortField,
  outcome: textField,
})

/** One meeting of the table. */
export type Session = z.infer<typeof sessionSchema>

/** Where sessions are kept. */
export const sessionType = defineRecord({
  kind: 'session',
  collection: 'sessions',
  document: 'official',
  schema: sessionSchema,
  defaults: {
    date: null,
    startsAt: null,
    endsAt: null,
    place: '',
    mode: 'in-person',
    connectivity: '',
    method: '',
    convocation: '',
    outcome: '',
  },
  frozenBy: 'id',
  openFields: ['outcome'],
})
