import { z } from 'zod'
import type { Id } from '../model/id.ts'
import type { TavoloDocuments } from './documents.ts'

/** What can be kept from everybody who does not facilitate, on a canvas. */
export const lockedDeeds = ['add', 'edit', 'move', 'remove'] as const

/** Something that is done to cards, clusters and zones. */
export type LockedDeed = (typeof lockedDeeds)[number]

/**
 * Name of the root map of locks, in the work document: a plain list of deeds under each canvas, of which of two laptops' one
 * counts, whole. It passes with its moment: it is in no snapshot and no step of undo. Devices of ours keep to it; what a
 * device of nobody's does in spite of it is as when nothing was locked.
 */
export const locksRoot = 'canvasLocks'

const locksSchema = z.array(z.enum(lockedDeeds)).max(lockedDeeds.length)
const nothing: readonly LockedDeed[] = []

/** What is locked on a canvas, in the order of `lockedDeeds`. */
export function locksOf({ work }: TavoloDocuments, canvasId: Id<'canvas'>): readonly LockedDeed[] {
  const stored = work.getMap<unknown>(locksRoot).get(canvasId)
  if (stored === undefined) return nothing
  const parsed = locksSchema.safeParse(stored)
  return parsed.success ? parsed.data : nothing
}
