import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Process } from '../../shared/model/process.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { ChangeStretch } from '../store/change-log.ts'
import { askJournal } from '../store/journal-calls.ts'
import type { StoreFailureReason } from '../store/store-failure.ts'
import type { TavoloId, TavoloListing, TavoloStore } from '../store/tavolo-store.ts'
import type { LibraryError } from './library-error.ts'
import type { LostTavolo, ShelfMemory } from './shelf-memory.ts'
import type { TavoloSession } from './tavolo-session.ts'
import type * as Workshop from './tavolo-workshop.ts'

/** The shelf of tavoli as far as it is known. */
export type Shelf =
  | { readonly kind: 'loading' }
  /**
   * The last changed first. `binned` were deleted and can be brought back, the last deleted first; `lost` were there once
   * and cannot be found any more.
   */
  | {
      readonly kind: 'ready'
      readonly tavoli: readonly TavoloListing[]
      readonly binned: readonly TavoloListing[]
      readonly lost: readonly LostTavolo[]
    }
  | { readonly kind: 'failed'; readonly reason: StoreFailureReason }

/** The tavoli of this computer: lists, makes, opens, deletes them. */
export interface Library {
  readonly shelf: Observable<Shelf>
  readonly refresh: () => Promise<void>
  /** The person has read which tavoli are lost: they are not named any more. */
  readonly forgetLost: () => Promise<void>
  readonly createTavolo: (
    process: Partial<Process> & Pick<Process, 'title'>,
  ) => Promise<Result<TavoloId, LibraryError>>
  /** A fresh copy of the sample, with a lineage of its own. */
  readonly createSample: () => Promise<Result<TavoloId, LibraryError>>
  /** A new tavolo out of a file that «Esporta → JSON» gave, or of the sample's format. */
  readonly importJson: (bytes: Uint8Array) => Promise<Result<TavoloId, LibraryError>>
  /** Keeps a tavolo that a file brought, under the identity that it has everywhere. */
  readonly adoptTavolo: (file: TavoloFile) => Promise<Result<TavoloId, LibraryError>>
  /** Keeps a tavolo that came from another computer of its room, under the identity that it has everywhere. */
  readonly adoptDocuments: (
    id: TavoloId,
    documents: TavoloDocuments,
  ) => Promise<Result<TavoloId, LibraryError>>
  /** A tavolo of this computer, null when it is not here; one that was deleted can still be brought back. */
  readonly findTavolo: (id: TavoloId) => Promise<Result<{ readonly isDeleted: boolean } | null, LibraryError>>
  /** Who worked on a tavolo and when, oldest first. */
  readonly listChanges: (id: TavoloId) => Promise<Result<readonly ChangeStretch[], LibraryError>>
  readonly openTavolo: (id: TavoloId) => Promise<Result<TavoloSession, LibraryError>>
  /** A new tavolo out of an earlier full state of another one. */
  readonly openMoment: (
    moment: Parameters<typeof Workshop.makeFromMoment>[1],
  ) => Promise<Result<TavoloId, LibraryError>>
  readonly deleteTavolo: (id: TavoloId) => Promise<Result<void, LibraryError>>
  readonly undeleteTavolo: (id: TavoloId) => Promise<Result<void, LibraryError>>
  /** Removes a tavolo that nobody has open for good; gives how many rows of the database went. The second copy stays. */
  readonly eraseTavolo: (id: TavoloId) => Promise<Result<number, LibraryError>>
}

/** Makes the library of a store. */
export function createLibrary(parts: Workshop.LibraryParts & { readonly memory: ShelfMemory }): Library {
  const { store, clock } = parts
  const { shelf, refresh, forgetLost } = followShelf(store, parts.memory)

  async function changeShelf<Value>(
    run: () => Promise<Result<Value, LibraryError>>,
  ): Promise<Result<Value, LibraryError>> {
    const changed = await run()
    await refresh()
    return changed
  }

  async function changeDeletion(id: TavoloId, isDeleted: boolean): Promise<Result<void, LibraryError>> {
    return changeShelf(async () => {
      const atMs = clock.nowMs()
      const changed = await (isDeleted ? store.deleteTavolo(id, atMs) : store.undeleteTavolo(id))
      if (!changed.isOk) return failure({ kind: 'store', reason: changed.error.reason })
      // Should this fail, the comparison at the next start makes up for it.
      await askJournal(() => parts.journal.journalDeleted({ tavoloId: id, isDeleted, atMs }))
      return ok(undefined)
    })
  }

  return {
    shelf,
    refresh,
    forgetLost,
    createTavolo: (process) => changeShelf(async () => (await workshop()).makeTavolo(parts, process)),
    createSample: () => changeShelf(async () => (await workshop()).makeSample(parts)),
    importJson: (bytes) => changeShelf(async () => (await workshop()).makeFromJson(parts, bytes)),
    adoptTavolo: (file) => changeShelf(async () => (await workshop()).adoptTavolo(parts, file)),
    adoptDocuments: (id, documents) =>
      changeShelf(async () => (await workshop()).adoptDocuments(parts, id, documents)),
    async findTavolo(id) {
      const listed = await store.listTavoli()
      if (!listed.isOk) return failure({ kind: 'store', reason: listed.error.reason })
      const found = listed.value.find((tavolo) => tavolo.id === id)
      return ok(found === undefined ? null : { isDeleted: found.deletedAtMs !== null })
    },
    async listChanges(id) {
      const listed = await store.listChanges(id)
      return listed.isOk ? listed : failure({ kind: 'store', reason: listed.error.reason })
    },
    openTavolo: async (id) => (await workshop()).openTavolo(parts, id),
    openMoment: (moment) => changeShelf(async () => (await workshop()).makeFromMoment(parts, moment)),
    deleteTavolo: (id) => changeDeletion(id, true),
    undeleteTavolo: (id) => changeDeletion(id, false),
    eraseTavolo: (id) =>
      changeShelf(async () => {
        const erased = await store.eraseTavolo(id)
        if (!erased.isOk) return failure({ kind: 'store', reason: erased.error.reason })
        parts.memory.forget(id)
        return erased
      }),
  }
}

/** Chromium takes a few tasks to give a module that it has long read. */
let loadedWorkshop: typeof Workshop | null = null

/** Documents, records and editor binding come with the first tavolo that is made or opened: the home needs none of them. */
async function workshop(): Promise<typeof Workshop> {
  loadedWorkshop ??= await import('./tavolo-workshop.ts')
  return loadedWorkshop
}

function followShelf(
  store: TavoloStore,
  memory: ShelfMemory,
): Pick<Library, 'shelf' | 'refresh' | 'forgetLost'> {
  const shelf = createObservable<Shelf>({ kind: 'loading' })

  async function refresh(): Promise<void> {
    const listed = await store.listTavoli()
    if (listed.isOk) {
      const tavoli = listed.value.filter(({ deletedAtMs }) => deletedAtMs === null)
      const binned = listed.value
        .filter(({ deletedAtMs }) => deletedAtMs !== null)
        .toSorted((left, right) => (right.deletedAtMs ?? 0) - (left.deletedAtMs ?? 0))
      shelf.set({ kind: 'ready', tavoli, binned, lost: memory.compare(listed.value) })
    } else {
      shelf.set({ kind: 'failed', reason: listed.error.reason })
    }
  }
  return {
    shelf,
    refresh,
    forgetLost() {
      memory.forgetLost()
      return refresh()
    },
  }
}
