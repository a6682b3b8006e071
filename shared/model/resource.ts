import { z } from 'zod'
import { centsField, orderField, shortField, shortListField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** The six kinds of asset (asset-based community development). */
export const resourceKinds = ['people', 'networks', 'services', 'places', 'economy', 'stories'] as const

/** The nature of a resource (D.M. 72/2021 pp. 12-13, plus volunteer time and the intangible). */
export const resourceNatures = [
  'economic',
  'immovable',
  'movable',
  'paid-staff',
  'volunteer-hours',
  'intangible',
] as const

/** How sure a resource is. */
export const resourceStatuses = ['reported', 'declared', 'confirmed'] as const

/** Schema of a resource. */
export const resourceSchema = z.object({
  id: idSchema('resource'),
  order: orderField,
  /** «R01»; given once and never reused. */
  code: shortField,
  title: titleField,
  kind: z.enum(resourceKinds),
  nature: z.enum(resourceNatures),
  ownerId: z.union([idSchema('organization'), idSchema('participant')]).nullable(),
  description: textField,
  quantity: z.number().min(0).max(1_000_000_000).nullable(),
  unit: shortField,
  period: shortField,
  conditions: textField,
  territory: shortListField,
  status: z.enum(resourceStatuses),
  valueCents: centsField.nullable(),
  /** How the value was worked out; a value without a method says nothing. */
  valueMethod: shortField,
})

/** What someone can bring. */
export type Resource = z.infer<typeof resourceSchema>

/** Where resources are kept. */
export const resourceType = defineRecord({
  kind: 'resource',
  collection: 'resources',
  document: 'work',
  schema: resourceSchema,
  defaults: {
    ownerId: null,
    description: '',
    quantity: null,
    unit: '',
    period: '',
    conditions: '',
    territory: [],
    status: 'reported',
    valueCents: null,
    valueMethod: '',
  },
})
