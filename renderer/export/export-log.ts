import { useSyncExternalStore } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { createObservable } from '../../shared/util/observable.ts'
import type { FileKind } from './file-kinds.ts'

/** A file that was saved. */
export interface ExportEntry {
  readonly kind: FileKind
  readonly name: string
  readonly atMs: number
}

// What was saved since Tavolo was started. It is this computer's business, so it does not travel with the tavolo.
const log = createObservable<ReadonlyMap<string, ExportEntry>>(new Map())

/** Notes that a session's verbale was saved as a file. */
export function noteExport(tavoloId: Id<'tavolo'>, sessionId: Id<'session'>, entry: ExportEntry): void {
  log.set(new Map([...log.get(), [keyOf(tavoloId, sessionId), entry]]))
}

/** Forgets the files of a tavolo that is erased from this computer. */
export function forgetExports(tavoloId: Id<'tavolo'>): void {
  log.set(new Map([...log.get()].filter(([key]) => !key.startsWith(`${tavoloId} `))))
}

/** The last file of a session's verbale since Tavolo was started, or null. */
export function useLastExport(tavoloId: Id<'tavolo'>, sessionId: Id<'session'>): ExportEntry | null {
  const entries = useSyncExternalStore(log.subscribe, log.get)
  return entries.get(keyOf(tavoloId, sessionId)) ?? null
}

function keyOf(tavoloId: string, sessionId: string): string {
  return `${tavoloId} ${sessionId}`
}
