import { z } from 'zod'
import { markField, orderField, shortField, shortListField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** What an organization is, by its legal form (D.Lgs. 117/2017 art. 4). */
export const organizationKinds = [
  'lead-authority',
  'public-body',
  'social-cooperative',
  'consortium',
  'volunteer-organization',
  'social-promotion-association',
  'foundation',
  'other-third-sector',
  'informal-group',
  'company',
  'other',
] as const

/** In which capacity an organization sits at the table; the verbale lists presences by it. */
export const organizationRoles = [
  'lead-authority',
  'public-body',
  'partner',
  'supporting-partner',
  'memorandum-partner',
  'invited',
] as const

/** How close an actor is to the person in the middle of the ecosystem map. */
export const closenesses = ['near', 'middle', 'far'] as const

/** Schema of an organization. */
export const organizationSchema = z.object({
  id: idSchema('organization'),
  order: orderField,
  name: titleField,
  shortName: shortField,
  kind: z.enum(organizationKinds),
  role: z.enum(organizationRoles),
  /** Number in the RUNTS or another register; null when it has none or nobody has given it. */
  registerId: shortField.nullable(),
  seat: shortField,
  isVoting: z.boolean(),
  interest: markField.nullable(),
  influence: markField.nullable(),
  /** What it offers. */
  contribution: textField,
  // The defaults below are for files, and for copies kept at an approval, from before there was a map.
  /** What it asks of the others. */
  asks: textField.default(''),
  /** Networks and coordinations that it belongs to. */
  networks: shortListField.default([]),
  /** How to reach it; not exported unless somebody asks for it. */
  contact: shortField.default(''),
  /** Its ring on the ecosystem map; null while nobody placed it. */
  closeness: z.enum(closenesses).nullable().default(null),
})

/** A body at or around the table. */
export type Organization = z.infer<typeof organizationSchema>

/** Where organizations are kept. */
export const organizationType = defineRecord({
  kind: 'organization',
  collection: 'organizations',
  document: 'official',
  schema: organizationSchema,
  defaults: {
    shortName: '',
    kind: 'other',
    role: 'partner',
    registerId: null,
    seat: '',
    isVoting: true,
    interest: null,
    influence: null,
    contribution: '',
    asks: '',
    networks: [],
    contact: '',
    closeness: null,
  },
})

/** Kinds that are bodies of the third sector: their unanimity opens the art. 11 clause (D.M. 72/2021 pp. 13-14). */
export const thirdSectorKinds: readonly Organization['kind'][] = [
  'social-cooperative',
  'consortium',
  'volunteer-organization',
  'social-promotion-association',
  'foundation',
  'other-third-sector',
]
