import { z } from 'zod'
import { orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** A reservation is consent with a written limit; an objection blocks consensus. */
export const reservationKinds = ['reservation', 'objection'] as const

/** Schema of a reservation or objection. */
export const reservationSchema = z.object({
  id: idSchema('reservation'),
  sessionId: idSchema('session'),
  decisionId: idSchema('decision'),
  order: orderField,
  kind: z.enum(reservationKinds),
  organizationId: idSchema('organization').nullable(),
  participantId: idSchema('participant').nullable(),
  text: textField,
})

/** A reservation or an objection to a decision. */
export type Reservation = z.infer<typeof reservationSchema>

/** Where reservations and objections are kept. */
export const reservationType = defineRecord({
  kind: 'reservation',
  collection: 'reservations',
  document: 'official',
  schema: reservationSchema,
  defaults: { kind: 'reservation', organizationId: null, participantId: null, text: '' },
  frozenBy: 'sessionId',
})
