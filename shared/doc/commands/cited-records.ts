import type * as Y from 'yjs'
import { actionType } from '../../model/action.ts'
import { attachmentType } from '../../model/attachment.ts'
import { conflictDeclarationType } from '../../model/conflict-declaration.ts'
import { decisionType } from '../../model/decision.ts'
import { divergenceType } from '../../model/divergence.ts'
import { positionType } from '../../model/position.ts'
import type { AnyRecordType, RecordOf } from '../../model/record-type.ts'
import { reservationType } from '../../model/reservation.ts'
import { stanceRelation } from '../../model/stance.ts'
import { supportRelation } from '../../model/support.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import type { TavoloDocuments } from '../documents.ts'
import type { citedKinds } from '../minutes-text.ts'
import { findRecord, listRecords } from '../records.ts'
import { type AnyRelationType, relationSeparator } from '../relations.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'
import { putRecord, refuseChange, removeRecord } from './record-commands.ts'

/** Kinds of records that stand in the minutes' text. */
export type CitedKind = (typeof citedKinds)[number]

/** What was taken away with a cited record, enough to put it back. */
export interface RemovedRecords {
  readonly kind: CitedKind
  readonly id: string
  readonly records: readonly { readonly type: AnyRecordType; readonly record: RecordOf<AnyRecordType> }[]
  readonly pairs: readonly {
    readonly type: AnyRelationType
    readonly key: string
    readonly value: unknown
  }[]
}

const typeOf = {
  decision: decisionType,
  divergence: divergenceType,
  action: actionType,
  attachment: attachmentType,
  conflict: conflictDeclarationType,
} as const satisfies Record<CitedKind, AnyRecordType>

/** Whether a record that stands in the text is there. */
export function hasCitedRecord(documents: TavoloDocuments, cited: { kind: CitedKind; id: string }): boolean {
  return findCited(documents, cited) !== null
}

/**
 * Removes a record that stood in the minutes' text, with what hangs on it (reservations and stances of a decision,
 * positions and their supports). Gives what was taken away; null when there was nothing.
 */
export function removeCitedRecord(
  context: CommandContext,
  cited: { readonly kind: CitedKind; readonly id: string },
): Result<RemovedRecords | null, CommandError> {
  const record = findCited(context.documents, cited)
  if (record === null) return ok(null)
  const refusal = refuseChange(context, typeOf[cited.kind], record)
  if (refusal !== null) return failure(refusal)
  const removed = collect(context.documents, { ...cited, record })
  transact(context, 'official', () => {
    for (const { type, record: gone } of removed.records) removeRecord(context, type, gone.id)
    for (const { type, key } of removed.pairs) rootOf(context.documents, type).delete(key)
  })
  return ok(removed)
}

/** Puts back what `removeCitedRecord` took away (text that was cut and pasted again). */
export function restoreCitedRecord(
  context: CommandContext,
  removed: RemovedRecords,
): Result<null, CommandError> {
  const [first] = removed.records
  const refusal = first === undefined ? null : refuseChange(context, first.type, first.record)
  if (refusal !== null) return failure(refusal)
  transact(context, 'official', () => {
    for (const { type, record } of removed.records) putRecord(context, type, record)
    for (const { type, key, value } of removed.pairs) rootOf(context.documents, type).set(key, value)
  })
  return ok(null)
}

function findCited(
  documents: TavoloDocuments,
  cited: { readonly kind: CitedKind; readonly id: string },
): RecordOf<AnyRecordType> | null {
  const type: AnyRecordType = typeOf[cited.kind]
  return findRecord(documents, type, cited.id as RecordOf<AnyRecordType>['id'])
}

function collect(
  documents: TavoloDocuments,
  cited: { readonly kind: CitedKind; readonly id: string; readonly record: RecordOf<AnyRecordType> },
): RemovedRecords {
  const { kind, id, record } = cited
  const own = { type: typeOf[kind] as AnyRecordType, record }
  if (kind === 'decision') {
    const written = listRecords(documents, reservationType).filter((entry) => entry.decisionId === id)
    const records = [
      own,
      ...written.map((entry) => ({ type: reservationType as AnyRecordType, record: entry })),
    ]
    return { kind, id, records, pairs: pairsOf(documents, stanceRelation, [id]) }
  }
  if (kind === 'divergence') {
    const positions = listRecords(documents, positionType).filter((entry) => entry.divergenceId === id)
    const records = [
      own,
      ...positions.map((entry) => ({ type: positionType as AnyRecordType, record: entry })),
    ]
    const ids = positions.map((position) => position.id)
    return { kind, id, records, pairs: pairsOf(documents, supportRelation, ids) }
  }
  return { kind, id, records: [own], pairs: [] }
}

function pairsOf(
  documents: TavoloDocuments,
  type: AnyRelationType,
  leftIds: readonly string[],
): RemovedRecords['pairs'] {
  return [...rootOf(documents, type).entries()]
    .filter(([key]) => leftIds.some((leftId) => key.startsWith(`${leftId}${relationSeparator}`)))
    .map(([key, value]) => ({ type, key, value }))
}

function rootOf(documents: TavoloDocuments, type: AnyRelationType): Y.Map<unknown> {
  return documents[type.document].getMap<unknown>(type.collection)
}
