import { foldWords } from '../../import/people-columns.ts'
import type { z } from 'zod'
import type { WorkbookCell } from '../../export/workbook.ts'
import type { Organization } from '../../model/organization.ts'
import type { MessageKey } from '../../text/messages.ts'
import {
  centsOfTyped,
  centsText,
  decimalText,
  parseTypedDecimal,
  type TypedDecimal,
} from '../../text/typed-decimal.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { type CellProblem, type CellTools, type Column, listMark } from './column.ts'

type FieldOf<Row, Value> = {
  readonly [Field in keyof Row]: Row[Field] extends Value ? Field : never
}[keyof Row] &
  string

/** Kinds of columns for the fields of one record type. What a field takes is what its schema takes. */
export interface Cells<Row> {
  readonly text: (field: FieldOf<Row, string>, aliases?: readonly string[]) => Column<Row>
  /** Several short texts. */
  readonly list: (field: FieldOf<Row, readonly string[]>, aliases?: readonly string[]) => Column<Row>
  /** One of some words, each with its message. */
  readonly choice: <Value extends string>(
    field: FieldOf<Row, Value | null>,
    words: Readonly<Record<Value, MessageKey>>,
    aliases?: readonly string[],
  ) => Column<Row>
  readonly whole: (field: FieldOf<Row, number | null>, aliases?: readonly string[]) => Column<Row>
  readonly decimal: (field: FieldOf<Row, number | null>, aliases?: readonly string[]) => Column<Row>
  /** Whole cents in the record, euro in the cell. */
  readonly cents: (field: FieldOf<Row, number | null>, aliases?: readonly string[]) => Column<Row>
  /** Whole minutes in the record, hours in the cell. */
  readonly hours: (field: FieldOf<Row, number | null>, aliases?: readonly string[]) => Column<Row>
  /** Several organizations, by name or short name. */
  readonly organizations: (
    field: FieldOf<Row, readonly Organization['id'][]>,
    aliases?: readonly string[],
  ) => Column<Row>
}

interface NumberCell {
  readonly toField: (typed: TypedDecimal) => number | null
  readonly toCell: (value: number, tools: CellTools) => string
  readonly toWorkbook: (value: number) => WorkbookCell
}

const wholeCell: NumberCell = {
  toField: ({ whole, decimals }) => (decimals === '' ? Number(whole) : null),
  toCell: String,
  toWorkbook: (value) => ({ kind: 'whole', value }),
}
const decimalCell: NumberCell = {
  toField: ({ whole, decimals }) => Number(`${whole}.${decimals}0`),
  toCell: (value, { language }) => decimalText(value, language),
  toWorkbook: (value) => ({ kind: Number.isInteger(value) ? 'whole' : 'decimal', value }),
}
const centsCell: NumberCell = {
  toField: centsOfTyped,
  toCell: (value, { language }) => centsText(value, language),
  toWorkbook: (cents) => ({ kind: 'euro', cents }),
}
const hoursCell: NumberCell = {
  toField: ({ whole, decimals }) => Math.round(Number(`${whole}.${decimals}0`) * 60),
  toCell: (value, { language }) => decimalText(value / 60, language),
  toWorkbook: (minutes) => ({ kind: 'decimal', value: minutes / 60 }),
}

/** Gives the columns of a record type. */
export function cellsOf<Row>(schema: {
  readonly shape: Readonly<Record<keyof Row & string, z.ZodType>>
}): Cells<Row> {
  /** The patch with this value, when the field takes it. */
  function fitted(
    field: keyof Row & string,
    value: unknown,
    problem: CellProblem,
  ): Result<Partial<Row>, CellProblem> {
    if (!schema.shape[field].safeParse(value).success) return failure(problem)
    return ok({ [field]: value } as Partial<Row>)
  }
  function numbers(kind: NumberCell): Cells<Row>['whole'] {
    return (field, aliases = []) => ({
      ...{ heading: headingOf(field), aliases },
      write: (row, tools) => (row[field] === null ? '' : kind.toCell(row[field] as number, tools)),
      cell: (row) => (row[field] === null ? { kind: 'empty' } : kind.toWorkbook(row[field] as number)),
      read(cell, { language }) {
        const typed = parseTypedDecimal(cell, language)
        const value = typed === null ? null : kind.toField(typed)
        return value === null ? failure('not-a-number') : fitted(field, value, 'out-of-range')
      },
    })
  }
  return {
    text: (field, aliases = []) => ({
      ...{ heading: headingOf(field), aliases },
      write: (row) => String(row[field]),
      read: (cell) => fitted(field, cell, 'too-long'),
    }),
    list: (field, aliases = []) => ({
      ...{ heading: headingOf(field), aliases },
      write: (row) => (row[field] as readonly string[]).join(listMark),
      read: (cell) => fitted(field, partsOf(cell), 'too-long'),
    }),
    choice: (field, words, aliases = []) => ({
      ...{ heading: headingOf(field), aliases },
      write: (row, { translate }) => {
        const value = row[field] as keyof typeof words | null
        return value === null ? '' : translate(words[value])
      },
      read(cell, { translate, otherTranslates }) {
        const written = foldWords(cell)
        const says = [translate, ...otherTranslates]
        const found = Object.entries<MessageKey>(words).find(([value, key]) =>
          [value, ...says.map((say) => say(key))].some((known) => foldWords(known) === written),
        )
        return found === undefined ? failure('unknown-word') : fitted(field, found[0], 'unknown-word')
      },
    }),
    whole: numbers(wholeCell),
    decimal: numbers(decimalCell),
    cents: numbers(centsCell),
    hours: numbers(hoursCell),
    organizations: (field, aliases = []) => ({
      ...{ heading: headingOf(field), aliases },
      write: (row, { names }) => organizationNames(row[field] as readonly Organization['id'][], names),
      read(cell, { names }) {
        const ids = partsOf(cell).map((name) => names.organizationOf(name))
        return ids.includes(null) ? failure('unknown-name') : fitted(field, ids, 'unknown-name')
      },
    }),
  }
}

function headingOf(field: string): MessageKey {
  // The field of every record has its name there (`test/unit/changes`).
  return `changes.field.${field}` as MessageKey
}

function organizationNames(ids: readonly Organization['id'][], names: CellTools['names']): string {
  return ids
    .map((id) => names.ownerName(id))
    .filter((name) => name !== '')
    .join(listMark)
}

function partsOf(cell: string): string[] {
  return cell
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
