import { type DecodeProblem, decodeText, type TextEncodingName } from '../../shared/import/decode-text.ts'
import { readTable, type TableProblem, type TextTable } from '../../shared/import/read-table.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { ok, type Result } from '../../shared/util/result.ts'

/** A list as it was read. */
export interface ReadList {
  readonly table: TextTable
  /** Name of the file; null for pasted cells. */
  readonly fileName: string | null
  /** How the file's bytes were read; null for pasted cells. */
  readonly encoding: TextEncodingName | null
}

/** Why a list could not be read. */
export type ListProblem = DecodeProblem | TableProblem

/** Reads a list from a file's bytes. */
export function readListFile(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Result<ReadList, ListProblem> {
  const decoded = decodeText(file.bytes)
  if (!decoded.isOk) return decoded
  const table = readTable(decoded.value.text)
  if (!table.isOk) return table
  return ok({ table: table.value, fileName: file.name, encoding: decoded.value.encoding })
}

/** Reads a list from pasted cells. */
export function readPastedList(pasted: string): Result<ReadList, ListProblem> {
  const table = readTable(pasted)
  return table.isOk ? ok({ table: table.value, fileName: null, encoding: null }) : table
}

/** Why a list could not be read, in words: what happened and what to do. */
export function listProblemText(text: Translate, problem: ListProblem): string {
  switch (problem.kind) {
    case 'too-many-rows':
      return text('lists.problem.too-many-rows', { limit: problem.limit })
    case 'broken-quotes':
      return text('lists.problem.broken-quotes', { row: problem.row })
    case 'empty':
    case 'not-text':
    case 'spreadsheet':
      return text(`lists.problem.${problem.kind}`)
    default:
      return assertNever(problem)
  }
}
