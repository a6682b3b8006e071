import type { KeptTavolo } from '../../shared/ipc/journal.ts'
import { askJournal } from '../store/journal-calls.ts'
import type { StoreFailure } from '../store/store-failure.ts'
import type { TavoloListing } from '../store/tavolo-store.ts'
import { binEndMs } from './bin-days.ts'
import type { RecoveredTavolo, RecoveryFailure, RecoveryParts } from './recovery.ts'
import type { LostTavolo } from './shelf-memory.ts'

/** What a comparison brought to light. */
export interface Comparison {
  readonly found: readonly RecoveredTavolo[]
  /** Tavoli of which neither the database nor the second copy can give anything. */
  readonly unreadable: readonly LostTavolo[]
  readonly failure: RecoveryFailure | null
}

type Parts = Pick<RecoveryParts, 'store' | 'journal' | 'nowMs' | 'logError'>

/**
 * Compares the tavoli of the database with those of the second copy: what the database lacks is put back, what was deleted
 * in one is deleted in the other, what has no second copy gets one, and what was in the bin long enough is removed from both.
 */
export async function compareCopies(parts: Parts): Promise<Comparison> {
  const { store, journal, nowMs } = parts
  const [kept, listed] = await Promise.all([askJournal(() => journal.journalList()), store.listTavoli()])
  if (!kept.isOk) {
    note(parts, kept.error)
    return { found: [], unreadable: [], failure: null }
  }
  if (!listed.isOk) {
    const { reason } = listed.error
    // Another window, or a full disk, is no reason to take a database away.
    const isDatabaseBroken = reason === 'unknown' || reason === 'closed'
    const failure = kept.value.length === 0 ? null : { reason, isDatabaseBroken }
    return { found: [], unreadable: [], failure }
  }
  const rows = new Map(listed.value.map((row) => [row.id, row]))
  const found: RecoveredTavolo[] = []
  const unreadable: LostTavolo[] = []
  let failure: RecoveryFailure | null = null
  for (const tavolo of kept.value) {
    const row = rows.get(tavolo.id)
    if (row !== undefined) {
      await agreeOnDeletion(parts, row, tavolo)
      continue
    }
    // It was in the bin long enough; both are removed below.
    if (tavolo.deletedAtMs !== null && tavolo.deletedAtMs < binEndMs(nowMs())) continue
    // What works with documents is only loaded when there is work for it.
    const { rebuildTavolo } = await import('./rebuild-tavolo.ts')
    const rebuilt = await rebuildTavolo(parts, tavolo)
    if (rebuilt.isOk) {
      if (tavolo.deletedAtMs !== null) continue
      if (rebuilt.value === null) unreadable.push({ id: tavolo.id, title: tavolo.title })
      else found.push(rebuilt.value)
      continue
    }
    // Somebody opened it meanwhile, which put it back too.
    if (rebuilt.error.reason !== 'exists') failure = { reason: rebuilt.error.reason, isDatabaseBroken: false }
  }
  const end = binEndMs(nowMs())
  const purged = await store.purgeDeleted(end)
  if (purged.isOk) await askJournal(() => journal.journalPurge({ deletedBeforeMs: end }))
  await keepFirstStates(parts, listed.value, kept.value)
  return { found, unreadable, failure }
}

/** The program may have ended between the one and the other; what was said later counts, and in doubt the tavolo stays. */
async function agreeOnDeletion(
  { store, journal, nowMs }: Parts,
  row: TavoloListing,
  tavolo: KeptTavolo,
): Promise<void> {
  const { id, deletedAtMs } = row
  if ((deletedAtMs === null) === (tavolo.deletedAtMs === null)) return
  if (deletedAtMs === null) {
    await askJournal(() => journal.journalDeleted({ tavoloId: id, isDeleted: false, atMs: nowMs() }))
  } else if (tavolo.restoredAtMs !== null && tavolo.restoredAtMs > deletedAtMs) {
    await store.undeleteTavolo(id)
  } else {
    await askJournal(() => journal.journalDeleted({ tavoloId: id, isDeleted: true, atMs: deletedAtMs }))
  }
}

/** Gives a second copy to tavoli that have none: those of an older Tavolo, and those whose copy somebody removed. */
async function keepFirstStates(
  parts: Parts,
  listed: readonly TavoloListing[],
  kept: readonly KeptTavolo[],
): Promise<void> {
  const known = new Set(kept.filter(({ hasState }) => hasState).map(({ id }) => id))
  for (const row of listed) {
    if (known.has(row.id)) continue
    const { firstState } = await import('../store/first-state.ts')
    const done = await firstState(parts, row)
    if (!done.isOk) note(parts, done.error)
    else if (row.deletedAtMs !== null) {
      const atMs = row.deletedAtMs
      await askJournal(() => parts.journal.journalDeleted({ tavoloId: row.id, isDeleted: true, atMs }))
    }
  }
}

function note({ logError }: Parts, { reason, detail }: StoreFailure): void {
  logError(new Error(`Second copy: ${reason} ${detail}`))
}
