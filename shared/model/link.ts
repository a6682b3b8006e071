import { z } from 'zod'
import { textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How far a resource answers a need. */
export const linkStrengths = ['full', 'partial', 'potential'] as const

/** Schema of a link. */
export const linkSchema = z.object({
  id: idSchema('link'),
  needId: idSchema('need'),
  resourceId: idSchema('resource'),
  strength: z.enum(linkStrengths),
  note: textField,
  createdInSessionId: idSchema('session').nullable(),
})

/** A tie between a need and a resource. */
export type Link = z.infer<typeof linkSchema>

/** Where links are kept. */
export const linkType = defineRecord({
  kind: 'link',
  collection: 'links',
  document: 'work',
  schema: linkSchema,
  defaults: { note: '', createdInSessionId: null },
})
