import { strToU8 } from 'fflate'
import { cleanText } from './clean-text.ts'

/** A session as a calendar shows it. Times are those of Europe/Rome. */
export interface CalendarEvent {
  /** Same on every export, so that a calendar updates the event instead of adding it again. */
  readonly uid: string
  readonly title: string
  /** ISO date. */
  readonly date: string
  /** `17:30`; null makes an event of the whole day. */
  readonly startsAt: string | null
  /** `20:00`; a time before the start is on the next day; null when not known. */
  readonly endsAt: string | null
  readonly place: string
  readonly description: string
}

/** What a calendar file holds. */
export interface Calendar {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** When the file was made: ISO date and time in UTC. */
  readonly createdIso: string
}

// Rules of the European Union since 1996 (directive 2000/84/EC): last Sundays of March and October, 01:00 UTC.
const romeTimeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Rome',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

/** Gives an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets. The same calendar gives the same bytes. */
export function writeCalendar({ name, events, createdIso }: Calendar): Uint8Array {
  const stamp = createdIso.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tavolo//Tavolo//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...romeTimeZone,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return strToU8(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const text = (name: string, value: string): readonly string[] =>
    value === '' ? [] : [`${name}:${escapeText(value)}`]
  return [
    'BEGIN:VEVENT',
    ...text('UID', event.uid),
    `DTSTAMP:${stamp}`,
    ...timeLines(event),
    ...text('SUMMARY', event.title),
    ...text('LOCATION', event.place),
    ...text('DESCRIPTION', event.description),
    'END:VEVENT',
  ]
}

function timeLines({ date, startsAt, endsAt }: CalendarEvent): readonly string[] {
  const day = date.replaceAll('-', '')
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${day}`]
  const at = (dayOfTime: string, time: string): string =>
    `;TZID=Europe/Rome:${dayOfTime}T${time.replace(':', '')}00`
  const start = `DTSTART${at(day, startsAt)}`
  if (endsAt === null || endsAt === startsAt) return [start]
  return [start, `DTEND${at(endsAt < startsAt ? nextDay(date) : day, endsAt)}`]
}

function nextDay(date: string): string {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10).replaceAll('-', '')
}

function escapeText(value: string): string {
  return cleanText(value)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Folds a line after at most 75 octets (RFC 5545, 3.1), never inside a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = strToU8(character).length
    // The space that starts a continued line is one of its 75 octets.
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
