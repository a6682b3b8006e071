import { generateNKeysBetween } from 'fractional-indexing'
import { connectionPartRelation } from '../../model/connection-part.ts'
import { coverageOverrideType } from '../../model/coverage-override.ts'
import { linkType } from '../../model/link.ts'
import { placementRelation } from '../../model/placement.ts'
import type { NewRecord, RecordOf, RecordPatch } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { type CodedKind, type codedTypes, readCodes } from '../codes.ts'
import { isReadOnly } from '../meta.ts'
import { compareByOrder, findRecord, listRecords } from '../records.ts'
import { type AnyRelationType, relationSeparator } from '../relations.ts'
import { invalidInput } from './check-fields.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { noteCode } from './give-code.ts'
import { createRecord, removeRecord } from './record-commands.ts'
import { changeWorded, forgetWords } from './words.ts'

/** Needs or resources: what has a code and can be linked. */
export type MapItemType = (typeof codedTypes)[CodedKind]

/** What is given to make a need or a resource: its place and its code come by themselves. */
export type NewMapItem<Type extends MapItemType> = Omit<NewRecord<Type>, 'order' | 'code' | 'formerCodes'> & {
  /** A code of somebody's own list (an imported file); refused when another has it, or had it. */
  readonly code?: string
}

/** What may be changed in a need or a resource: everything but its code. */
export type MapItemPatch<Type extends MapItemType> = Omit<RecordPatch<Type>, 'code' | 'formerCodes'>

/** Adds needs or resources at the end of their list, each with the next code, as one step of undo. All or none. */
export function addMapItems<Type extends MapItemType>(
  context: CommandContext,
  type: Type,
  inputs: readonly NewMapItem<Type>[],
): Result<RecordOf<Type>[], CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const kind: CodedKind = type.kind
  const siblings = listRecords<MapItemType>(context.documents, type)
  const orders = generateNKeysBetween(
    siblings.toSorted(compareByOrder).at(-1)?.order ?? null,
    null,
    inputs.length,
  )
  const codes = chooseCodes(context, type, inputs)
  if (codes === null) return failure({ kind: 'invalid', field: 'code', problem: 'not-valid' })
  const records: (NewRecord<Type> & { readonly id: RecordOf<Type>['id'] })[] = []
  for (const [index, input] of inputs.entries()) {
    const place = { code: codes[index] ?? '', order: orders[index] ?? '', id: context.newId(kind) }
    const record = { ...type.defaults, ...input, ...place }
    const parsed = type.schema.safeParse(record)
    if (!parsed.success) return failure(invalidInput(parsed.error))
    records.push(record as never)
  }
  return asOneWorkStep(context, () => {
    const added: RecordOf<Type>[] = []
    for (const record of records) {
      const created = createRecord(context, type, record)
      if (!created.isOk) return created
      noteCode(context, { kind, code: created.value.code, recordId: created.value.id })
      added.push(created.value)
    }
    return ok(added)
  })
}

/** The same of one. */
export function addMapItem<Type extends MapItemType>(
  context: CommandContext,
  type: Type,
  input: NewMapItem<Type>,
): Result<RecordOf<Type>, CommandError> {
  const added = addMapItems(context, type, [input])
  if (!added.isOk) return added
  const [item] = added.value
  if (item === undefined) throw new Error('One was asked for, none was made')
  return ok(item)
}

/** A code for each input; null when one asks for a code that another has, or had. */
function chooseCodes<Type extends MapItemType>(
  { documents }: CommandContext,
  type: Type,
  inputs: readonly NewMapItem<Type>[],
): string[] | null {
  const codes = readCodes(documents, type.kind)
  const taken = new Set(listRecords<MapItemType>(documents, type).map(({ code }) => code))
  const own = inputs.map(({ code }) => code?.trim() ?? '')
  for (const code of own.filter((each) => each !== '')) {
    if (taken.has(code) || codes.keeperOf(code) !== null) return null
    taken.add(code)
  }
  return own.map((code) => {
    if (code !== '') return code
    let next = codes.next()
    while (taken.has(next)) next = codes.next()
    return next
  })
}

/** Changes the same fields of several needs or resources as one step of undo; gives those that are still there. */
export function changeMapItems<Type extends MapItemType>(
  context: CommandContext,
  type: Type,
  change: { readonly ids: readonly RecordOf<Type>['id'][]; readonly patch: MapItemPatch<Type> },
): Result<RecordOf<Type>[], CommandError> {
  return asOneWorkStep(context, () => {
    const changed: RecordOf<Type>[] = []
    for (const id of change.ids) {
      if (findRecord(context.documents, type, id) === null) continue
      const result = changeWorded(context, type, { id, patch: change.patch as never })
      if (!result.isOk) return result
      changed.push(result.value)
    }
    return ok(changed)
  })
}

/**
 * Removes needs or resources with all that hangs on them (links, overrides, parts of connections, places in views), as one
 * step of undo; gives how many there were. Their codes are never given again.
 */
export function removeMapItems<Type extends MapItemType>(
  context: CommandContext,
  type: Type,
  ids: readonly RecordOf<Type>['id'][],
): Result<number, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const records = ids.flatMap((id) => findRecord<MapItemType>(documents, type, id) ?? [])
  const gone = new Set<string>(records.map(({ id }) => id))
  if (gone.size === 0) return ok(0)
  const links = listRecords(documents, linkType).filter(
    ({ needId, resourceId }) => gone.has(needId) || gone.has(resourceId),
  )
  const overrides = listRecords(documents, coverageOverrideType).filter(({ needId }) => gone.has(needId))
  asOneWorkStep(context, () => {
    for (const { id, code } of records) {
      // Of what came with a file nobody has noted yet that the code is taken.
      noteCode(context, { kind: type.kind, code, recordId: id })
      removeRecord(context, type, id)
    }
    for (const { id } of links) removeRecord(context, linkType, id)
    for (const { id } of overrides) removeRecord(context, coverageOverrideType, id)
    for (const relation of [connectionPartRelation, placementRelation]) removePairs(context, relation, gone)
    forgetWords(context, new Set([...gone, ...links.map(({ id }) => id as string)]))
  })
  return ok(gone.size)
}

/** Takes away the pairs of a relation whose right side is gone. */
function removePairs({ documents }: CommandContext, type: AnyRelationType, gone: ReadonlySet<string>): void {
  const root = documents[type.document].getMap<unknown>(type.collection)
  for (const key of root.keys()) {
    const [, right] = key.split(relationSeparator)
    if (right !== undefined && gone.has(right)) root.delete(key)
  }
}
