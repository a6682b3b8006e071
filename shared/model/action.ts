import { z } from 'zod'
import { dateField, orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How far an action is. */
export const actionStatuses = ['open', 'in-progress', 'closed'] as const

/** Schema of an action. */
export const actionSchema = z.object({
  id: idSchema('action'),
  /** Session in which it was taken on; null when it was added from outside a session. */
  sessionId: idSchema('session').nullable(),
  agendaItemId: idSchema('agendaItem').nullable(),
  decisionId: idSchema('decision').nullable(),
  order: orderField,
  text: textField,
  /** Who does it: a participant or an organization; null while nobody has taken it. */
  ownerId: z.union([idSchema('participant'), idSchema('organization')]).nullable(),
  dueOn: dateField.nullable(),
  status: z.enum(actionStatuses),
  closedOn: dateField.nullable(),
})

/** Who does what by when. */
export type Action = z.infer<typeof actionSchema>

/** Where actions are kept. */
export const actionType = defineRecord({
  kind: 'action',
  collection: 'actions',
  document: 'official',
  schema: actionSchema,
  defaults: {
    sessionId: null,
    agendaItemId: null,
    decisionId: null,
    text: '',
    ownerId: null,
    dueOn: null,
    status: 'open',
    closedOn: null,
  },
  frozenBy: 'sessionId',
  openFields: ['status', 'closedOn'],
})
