import { createMemoryHost } from '../../renderer/host/memory-host.ts'
import type { JournalCalls } from '../../renderer/store/journal-calls.ts'
import { failure } from '../../shared/util/result.ts'
import type { WriteFate } from './faulty-tavolo-store.ts'
import type { ManualTimekeeper } from './manual-timekeeper.ts'

/** The shell's second copies, whose calls go as the test decides. */
export interface FaultyJournal {
  readonly calls: JournalCalls
  /** Names of the calls that were made, in order. */
  readonly asked: string[]
  /** From now on nothing that the running program asks is done or answered. */
  readonly crash: () => void
  /** The program starts again on what is on the disk. */
  readonly restart: () => void
  /** Every copy is gone, as if somebody had removed the folder. */
  readonly wipe: () => void
}

/** Makes second copies in memory, for which `fateOf` decides how each write goes. */
export function faultyJournal(time: ManualTimekeeper, fateOf: () => WriteFate): FaultyJournal {
  let disk: JournalCalls = createMemoryHost().host
  let hasCrashed = false
  const asked: string[] = []

  async function suffer<Value>(call: () => Promise<Value>, isWrite: boolean): Promise<Value> {
    if (hasCrashed) return never()
    const { durationMs, isWritten, reason } = isWrite
      ? fateOf()
      : { durationMs: 0, isWritten: true, reason: null }
    if (durationMs > 0) await time.wait(durationMs / 2)
    if (isDead()) return never()
    const result = isWritten ? await call() : null
    if (durationMs > 0) await time.wait(durationMs / 2)
    if (isDead()) return never()
    const problem = failure({ kind: reason === 'disk-full' ? 'diskFull' : 'other', code: 'EIO' })
    return result === null || reason !== null ? (problem as Value) : result
  }

  function isDead(): boolean {
    return hasCrashed
  }

  const writes = ['journalAppend', 'journalCut', 'journalDeleted', 'journalPurge']
  const calls = Object.fromEntries(
    (
      [
        'journalList',
        'journalOpen',
        'journalAppend',
        'journalCut',
        'journalRead',
        'journalDeleted',
        'journalPurge',
      ] as const
    ).map((name) => [
      name,
      async (input: unknown) => {
        asked.push(name)
        const call = disk[name] as (given: unknown) => Promise<unknown>
        return suffer(async () => call(input), writes.includes(name))
      },
    ]),
  ) as JournalCalls
  return {
    calls,
    asked,
    crash() {
      hasCrashed = true
    },
    restart() {
      hasCrashed = false
    },
    wipe() {
      disk = createMemoryHost().host
    },
  }
}

/** The answer to a program that is dead. */
async function never<Value>(): Promise<Value> {
  return Promise.race<Value>([])
}
