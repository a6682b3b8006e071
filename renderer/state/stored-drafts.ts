import type { TavoloId, TavoloStore } from '../store/tavolo-store.ts'
import type { DraftStorage } from './draft-keeper.ts'

/** The drafts of a tavolo, as this computer's store keeps them. */
export function storedDrafts(store: TavoloStore, tavoloId: TavoloId): DraftStorage {
  return {
    async list() {
      const listed = await store.listDrafts(tavoloId)
      return listed.isOk ? listed.value : null
    },
    put: async (draft) => (await store.putDraft(tavoloId, draft)).isOk,
    remove: async (id) => (await store.removeDraft(id)).isOk,
  }
}
