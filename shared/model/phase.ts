import { z } from 'zod'
import { dateField, orderField, shortListField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How far a phase is. */
export const phaseStatuses = ['to-start', 'in-progress', 'done'] as const

/** Schema of a phase. */
export const phaseSchema = z.object({
  id: idSchema('phase'),
  order: orderField,
  name: titleField,
  status: z.enum(phaseStatuses),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
  /** Titles of the documents the phase produces. */
  documents: shortListField,
})

/** A phase of the process (D.M. 72/2021 pp. 8-14). */
export type Phase = z.infer<typeof phaseSchema>

/** Where phases are kept. */
export const phaseType = defineRecord({
  kind: 'phase',
  collection: 'phases',
  document: 'official',
  schema: phaseSchema,
  defaults: { status: 'to-start', startsOn: null, endsOn: null, documents: [] },
})
