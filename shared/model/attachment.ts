import { z } from 'zod'
import { attachedFileSchema } from './attached-file.ts'
import { orderField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of an attachment. */
export const attachmentSchema = z.object({
  id: idSchema('attachment'),
  sessionId: idSchema('session'),
  agendaItemId: idSchema('agendaItem').nullable(),
  order: orderField,
  /** «A», «B» … «AA»; given once and kept. */
  letter: z.string().regex(/^[A-Z]{1,2}$/),
  title: titleField,
  /** False for what stays in the files (the sign-in sheet). */
  isPublished: z.boolean(),
  // The defaults below are for copies kept at an approval, and for files, from before attachments had files.
  /** null while it is on paper, or not there yet. */
  file: attachedFileSchema.nullable().default(null),
  /** What a photo shows, for whoever does not see it; null while nobody said, empty when it needs no words. */
  description: textField.nullable().default(null),
})

/** A lettered document that goes with a verbale. */
export type Attachment = z.infer<typeof attachmentSchema>

/** Where attachments are kept. */
export const attachmentType = defineRecord({
  kind: 'attachment',
  collection: 'attachments',
  document: 'official',
  schema: attachmentSchema,
  defaults: { agendaItemId: null, isPublished: true, file: null, description: null },
  frozenBy: 'sessionId',
})
