import { z } from 'zod'
import { orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** The seven co-activities, from planning to assessing. */
export const coActivities = [
  'co-planning',
  'co-design',
  'co-prioritisation',
  'co-financing',
  'co-management',
  'co-delivery',
  'co-assessment',
] as const

/** Whether somebody does it now, or could. */
export const coActivityTimes = ['now', 'could'] as const

/** At what level people take part: each for themselves, as a group, or for the whole community. */
export const coActivityLevels = ['individual', 'group', 'collective'] as const

/** Schema of a co-activity's entry. */
export const coActivitySchema = z.object({
  id: idSchema('coActivity'),
  order: orderField,
  activity: z.enum(coActivities),
  time: z.enum(coActivityTimes),
  /** null while nobody said. */
  level: z.enum(coActivityLevels).nullable(),
  organizationIds: z.array(idSchema('organization')).max(200),
  /** What is done, in the words of the table. */
  text: textField,
})

/** Who takes part, or could, in one of the seven co-activities, and how. */
export type CoActivity = z.infer<typeof coActivitySchema>

/** Where the entries are kept. */
export const coActivityType = defineRecord({
  kind: 'coActivity',
  collection: 'coActivities',
  document: 'work',
  schema: coActivitySchema,
  defaults: { time: 'now', level: null, organizationIds: [], text: '' },
})
