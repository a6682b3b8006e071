import { z } from 'zod'
import { instantField, shortField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** What a guest may ask to be written in the official document: «I am here», or an observation on the verbale. */
export const requestKinds = ['attendance', 'observation'] as const

/** What a facilitator said to it. */
export const requestAnswers = ['accepted', 'declined'] as const

/** Schema of a request. */
export const requestSchema = z.object({
  id: idSchema('request'),
  kind: z.enum(requestKinds),
  sessionId: idSchema('session'),
  /** Who asks, as far as the list of people knows; null for a new name. What a guest says, not what is known. */
  participantId: idSchema('participant').nullable(),
  /** The name under which the guest came in. */
  fromName: shortField,
  /** The observation; empty in the other kinds. */
  text: textField,
  sentAt: instantField,
  /** null while nobody has answered. A guest could write it too: what counts is what the official document says. */
  answer: z.enum(requestAnswers).nullable(),
})

/** What a guest asks of the official document, which only facilitators and minute-takers write. */
export type GuestRequest = z.infer<typeof requestSchema>

/** Where requests are kept: in the document that guests write. */
export const requestType = defineRecord({
  kind: 'request',
  collection: 'requests',
  document: 'work',
  schema: requestSchema,
  defaults: { participantId: null, text: '', answer: null },
  frozenBy: 'sessionId',
  openFields: ['answer', 'participantId'],
})
