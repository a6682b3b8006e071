import { z } from 'zod'
import { orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a conflict declaration. */
export const conflictDeclarationSchema = z.object({
  id: idSchema('conflict'),
  sessionId: idSchema('session'),
  /** Item it concerns; null for the whole session. */
  agendaItemId: idSchema('agendaItem').nullable(),
  order: orderField,
  organizationId: idSchema('organization').nullable(),
  participantId: idSchema('participant').nullable(),
  text: textField,
})

/** A declared conflict of interest (L. 241/1990 art. 6-bis): who declares it abstains. */
export type ConflictDeclaration = z.infer<typeof conflictDeclarationSchema>

/** Where conflict declarations are kept. */
export const conflictDeclarationType = defineRecord({
  kind: 'conflict',
  collection: 'conflicts',
  document: 'official',
  schema: conflictDeclarationSchema,
  defaults: { agendaItemId: null, organizationId: null, participantId: null, text: '' },
  frozenBy: 'sessionId',
})
