import type { Id } from '../../model/id.ts'
import type { RecordOf } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { type CodeBook, type CodedKind, codedTypes, numberOfCode, readCodes } from '../codes.ts'
import { isReadOnly } from '../meta.ts'
import { listRecords } from '../records.ts'
import { QuietOrigin } from '../origin.ts'
import type { CommandContext, CommandError } from './command.ts'
import { noteCode } from './give-code.ts'
import type { MapItemType } from './map-items.ts'
import { updateRecord } from './record-commands.ts'

/** A need or resource that has a code now, or another one than before. */
export interface SettledCode {
  readonly recordId: Id<'need'> | Id<'resource'>
  readonly code: string
  /** Empty when it had none (a guest raised it). */
  readonly formerCode: string
}

/**
 * Gives a code to what has none, and another one to what has a code that was given to an older record first. Several
 * devices may do so at once, apart or together: they end with the same codes. Does nothing when all is in order.
 */
export function settleCodes(context: CommandContext): Result<readonly SettledCode[], CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const settled = (Object.keys(codedTypes) as CodedKind[]).flatMap((kind) => unsettled(context, kind))
  if (settled.length === 0) return ok([])
  return context.documents.work.transact(() => {
    for (const { kind, record, code } of settled) {
      const type: MapItemType = codedTypes[kind]
      const formerCodes =
        record.code === '' ? record.formerCodes : [...record.formerCodes, record.code].slice(-50)
      const changed = updateRecord<MapItemType>(context, type, {
        id: record.id,
        patch: { code, formerCodes },
      })
      if (!changed.isOk) return changed
      noteCode(context, { kind, code, recordId: record.id })
    }
    return ok(settled.map(({ record, code }) => ({ recordId: record.id, code, formerCode: record.code })))
  }, new QuietOrigin(context.author))
}

interface Unsettled {
  readonly kind: CodedKind
  readonly record: RecordOf<MapItemType>
  readonly code: string
}

function unsettled({ documents }: CommandContext, kind: CodedKind): Unsettled[] {
  const codes = readCodes(documents, kind)
  const seen = new Set<string>()
  return listRecords<MapItemType>(documents, codedTypes[kind])
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .filter((record) => {
      const mayKeep = isFine(codes, kind, record) && !seen.has(record.code)
      if (mayKeep) seen.add(record.code)
      return !mayKeep
    })
    .map((record) => ({ kind, record, code: codes.keptBy(record.id) ?? codes.next() }))
}

/** A code of somebody's own list is fine as long as it is the only one. */
function isFine(codes: CodeBook, kind: CodedKind, { id, code }: RecordOf<MapItemType>): boolean {
  if (code === '') return false
  return numberOfCode(kind, code) === null || codes.keeperOf(code) === id
}
