import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Timer } from '../../shared/doc/timers.ts'
import { type TimerFace, timerFace, timerNews, type TimerLook, type TimerNews } from './timer-face.ts'

/** Often enough that no second is shown much longer than another; painted is only what changes. */
const lookMs = 200

/** What a clock shows now; painted again with each second. `nowMs` is the table's clock. */
export function useTimerFace(timer: Timer | null, nowMs: () => number): TimerFace {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (timer === null) return () => undefined
      const looking = setInterval(onChange, lookMs)
      return () => clearInterval(looking)
    },
    [timer],
  )
  // Kind and seconds apart: a plain value each, that is the same until it changes.
  const kind = useSyncExternalStore(subscribe, () => timerFace(timer, nowMs()).kind)
  const seconds = useSyncExternalStore(subscribe, () => timerFace(timer, nowMs()).seconds)
  return useMemo(() => ({ kind, seconds }), [kind, seconds])
}

/** Tells what happens to a timer from the first look on; null begins with what is there now. */
export function useTimerNews(
  look: TimerLook,
  firstLook: TimerLook | null,
  onNews: (news: TimerNews) => void,
): void {
  const { timer, face } = look
  const seen = useRef(firstLook)
  const newest = useRef(onNews)
  useEffect(() => {
    newest.current = onNews
  })
  useEffect(() => {
    const before = seen.current
    seen.current = { timer, face }
    const news = before === null ? null : timerNews(before, seen.current)
    if (news !== null) newest.current(news)
  }, [timer, face])
}
