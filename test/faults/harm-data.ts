import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertNever } from '../../shared/util/assert-never.ts'
import { headerBytes } from '../../shared/sync/journal-header.ts'
import { readJournal, type JournalReading } from '../../shared/sync/read-journal.ts'
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
 * What was done to a journal. `harmed`: what is left says how far it went · `end harmed`: so it does, and among what was hit
 * is the last change of an opening, which may have been under way when Tavolo died, never called saved and in no other copy ·
 * `garbled`: at its end nothing whole says how far it went, and what came last may pass for an end, or an older database for
 * the newest.
 */
export type JournalState = 'whole' | 'harmed' | 'end harmed' | 'garbled'

/** Does harm to one of the newest journals of a Tavolo that does not run; there may be nothing to harm. */
export function harmJournal(
  dataFolder: string,
  harm: FaultPlan['journalHarm'],
  random: SeededRandom,
): JournalState {
  const journals = newestJournals(dataFolder)
  if (harm === 'none' || journals.length === 0) return 'whole'
  const path = random.pick(journals)
  const before = readJournal(readFileSync(path))
  const isHarmed =
    harm === 'cut'
      ? cutLastRecord(path, random)
      : flipBits(path, harm === 'bit flipped' ? 1 : random.between(2, 12), random)
  if (!isHarmed) return 'whole'
  const after = readJournal(readFileSync(path))
  const isEndKnown = after.damages.every(({ kind, nextMark }) => kind === 'mended' || nextMark !== null)
  if (harm !== 'cut' && !isEndKnown) return 'garbled'
  return isAnEndLost(before, after) ? 'end harmed' : 'harmed'
}

/** Whether the last change of an opening, be it the journal's last or one that another opening follows, can be read no more. */
function isAnEndLost(before: JournalReading, after: JournalReading): boolean {
  const left = new Set(after.entries.map(({ update }) => update.toString()))
  return before.entries.some(({ mark, update }, index) => {
    const next = before.entries[index + 1]
    const isEnd = next === undefined || next.mark?.openingId !== mark?.openingId
    return isEnd && !left.has(update.toString())
  })
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
