import { canvasType } from '../../model/canvas.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { type LockedDeed, lockedDeeds, locksOf, locksRoot } from '../canvas-locks.ts'
import { isReadOnly } from '../meta.ts'
import { findRecord } from '../records.ts'
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
