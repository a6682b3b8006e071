import * as Y from 'yjs'
import type { AnyRecordType, NewRecord, RecordOf, RecordPatch } from '../../model/record-type.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { findRecord } from '../records.ts'
import { isReadOnly } from '../meta.ts'
import { forgetSpots, putSpots } from '../spots.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'

/** Makes a record after checking it; gives it back as stored. `id` only when it is given beforehand (imports). */
export function createRecord<Type extends AnyRecordType>(
  context: CommandContext,
  type: Type,
  input: NewRecord<Type> & { readonly id?: RecordOf<Type>['id'] },
): Result<RecordOf<Type>, CommandError> {
  const id = input.id ?? context.newId(type.kind)
  const parsed = type.schema.safeParse({ ...type.defaults, ...input, id })
  if (!parsed.success) return failure(invalidInput(parsed.error))
  const record = parsed.data as RecordOf<Type>
  const refusal = refuseChange(context, type, record)
  if (refusal !== null) return failure(refusal)
  transact(context, type.document, () => putRecord(context, type, record))
  return ok(record)
}

/** Writes a checked record inside a running transaction. */
export function putRecord<Type extends AnyRecordType>(
  context: CommandContext,
  type: Type,
  record: RecordOf<Type>,
): void {
  const fields = new Y.Map<unknown>()
  for (const [name, value] of Object.entries(record)) if (name !== 'id') fields.set(name, value)
  context.documents[type.document].getMap<unknown>(type.collection).set(record.id, fields)
  // Where one with this id was put before says nothing of this one.
  if (type.spotField !== undefined) forgetSpots(context.documents, new Set([record.id]))
}

/** Changes the given fields of a record, and only those that differ. */
export function updateRecord<Type extends AnyRecordType>(
  context: CommandContext,
  type: Type,
  change: { readonly id: RecordOf<Type>['id']; readonly patch: RecordPatch<Type> },
): Result<RecordOf<Type>, CommandError> {
  const before = findRecord(context.documents, type, change.id)
  if (before === null) return failure({ kind: 'not-found', id: change.id })
  const parsed = type.schema.safeParse({ ...before, ...change.patch, id: change.id })
  if (!parsed.success) return failure(invalidInput(parsed.error))
  const after = parsed.data as RecordOf<Type>
  const changed = changedFields(before, after)
  if (changed.length === 0) return ok(before)
  const isOpen = changed.every((field) => type.openFields?.includes(field as never) ?? false)
  const refusal = isOpen ? refuseReadOnly(context) : refuseChange(context, type, before)
  if (refusal !== null) return failure(refusal)
  const values = new Map(Object.entries(after).filter(([field]) => changed.includes(field)))
  transact(context, type.document, () => writeFields(context, type, { id: change.id, values }))
  return ok(after)
}

/** Removes a record; no error when it is gone already. What it had is brought back by undo. */
export function deleteRecord<Type extends AnyRecordType>(
  context: CommandContext,
  type: Type,
  id: RecordOf<Type>['id'],
): Result<null, CommandError> {
  const before = findRecord(context.documents, type, id)
  if (before === null) return ok(null)
  const refusal = refuseChange(context, type, before)
  if (refusal !== null) return failure(refusal)
  transact(context, type.document, () => removeRecord(context, type, id))
  return ok(null)
}

/** Removes a record inside a running transaction. */
export function removeRecord(context: CommandContext, type: AnyRecordType, id: string): void {
  context.documents[type.document].getMap<unknown>(type.collection).delete(id)
}

/** Writes checked values of some fields inside a running transaction; nothing when the record is gone. */
export function writeFields(
  context: CommandContext,
  type: AnyRecordType,
  change: { readonly id: string; readonly values: ReadonlyMap<string, unknown> },
): void {
  const stored = context.documents[type.document].getMap<unknown>(type.collection).get(change.id)
  if (!(stored instanceof Y.Map)) return
  for (const [field, value] of change.values) {
    if (field === type.spotField) putSpots(context, new Map([[change.id, value as CanvasPoint | null]]))
    else stored.set(field, value)
  }
}

function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]))
    .map(([name]) => name)
}

function refuseReadOnly(context: CommandContext): CommandError | null {
  return isReadOnly(context.documents) ? { kind: 'read-only' } : null
}

/** Why a record may not be changed now; null when it may. */
export function refuseChange(
  context: CommandContext,
  type: AnyRecordType,
  record: { readonly id: string },
): CommandError | null {
  if (isReadOnly(context.documents)) return { kind: 'read-only' }
  if (type.frozenBy === undefined) return null
  const sessionId = (record as Record<string, unknown>)[type.frozenBy]
  if (typeof sessionId === 'string' && isFrozen(context.documents, sessionId as Id<'session'>)) {
    return { kind: 'frozen' }
  }
  return null
}
