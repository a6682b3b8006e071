import { z } from 'zod'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'

/** Schema of a part. */
export const connectionPartSchema = z.object({
  connectionId: idSchema('connection'),
  itemId: z.union([idSchema('resource'), idSchema('need')]),
  isPart: z.boolean(),
})

/** Whether a resource belongs to a connection, or a need is what it is for. */
export type ConnectionPart = z.infer<typeof connectionPartSchema>

/** Where parts are kept: one by one, so that two laptops may add to the same connection apart. */
export const connectionPartRelation = defineRelation<
  { connectionId: Id<'connection'>; itemId: Id<'resource'> | Id<'need'> },
  Pick<ConnectionPart, 'isPart'>
>({
  collection: 'connectionParts',
  document: 'work',
  idFields: ['connectionId', 'itemId'],
  schema: connectionPartSchema,
  defaults: { isPart: false },
})
