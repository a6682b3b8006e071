import type { Timer } from '../../shared/doc/timers.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { lastMinuteSeconds, type TimerFace, type TimerNews } from './timer-face.ts'

/** The state of a timer in a few words. */
export function timerStateWords(text: Translate, { kind, seconds }: TimerFace): string {
  if (kind === 'ended') return text('canvases.timer.ended')
  if (kind === 'paused') return text('canvases.timer.paused')
  return text(seconds <= lastMinuteSeconds ? 'canvases.timer.lastMinute' : 'canvases.timer.running')
}

/** What stands under its digits: its state, and what the time is for when that was said. */
export function timerCaption(text: Translate, face: TimerFace, { label }: Pick<Timer, 'label'>): string {
  return [timerStateWords(text, face), label].filter((part) => part !== '').join(' · ')
}

/** «4 minuti e 30 secondi», as one hears it. */
export function spokenTime(text: Translate, seconds: number): string {
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  if (parts.minutes === 0) return text('canvases.timer.seconds', parts)
  return text(parts.seconds === 0 ? 'canvases.timer.minutes' : 'canvases.timer.minutesSeconds', parts)
}

/** What happened to a timer, for whoever does not look at it. */
export function timerNewsWords(text: Translate, news: TimerNews): string {
  if ('seconds' in news)
    return text(`canvases.timer.said.${news.kind}`, { time: spokenTime(text, news.seconds) })
  return text(`canvases.timer.said.${news.kind}`)
}
