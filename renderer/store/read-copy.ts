import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { KeptState } from '../../shared/ipc/journal.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { readFullState, type FullStateFacts } from '../../shared/sync/full-state-file.ts'
import { readJournal, type JournalDamage, type JournalEntry } from '../../shared/sync/read-journal.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { joinStretch, type ChangeStretch } from './change-log.ts'
import { askJournal, type JournalCalls } from './journal-calls.ts'
import type { StoreFailure } from './store-failure.ts'
import type { TavoloId } from './tavolo-store.ts'

/** Everything that can be read of the second copy of a tavolo. */
export interface CopyReading {
  readonly documents: TavoloDocuments
  /** What the full state says that the documents were built on; null when no full state can be read. */
  readonly facts: FullStateFacts | null
  /** Who worked when: the log of the full state, and what the journals add. */
  readonly changes: readonly ChangeStretch[]
  /** When the last change that was read was made, milliseconds since 1970; null when nothing was read. */
  readonly lastChangedAtMs: number | null
  readonly loss: CopyLoss
  /** The full states that are kept, newest first. */
  readonly states: readonly KeptState[]
}

/** What of a second copy cannot be read. */
export interface CopyLoss {
  /** Stretches of journals that cannot be read; those that were mended are not among them. */
  readonly damages: readonly JournalDamage[]
  /** Journals that should be there and are not. */
  readonly missingJournals: number
  /** Newer full states that cannot be read, so that an older one had to serve. */
  readonly unreadableStates: number
  /** Whether changes were read that cannot be shown, because what they build on cannot be read. */
  readonly isWaiting: boolean
}

/** Whether nothing at all is lost. */
export function isLossless({ damages, missingJournals, isWaiting }: CopyLoss): boolean {
  return damages.length === 0 && missingJournals === 0 && !isWaiting
}

/** Reads the second copy of a tavolo: the newest full state that is whole, and every journal from there on. */
export async function readCopy(
  calls: JournalCalls,
  tavoloId: TavoloId,
): Promise<Result<CopyReading, StoreFailure>> {
  const read = await askJournal(() => calls.journalRead({ tavoloId }))
  if (!read.isOk) return read
  const { state: stateFile, journals, states } = read.value
  const state = stateFile === null ? null : readFullState(stateFile)
  const documents = { official: new Y.Doc({ gc: true }), work: new Y.Doc({ gc: true }) }
  if (state !== null) {
    Y.applyUpdate(documents.official, state.official)
    Y.applyUpdate(documents.work, state.work)
  }
  const damages: JournalDamage[] = []
  const changes: ChangeStretch[] = [...(state?.facts.changes ?? [])]
  let lastChangedAtMs = state?.facts.lastChangedAtMs ?? null
  for (const { document, bytes } of journals) {
    const reading = readJournal(bytes ?? new Uint8Array())
    if (bytes !== null) damages.push(...reading.damages.filter(({ kind }) => kind !== 'mended'))
    applyEntries(documents[document], reading.entries)
    addChanges(changes, document, reading.entries)
    const lastMs = reading.entries.at(-1)?.atMs ?? null
    if (lastMs !== null) lastChangedAtMs = Math.max(lastMs, lastChangedAtMs ?? lastMs)
  }
  const loss: CopyLoss = {
    damages,
    missingJournals: journals.filter(({ bytes }) => bytes === null).length,
    unreadableStates: state === null ? states.length : states.findIndex(({ atMs }) => atMs !== null),
    isWaiting: waits(documents.official) || waits(documents.work),
  }
  return ok({ documents, facts: state?.facts ?? null, changes, lastChangedAtMs, loss, states })
}

/** Lets go of what was read. */
export function closeCopy({ documents }: CopyReading): void {
  documents.official.destroy()
  documents.work.destroy()
}

function applyEntries(document: Y.Doc, entries: readonly JournalEntry[]): void {
  document.transact(() => {
    for (const { update } of entries) Y.applyUpdate(document, update)
  })
}

function addChanges(
  changes: ChangeStretch[],
  document: DocumentName,
  entries: readonly JournalEntry[],
): void {
  for (const { atMs, shares } of entries) {
    for (const { author, sizeBytes } of shares) {
      const stretch = { document, author, fromMs: atMs, toMs: atMs, sizeBytes }
      const index = changes.findLastIndex(
        (other) => other.document === document && other.author.deviceId === author.deviceId,
      )
      const last = changes[index]
      const joined = last === undefined ? null : joinStretch(last, stretch)
      if (joined === null) changes.push(stretch)
      else changes[index] = joined
    }
  }
}

function waits({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}
