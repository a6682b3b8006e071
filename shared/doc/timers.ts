import { z } from 'zod'
import { shortField, instantField } from '../model/field.ts'
import type { Id } from '../model/id.ts'
import type { TavoloDocuments } from './documents.ts'
import { rootCache } from './record-cache.ts'

/**
 * Name of the root map of timers, in the work document: one plain value under each canvas. A time that runs is nothing that
 * a tavolo holds: it is in no snapshot, no export and no version, and no step of anybody's undo.
 */
export const timersRoot = 'timers'

/** Longest time, in milliseconds: a day of work. */
export const longestTimerMs = 12 * 60 * 60_000

/** A time that is over is told for so long; whoever opens the tavolo the day after is told nothing. */
const toldAfterEndMs = 10 * 60_000

const lengthField = z.int().min(0).max(longestTimerMs)

/** Schema of a timer. */
export const timerSchema = z.object({
  /** A new one at every start: tells the time that runs from the one before it. */
  id: z.string().regex(/^timer:[A-Za-z0-9-]{1,64}$/),
  /** What it is for, as the step of the method was called then; may be empty. */
  label: shortField,
  /** How long it was meant to be, with what was added since. */
  totalMs: lengthField,
  /** How much was left at `runningSince`, or is left while it stands still. */
  leftMs: lengthField,
  /** By the table's clock, see `timerSight`; null while it is paused. */
  runningSince: instantField.nullable(),
})

/**
 * A silent timer. All of it is one value: of two laptops that start, pause or extend it apart one counts, whole, and every
 * device ends with the same; two that each add a minute apart have added one.
 */
export type Timer = z.infer<typeof timerSchema>

/** How a timer looks at a moment. */
export type TimerSight =
  | { readonly kind: 'running' | 'paused'; readonly leftMs: number }
  | { readonly kind: 'ended'; readonly sinceMs: number }

/** The timer of a canvas; null when there is none. */
export function timerOf(documents: TavoloDocuments, canvasId: Id<'canvas'>): Timer | null {
  const root = documents.work.getMap<unknown>(timersRoot)
  const cache = rootCache<Timer>(root)
  const known = cache.byKey.get(canvasId)
  if (known !== undefined) return known
  const parsed = timerSchema.safeParse(root.get(canvasId))
  const timer = parsed.success ? parsed.data : null
  if (root.has(canvasId)) cache.byKey.set(canvasId, timer)
  return timer
}

/** Canvases that have a timer, in the order of their ids. */
export function timedCanvases(documents: TavoloDocuments): Id<'canvas'>[] {
  const keys = [...documents.work.getMap<unknown>(timersRoot).keys()] as Id<'canvas'>[]
  return keys.filter((canvasId) => timerOf(documents, canvasId) !== null).toSorted()
}

/**
 * How a timer stands at a moment; null when it is over for so long that nobody asks any more.
 *
 * `nowMs` is the table's clock: the device's own, put right by how far the hub's is ahead, as everybody in the room knows it
 * from the door. The error between two devices is then the time that the hub's answer travelled, below a tenth of a second
 * on a good network and a second or two on a bad one. A device that never heard a hub goes by its own clock, and is wrong by as
 * much as that; when another laptop carries the room on, times that run are wrong by what the two laptops' clocks differ. A
 * clock that is behind shows the whole time until it has caught up, never more. What is paused is right everywhere.
 */
export function timerSight({ leftMs, runningSince }: Timer, nowMs: number): TimerSight | null {
  if (runningSince === null) return { kind: 'paused', leftMs }
  const overMs = Math.max(0, nowMs - Date.parse(runningSince)) - leftMs
  if (overMs < 0) return { kind: 'running', leftMs: -overMs }
  return overMs > toldAfterEndMs ? null : { kind: 'ended', sinceMs: overMs }
}
