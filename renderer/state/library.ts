import type { Author } from '../../shared/doc/origin.ts'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import { emptyDocuments, setUpTavolo } from '../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { readSampleTable } from '../../shared/import/sample-table.ts'
import type { JsonProblem } from '../../shared/import/json-problem.ts'
import { readTavoloJson } from '../../shared/import/tavolo-json.ts'
import type { NewId } from '../../shared/model/id.ts'
import type { Process } from '../../shared/model/process.ts'
import type { Clock } from '../../shared/util/clock.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { createTavoloDocuments } from '../store/create-tavolo-documents.ts'
import { openTavoloDocuments } from '../store/open-tavolo-documents.ts'
import type { StoreFailureReason } from '../store/store-failure.ts'
import type { TavoloId, TavoloListing, TavoloStore } from '../store/tavolo-store.ts'
import { systemTimekeeper } from '../store/timekeeper.ts'
import type { LostTavolo, ShelfMemory } from './shelf-memory.ts'
import { summarize } from './summarize.ts'
import type { TavoloSession } from './tavolo-session.ts'

/** The shelf of tavoli as far as it is known. */
export type Shelf =
  | { readonly kind: 'loading' }
  /** The last changed first; deleted ones are not in it. `lost` were there once and cannot be found any more. */
  | {
      readonly kind: 'ready'
      readonly tavoli: readonly TavoloListing[]
      readonly lost: readonly LostTavolo[]
    }
  | { readonly kind: 'failed'; readonly reason: StoreFailureReason }

/** Why a tavolo could not be made or opened. */
export type LibraryError =
  | { readonly kind: 'store'; readonly reason: StoreFailureReason }
  | { readonly kind: 'command'; readonly error: CommandError }
  | { readonly kind: 'json'; readonly problem: JsonProblem }

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
  readonly openTavolo: (id: TavoloId) => Promise<Result<TavoloSession, LibraryError>>
  readonly deleteTavolo: (id: TavoloId) => Promise<Result<void, LibraryError>>
  readonly undeleteTavolo: (id: TavoloId) => Promise<Result<void, LibraryError>>
}

/** Makes the library of a store. */
export function createLibrary(parts: {
  readonly store: TavoloStore
  readonly memory: ShelfMemory
  readonly clock: Clock
  readonly newId: NewId
  readonly author: () => Author
  readonly logError: (error: Error) => void
}): Library {
  const { store, memory, clock, newId, author } = parts
  const { shelf, refresh, forgetLost } = followShelf(store, memory)

  async function keep(
    fill: (context: CommandContext, lineageId: string) => Result<unknown, CommandError>,
  ): Promise<Result<TavoloId, LibraryError>> {
    const documents = emptyDocuments()
    const filled = fill({ documents, author: author(), clock, newId }, newId('lineage'))
    if (!filled.isOk) return failure({ kind: 'command', error: filled.error })
    const tavoloId = newId('tavolo')
    const atMs = clock.nowMs()
    const kept = await createTavoloDocuments({
      store,
      tavoloId,
      documents,
      summarize,
      author: author(),
      atMs,
    })
    documents.official.destroy()
    documents.work.destroy()
    if (!kept.isOk) return failure({ kind: 'store', reason: kept.error.reason })
    await refresh()
    return ok(tavoloId)
  }

  async function keepRead(
    read: Result<TavoloSnapshot, JsonProblem>,
  ): Promise<Result<TavoloId, LibraryError>> {
    if (!read.isOk) return failure({ kind: 'json', problem: read.error })
    return keep((context, lineageId) => writeSnapshot(context, read.value, lineageId))
  }

  async function change(
    run: () => Promise<Result<void, { readonly reason: StoreFailureReason }>>,
  ): Promise<Result<void, LibraryError>> {
    const changed = await run()
    await refresh()
    return changed.isOk ? ok(undefined) : failure({ kind: 'store', reason: changed.error.reason })
  }

  return {
    shelf,
    refresh,
    forgetLost,
    createTavolo: (process) => keep((context, lineageId) => setUpTavolo(context, { lineageId, process })),
    async createSample() {
      // Only whoever opens the sample pays for reading it.
      const { default: sample } = await import('../../resources/sample/vicini-di-valle.json')
      return keepRead(readSampleTable(sample))
    },
    importJson: (bytes) => keepRead(readTavoloJson(bytes)),
    async openTavolo(id) {
      const opened = await openTavoloDocuments({
        store,
        tavoloId: id,
        timekeeper: systemTimekeeper,
        localAuthor: author,
        summarize,
        onCompactionFailure: ({ reason, detail }) =>
          parts.logError(new Error(`Compaction: ${reason} ${detail}`)),
      })
      if (!opened.isOk) return failure({ kind: 'store', reason: opened.error.reason })
      // The editor's binding comes along with it: the home must not wait for that.
      const { startSession } = await import('./tavolo-session.ts')
      return ok(startSession(id, opened.value))
    },
    deleteTavolo: (id) => change(() => store.deleteTavolo(id, clock.nowMs())),
    undeleteTavolo: (id) => change(() => store.undeleteTavolo(id)),
  }
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
      shelf.set({ kind: 'ready', tavoli, lost: memory.compare(listed.value) })
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
