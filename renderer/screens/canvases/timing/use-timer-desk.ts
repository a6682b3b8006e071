import { useMemo } from 'react'
import type { CommandContext, CommandError } from '../../../../shared/doc/commands/command.ts'
import {
  extendTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  stopTimer,
} from '../../../../shared/doc/commands/timers.ts'
import { type Timer, timerOf } from '../../../../shared/doc/timers.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Result } from '../../../../shared/util/result.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import type { TimerFace } from '../../../timer/timer-face.ts'
import { useTableClock } from '../../../timer/use-table-clock.ts'
import { useTimerFace } from '../../../timer/use-timer-face.ts'

/** The time of a canvas, and what is done with it. */
export interface TimerDesk {
  /** null when there is none to show. */
  readonly timer: Timer | null
  readonly face: TimerFace
  readonly start: (minutes: number, label: string) => void
  readonly pause: () => void
  readonly resume: () => void
  readonly extend: (minutes: number) => void
  readonly stop: () => void
}

const minuteMs = 60_000

/** Keeps the time of a canvas for whoever looks at it. */
export function useTimerDesk(canvasId: Canvas['id']): TimerDesk {
  const run = useRun()
  const clock = useTableClock()
  const known = useQuery(timerOf, canvasId)
  const face = useTimerFace(known, clock.nowMs)
  const deeds = useMemo(() => {
    const onTime = <Value>(command: (context: CommandContext) => Result<Value, CommandError>) =>
      void run((context) => command(clock.contextOf(context)))
    return {
      pause: () => onTime((context) => pauseTimer(context, canvasId)),
      resume: () => onTime((context) => resumeTimer(context, canvasId)),
      extend: (minutes: number) =>
        onTime((context) => extendTimer(context, { canvasId, byMs: minutes * minuteMs })),
      stop: () => onTime((context) => stopTimer(context, canvasId)),
      start: (minutes: number, label: string) =>
        onTime((context) => startTimer(context, { canvasId, lengthMs: minutes * minuteMs, label })),
    }
  }, [run, clock, canvasId])
  return { timer: face.kind === 'none' ? null : known, face, ...deeds }
}
