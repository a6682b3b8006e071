import { z } from 'zod'
import {
  centsField,
  formerCodesField,
  orderField,
  shortField,
  shortListField,
  textField,
  titleField,
} from './field.ts'
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

/**
 * How the value of a resource is worked out (D.M. 72/2021 pp. 12-13): what using it is worth, hours at the rate of the
 * contract, or a line of a budget.
 */
export const valueBases = ['use-value', 'hours', 'budget-line'] as const

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
  // The defaults below are for files, and for copies kept at an approval, from before there was a map.
  /** With `hours` the value is `workMinutes` at `hourlyRateCents`, and `valueCents` is not looked at; null is as before. */
  valueBasis: z.enum(valueBases).nullable().default(null),
  /** Hours that are valued, in whole minutes. */
  workMinutes: z.int().min(0).max(600_000_000).nullable().default(null),
  /** Gross hourly rate of the contract for the same qualification. */
  hourlyRateCents: z.int().min(0).max(10_000_000).nullable().default(null),
  /** The line of the budget that it stands in. */
  budgetLine: shortField.default(''),
  formerCodes: formerCodesField,
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
    valueBasis: null,
    workMinutes: null,
    hourlyRateCents: null,
    budgetLine: '',
    formerCodes: [],
  },
})
