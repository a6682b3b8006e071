import * as Y from 'yjs'
import { readMeta } from '../../shared/doc/meta.ts'
import { markPeerOrigin, unknownAuthor } from '../../shared/doc/origin.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import type { Id } from '../../shared/model/id.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { Library } from '../state/library.ts'
import type { SessionKeeper } from '../state/session-keeper.ts'
import type { TavoloSession } from '../state/tavolo-session.ts'
import type { FetchedTavolo } from './fetch-tavolo.ts'
import type { ArrivalProblem } from './room-view.ts'

/** What keeping works with. */
export interface KeepFetchedParts {
  readonly library: Pick<Library, 'findTavolo' | 'adoptDocuments' | 'undeleteTavolo'>
  readonly sessions: Pick<SessionKeeper, 'acquire' | 'release'>
  /** Keeps the tavolo as it is before something comes in. */
  readonly keepVersion: (session: TavoloSession) => Promise<void>
}

type Kept = Promise<Result<{ readonly isNew: boolean }, ArrivalProblem>>

/**
 * Keeps a tavolo that a hub gave: as a new one of this computer, or together with the one that is here, when both have the
 * same beginning. Two lineages are never mixed.
 */
export async function keepFetched(
  parts: KeepFetchedParts,
  { tavoloId, fetched }: { readonly tavoloId: Id<'tavolo'>; readonly fetched: FetchedTavolo },
): Kept {
  const { library, sessions } = parts
  const found = await library.findTavolo(tavoloId)
  if (!found.isOk) return failure({ kind: 'library', error: found.error })
  if (found.value === null) {
    const adopted = await library.adoptDocuments(tavoloId, fetched.documents)
    return adopted.isOk ? ok({ isNew: true }) : failure({ kind: 'library', error: adopted.error })
  }
  const opened = await sessions.acquire(tavoloId)
  try {
    if (!opened.isOk) return failure({ kind: 'library', error: opened.error })
    const { documents } = opened.value
    if (readMeta(documents).lineageId !== fetched.lineageId) {
      return failure({ kind: 'other-lineage', title: readProcess(documents).title })
    }
    await parts.keepVersion(opened.value)
    const origin = {}
    markPeerOrigin(origin, () => unknownAuthor)
    for (const name of ['official', 'work'] as const) {
      Y.applyUpdate(documents[name], Y.encodeStateAsUpdate(fetched.documents[name]), origin)
    }
  } finally {
    await sessions.release(tavoloId)
  }
  if (found.value.isDeleted) {
    const undeleted = await library.undeleteTavolo(tavoloId)
    if (!undeleted.isOk) return failure({ kind: 'library', error: undeleted.error })
  }
  return ok({ isNew: false })
}
