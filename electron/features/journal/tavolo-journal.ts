import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import type { FileProblem } from '../../../shared/ipc/file-problem.ts'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import { isCovered, withMark } from '../../../shared/sync/change-marks.ts'
import { encodeFullState, readFullState } from '../../../shared/sync/full-state-file.ts'
import { encodeJournalHeader, headerBytes } from '../../../shared/sync/journal-header.ts'
import { encodeJournalChange } from '../../../shared/sync/journal-record.ts'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { syncFolder, writeFileAtomically } from '../../atomic-file.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import {
  filesBefore,
  journalFileName,
  keptStates,
  listJournals,
  listStates,
  stateFileName,
} from './generations.ts'
import { JournalChanged, writeAt } from './journal-file.ts'
import { loadJournal, readIfThere, type JournalEnd, type LoadedJournal } from './load-journal.ts'
import { noteSideFailure } from '../../side-failures.ts'

type Append = HostInput<'journalAppend'>
type Cut = HostInput<'journalCut'>
type Read = Extract<HostResult<'journalRead'>, { isOk: true }>['value']

const documentNames: readonly DocumentName[] = ['official', 'work']

/** Up to this size the journals of a tavolo may grow, however small its full state is: some days of writing. */
const leastJournalBytes = 256 * 1024

/** From the first share of the full state's size on a new one is due at a quiet moment; from the second on, at once. */
const dueShares = { soon: 1, now: 1.75 } as const

/** The shell's own copy of one tavolo: full states, and beside the newest a journal for each document. */
export class TavoloJournal {
  readonly #folder: string
  /** Where the copy stands; null when it must be looked at again. Inside, null when there is no full state. */
  #loaded: { readonly journal: LoadedJournal | null } | null = null
  #queue: Promise<unknown> = Promise.resolve()

  /** `folder` is the tavolo's; it need not be there. */
  constructor(folder: string) {
    this.#folder = join(folder, 'journal')
  }

  open(): Promise<HostResult<'journalOpen'>> {
    return this.#inTurn(async () => {
      const journal = await this.#load()
      if (journal === null) return { kind: 'missing' as const }
      const { official, work } = journal.ends
      const marks = { official: [...official.marks], work: [...work.marks] }
      return { kind: 'kept' as const, marks, isWhole: journal.isWhole }
    })
  }

  append(change: Append): Promise<HostResult<'journalAppend'>> {
    return this.#inTurn(async () => {
      try {
        return await this.#appendNow(change)
      } catch (error) {
        if (!isGone(error)) throw error
        // Somebody removed or cut the journal while we wrote: look at what is there, and try once more.
        this.#loaded = null
        return this.#appendNow(change)
      }
    })
  }

  /** Writes a full state and begins new journals; the older ones stay as long as their states. */
  cut(state: Cut): Promise<HostResult<'journalCut'>> {
    return this.#inTurn(async () => {
      const before = await this.#load()
      const isBehind =
        before !== null &&
        !documentNames.every((name) => isCovered(before.ends[name].marks, state.covers[name]))
      if (isBehind) return 'behind' as const
      await this.#cutNow(state, Math.max(before?.generation ?? 0, before?.lastGeneration ?? 0) + 1)
      return 'written' as const
    })
  }

  /** Reads a full state that is whole, with the journals from there on when no generation was asked for. */
  read(generation: number | undefined): Promise<HostResult<'journalRead'>> {
    return this.#inTurn(async () => {
      const states: Read['states'] = []
      let state: Read['state'] = null
      let from = 0
      for (const file of await listStates(this.#folder)) {
        const bytes = new Uint8Array(await readFile(join(this.#folder, file.name)))
        const facts = readFullState(bytes)?.facts ?? null
        states.push({
          generation: file.generation,
          atMs: facts?.atMs ?? null,
          sizeBytes: bytes.byteLength,
        })
        const isWanted = generation === undefined ? state === null : file.generation === generation
        if (facts === null || !isWanted) continue
        state = bytes
        from = file.generation
      }
      const journals: Read['journals'] = []
      const began = (await listJournals(this.#folder)).map((file) => file.generation)
      const wanted = new Set(
        [...began, ...states.map((each) => each.generation)].toSorted((left, right) => left - right),
      )
      for (const each of generation === undefined ? wanted : []) {
        for (const document of each >= from ? documentNames : []) {
          const bytes = await readIfThere(join(this.#folder, journalFileName(each, document)))
          journals.push({ document, bytes: bytes === null ? null : new Uint8Array(bytes) })
        }
      }
      return { state, journals, states }
    })
  }

  /** Runs once all that was asked before has ended, and before anything that is asked later. */
  inTurn<Value>(run: () => Promise<Value>): Promise<Result<Value, FileProblem>> {
    return this.#inTurn(run)
  }

  /** Looks at the disk again before anything else: for whoever changed what is there. */
  forget(): void {
    this.#loaded = null
  }

  async #load(): Promise<LoadedJournal | null> {
    this.#loaded ??= { journal: await loadJournal(this.#folder) }
    return this.#loaded.journal
  }

  async #appendNow(change: Append) {
    const journal = await this.#load()
    if (journal === null) return { kind: 'missing' as const }
    const end = journal.ends[change.document]
    if (end.tail === null) return { kind: 'missing' as const }
    const encoded = encodeJournalChange(end.tail, change)
    const path = join(this.#folder, journalFileName(journal.generation, change.document))
    await writeAt(path, end.endOffset, encoded.bytes)
    const written: JournalEnd = {
      tail: encoded.tail,
      endOffset: end.endOffset + encoded.bytes.byteLength,
      marks: withMark(change.isBase ? [] : end.marks, change.mark),
    }
    const next = { ...journal, ends: { ...journal.ends, [change.document]: written } }
    this.#loaded = { journal: next }
    return { kind: 'written' as const, due: dueOf(next) }
  }

  async #cutNow(state: Cut, generation: number): Promise<void> {
    const { tavoloId, official, work, covers: _covers, ...facts } = state
    await mkdir(this.#folder, { recursive: true })
    // A failure below leaves the files of before as they are, and is looked at anew.
    this.#loaded = null
    for (const document of documentNames) {
      const salt = randomBytes(4).readUInt32LE()
      const header = { document, generation, startedAtMs: Math.round(state.atMs), salt }
      await write(join(this.#folder, journalFileName(generation, document)), encodeJournalHeader(header))
    }
    // Its name makes the generation valid: before it stands there, nothing is written into the new journals.
    const bytes = encodeFullState({ facts: { tavoloId, ...facts }, official, work })
    await write(join(this.#folder, stateFileName(generation, state.atMs)), bytes)
    // The folders are new the first time, and their names must last too.
    await syncFolder(dirname(this.#folder))
    await syncFolder(dirname(dirname(this.#folder)))
    this.#loaded = null
    await this.#removeOld()
  }

  /** Removes what is older than the states that are kept. What cannot be removed now is removed after the next state. */
  async #removeOld(): Promise<void> {
    const oldest = (await listStates(this.#folder))[keptStates - 1]
    if (oldest === undefined) return
    for (const path of await filesBefore(this.#folder, oldest.generation)) {
      await rm(path, { force: true, maxRetries: 3 }).catch(noteSideFailure('an old state'))
    }
  }

  #inTurn<Value>(
    run: () => Promise<Value>,
  ): Promise<{ isOk: true; value: Value } | { isOk: false; error: FileProblem }> {
    const done = this.#queue.then(async () => {
      try {
        return ok(await run())
      } catch (error) {
        return failure(error instanceof Refused ? error.problem : fileProblemOf(error))
      }
    })
    this.#queue = done
    return done
  }
}

/** A file that could not be written, on its way to the caller. */
class Refused extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const written = await writeFileAtomically(path, bytes)
  if (!written.isOk) throw new Refused(written.error)
}

function isGone(error: unknown): boolean {
  return error instanceof JournalChanged || (error as NodeJS.ErrnoException).code === 'ENOENT'
}

function dueOf({ ends, stateBytes }: LoadedJournal): 'no' | 'soon' | 'now' {
  const grown = documentNames.reduce((sum, name) => sum + ends[name].endOffset - headerBytes, 0)
  const share = grown / Math.max(leastJournalBytes, stateBytes)
  if (share >= dueShares.now) return 'now'
  return share >= dueShares.soon ? 'soon' : 'no'
}
