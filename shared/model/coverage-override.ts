import { z } from 'zod'
import { instantField, shortField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** How far a need is answered, from not at all: scoperto, debole, parziale, adeguato. */
export const coverageLevels = ['uncovered', 'weak', 'partial', 'adequate'] as const

/** One of the four levels. */
export type CoverageLevel = (typeof coverageLevels)[number]

/** Schema of an override. */
export const coverageOverrideSchema = z.object({
  id: idSchema('coverageOverride'),
  needId: idSchema('need'),
  /** null takes an earlier override back: what counts is again what the links say. */
  level: z.enum(coverageLevels).nullable(),
  /** Why the table sees it differently than the links say. */
  reason: textField,
  setAt: instantField,
  /** Who wrote it, as the name stood then; may be empty. */
  setBy: shortField,
})

/**
 * What the table says a need's coverage is, against what its links say. Each time is a record of its own and none is ever
 * changed: the newest counts, the others stay to be read, and two laptops that override apart keep both reasons.
 */
export type CoverageOverride = z.infer<typeof coverageOverrideSchema>

/** Where overrides are kept. */
export const coverageOverrideType = defineRecord({
  kind: 'coverageOverride',
  collection: 'coverageOverrides',
  document: 'work',
  schema: coverageOverrideSchema,
  defaults: { reason: '', setBy: '' },
})
