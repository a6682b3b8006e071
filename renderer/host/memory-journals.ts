import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { KeptTavolo } from '../../shared/ipc/journal.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { joinBytes } from '../../shared/sync/byte-pieces.ts'
import { isCovered, withMark, type DocumentMarks } from '../../shared/sync/change-marks.ts'
import { encodeFullState } from '../../shared/sync/full-state-file.ts'
import { encodeJournalHeader } from '../../shared/sync/journal-header.ts'
import { emptyTail, encodeJournalChange, type JournalTail } from '../../shared/sync/journal-record.ts'
import { ok } from '../../shared/util/result.ts'

type JournalCall = Extract<HostCallName, `journal${string}`>

interface MemoryJournal {
  bytes: Uint8Array
  tail: JournalTail
  marks: DocumentMarks
}

interface MemoryCopy {
  tavolo: KeptTavolo
  readonly states: {
    generation: number
    atMs: number
    bytes: Uint8Array
    journals: Record<DocumentName, MemoryJournal>
  }[]
}

/** As many as the desktop keeps. */
const keptStates = 3

/** As large as the desktop lets the journals of a small tavolo grow. */
const dueBytes = 256 * 1024

/** Answers the calls about the shell's own copies of the tavoli, in memory. */
export function createMemoryJournals(): {
  readonly [Name in JournalCall | 'databaseStartAnew']: (input: HostInput<Name>) => HostResult<Name>
} {
  const copies = new Map<string, MemoryCopy>()
  const drafts = new Map<string, PrivateDraft[]>()

  function newestOf(tavoloId: string) {
    return copies.get(tavoloId)?.states[0]
  }

  return {
    journalList: () => ok([...copies.values()].map(({ tavolo }) => tavolo)),
    journalOpen({ tavoloId }) {
      const newest = newestOf(tavoloId)
      if (newest === undefined) return ok({ kind: 'missing' })
      const { official, work } = newest.journals
      return ok({
        kind: 'kept',
        marks: { official: [...official.marks], work: [...work.marks] },
        isWhole: true,
      })
    },
    journalAppend(change) {
      const copy = copies.get(change.tavoloId)
      const journal = copy?.states[0]?.journals[change.document]
      if (copy === undefined || journal === undefined) return ok({ kind: 'missing' })
      const { bytes, tail } = encodeJournalChange(journal.tail, change)
      journal.bytes = joinBytes([journal.bytes, bytes])
      journal.tail = tail
      journal.marks = withMark(change.isBase ? [] : journal.marks, change.mark)
      copy.tavolo = { ...copy.tavolo, ...change.summary }
      return ok({ kind: 'written', due: journal.bytes.byteLength > dueBytes ? 'soon' : 'no' })
    },
    journalCut: (state) => cut(copies, state),
    journalRead: (input) => read(copies, input),
    journalDeleted({ tavoloId, isDeleted, atMs }) {
      const copy = copies.get(tavoloId)
      if (copy !== undefined) {
        const change = isDeleted ? { deletedAtMs: atMs } : { deletedAtMs: null, restoredAtMs: atMs }
        copy.tavolo = { ...copy.tavolo, ...change }
      }
      return ok(null)
    },
    journalDrafts: ({ tavoloId }) => ok(drafts.get(tavoloId) ?? []),
    journalDraftsKeep({ tavoloId, drafts: now }) {
      drafts.set(tavoloId, now)
      return ok(null)
    },
    databaseStartAnew: () => ok(null),
    journalErase({ tavoloId, mode }) {
      const states = copies.get(tavoloId)?.states ?? []
      if (mode === 'remove') {
        copies.delete(tavoloId)
        drafts.delete(tavoloId)
      }
      return ok({
        count: states.length,
        sizeBytes: states.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      })
    },
    journalPurge({ deletedBeforeMs }) {
      for (const [id, { tavolo }] of copies) {
        if (tavolo.deletedAtMs !== null && tavolo.deletedAtMs < deletedBeforeMs) copies.delete(id)
      }
      return ok(null)
    },
  }
}

function cut(copies: Map<string, MemoryCopy>, state: HostInput<'journalCut'>): HostResult<'journalCut'> {
  const { tavoloId, official, work, covers, ...facts } = state
  const { title, processKind, marks, atMs } = facts
  const copy = copies.get(tavoloId) ?? {
    tavolo: { id: tavoloId, title, processKind, deletedAtMs: null, restoredAtMs: null, hasState: true },
    states: [],
  }
  const before = copy.states[0]
  const isBehind =
    before !== undefined &&
    !(
      isCovered(before.journals.official.marks, covers.official) &&
      isCovered(before.journals.work.marks, covers.work)
    )
  if (isBehind) return ok('behind')
  const generation = (before?.generation ?? 0) + 1
  function begin(document: DocumentName): MemoryJournal {
    const header = { document, generation, startedAtMs: Math.round(atMs), salt: generation }
    return { bytes: encodeJournalHeader(header), tail: emptyTail(header), marks: marks[document] }
  }
  const bytes = encodeFullState({ facts: { tavoloId, ...facts }, official, work })
  copy.tavolo = { ...copy.tavolo, title, processKind }
  copy.states.unshift({
    generation,
    atMs,
    bytes,
    journals: { official: begin('official'), work: begin('work') },
  })
  copy.states.splice(keptStates)
  copies.set(tavoloId, copy)
  return ok('written')
}

function read(
  copies: Map<string, MemoryCopy>,
  { tavoloId, generation }: HostInput<'journalRead'>,
): HostResult<'journalRead'> {
  const states = copies.get(tavoloId)?.states ?? []
  const [newest] = states
  const state = generation === undefined ? newest : states.find((each) => each.generation === generation)
  const journals = generation === undefined && newest !== undefined ? newest.journals : null
  return ok({
    state: state?.bytes ?? null,
    journals:
      journals === null
        ? []
        : (['official', 'work'] as const).map((document) => ({
            document,
            bytes: journals[document].bytes,
          })),
    states: states.map((each) => ({
      generation: each.generation,
      atMs: each.atMs,
      sizeBytes: each.bytes.byteLength,
    })),
  })
}
