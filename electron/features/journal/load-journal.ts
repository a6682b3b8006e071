import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import type { DocumentMarks } from '../../../shared/sync/change-marks.ts'
import { readFullState, type FullStateFacts } from '../../../shared/sync/full-state-file.ts'
import { headerBytes } from '../../../shared/sync/journal-header.ts'
import type { JournalTail } from '../../../shared/sync/journal-record.ts'
import { readJournal } from '../../../shared/sync/read-journal.ts'
import { journalFileName, listJournals, listStates, type JournalFile, type StateFile } from './generations.ts'

/** Where the journal of one document stands. */
export interface JournalEnd {
  /** Null when nothing can be appended, because its beginning cannot be read. */
  readonly tail: JournalTail | null
  readonly endOffset: number
  readonly marks: DocumentMarks
}

/** Where a tavolo's copy stands. */
export interface LoadedJournal {
  readonly generation: number
  /** The highest generation of which a journal is there; above `generation` when a full state was begun and not ended, or is lost. */
  readonly lastGeneration: number
  readonly stateBytes: number
  readonly ends: Readonly<Record<DocumentName, JournalEnd>>
  /** Whether all of the newest full state and its journals is as it was written. */
  readonly isWhole: boolean
  /** Null when the newest full state cannot be read. */
  readonly facts: FullStateFacts | null
}

/** Looks where a tavolo's copy stands; null when there is no full state. Throws what the disk throws. */
export async function loadJournal(folder: string): Promise<LoadedJournal | null> {
  const [newest] = await listStates(folder)
  if (newest === undefined) return null
  const bytes = await readFile(join(folder, newest.name))
  const state = readFullState(bytes)
  const journals = await listJournals(folder)
  const official = await loadEnd(folder, { newest, document: 'official', marks: state?.facts.marks.official })
  const work = await loadEnd(folder, { newest, document: 'work', marks: state?.facts.marks.work })
  return {
    generation: newest.generation,
    lastGeneration: journals.at(-1)?.generation ?? newest.generation,
    stateBytes: bytes.byteLength,
    ends: { official: official.end, work: work.end },
    isWhole:
      state !== null && official.isWhole && work.isWhole && !(await isStateLost(folder, journals, newest)),
    facts: state?.facts ?? null,
  }
}

/** Whether changes were written after a full state that is not there any more. */
async function isStateLost(
  folder: string,
  journals: readonly JournalFile[],
  newest: StateFile,
): Promise<boolean> {
  for (const { generation, name } of journals) {
    if (generation > newest.generation && (await stat(join(folder, name))).size > headerBytes) return true
  }
  return false
}

async function loadEnd(
  folder: string,
  of: { newest: StateFile; document: DocumentName; marks: DocumentMarks | undefined },
): Promise<{ end: JournalEnd; isWhole: boolean }> {
  const { newest, document, marks = [] } = of
  const bytes = await readIfThere(join(folder, journalFileName(newest.generation, document)))
  if (bytes === null) return { end: { tail: null, endOffset: headerBytes, marks }, isWhole: false }
  const reading = readJournal(bytes, marks)
  const { tail, endOffset } = reading
  // A journal of another document or time stands in the wrong place.
  const { header } = tail ?? {}
  const isOwn = header?.document === document && header.generation === newest.generation
  if (!isOwn) return { end: { tail: null, endOffset: headerBytes, marks }, isWhole: false }
  return { end: { tail, endOffset, marks: reading.marks }, isWhole: reading.damages.length === 0 }
}

/** The bytes of a file; null when it is not there. Throws what else the disk throws. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
