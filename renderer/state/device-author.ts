import type { Author } from '../../shared/doc/origin.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'

const storageKey = 'tavolo.author'

/** Who works on this computer: an id kept from the first start, and the name the person gave. */
export interface DeviceAuthor extends Observable<Author> {
  readonly rename: (name: string) => void
}

/** Reads or makes this computer's author. `makeDeviceId` is asked once in the life of the computer's data. */
export function createDeviceAuthor(storage: Storage, makeDeviceId: () => string): DeviceAuthor {
  const author = createObservable<Author>(readAuthor(storage) ?? { deviceId: makeDeviceId(), name: '' })
  function keep(): void {
    storage.setItem(storageKey, JSON.stringify(author.get()))
  }
  keep()
  return {
    get: author.get,
    subscribe: author.subscribe,
    rename(name) {
      author.set({ ...author.get(), name: name.trim().slice(0, 100) })
      keep()
    },
  }
}

function readAuthor(storage: Storage): Author | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { deviceId, name } = stored as { deviceId?: unknown; name?: unknown }
    return typeof deviceId === 'string' && typeof name === 'string' ? { deviceId, name } : null
  } catch {
    // Unreadable: a new id is as good, since the id only tells devices apart.
    return null
  }
}
