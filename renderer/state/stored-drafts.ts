import type { Id } from '../../shared/model/id.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import { isSameValue } from '../../shared/util/same-value.ts'
import { askJournal, type JournalCalls } from '../store/journal-calls.ts'
import type { TavoloId, TavoloStore } from '../store/tavolo-store.ts'
import type { DraftStorage } from './draft-keeper.ts'

/** What drafts are kept with. */
export interface DraftPlaces {
  readonly store: Pick<TavoloStore, 'listDrafts' | 'putDraft' | 'removeDraft'>
  /** The second copy that the shell keeps, on this computer as the first. */
  readonly journal: Pick<JournalCalls, 'journalDrafts' | 'journalDraftsKeep'>
}

type Copy = Map<Id<'card'>, PrivateDraft>

/**
 * The drafts of a tavolo, as this computer keeps them: in the database and in a second copy, like everything that is written.
 * What only one of the two has comes back from it; a draft is gone only when it has gone from both.
 */
export function storedDrafts({ store, journal }: DraftPlaces, tavoloId: TavoloId): DraftStorage {
  /** What the second copy holds, or is about to; null before it was read. */
  let known: Copy | null = null

  async function copy(): Promise<Copy | null> {
    if (known !== null) return known
    const read = await askJournal(() => journal.journalDrafts({ tavoloId }))
    if (read.isOk) known ??= new Map(read.value.map((draft) => [draft.id, draft]))
    return known
  }

  async function keepCopy(change: (drafts: Copy) => void): Promise<boolean> {
    const drafts = await copy()
    // What is there is not written over unread.
    if (drafts === null) return false
    change(drafts)
    const kept = await askJournal(() => journal.journalDraftsKeep({ tavoloId, drafts: [...drafts.values()] }))
    return kept.isOk
  }

  return {
    async list() {
      const [listed, second] = await Promise.all([store.listDrafts(tavoloId), copy()])
      if (!listed.isOk) return null
      const first = new Map(listed.value.map((draft) => [draft.id, draft]))
      const found = [...(second ?? new Map<Id<'card'>, PrivateDraft>()).values()].filter(
        ({ id }) => !first.has(id),
      )
      for (const draft of found) await store.putDraft(tavoloId, draft)
      // The database is written first: of two that say something else its is the newer.
      const lacking = listed.value.filter((draft) => !isSameValue(second?.get(draft.id), draft))
      if (lacking.length > 0)
        await keepCopy((drafts) => {
          for (const draft of lacking) drafts.set(draft.id, draft)
        })
      return [...listed.value, ...found]
    },
    async put(draft) {
      const isStored = (await store.putDraft(tavoloId, draft)).isOk
      return (await keepCopy((drafts) => void drafts.set(draft.id, draft))) && isStored
    },
    async remove(id) {
      // From the copy first: what is still in the database is there for who looks.
      if (!(await keepCopy((drafts) => void drafts.delete(id)))) return false
      return (await store.removeDraft(id)).isOk
    },
  }
}
