import type { z } from 'zod'
import { cardSchema } from './card.ts'
import { instantField } from './field.ts'
import { idSchema } from './id.ts'

/** Schema of a draft, for the device that keeps it. */
export const privateDraftSchema = cardSchema
  .pick({ id: true, canvasId: true, zoneId: true, clusterId: true, text: true, authorId: true, point: true })
  .extend({
    /** The round of writing in silence that it was written in. */
    writingId: idSchema('writing'),
    createdAt: instantField,
  })

/**
 * A card that was written in silence. It is on the device that wrote it and nowhere else, and in no document, until the
 * round is revealed; then it becomes the card of the same id, so that it is one card however often it is published.
 */
export type PrivateDraft = z.infer<typeof privateDraftSchema>
