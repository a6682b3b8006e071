import type { DraftStorage } from '../../state/draft-keeper.ts'
import type { GuestMemory } from './guest-memory.ts'

/** The drafts of a tavolo, as the browser keeps them; where it keeps nothing, the page says so (`GuestMemory.isLasting`). */
export function guestDrafts(memory: GuestMemory, tavoloId: string): DraftStorage {
  const others = (id: string) => memory.readDrafts(tavoloId).filter((draft) => draft.id !== id)
  return {
    list: async () => memory.readDrafts(tavoloId),
    async put(draft) {
      memory.writeDrafts(tavoloId, [...others(draft.id), draft])
      return true
    },
    async remove(id) {
      memory.writeDrafts(tavoloId, others(id))
      return true
    },
  }
}
