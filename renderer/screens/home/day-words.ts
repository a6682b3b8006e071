import type { TextTools } from '../../ui/text-context.tsx'

/** «oggi alle 17:35», «ieri alle 9:10», «16 aprile 2026»: a moment as one says it, in the computer's time zone. */
export function dayWords(
  momentMs: number,
  nowMs: number,
  { text, formatMediumDate }: Pick<TextTools, 'text' | 'formatMediumDate'>,
): string {
  const moment = new Date(momentMs)
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`
  const today = isoDay(new Date(nowMs))
  const day = isoDay(moment)
  // A clock that was set back leaves moments in the future: they are shown by their date.
  if (day === today) return text('home.today', { time })
  const yesterday = new Date(nowMs)
  yesterday.setDate(yesterday.getDate() - 1)
  return day === isoDay(yesterday) ? text('home.yesterday', { time }) : formatMediumDate(day)
}

function isoDay(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
