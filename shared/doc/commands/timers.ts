import { canvasType } from '../../model/canvas.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { findRecord } from '../records.ts'
import { longestTimerMs, type Timer, timerOf, timerSchema, timerSight, timersRoot } from '../timers.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transactQuietly } from './command.ts'

/**
 * The clock of a context that is given here is the table's (`timerSight`). All of them change the timer of one canvas, and
 * give it as it then is.
 */
type TimerResult = Result<Timer | null, CommandError>

/** Starts the time of a canvas, in the place of one that may run. `label` says what it is for. */
export function startTimer(
  context: CommandContext,
  input: { readonly canvasId: Id<'canvas'>; readonly lengthMs: number; readonly label: string },
): TimerResult {
  const { canvasId, lengthMs, label } = input
  if (findRecord(context.documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  if (lengthMs <= 0) return failure({ kind: 'invalid', field: 'totalMs', problem: 'not-valid' })
  const id = context.newId('timer')
  return put(context, canvasId, {
    id,
    label,
    totalMs: lengthMs,
    leftMs: lengthMs,
    runningSince: now(context),
  })
}

/** Lets it stand still; nothing when it does, or is over. */
export function pauseTimer(context: CommandContext, canvasId: Id<'canvas'>): TimerResult {
  const timer = timerOf(context.documents, canvasId)
  const sight = timer === null ? null : timerSight(timer, context.clock.nowMs())
  if (timer === null || sight?.kind !== 'running') return ok(timer)
  return put(context, canvasId, { ...timer, leftMs: Math.round(sight.leftMs), runningSince: null })
}

/** Goes on from where it stands still; nothing when it does not. */
export function resumeTimer(context: CommandContext, canvasId: Id<'canvas'>): TimerResult {
  const timer = timerOf(context.documents, canvasId)
  if (timer?.runningSince !== null) return ok(timer)
  return put(context, canvasId, { ...timer, runningSince: now(context) })
}

/** Adds to what is left; one that is over runs again, for so long. Nothing when there is none. */
export function extendTimer(
  context: CommandContext,
  { canvasId, byMs }: { readonly canvasId: Id<'canvas'>; readonly byMs: number },
): TimerResult {
  const timer = timerOf(context.documents, canvasId)
  if (timer === null) return ok(null)
  const sight = timerSight(timer, context.clock.nowMs())
  const isOver = sight === null || sight.kind === 'ended'
  return put(context, canvasId, {
    ...timer,
    totalMs: Math.min(longestTimerMs, timer.totalMs + byMs),
    leftMs: Math.min(longestTimerMs, isOver ? byMs : timer.leftMs + byMs),
    runningSince: isOver ? now(context) : timer.runningSince,
  })
}

/** Takes the time away. */
export function stopTimer(context: CommandContext, canvasId: Id<'canvas'>): TimerResult {
  return put(context, canvasId, null)
}

function put(context: CommandContext, canvasId: Id<'canvas'>, timer: Timer | null): TimerResult {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const root = context.documents.work.getMap<unknown>(timersRoot)
  if (timer === null) {
    if (root.has(canvasId)) transactQuietly(context, 'work', () => root.delete(canvasId))
    return ok(null)
  }
  const parsed = timerSchema.safeParse(timer)
  if (!parsed.success) return failure(invalidInput(parsed.error))
  transactQuietly(context, 'work', () => root.set(canvasId, parsed.data))
  return ok(parsed.data)
}

function now({ clock }: CommandContext): string {
  return new Date(clock.nowMs()).toISOString()
}
