import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'
import type { TextTools } from '../../ui/text-context.tsx'

/** «giovedì 16 aprile 2026, 17:35» */
export function momentWords(momentMs: number, tools: Pick<TextTools, 'text' | 'formatLongDate'>): string {
  const date = tools.formatLongDate(isoDayOf(momentMs))
  return tools.text('backups.moment', { date, time: timeOfDayOf(momentMs) })
}

/** «oggi alle 17:35», «il 16 aprile 2026 alle 17:35» */
export function checkedWords(
  momentMs: number,
  nowMs: number,
  tools: Pick<TextTools, 'text' | 'formatMediumDate'>,
): string {
  const time = timeOfDayOf(momentMs)
  const day = isoDayOf(momentMs)
  return day === isoDayOf(nowMs)
    ? tools.text('backups.today', { time })
    : tools.text('backups.onDay', { date: tools.formatMediumDate(day), time })
}
