import { z } from 'zod'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'

/** Schema of a support. */
export const supportSchema = z.object({
  positionId: idSchema('position'),
  organizationId: idSchema('organization'),
  isSupporting: z.boolean(),
})

/** Whether an organization supports a position. */
export type Support = z.infer<typeof supportSchema>

/** Where supports are kept. */
export const supportRelation = defineRelation<
  { positionId: Id<'position'>; organizationId: Id<'organization'> },
  Pick<Support, 'isSupporting'>
>({
  collection: 'supports',
  document: 'official',
  idFields: ['positionId', 'organizationId'],
  schema: supportSchema,
  defaults: { isSupporting: false },
})
