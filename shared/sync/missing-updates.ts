import * as Y from 'yjs'
import type { DocumentName } from '../model/record-type.ts'
import { failure, ok, type Result } from '../util/result.ts'

/** The full state of a tavolo's two documents, each as one Yjs update. */
export type TavoloStates = Readonly<Record<DocumentName, Uint8Array>>

/** What one copy of a tavolo lacks of another, as Yjs updates; null where it lacks nothing. */
export type MissingUpdates = Readonly<Record<DocumentName, Uint8Array | null>>

/**
 * What the first copy lacks of the second. It is worked out by merging them apart from both: what cannot be merged is
 * found here, and not in the tavolo that people work on.
 */
export function missingUpdates(here: TavoloStates, there: TavoloStates): Result<MissingUpdates, 'damaged'> {
  try {
    return ok({
      official: missingUpdate(here.official, there.official),
      work: missingUpdate(here.work, there.work),
    })
  } catch {
    return failure('damaged')
  }
}

function missingUpdate(here: Uint8Array, there: Uint8Array): Uint8Array | null {
  const document = new Y.Doc({ gc: true })
  Y.applyUpdate(document, here)
  const heard: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => heard.push(update))
  Y.applyUpdate(document, there)
  // Changes whose ground has not arrived are heard of only when it does: then all that came is passed on.
  const { pendingStructs, pendingDs } = document.store
  const isWaiting = pendingStructs !== null || pendingDs !== null
  document.destroy()
  if (isWaiting) return there
  return heard.length === 0 ? null : Y.mergeUpdates(heard)
}
