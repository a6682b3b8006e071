import { expect, test } from 'vitest'
import {
  type ColumnMapping,
  foldWords,
  guessColumns,
  remapColumn,
} from '../../../shared/import/people-columns.ts'
import { splitName } from '../../../shared/import/person-words.ts'
import { type ListedRow, readPeople } from '../../../shared/import/read-people.ts'
import { readTable } from '../../../shared/import/read-table.ts'

const today = '2026-04-16'

/** The rows of a list with a heading, read as the preview reads them at first. */
function listed(text: string, noticeDayOfYes: string | null = null): ListedRow[] {
  const table = readTable(text)
  if (!table.isOk) throw new Error(`No table: ${table.error.kind}`)
  const { mapping, hasHeading, nameOrder } = guessColumns(table.value.rows[0]?.cells ?? [])
  const rows = hasHeading ? table.value.rows.slice(1) : table.value.rows
  return readPeople(rows, { mapping, nameOrder, today, noticeDayOfYes })
}

test('columns are known by their Italian names, whatever capitals and accents', () => {
  const guess = guessColumns([
    'COGNOME',
    ' Nome ',
    'Ente di appartenenza',
    'Ruolo',
    'E-mail',
    'Informativa (consegnata)',
  ])
  expect(guess.mapping).toEqual([
    'familyName',
    'givenName',
    'organization',
    'tableRole',
    null,
    'privacyNotice',
  ])
  expect(guess.hasHeading).toBe(true)
})

test('columns are known by their English names', () => {
  expect(guessColumns(['First name', 'Surname', 'Organisation', 'Duty', 'Phone']).mapping).toEqual([
    'givenName',
    'familyName',
    'organization',
    'duty',
    null,
  ])
})

test('«Nome» without «Cognome» holds the whole name', () => {
  expect(guessColumns(['Nome', 'Ente']).mapping).toEqual(['fullName', 'organization'])
})

test('a list without a heading starts with a person', () => {
  expect(guessColumns(['Anna Rossi', 'Il Ponte'])).toMatchObject({
    hasHeading: false,
    mapping: ['fullName', 'organization'],
  })
})

test('of two columns with the same name the first counts', () => {
  expect(guessColumns(['cognome', 'nome', 'ente', 'Organizzazione']).mapping).toEqual([
    'familyName',
    'givenName',
    'organization',
    null,
  ])
})

test('a column given a new use takes it from the one that had it', () => {
  const mapping: ColumnMapping = ['fullName', 'organization', null]
  expect(remapColumn(mapping, { index: 2, use: 'organization' })).toEqual(['fullName', null, 'organization'])
  expect(remapColumn(mapping, { index: 0, use: null })).toEqual([null, 'organization', null])
})

test.each([
  ['Anna Rossi', 'given-first', 'Anna', 'Rossi'],
  ['Maria Grazia Rossi', 'given-first', 'Maria Grazia', 'Rossi'],
  ['Rosanna Dal Col', 'given-first', 'Rosanna', 'Dal Col'],
  ['Rossi Anna', 'family-first', 'Anna', 'Rossi'],
  ['De Santis Anna Maria', 'family-first', 'Anna Maria', 'De Santis'],
  ['Rossi, Anna', 'given-first', 'Anna', 'Rossi'],
  ['DAL COL Rosanna', 'given-first', 'Rosanna', 'DAL COL'],
  ['Rossi', 'given-first', '', 'Rossi'],
] as const)('«%s» (%s) is «%s» «%s»', (...[whole, order, givenName, familyName]) => {
  expect(splitName(whole, order)).toEqual({ givenName, familyName })
})

test('a person comes in with all that the row tells', () => {
  const text =
    'cognome;nome;ente;ruolo;titolo;incarico;informativa;liberatoria foto;email\n' +
    'Rossi;Anna;Il Ponte;Uditrice;Legale rappresentante;Presidente;16/03/2026;sì;anna@example.org'
  expect(listed(text)).toEqual([
    {
      kind: 'person',
      notes: [],
      person: {
        rowNumber: 2,
        givenName: 'Anna',
        familyName: 'Rossi',
        organization: 'Il Ponte',
        tableRole: 'observer',
        mandate: 'legal-representative',
        duty: 'Presidente',
        privacyNoticeGivenOn: '2026-03-16',
        hasPhotoConsent: true,
      },
    },
  ])
})

test('«Presidente» under «ruolo» is what the person does in the organization', () => {
  expect(listed('cognome;ruolo\nRossi;Presidente')).toMatchObject([
    {
      person: { tableRole: null, duty: 'Presidente' },
      notes: [{ kind: 'role-as-duty', value: 'Presidente' }],
    },
  ])
})

test.each([
  ['', null, []],
  ['no', null, []],
  ['12 marzo 2026', '2026-03-12', []],
  ['31/02/2026', null, ['notice-unreadable']],
  ['1/1/2027', null, ['notice-in-future']],
  ['X', null, ['notice-without-date']],
])('informativa «%s» is read as %s', (written, day, notes) => {
  const [row] = listed(`cognome;nome;informativa\nRossi;Anna;${written}`)
  expect(row).toMatchObject({ person: { privacyNoticeGivenOn: day } })
  expect(row?.kind === 'person' && row.notes.map((note) => note.kind)).toEqual(notes)
})

test('«sì» takes the day that was given for all of them', () => {
  expect(listed('cognome;informativa\nRossi;sì', '2026-03-12')).toMatchObject([
    { person: { privacyNoticeGivenOn: '2026-03-12' }, notes: [] },
  ])
})

test('a row without a name and a row with a name that fills a page are errors of their own', () => {
  expect(listed(`cognome;ente\n;Il Ponte\n${'x'.repeat(10_000)};Il Ponte\nRossi;Il Ponte`)).toMatchObject([
    { kind: 'error', rowNumber: 2, error: { kind: 'no-name' } },
    { kind: 'error', rowNumber: 3, error: { kind: 'too-long', use: 'familyName' } },
    { kind: 'person', person: { rowNumber: 4 } },
  ])
})

test('words are compared without accents, capitals and signs', () => {
  expect(foldWords('  Società  «L’Èra» ')).toBe(foldWords('societa l era'))
})
