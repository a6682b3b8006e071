/** The day of a moment in the computer's time zone, `2026-04-16`. */
export function isoDayOf(momentMs: number): string {
  const moment = new Date(momentMs)
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}

/** The time of a moment in the computer's time zone, `17:35`. */
export function timeOfDayOf(momentMs: number): string {
  const moment = new Date(momentMs)
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
