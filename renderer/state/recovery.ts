import { createObservable, type Observable } from '../../shared/util/observable.ts'
import type { RecoveredExtent } from '../store/copy-loss.ts'
import type { JournalCalls } from '../store/journal-calls.ts'
import type { StoreFailureReason } from '../store/store-failure.ts'
import type { TavoloId, TavoloStore } from '../store/tavolo-store.ts'
import type { LostTavolo } from './shelf-memory.ts'

export type { RecoveredExtent } from '../store/copy-loss.ts'

/** An earlier state of a tavolo that is kept whole, and can be opened as a tavolo of its own. */
export interface KeptMoment {
  readonly generation: number
  /** Milliseconds since 1970. */
  readonly atMs: number
}

/** A tavolo that came back from the second copy. */
export interface RecoveredTavolo {
  readonly id: TavoloId
  readonly title: string
  /** `rebuilt`: the database had lost it · `damaged`: it could not read it · `older`: it had an older state. */
  readonly how: 'rebuilt' | 'damaged' | 'older'
  /** The last change that came back, milliseconds since 1970; null when it is not known. */
  readonly toMs: number | null
  readonly extent: RecoveredExtent
  /** The full states that are kept of it and can be read, newest first. */
  readonly moments: readonly KeptMoment[]
}

/** How far the comparison of the two copies is, which begins once the home is on the screen. */
export interface Recovery {
  readonly isDone: boolean
  /** What came back and was not yet read of. */
  readonly found: readonly RecoveredTavolo[]
  /** Tavoli of which neither copy can be read any more. */
  readonly unreadable: readonly LostTavolo[]
  /** Why not everything could be put back; null when it could. */
  readonly failure: RecoveryFailure | null
}

/** Why tavoli of the second copy could not be put back. */
export interface RecoveryFailure {
  readonly reason: StoreFailureReason
  /** Whether the database cannot even be opened, so that a new one is the way out. */
  readonly isDatabaseBroken: boolean
}

/** Compares what the database has with the second copy, and puts back what is missing. */
export interface RecoveryKeeper {
  readonly state: Observable<Recovery>
  /** Runs the comparison once; call it when the home has been painted. */
  readonly start: () => Promise<void>
  /** Something came back when a tavolo was opened. */
  readonly add: (recovered: RecoveredTavolo) => void
  /** Begins a new database in the place of one that cannot be opened, and puts everything back into it. */
  readonly startAnew: () => Promise<void>
  /** The person has read what cannot be read any more: what is left of it goes the way of the bin. */
  readonly forgetUnreadable: () => Promise<void>
  /** Waits until what was last forgotten is noted on the disk: before a window closes. */
  readonly finish: () => Promise<void>
  /** The person has read what came back. */
  readonly forget: () => void
  /** A tavolo was erased: that it once came back is nobody's business any more. */
  readonly forgetTavolo: (id: TavoloId) => void
}

/** What a comparison needs. */
export interface RecoveryParts {
  readonly store: TavoloStore
  readonly journal: JournalCalls
  readonly nowMs: () => number
  readonly logError: (error: Error) => void
  /** The shelf must be read again. */
  readonly onChange: () => Promise<void>
  /** Takes the database away; the store opens a new one when it is asked next. */
  readonly removeDatabase: () => Promise<unknown>
}

const storageKey = 'tavolo.recovered'

/** Makes the keeper of what came back. It is remembered in `storage` until somebody has read it. */
export function createRecovery(parts: RecoveryParts, storage: Storage): RecoveryKeeper {
  const state = createObservable<Recovery>({
    isDone: false,
    found: readFound(storage),
    unreadable: [],
    failure: null,
  })

  let forgetting = Promise.resolve()

  function addAll(found: readonly RecoveredTavolo[]): void {
    if (found.length === 0) return
    const ids = new Set(found.map(({ id }) => id))
    const all = [...found, ...state.get().found.filter(({ id }) => !ids.has(id))]
    keep(all)
    state.set({ ...state.get(), found: all })
  }

  function keep(found: readonly RecoveredTavolo[]): void {
    try {
      storage.setItem(storageKey, JSON.stringify(found))
    } catch {
      // No room: it is on the screen all the same.
    }
  }

  async function noteDeleted(ids: readonly TavoloId[]): Promise<void> {
    const atMs = parts.nowMs()
    for (const tavoloId of ids) {
      await attempt(() => parts.journal.journalDeleted({ tavoloId, isDeleted: true, atMs }), parts.logError)
    }
  }

  async function start(): Promise<void> {
    // What rebuilds documents comes only now: the home needs none of it.
    const compared = await attempt(
      async () => (await import('./compare-copies.ts')).compareCopies(parts),
      parts.logError,
    )
    addAll(compared?.found ?? [])
    const { unreadable = [], failure = null } = compared ?? {}
    state.set({ ...state.get(), isDone: true, unreadable, failure })
    await parts.onChange()
  }

  return {
    state,
    start,
    async startAnew() {
      await attempt(parts.removeDatabase, parts.logError)
      await start()
    },
    add: (recovered) => addAll([recovered]),
    forgetUnreadable() {
      const { unreadable } = state.get()
      state.set({ ...state.get(), unreadable: [] })
      const ids = unreadable.map(({ id }) => id)
      forgetting = forgetting.then(async () => noteDeleted(ids))
      return forgetting
    },
    finish: () => forgetting,
    forget() {
      keep([])
      state.set({ ...state.get(), found: [] })
    },
    forgetTavolo(id) {
      const found = state.get().found.filter((recovered) => recovered.id !== id)
      keep(found)
      state.set({ ...state.get(), found })
    },
  }
}

async function attempt<Value>(
  run: () => Promise<Value>,
  logError: (error: Error) => void,
): Promise<Value | null> {
  try {
    return await run()
  } catch (error) {
    logError(error instanceof Error ? error : new Error(String(error)))
    return null
  }
}

function readFound(storage: Storage): readonly RecoveredTavolo[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) && stored.every(isRecovered) ? stored : []
  } catch {
    return []
  }
}

/** By hand: the home would otherwise wait for the whole of zod. */
function isRecovered(value: unknown): value is RecoveredTavolo {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, how, extent, moments } = value as Partial<Record<keyof RecoveredTavolo, unknown>>
  return (
    typeof id === 'string' &&
    id.startsWith('tavolo:') &&
    typeof title === 'string' &&
    typeof how === 'string' &&
    typeof extent === 'object' &&
    extent !== null &&
    'kind' in extent &&
    Array.isArray(moments)
  )
}
