import { z } from 'zod'
import { textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How far a resource answers a need. */
export const linkStrengths = ['full', 'partial', 'potential'] as const

/** Whether a link is somebody's idea, or the table has agreed on it. */
export const linkStatuses = ['proposed', 'agreed'] as const

/** Schema of a link. */
export const linkSchema = z.object({
  id: idSchema('link'),
  needId: idSchema('need'),
  resourceId: idSchema('resource'),
  strength: z.enum(linkStrengths),
  note: textField,
  createdInSessionId: idSchema('session').nullable(),
  // The defaults below are for files, and for copies kept at an approval, from before there was a map.
  proposedById: z
    .union([idSchema('organization'), idSchema('participant')])
    .nullable()
    .default(null),
  status: z.enum(linkStatuses).default('proposed'),
})

/** A tie between a need and a resource. */
export type Link = z.infer<typeof linkSchema>

/** Where links are kept. */
export const linkType = defineRecord({
  kind: 'link',
  collection: 'links',
  document: 'work',
  schema: linkSchema,
  defaults: { note: '', createdInSessionId: null, proposedById: null, status: 'proposed' },
})
