import { z } from 'zod'
import type { Canvas } from '../../model/canvas.ts'
import { idSchema } from '../../model/id.ts'

/**
 * The field of a guest's page in the presence of the work document: which canvas it shows. It is another one than that of
 * laptops: older ones do not know it, and lose nothing; nobody's hand is in it.
 */
export const pageField = 'page'

/** Later versions may say more: what is not known here is left out. */
const pagePresenceSchema = z.object({ canvasId: idSchema('canvas') })

/** What a guest's page says of itself. */
export interface PagePresence {
  /** The canvas on its screen, while somebody looks at it. */
  readonly canvasId: Canvas['id']
}

/** Reads what a page says of itself; null for everything else: it comes from anybody in the room. */
export function readPagePresence(value: unknown): PagePresence | null {
  const parsed = pagePresenceSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}
