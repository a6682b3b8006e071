import type { TavoloId, TavoloListing } from '../store/tavolo-store.ts'

/** A tavolo that was on this computer and cannot be found any more. */
export interface LostTavolo {
  readonly id: TavoloId
  readonly title: string
}

/**
 * What was on the shelf, kept apart from the database: Chromium replaces a database that it cannot read with an empty
 * one and says nothing, and a shelf that is empty without a word looks like a first start.
 */
export interface ShelfMemory {
  /** Takes the whole list as the database gives it; gives what it should hold and does not. */
  readonly compare: (listed: readonly TavoloListing[]) => readonly LostTavolo[]
  /** Whoever was told does not need to be told again. */
  readonly forgetLost: () => void
  /** Somebody erased this tavolo: it is not looked for any more. */
  readonly forget: (id: TavoloId) => void
}

const storageKey = 'tavolo.shelf'

/** Reads what was remembered; what cannot be read counts as nothing. */
export function createShelfMemory(storage: Storage): ShelfMemory {
  let remembered = readRemembered(storage)
  let lost: readonly LostTavolo[] = []

  function keep(tavoli: readonly LostTavolo[]): void {
    remembered = tavoli
    const text = JSON.stringify(tavoli)
    if (text === storage.getItem(storageKey)) return
    try {
      storage.setItem(storageKey, text)
    } catch {
      // No room: only what was known before is remembered.
    }
  }

  return {
    compare(listed) {
      const found = new Set(listed.map(({ id }) => id))
      const shelved = listed.filter(({ deletedAtMs }) => deletedAtMs === null)
      lost = remembered.filter(({ id }) => !found.has(id))
      // What is lost stays remembered until somebody has read that it is.
      keep([...shelved.map(({ id, title }) => ({ id, title })), ...lost])
      return lost
    },
    forgetLost() {
      keep(remembered.filter((tavolo) => !lost.includes(tavolo)))
      lost = []
    },
    forget(id) {
      keep(remembered.filter((tavolo) => tavolo.id !== id))
      lost = lost.filter((tavolo) => tavolo.id !== id)
    },
  }
}

function readRemembered(storage: Storage): readonly LostTavolo[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) && stored.every(isRemembered) ? stored : []
  } catch {
    return []
  }
}

/** By hand: the home, which needs this, would otherwise wait for the whole of zod. */
function isRemembered(value: unknown): value is LostTavolo {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return false
  return typeof value.title === 'string' && typeof value.id === 'string' && value.id.startsWith('tavolo:')
}
