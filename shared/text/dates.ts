/** The languages of the interface and of documents. */
export type Language = 'it' | 'en'

const locales: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' }

/** Gives the locale of a language for Intl and for documents: «it-IT», «en-GB». */
export function localeOf(language: Language): string {
  return locales[language]
}

/** Gives «giovedì 16 aprile 2026» from an ISO date (`2026-04-16`); a text that is no date is given back as it is. */
export function formatLongDate(isoDate: string, language: Language): string {
  return formatDate(isoDate, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** Gives «16 aprile 2026» from an ISO date; a text that is no date is given back as it is. */
export function formatMediumDate(isoDate: string, language: Language): string {
  return formatDate(isoDate, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Gives «16/04/2026» from an ISO date; a text that is no date is given back as it is. */
export function formatShortDate(isoDate: string, language: Language): string {
  return formatDate(isoDate, language, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** Gives «17:35» from an ISO time (`17:35` or `17:35:00`); a text that is no time is given back as it is. */
export function formatTime(isoTime: string): string {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(isoTime.trim())
  return match === null ? isoTime : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`
}

function formatDate(isoDate: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = parseIsoDate(isoDate)
  if (date === null) return isoDate
  const written = calendarFormat(language, options).format(date)
  // English puts a comma after the weekday in some versions of the locale data; the text must not depend on it.
  return written.replace(/^(\p{L}+),/u, '$1')
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * How calendar dates are written: for moments at midnight UTC, as `parseIsoDate` gives them, so that no clock or zone moves
 * the day. A format is made once: making one takes as long as writing hundreds of dates with it.
 */
export function calendarFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = dateFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })
  dateFormats.set(key, made)
  return made
}

/** Gives midnight UTC of an ISO date, alone or at the start of an ISO date and time; null when there is no such day. */
export function parseIsoDate(isoDate: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(isoDate.trim())
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null
}
