import { z } from 'zod'
import { dateField, orderField, shortField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** What a participant does at the table. */
export const tableRoles = [
  'procedure-officer',
  'member',
  'substitute',
  'observer',
  'invited',
  'facilitator',
  'minute-taker',
] as const

/** By which title a participant speaks for an organization (mandate). */
export const mandates = [
  'legal-representative',
  'standing-mandate',
  'single-session-mandate',
  'appointment',
  'spokesperson',
] as const

/** How a participant appears in the version for publication. */
export const publicationForms = ['name-and-role', 'role-and-organization', 'organization-only'] as const

/** Schema of a participant. */
export const participantSchema = z.object({
  id: idSchema('participant'),
  order: orderField,
  givenName: shortField,
  familyName: titleField,
  /** null for who speaks for nobody (an external facilitator). */
  organizationId: idSchema('organization').nullable(),
  tableRole: z.enum(tableRoles),
  mandate: z.enum(mandates).nullable(),
  /** What the person does in the organization («Assistente sociale»). */
  duty: shortField,
  /** Day on which the privacy notice was handed over; null when it was not. */
  privacyNoticeGivenOn: dateField.nullable(),
  publishedAs: z.enum(publicationForms),
  /** Photos are the one thing that consent is asked for. */
  hasPhotoConsent: z.boolean(),
})

/** A person at the table. */
export type Participant = z.infer<typeof participantSchema>

/** Where participants are kept. */
export const participantType = defineRecord({
  kind: 'participant',
  collection: 'participants',
  document: 'official',
  schema: participantSchema,
  defaults: {
    givenName: '',
    organizationId: null,
    tableRole: 'member',
    mandate: null,
    duty: '',
    privacyNoticeGivenOn: null,
    publishedAs: 'role-and-organization',
    hasPhotoConsent: false,
  },
})
