import { z } from 'zod'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'

/** What an organization said to a decision: in favour, against, abstained, or out for a declared conflict. */
export const stanceChoices = ['for', 'against', 'abstained', 'conflict'] as const

/** Schema of a stance. */
export const stanceSchema = z.object({
  decisionId: idSchema('decision'),
  organizationId: idSchema('organization'),
  /** null when it has not spoken, or took its word back. */
  choice: z.enum(stanceChoices).nullable(),
})

/** An organization's stance on a decision: one an organization, never one a person. */
export type Stance = z.infer<typeof stanceSchema>

/** Where stances are kept. */
export const stanceRelation = defineRelation<
  { decisionId: Id<'decision'>; organizationId: Id<'organization'> },
  Pick<Stance, 'choice'>
>({
  collection: 'stances',
  document: 'official',
  idFields: ['decisionId', 'organizationId'],
  schema: stanceSchema,
  defaults: { choice: null },
})
