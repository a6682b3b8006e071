import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertNever } from '../../shared/util/assert-never.ts'
import { headerBytes } from '../../shared/sync/journal-header.ts'
import { readJournal } from '../../shared/sync/read-journal.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { FaultPlan } from './fault-plan.ts'

/** Copies the browser's database of a Tavolo that does not run. */
export function copyDatabase(dataFolder: string, target: string): void {
  if (existsSync(databaseOf(dataFolder))) cpSync(databaseOf(dataFolder), target, { recursive: true })
}

/** Does harm to the browser's database of a Tavolo that does not run; `older` are copies of it, of which one is put back. */
export function harmDatabase(
  dataFolder: string,
  harm: FaultPlan['databaseHarm'],
  from: { readonly older: readonly string[]; readonly random: SeededRandom },
): void {
  const database = databaseOf(dataFolder)
  switch (harm) {
    case 'none':
      return
    case 'deleted':
      rmSync(database, { recursive: true, force: true, maxRetries: 5 })
      return
    case 'emptied':
      for (const folder of namesIn(database)) {
        for (const name of namesIn(join(database, folder)))
          rmSync(join(database, folder, name), { recursive: true })
      }
      return
    case 'swapped':
      if (from.older.length === 0) return
      rmSync(database, { recursive: true, force: true, maxRetries: 5 })
      cpSync(from.random.pick(from.older), database, { recursive: true })
      return
    default:
      assertNever(harm)
  }
}

/**
 * What was done to a journal. `harmed`: what is left says how far it went · `garbled`: at its end nothing whole says so, and
 * what came last may pass for an end, or an older database for the newest.
 */
export type JournalState = 'whole' | 'harmed' | 'garbled'

/** Does harm to one of the newest journals of a Tavolo that does not run; there may be nothing to harm. */
export function harmJournal(
  dataFolder: string,
  harm: FaultPlan['journalHarm'],
  random: SeededRandom,
): JournalState {
  const journals = newestJournals(dataFolder)
  if (harm === 'none' || journals.length === 0) return 'whole'
  const path = random.pick(journals)
  const isHarmed =
    harm === 'cut'
      ? cutLastRecord(path, random)
      : flipBits(path, harm === 'bit flipped' ? 1 : random.between(2, 12), random)
  if (!isHarmed) return 'whole'
  const { damages } = readJournal(readFileSync(path))
  const isEndKnown = damages.every(({ kind, nextMark }) => kind === 'mended' || nextMark !== null)
  return harm === 'cut' || isEndKnown ? 'harmed' : 'garbled'
}

/** Cuts a journal off somewhere inside its last record. */
function cutLastRecord(path: string, random: SeededRandom): boolean {
  const bytes = readFileSync(path)
  const { endOffset, entries } = readJournal(bytes)
  if (entries.length === 0 || endOffset !== bytes.byteLength) return false
  const start = startOfLastRecord(bytes)
  if (start + 1 >= endOffset) return false
  truncateSync(path, random.between(start + 1, endOffset - 1))
  return true
}

/** Without its last byte a journal ends where its last record begins. */
function startOfLastRecord(bytes: Uint8Array): number {
  return readJournal(bytes.subarray(0, -1)).endOffset
}

/** Flips so many bits anywhere in a journal. */
function flipBits(path: string, count: number, random: SeededRandom): boolean {
  const bytes = readFileSync(path)
  if (bytes.byteLength <= headerBytes) return false
  for (let flip = 0; flip < count; flip += 1) {
    const at = random.between(0, bytes.byteLength - 1)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7))
  }
  writeFileSync(path, bytes)
  return true
}

/** The journals that go on from the newest full state. */
function newestJournals(dataFolder: string): string[] {
  const tavoli = join(dataFolder, 'tavoli')
  return namesIn(tavoli).flatMap((tavolo) => {
    const folder = join(tavoli, tavolo, 'journal')
    const names = namesIn(folder)
    const newest = names.findLast((name) => name.endsWith('.state'))?.split('-')[0] ?? ''
    return names
      .filter((name) => name.endsWith('.journal') && name.startsWith(newest))
      .map((name) => join(folder, name))
  })
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function databaseOf(dataFolder: string): string {
  return join(dataFolder, 'IndexedDB')
}
