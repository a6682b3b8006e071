import { localeOf, parseIsoDate, type Language } from './dates.ts'

/** How much may be guessed: while someone is typing only a whole date counts, when they leave the field a short one does. */
export type TypedDateReading = 'whole' | 'short'

/**
 * Reads a date as people type it in Italy: «16/04/2026», «16.4.26», «16-4-2026», «16042026», «16 aprile 2026»,
 * «giovedì 16 aprile 2026», and ISO. Day comes before month in both languages. `reading: 'short'` also takes years of
 * two digits (2000 to 2099) and, when `yearOfShortDates` is given, «16/4». Gives the ISO date, or null.
 */
export function parseTypedDate(
  typed: string,
  options: {
    readonly reading: TypedDateReading
    readonly language: Language
    readonly yearOfShortDates?: number
  },
): string | null {
  const clean = typed.trim().toLowerCase()
  if (/^\d{4}-\d{2}-\d{2}$/.test(clean)) return existing(clean)

  const together = /^(\d{2})(\d{2})(\d{4})$/.exec(clean)
  if (together !== null) return fromParts(together[1], together[2], together[3])

  const parts = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?$/.exec(clean)
  if (parts !== null) return fromParts(parts[1], parts[2], yearOf(parts[3], options))

  const written = /^(?:\p{L}+,?\s+)?(\d{1,2})[º°]?\s+(\p{L}+)\.?(?:\s+(\d{4}|\d{2}))?$/u.exec(clean)
  if (written === null) return null
  const month = monthNumber(written[2] ?? '', options.language)
  return month === null ? null : fromParts(written[1], String(month), yearOf(written[3], options))
}

function yearOf(
  digits: string | undefined,
  options: { readonly reading: TypedDateReading; readonly yearOfShortDates?: number },
): string | undefined {
  if (digits?.length === 4) return digits
  if (options.reading === 'whole') return undefined
  if (digits !== undefined) return `20${digits}`
  return options.yearOfShortDates?.toString()
}

function fromParts(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  if (day === undefined || month === undefined || year === undefined) return null
  return existing(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A date that is in the calendar and has a year people use; a mistyped «0206» is no date. */
function existing(isoDate: string): string | null {
  return parseIsoDate(isoDate) !== null && Number(isoDate.slice(0, 4)) >= 1000 ? isoDate : null
}

/** A month by its name or the first three letters or more of it, in the given language or in Italian. */
function monthNumber(name: string, language: Language): number | null {
  if (name.length < 3) return null
  for (const locale of [localeOf(language), localeOf('it')]) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month += 1) {
      if (
        format
          .format(new Date(Date.UTC(2026, month - 1, 1)))
          .toLowerCase()
          .startsWith(name)
      )
        return month
    }
  }
  return null
}
