import { type Timer, timerSight } from '../../shared/doc/timers.ts'

/** What a clock on the screen shows of a timer. */
export interface TimerFace {
  /** `none`: there is no time, or it is over for long. */
  readonly kind: 'running' | 'paused' | 'ended' | 'none'
  /** Whole seconds that are left, a begun one counts; of what is over those since. */
  readonly seconds: number
}

/** No time is shown. */
export const noFace: TimerFace = { kind: 'none', seconds: 0 }

/** The last minute is told apart. */
export const lastMinuteSeconds = 60

/** What is shown at a moment of the table's clock. */
export function timerFace(timer: Timer | null, nowMs: number): TimerFace {
  const sight = timer === null ? null : timerSight(timer, nowMs)
  if (sight === null) return noFace
  if (sight.kind === 'ended') return { kind: 'ended', seconds: Math.floor(sight.sinceMs / 1000) }
  return { kind: sight.kind, seconds: Math.ceil(sight.leftMs / 1000) }
}

/** Something about a timer that whoever does not look is told. */
export type TimerNews =
  | { readonly kind: 'started' | 'resumed' | 'extended'; readonly seconds: number }
  | { readonly kind: 'paused' | 'minute-left' | 'stopped' }
  | { readonly kind: 'ended'; readonly sinceSeconds: number }

/** A timer as it was looked at. */
export interface TimerLook {
  readonly timer: Timer | null
  readonly face: TimerFace
}

/** There was no time. */
export const noLook: TimerLook = { timer: null, face: noFace }

/** What there is to tell between two looks; null when nothing is. */
export function timerNews(before: TimerLook, after: TimerLook): TimerNews | null {
  const { face } = after
  const wasGoing = before.face.kind === 'running' || before.face.kind === 'paused'
  if (face.kind === 'none') return wasGoing && after.timer === null ? { kind: 'stopped' } : null
  const isSame = before.timer?.id === after.timer?.id
  if (face.kind === 'ended') {
    return isSame && before.face.kind === 'running' ? { kind: 'ended', sinceSeconds: face.seconds } : null
  }
  if (!isSame) return { kind: 'started', seconds: face.seconds }
  if ((after.timer?.totalMs ?? 0) > (before.timer?.totalMs ?? 0))
    return { kind: 'extended', seconds: face.seconds }
  if (face.kind === 'paused') return before.face.kind === 'running' ? { kind: 'paused' } : null
  if (before.face.kind === 'paused') return { kind: 'resumed', seconds: face.seconds }
  const isLast = before.face.seconds > lastMinuteSeconds && face.seconds <= lastMinuteSeconds
  return isLast ? { kind: 'minute-left' } : null
}
