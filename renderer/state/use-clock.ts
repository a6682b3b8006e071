import { useCallback, useSyncExternalStore } from 'react'
import { useApp } from './app-context.tsx'

/** How often the day is looked at: a session that runs past midnight may see the new day a minute late. */
const dayCheckMs = 60_000

/** Today, `2026-04-16`; follows the computer past midnight. */
export function useToday(): string {
  const { clock } = useApp()
  const subscribe = useTimer(dayCheckMs)
  return useSyncExternalStore(subscribe, clock.today)
}

/** The present moment in milliseconds, cut to whole steps of `everyMs`; paints again at each step. */
export function useNow(everyMs: number): number {
  const { clock } = useApp()
  const subscribe = useTimer(everyMs)
  const read = useCallback(() => Math.floor(clock.nowMs() / everyMs) * everyMs, [clock, everyMs])
  return useSyncExternalStore(subscribe, read)
}

/** Time of the day, `17:35`; follows the minute. */
export function useTimeOfDay(): string {
  const { clock } = useApp()
  // Four looks a minute: the minute changes on screen within 15 seconds.
  const subscribe = useTimer(15_000)
  return useSyncExternalStore(subscribe, clock.timeOfDay)
}

function useTimer(everyMs: number): (onChange: () => void) => () => void {
  return useCallback(
    (onChange: () => void) => {
      const timer = setInterval(onChange, everyMs)
      return () => clearInterval(timer)
    },
    [everyMs],
  )
}
