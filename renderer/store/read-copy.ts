import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { KeptState } from '../../shared/ipc/journal.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { readFullState, type FullStateFacts } from '../../shared/sync/full-state-file.ts'
import { headerBytes } from '../../shared/sync/journal-header.ts'
import { readJournal, type JournalEntry, type JournalReading } from '../../shared/sync/read-journal.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { areWaiting, type CopyDamage, type CopyLoss } from './copy-loss.ts'
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
  // What waits in a full state was lost before it was written, and told then.
  const wasWaiting = areWaiting(documents)
  const damages: CopyDamage[] = []
  const marks = { official: state?.facts.marks.official ?? [], work: state?.facts.marks.work ?? [] }
  const changes: ChangeStretch[] = [...(state?.facts.changes ?? [])]
  let lastChangedAtMs = state?.facts.lastChangedAtMs ?? null
  for (const { document, bytes } of journals) {
    const reading = readJournal(bytes ?? new Uint8Array(), marks[document])
    addDamages(damages, document, reading)
    marks[document] = reading.marks
    applyEntries(documents[document], reading.entries)
    addChanges(changes, document, reading.entries)
    const lastMs = reading.entries.at(-1)?.atMs ?? null
    if (lastMs !== null) lastChangedAtMs = Math.max(lastMs, lastChangedAtMs ?? lastMs)
  }
  const loss: CopyLoss = {
    damages,
    marks,
    unreadableStates: state === null ? states.length : states.findIndex(({ atMs }) => atMs !== null),
    isWaiting: areWaiting(documents) && !wasWaiting,
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

/** Adds what one journal lacks, and to the damages before it how far the document goes behind them. */
function addDamages(
  damages: CopyDamage[],
  document: DocumentName,
  { damages: found, entries }: JournalReading,
): void {
  const firstMark = entries.find(({ mark }) => mark !== null)?.mark ?? null
  for (const [index, damage] of damages.entries()) {
    if (damage.document === document && damage.nextMark === null)
      damages[index] = { ...damage, nextMark: firstMark }
  }
  for (const damage of found) {
    // A journal that cannot be read and was only a beginning held nothing.
    const isBareHeader = damage.offset === 0 && damage.sizeBytes === headerBytes
    if (damage.kind !== 'mended' && !isBareHeader) damages.push({ ...damage, document })
  }
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
