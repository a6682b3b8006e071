import type { RecordOf, RecordPatch } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { titleLength } from '../../model/text-lengths.ts'
import type { TavoloDocuments } from '../documents.ts'
import type { Id } from '../../model/id.ts'
import { isReadOnly } from '../meta.ts'
import { findRecord } from '../records.ts'
import {
  type WordedType,
  listWordings,
  type Wording,
  type WordedKind,
  wordedFields,
  wordedTypes,
  wordingsRoot,
  wordsOf,
} from '../wordings.ts'
import { lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError, transact } from './command.ts'
import { updateRecord } from './record-commands.ts'

/** Changes fields of a record of the map and keeps what was written, all as one step of undo. */
export function changeWorded<Type extends WordedType>(
  context: CommandContext,
  type: Type,
  change: { readonly id: RecordOf<Type>['id']; readonly patch: RecordPatch<Type> },
): Result<RecordOf<Type>, CommandError> {
  const before = findRecord(context.documents, type, change.id)
  return asOneWorkStep(context, () => {
    const changed = updateRecord(context, type, change)
    if (changed.isOk && before !== null) keepWords(context, { kind: type.kind, before, after: changed.value })
    return changed
  })
}

/**
 * Keeps, as this device's wording, the words that were written. A wording that says what the field held until now was read
 * by whoever wrote on, and goes; one that says something else came from a laptop that was apart, and stays until somebody
 * looks at it. Inside a running transaction.
 */
export function keepWords(context: CommandContext, written: WrittenRecord): void {
  const { documents, author, clock, newId } = context
  const root = documents.work.getMap<unknown>(wordingsRoot)
  for (const { field, text, read } of writtenFields(documents, written)) {
    const own = read.find(({ deviceId }) => deviceId === author.deviceId)
    for (const { id } of read) if (id !== own?.id) root.delete(id)
    const wording: Wording = {
      id: own?.id ?? newId('wording'),
      recordId: written.after.id,
      field,
      text,
      writtenAt: new Date(clock.nowMs()).toISOString(),
      writtenBy: author.name.slice(0, titleLength),
      deviceId: author.deviceId.slice(0, titleLength),
    }
    root.set(wording.id, wording)
  }
}

/** A record of the map that is written anew. */
export interface WrittenRecord {
  readonly kind: WordedKind
  readonly before: object
  readonly after: { readonly id: string }
}

/** Takes away the wordings that a change takes the place of, without keeping the new words. Inside a running transaction. */
export function forgetReadWords({ documents }: CommandContext, written: WrittenRecord): void {
  const root = documents.work.getMap<unknown>(wordingsRoot)
  for (const { read } of writtenFields(documents, written)) for (const { id } of read) root.delete(id)
}

/** The fields of which the words are others now, with the wordings that whoever wrote there has read. */
function writtenFields(
  documents: TavoloDocuments,
  { kind, before, after }: WrittenRecord,
): { readonly field: string; readonly text: string; readonly read: readonly Wording[] }[] {
  return wordedFields[kind].flatMap((field) => {
    const [old, text] = [wordsOf(before, field), wordsOf(after, field)]
    if (old === text) return []
    const read = listWordings(documents).filter(
      (wording) =>
        wording.recordId === after.id &&
        wording.field === field &&
        (wording.text === old || wording.text === text),
    )
    return [{ field, text, read }]
  })
}

/** Takes away the wordings of records that are removed. Inside a running transaction. */
export function forgetWords({ documents }: CommandContext, recordIds: ReadonlySet<string>): void {
  const root = documents.work.getMap<unknown>(wordingsRoot)
  for (const { id, recordId } of listWordings(documents)) if (recordIds.has(recordId)) root.delete(id)
}

/** Puts a wording where it was written. What stood there goes, as when somebody writes over it; undo brings it back. */
export function takeWording(context: CommandContext, id: Wording['id']): Result<null, CommandError> {
  const found = findWording(context, id)
  if (found === null) return failure({ kind: 'not-found', id })
  const { recordId, field, text } = found
  const isList = field === 'territory'
  const patch = { [field]: isList ? text.split('\n').filter((line) => line !== '') : text }
  const type = wordedTypeOf(recordId)
  if (type === undefined) return failure({ kind: 'not-found', id })
  const refused = wordingRefusal(context, found)
  if (refused !== null) return failure(refused)
  const changed = changeWorded(context, type, { id: recordId as never, patch: patch as never })
  return changed.isOk ? ok(null) : changed
}

/** Says that a wording was looked at and is not wanted. */
export function dismissWording(context: CommandContext, id: Wording['id']): Result<null, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const found = findWording(context, id)
  if (found === null) return ok(null)
  const refused = wordingRefusal(context, found)
  if (refused !== null) return failure(refused)
  transact(context, 'work', () => context.documents.work.getMap<unknown>(wordingsRoot).delete(id))
  return ok(null)
}

/** On a canvas whose words are locked nobody who keeps to that chooses between two texts. */
function wordingRefusal(context: CommandContext, { recordId }: Wording): CommandError | null {
  const type = wordedTypeOf(recordId)
  const record = type === undefined ? null : findRecord(context.documents, type, recordId as never)
  if (record === null) return null
  const canvasId = 'canvasId' in record ? record.canvasId : recordId
  return lockRefusal(context, canvasId as Id<'canvas'>, 'edit')
}

function wordedTypeOf(recordId: Wording['recordId']): WordedType | undefined {
  return Object.values(wordedTypes).find(({ kind }) => recordId.startsWith(`${kind}:`))
}

function findWording({ documents }: CommandContext, id: Wording['id']): Wording | null {
  return listWordings(documents).find((wording) => wording.id === id) ?? null
}
