import { z } from 'zod'
import { instantField, shortField } from '../model/field.ts'
import { idSchema } from '../model/id.ts'
import type { TavoloDocuments } from './documents.ts'

/**
 * Name of the root map with the last «Porta tutti qui», in the work document: one plain value. It passes with its moment, and
 * is in no snapshot and no step of undo.
 */
export const summonsRoot = 'summons'

/** The key of that value. */
export const summonsKey = 'last'

/** Whoever comes back later than this is not brought anywhere: the table has gone on. */
const freshMs = 60_000

const unitField = z.number().min(-1_000_000).max(1_000_000)
const lengthField = z.number().gt(0).max(1_000_000)
const boxSchema = z.object({ left: unitField, top: unitField, width: lengthField, height: lengthField })

/** Schema of a summons. */
export const summonsSchema = z.object({
  id: z.string().regex(/^summons:[A-Za-z0-9-]{1,64}$/),
  canvasId: idSchema('canvas'),
  /** By the table's clock, see `timerSight`. */
  at: instantField,
  /** The part of it that everybody shall look at, in canvas units; null for all of it. */
  sight: boxSchema.nullable().default(null),
  /** The device that called. */
  deviceId: shortField,
})

/** That whoever facilitates wants everybody at a canvas. */
export type Summons = z.infer<typeof summonsSchema>

/** The last summons; of two that were called apart one counts. null for none. */
export function lastSummons({ work }: TavoloDocuments): Summons | null {
  const parsed = summonsSchema.safeParse(work.getMap<unknown>(summonsRoot).get(summonsKey))
  return parsed.success ? parsed.data : null
}

/** Whether a summons still calls, at a moment of the table's clock. */
export function isFresh({ at }: Summons, nowMs: number): boolean {
  return Math.abs(nowMs - Date.parse(at)) < freshMs
}
