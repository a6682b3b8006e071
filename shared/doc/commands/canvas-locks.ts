import { canvasType } from '../../model/canvas.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { type LockedDeed, lockedDeeds, locksOf, locksRoot } from '../canvas-locks.ts'
import { isReadOnly } from '../meta.ts'
import { mayWriteFirstWords } from '../first-words.ts'
import { findRecord } from '../records.ts'
import { type WordedKind, wordedFields } from '../wordings.ts'
import { type CommandContext, type CommandError, transactQuietly } from './command.ts'

/** Says what of a canvas is kept from everybody who does not facilitate; nothing unlocks it. */
export function setLocks(
  context: CommandContext,
  input: { readonly canvasId: Id<'canvas'>; readonly deeds: readonly LockedDeed[] },
): Result<readonly LockedDeed[], CommandError> {
  const { documents } = context
  const { canvasId } = input
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (findRecord(documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  const deeds = lockedDeeds.filter((deed) => input.deeds.includes(deed))
  transactQuietly(context, 'work', () => {
    const root = documents.work.getMap<unknown>(locksRoot)
    if (deeds.length === 0) root.delete(canvasId)
    else root.set(canvasId, deeds)
  })
  return ok(deeds)
}

/** Why a deed is refused on a canvas to whoever keeps to its locks; null when it is not. */
export function lockRefusal(
  context: CommandContext,
  canvasId: Id<'canvas'> | undefined,
  deed: LockedDeed,
): CommandError | null {
  if (canvasId === undefined || context.keepsToLocks?.() !== true) return null
  return locksOf(context.documents, canvasId).includes(deed)
    ? { kind: 'forbidden', rule: 'canvas-locked' }
    : null
}

/** The same for a change of what stands on a canvas: whoever made it writes its first words all the same (`first-words.ts`). */
export function editRefusal(
  context: CommandContext,
  canvasId: Id<'canvas'> | undefined,
  { kind, id, patch }: { readonly kind: WordedKind; readonly id: string; readonly patch: object },
): CommandError | null {
  const refused = lockRefusal(context, canvasId, 'edit')
  if (refused === null) return null
  const words: readonly string[] = wordedFields[kind]
  const areWords = Object.keys(patch).every((field) => words.includes(field))
  return areWords && mayWriteFirstWords(context, id) ? null : refused
}
