import { processPlace } from '../../model/process.ts'
import type { AnyRecordType, DocumentName } from '../../model/record-type.ts'
import { recordTypes, relationTypes } from '../../model/record-types.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { replaceMinutesBlocks } from '../minutes-text.ts'
import type { RecordChange } from '../queries/compare-snapshots.ts'
import { type HeldBack, planRestore, type RestorePlan } from '../queries/plan-restore.ts'
import type { RecordPlace } from '../queries/record-title.ts'
import type { RestoreWish } from '../queries/restore-scope.ts'
import { type AnyRelationType, relationKey } from '../relations.ts'
import { readSnapshot, type TavoloSnapshot } from '../snapshot.ts'
import { isWordedKind, type WordedKind } from '../wordings.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'
import { putRecord, removeRecord, writeFields } from './record-commands.ts'
import { forgetReadWords, forgetWords } from './words.ts'

/** What a restore did. */
export interface Restored {
  /** How many records and texts are again as they were. */
  readonly count: number
  /** What stays as it is, with the reason. */
  readonly heldBack: readonly HeldBack[]
}

/**
 * Makes the tavolo, or one thing of it, again as it was: a new change like any other, in one transaction of each
 * document that it touches, so that others receive it and undo takes it back. See `planRestore` for what stays.
 */
export function restoreSnapshot(
  context: CommandContext,
  then: TavoloSnapshot,
  wish: RestoreWish,
): Result<Restored, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const plan = planRestore(readSnapshot(context.documents), then, wish)
  for (const document of ['official', 'work'] as const) {
    const isTouched = plan.records.some((change) => documentOfPlace(change.place) === document)
    const hasTexts = document === 'official' && plan.texts.length > 0
    if (isTouched || hasTexts) transact(context, document, () => apply(context, plan, document))
  }
  return ok({ count: plan.records.length + plan.texts.length, heldBack: plan.heldBack })
}

function apply(context: CommandContext, plan: RestorePlan, document: DocumentName): void {
  for (const change of plan.records)
    if (documentOfPlace(change.place) === document) applyChange(context, change)
  if (document !== 'official') return
  for (const { agendaItemId, blocks } of plan.texts) {
    replaceMinutesBlocks(context.documents, agendaItemId, blocks)
  }
}

function applyChange(context: CommandContext, change: RecordChange): void {
  const { place, id, kind, after, fields } = change
  if (place === 'process') {
    const stored = context.documents[processPlace.document].getMap<unknown>(processPlace.collection)
    for (const { field, after: value } of fields) stored.set(field, value)
    return
  }
  if (place in relationTypes) {
    applyPair(context, relationTypes[place as keyof typeof relationTypes], change)
    return
  }
  const type: AnyRecordType = recordTypes[place as keyof typeof recordTypes]
  if (kind === 'removed') removeRecord(context, type, id)
  else if (kind === 'added') putRecord<AnyRecordType>(context, type, type.schema.parse(after))
  else {
    const values = new Map(fields.map(({ field, after: value }) => [field, value]))
    writeFields(context, type, { id, values })
  }
  if (isWordedKind(type.kind)) restoreWords(context, type.kind, change)
}

/** What a restore takes the place of does not wait for anybody to look at it. */
function restoreWords(context: CommandContext, kind: WordedKind, change: RecordChange): void {
  const { id, before, fields } = change
  if (change.kind === 'removed') forgetWords(context, new Set([id]))
  if (change.kind !== 'changed' || before === null) return
  const restored = Object.fromEntries(fields.map(({ field, after }) => [field, after]))
  forgetReadWords(context, { kind, before, after: { ...before, ...restored, id } })
}

function applyPair(context: CommandContext, type: AnyRelationType, change: RecordChange): void {
  const root = context.documents[type.document].getMap<unknown>(type.collection)
  const [left, right] = type.idFields
  const record = change.after ?? change.before ?? {}
  const pair = { leftId: String(record[left]), rightId: String(record[right]) }
  for (const field of Object.keys(type.defaults)) {
    const key = relationKey({ ...pair, field })
    if (change.after === null) root.delete(key)
    else if (change.before === null || change.fields.some((each) => each.field === field)) {
      root.set(key, change.after[field])
    }
  }
}

/** Which document holds what is kept in a place. */
export function documentOfPlace(place: RecordPlace): DocumentName {
  if (place === 'process') return processPlace.document
  return { ...recordTypes, ...relationTypes }[place].document
}
