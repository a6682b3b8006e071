import { titleLength } from '../model/text-lengths.ts'
import type { Participant } from '../model/participant.ts'
import { parseTypedDate } from '../text/typed-date.ts'
import type { ColumnMapping, ColumnUse, NameOrder } from './people-columns.ts'
import { readMandate, readRole, readYesNo, splitName } from './person-words.ts'
import type { TableRow } from './read-table.ts'

/** A person as a row of a list tells it; null is what the row does not tell. */
export interface ListedPerson {
  readonly rowNumber: number
  readonly givenName: string
  readonly familyName: string
  /** Name of the organization as written; empty for who speaks for nobody. */
  readonly organization: string
  readonly tableRole: Participant['tableRole'] | null
  readonly mandate: Participant['mandate']
  readonly duty: string
  readonly privacyNoticeGivenOn: string | null
  readonly hasPhotoConsent: boolean | null
}

/** Why a row brings in nobody. */
export type RowError =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'too-long'; readonly use: Exclude<ColumnUse, null> }

/** What in a row was read otherwise than written; the person comes in all the same. `value` is what was written. */
export interface RowNote {
  readonly kind:
    | 'role-as-duty'
    | 'role-unknown'
    | 'mandate-unknown'
    | 'notice-unreadable'
    | 'notice-in-future'
    | 'notice-without-date'
    | 'photo-unreadable'
  readonly value: string
}

/** One row of a list, read. */
export type ListedRow =
  | { readonly kind: 'person'; readonly person: ListedPerson; readonly notes: readonly RowNote[] }
  | { readonly kind: 'error'; readonly rowNumber: number; readonly error: RowError; readonly written: string }

/** How a list of people is to be read. */
export interface ReadingChoices {
  readonly mapping: ColumnMapping
  readonly nameOrder: NameOrder
  /** Today, ISO: a notice cannot have been handed over after it. */
  readonly today: string
  /** Day for rows that say «sì» without a day; null leaves the notice as not handed over. */
  readonly noticeDayOfYes: string | null
}

/** Reads the rows of a list as people. The heading row is not among them. */
export function readPeople(rows: readonly TableRow[], choices: ReadingChoices): ListedRow[] {
  return rows.map((row) => readPerson(row, choices))
}

function readPerson(row: TableRow, choices: ReadingChoices): ListedRow {
  function cell(use: Exclude<ColumnUse, null>): string {
    const index = choices.mapping.indexOf(use)
    return index === -1 ? '' : (row.cells[index] ?? '')
  }
  const notes: RowNote[] = []
  const name = readName(cell, choices.nameOrder)
  const error = findError(row, choices.mapping, name)
  if (error !== null) {
    return {
      kind: 'error',
      rowNumber: row.number,
      error,
      written: row.cells.filter((text) => text !== '').join(' · '),
    }
  }
  const { tableRole, duty } = readRoleAndDuty(cell('tableRole'), cell('duty'), notes)
  const mandate = readMandate(cell('mandate'))
  if (mandate === null && cell('mandate') !== '')
    notes.push({ kind: 'mandate-unknown', value: cell('mandate') })
  const hasPhotoConsent = readYesNo(cell('photoConsent'))
  if (hasPhotoConsent === null && cell('photoConsent') !== '') {
    notes.push({ kind: 'photo-unreadable', value: cell('photoConsent') })
  }
  const person: ListedPerson = {
    rowNumber: row.number,
    ...name,
    organization: cell('organization'),
    tableRole,
    mandate,
    duty,
    privacyNoticeGivenOn: readNotice(cell('privacyNotice'), choices, notes),
    hasPhotoConsent,
  }
  return { kind: 'person', person, notes }
}

type CellOf = (use: Exclude<ColumnUse, null>) => string

function readName(
  cell: CellOf,
  order: NameOrder,
): { readonly givenName: string; readonly familyName: string } {
  const [givenName, familyName] = [cell('givenName'), cell('familyName')]
  if (familyName !== '') return { givenName, familyName }
  const whole = cell('fullName')
  if (whole !== '') return splitName(whole, order)
  // Somebody known by one name only.
  return { givenName: '', familyName: givenName }
}

function findError(
  row: TableRow,
  mapping: ColumnMapping,
  name: { readonly familyName: string },
): RowError | null {
  if (!/[\p{L}\p{N}]/u.test(name.familyName)) return { kind: 'no-name' }
  for (const [index, use] of mapping.entries()) {
    if (use !== null && (row.cells[index] ?? '').length > titleLength) return { kind: 'too-long', use }
  }
  return null
}

/** «Ruolo» in a list is often what the person does in the organization («Presidente»): then it is the duty. */
function readRoleAndDuty(
  writtenRole: string,
  writtenDuty: string,
  notes: RowNote[],
): { readonly tableRole: Participant['tableRole'] | null; readonly duty: string } {
  const tableRole = readRole(writtenRole)
  if (tableRole !== null || writtenRole === '') return { tableRole, duty: writtenDuty }
  if (writtenDuty === '') {
    notes.push({ kind: 'role-as-duty', value: writtenRole })
    return { tableRole, duty: writtenRole }
  }
  notes.push({ kind: 'role-unknown', value: writtenRole })
  return { tableRole, duty: writtenDuty }
}

function readNotice(written: string, choices: ReadingChoices, notes: RowNote[]): string | null {
  if (written === '') return null
  const day = parseTypedDate(written, { reading: 'short', language: 'it' })
  if (day !== null) {
    if (day <= choices.today) return day
    notes.push({ kind: 'notice-in-future', value: written })
    return null
  }
  const answer = readYesNo(written)
  if (answer === false) return null
  if (answer === null) {
    notes.push({ kind: 'notice-unreadable', value: written })
    return null
  }
  if (choices.noticeDayOfYes === null) notes.push({ kind: 'notice-without-date', value: written })
  return choices.noticeDayOfYes
}
