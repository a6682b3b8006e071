import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readMeta } from '../../shared/doc/meta.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { HubSync, type SyncPlace } from '../sync/hub-sync.ts'
import { PeerAuthors } from '../sync/peer-authors.ts'

/** A tavolo as the hub has it. */
export interface FetchedTavolo {
  readonly documents: TavoloDocuments
  readonly lineageId: string
}

/** What fetching takes. */
export interface FetchOptions {
  readonly place: SyncPlace
  readonly tavoloId: Id<'tavolo'>
  readonly author: Author
  readonly timekeeper: Timekeeper
  /** Whether there is no reason any more to wait. */
  readonly hasEnded: () => boolean
  readonly onContact: () => void
}

/** How often it is looked whether everything is there: soon enough that nobody notices. */
const lookEveryMs = 50

/**
 * Gets a whole tavolo from a hub, into documents of its own: before its lineage is known it must not touch what is here.
 * A hub that was started a moment ago is empty until its facilitator's window has filled it: that is waited for. null when
 * the visit ended meanwhile.
 */
export async function fetchTavolo(options: FetchOptions): Promise<FetchedTavolo | null> {
  const { place, tavoloId, author, timekeeper, hasEnded, onContact } = options
  const documents = emptyDocuments()
  const sync = new HubSync({
    tavoloId,
    documents,
    author,
    timekeeper,
    authors: new PeerAuthors(),
    onContact,
  })
  sync.goTo(place)
  for (;;) {
    const { lineageId } = readMeta(documents)
    const isThere = lineageId !== '' && sync.status.get().isComplete
    if (isThere || hasEnded()) {
      sync.stop()
      return isThere ? { documents, lineageId } : null
    }
    await new Promise<void>((resolve) => {
      timekeeper.after(lookEveryMs, resolve)
    })
  }
}
