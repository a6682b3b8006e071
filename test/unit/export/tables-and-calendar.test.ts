import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { actionsCsv } from '../../../shared/export/actions-csv.ts'
import { writeCalendar, type CalendarEvent } from '../../../shared/export/calendar-writer.ts'
import { writeCsv } from '../../../shared/export/csv-writer.ts'
import { participantsCsv } from '../../../shared/export/participants-csv.ts'
import { sessionCalendar } from '../../../shared/export/session-calendar.ts'
import { signInSheetDocument } from '../../../shared/export/sign-in-sheet-document.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { createdIso, thirdSession } from '../../support/export-samples.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const translate = createTranslator('it')

function csvText(rows: readonly (readonly string[])[], separator: ';' | ',' = ';'): string {
  return strFromU8(writeCsv({ header: ['a', 'b'], rows, separator }))
}

test('CSV has a byte order mark, CRLF and quotes where they are needed', () => {
  const bytes = writeCsv({ header: ['a', 'b'], rows: [['uno; "due"', 'tre\nquattro']], separator: ';' })
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(csvText([['uno; "due"', 'tre\nquattro']])).toBe('a;b\r\n"uno; ""due""";"tre\nquattro"\r\n')
  expect(csvText([['6,50', 'x;y']], ',')).toBe('a,b\r\n"6,50",x;y\r\n')
})

test.each(['=1+1', '+39 0461', '-2', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2'])(
  'a cell that starts as a formula is text: %j',
  (cell) => {
    const [, row = ''] = csvText([[cell, 'x']]).split('\r\n')
    expect(row).toMatch(/^"?'/)
  },
)

test('the participants leave with name, organization, role and title, and no more', () => {
  const text = strFromU8(participantsCsv({ snapshot: sampleSnapshot(), translate, separator: ';' }))
  expect(text.split('\r\n')[5]).toBe(
    'Ferrante;Giulia;La Tessitura, cooperativa sociale;Componente;delega permanente;Coordinatrice dei servizi domiciliari;2026-03-12',
  )
})

test('actions of no session come last, actions of nobody have an empty owner', () => {
  const snapshot = sampleSnapshot()
  const [first] = snapshot.actions
  if (first === undefined) throw new Error('The sample has no actions')
  const loose = {
    ...first,
    id: 'action:x',
    sessionId: null,
    ownerId: null,
    dueOn: null,
    text: 'Senza seduta',
  } as const
  const lines = strFromU8(
    actionsCsv({
      snapshot: { ...snapshot, actions: [loose, ...snapshot.actions] },
      translate,
      separator: ';',
    }),
  ).split('\r\n')
  expect(lines.at(-2)).toBe(';;Senza seduta;;;;in corso;')
})

const event: CalendarEvent = {
  uid: 'x@tavolo',
  title: 'Prima; seconda, terza \\ "virgolette"',
  date: '2026-12-31',
  startsAt: '22:00',
  endsAt: '01:00',
  place: 'Sala 😀 '.repeat(20),
  description: 'uno\ndue',
}

function calendarLines(events: readonly CalendarEvent[]): readonly string[] {
  return strFromU8(writeCalendar({ name: 'Tavolo', events, createdIso })).split('\r\n')
}

test('a calendar has short lines, escaped text, and an end on the next day when it is past midnight', () => {
  const lines = calendarLines([event])
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(lines).toContain('SUMMARY:Prima\\; seconda\\, terza \\\\ "virgolette"')
  expect(lines).toContain('DESCRIPTION:uno\\ndue')
  expect(lines).toContain('DTSTART;TZID=Europe/Rome:20261231T220000')
  expect(lines).toContain('DTEND;TZID=Europe/Rome:20270101T010000')
  expect(lines).toContain('DTSTAMP:20260427T090000Z')
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`LOCATION:${event.place}`)
})

test('a session without a time fills the day, one without a day is left out', () => {
  expect(calendarLines([{ ...event, startsAt: null }])).toContain('DTSTART;VALUE=DATE:20261231')
  const snapshot = sampleSnapshot()
  const sessions = snapshot.sessions.map((session) =>
    session.number === 2 ? { ...session, date: null } : session,
  )
  const text = strFromU8(
    sessionCalendar({ snapshot: { ...snapshot, sessions }, language: 'it', translate, createdIso }),
  )
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
})

test('the sign-in sheet has everybody of the table, room for others, and one page a session', () => {
  const snapshot = sampleSnapshot()
  const sessionIds = [thirdSession(snapshot).id, ...snapshot.sessions.slice(0, 1).map(({ id }) => id)]
  const tree = signInSheetDocument({ snapshot, sessionIds, language: 'it', translate, createdIso })
  const table = tree.blocks.find((block) => block.kind === 'table')
  const rows = table?.groups.flatMap(({ rows: own }) => own) ?? []
  expect(tree.blocks.filter(({ kind }) => kind === 'page-break')).toHaveLength(1)
  expect(rows).toHaveLength(snapshot.participants.length + 4)
  expect(rows.every((row) => row.at(-1)?.length === 0)).toBe(true)
})

test('a sign-in sheet of a tavolo without people is a page to sign on', () => {
  const snapshot = { ...sampleSnapshot(), participants: [] }
  const sessionIds = [thirdSession(snapshot).id]
  const tree = signInSheetDocument({ snapshot, sessionIds, language: 'it', translate, createdIso })
  const table = tree.blocks.find((block) => block.kind === 'table')
  expect(table?.groups.map(({ rows }) => rows.length)).toEqual([14])
})
