import { z } from 'zod'
import { shortField, titleField } from './field.ts'

/** SHA-256 of a file's bytes, as 64 lower-case hex digits: the only name that a stored file has. */
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/)

const sizeField = z.int().min(1).max(Number.MAX_SAFE_INTEGER)

/** Schema of the picture that screens and documents show instead of a large photo; always JPEG, standing upright. */
export const screenPictureSchema = z.object({
  sha256: sha256Field,
  sizeBytes: sizeField,
  widthPx: z.int().min(1).max(20_000),
  heightPx: z.int().min(1).max(20_000),
})

/** Schema of what the record of an attachment knows of its file. The bytes are outside the documents, by their hash. */
export const attachedFileSchema = z.object({
  sha256: sha256Field,
  /** As it was called where it came from; never used as a path. */
  name: titleField,
  /** IANA media type. Any is read, so that a file of a newer Tavolo does not hide the record. */
  mediaType: z.string().max(100),
  sizeBytes: sizeField,
  /** Who added it, as the name stood then: from them it may come again. May be empty. */
  addedBy: shortField,
  /** null for what is no photo. */
  screen: screenPictureSchema.nullable(),
})

/** The file of an attachment. */
export type AttachedFile = z.infer<typeof attachedFileSchema>
