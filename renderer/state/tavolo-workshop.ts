// oxlint-disable-next-line import/no-unassigned-import -- it must act before the schemas below are made
import './zod-without-eval.ts'
import * as Y from 'yjs'
import type { Author } from '../../shared/doc/origin.ts'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { emptyDocuments, setUpTavolo } from '../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import { readSnapshot, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { JsonProblem } from '../../shared/import/json-problem.ts'
import { readSampleTable } from '../../shared/import/sample-table.ts'
import { readTavoloJson } from '../../shared/import/tavolo-json.ts'
import type { NewId } from '../../shared/model/id.ts'
import type { Process } from '../../shared/model/process.ts'
import { readFullState } from '../../shared/sync/full-state-file.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { Clock } from '../../shared/util/clock.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { createTavoloDocuments } from '../store/create-tavolo-documents.ts'
import { askJournal, type JournalCalls } from '../store/journal-calls.ts'
import { openTavoloDocuments, type OpenTavolo } from '../store/open-tavolo-documents.ts'
import type { StoreFailure } from '../store/store-failure.ts'
import type { TavoloId, TavoloStore } from '../store/tavolo-store.ts'
import { systemTimekeeper } from '../store/timekeeper.ts'
import type { LibraryError } from './library-error.ts'
import { logOfFile } from './log-of-file.ts'
import { newOpeningId } from './new-opening-id.ts'
import { rebuildTavolo } from './rebuild-tavolo.ts'
import type { RecoveredTavolo } from './recovery.ts'
import { summarize } from './summarize.ts'
import { storedDrafts } from './stored-drafts.ts'
import { startSession, type TavoloSession } from './tavolo-session.ts'

/** What the library works with. */
export interface LibraryParts {
  readonly store: TavoloStore
  /** The second copy that the shell keeps. */
  readonly journal: JournalCalls
  readonly clock: Clock
  readonly newId: NewId
  readonly author: () => Author
  readonly logError: (error: Error) => void
  /** Told of what an opening brought back from the second copy. */
  readonly onRecovered: (recovered: RecoveredTavolo) => void
}

type Made = Promise<Result<TavoloId, LibraryError>>

/** A new tavolo of the given process. */
export async function makeTavolo(
  parts: LibraryParts,
  process: Partial<Process> & Pick<Process, 'title'>,
): Made {
  return keep(parts, (context, lineageId) => setUpTavolo(context, { lineageId, process }))
}

/** A fresh copy of the sample. */
export async function makeSample(parts: LibraryParts): Made {
  const { default: sample } = await import('../../resources/sample/vicini-di-valle.json')
  return keepRead(parts, readSampleTable(sample))
}

/** A new tavolo out of a JSON file. */
export async function makeFromJson(parts: LibraryParts, bytes: Uint8Array): Made {
  return keepRead(parts, readTavoloJson(bytes))
}

/** Keeps the tavolo of a file that is not on this computer yet, under its own id and lineage. */
export async function adoptTavolo(parts: LibraryParts, file: TavoloFile): Made {
  const documents = emptyDocuments()
  Y.applyUpdate(documents.official, file.official)
  Y.applyUpdate(documents.work, file.work)
  const kept = await createTavoloDocuments({
    store: parts.store,
    tavoloId: file.tavoloId,
    documents,
    summarize,
    author: file.writtenBy,
    // A computer whose clock is ahead must not keep this tavolo on top of the shelf for ever.
    atMs: Math.min(file.writtenAtMs, parts.clock.nowMs()),
    changes: logOfFile(file),
    journal: { calls: parts.journal, openingId: newOpeningId() },
  })
  documents.official.destroy()
  documents.work.destroy()
  return kept.isOk ? ok(file.tavoloId) : failure({ kind: 'store', reason: kept.error.reason })
}

/** Keeps the tavolo of a room that is not on this computer yet, under its own id and lineage. */
export async function adoptDocuments(
  parts: LibraryParts,
  tavoloId: TavoloId,
  documents: TavoloDocuments,
): Made {
  const kept = await createTavoloDocuments({
    store: parts.store,
    tavoloId,
    documents,
    summarize,
    author: parts.author(),
    atMs: parts.clock.nowMs(),
    journal: { calls: parts.journal, openingId: newOpeningId() },
  })
  return kept.isOk ? ok(tavoloId) : failure({ kind: 'store', reason: kept.error.reason })
}

/** Opens a tavolo for this window. */
export async function openTavolo(
  parts: LibraryParts,
  id: TavoloId,
): Promise<Result<TavoloSession, LibraryError>> {
  const opened = await openOrRebuild(parts, id)
  if (!opened.isOk) return failure({ kind: 'store', reason: opened.error.reason })
  const { tavolo, recovered } = opened.value
  if (recovered !== null) parts.onRecovered(recovered)
  const { documents } = tavolo
  const context = () => ({ documents, author: parts.author(), clock: parts.clock, newId: parts.newId })
  return ok(startSession(id, tavolo, { recovered, drafts: { storage: storedDrafts(parts, id), context } }))
}

interface OpenedTavolo {
  readonly tavolo: OpenTavolo
  readonly recovered: RecoveredTavolo | null
}

/** Opens a tavolo; when the database has lost it, from its second copy. */
async function openOrRebuild(parts: LibraryParts, id: TavoloId): Promise<Result<OpenedTavolo, StoreFailure>> {
  const opened = await openNow(parts, id)
  if (opened.isOk) {
    const tavolo = opened.value
    return ok({ tavolo, recovered: recoveredAtOpening(id, tavolo) })
  }
  if (opened.error.reason !== 'missing') return opened
  const { store, journal, clock } = parts
  const kept = await askJournal(() => journal.journalList())
  const tavolo = kept.isOk ? kept.value.find((each) => each.id === id) : undefined
  if (tavolo === undefined || tavolo.deletedAtMs !== null) return opened
  const rebuilt = await rebuildTavolo({ store, journal, nowMs: clock.nowMs }, tavolo)
  // The comparison at the start may have been quicker; then it tells what came back.
  const isThere = rebuilt.isOk ? rebuilt.value !== null : rebuilt.error.reason === 'exists'
  if (!isThere) return opened
  const again = await openNow(parts, id)
  return again.isOk ? ok({ tavolo: again.value, recovered: rebuilt.isOk ? rebuilt.value : null }) : again
}

function recoveredAtOpening(id: TavoloId, { recovery, documents }: OpenTavolo): RecoveredTavolo | null {
  if (recovery === null) return null
  const { kind, toMs, extent } = recovery
  return {
    id,
    title: summarize(documents).title,
    how: kind,
    toMs,
    extent,
    moments: [],
  }
}

function openNow(parts: LibraryParts, id: TavoloId): Promise<Result<OpenTavolo, StoreFailure>> {
  return openTavoloDocuments({
    store: parts.store,
    journal: { calls: parts.journal, openingId: newOpeningId() },
    tavoloId: id,
    timekeeper: systemTimekeeper,
    localAuthor: parts.author,
    summarize,
    onCompactionFailure: ({ reason, detail }) => parts.logError(new Error(`Compaction: ${reason} ${detail}`)),
  })
}

/** A new tavolo out of a full state that the second copy keeps of another one, under the given title. */
export async function makeFromMoment(
  parts: LibraryParts,
  moment: { readonly tavoloId: TavoloId; readonly generation: number; readonly title: string },
): Made {
  const { tavoloId, generation, title } = moment
  const read = await askJournal(() => parts.journal.journalRead({ tavoloId, generation }))
  if (!read.isOk) return failure({ kind: 'store', reason: read.error.reason })
  const state = read.value.state === null ? null : readFullState(read.value.state)
  if (state === null) return failure({ kind: 'store', reason: 'damaged' })
  const documents = emptyDocuments()
  Y.applyUpdate(documents.official, state.official)
  Y.applyUpdate(documents.work, state.work)
  const snapshot = readSnapshot(documents)
  documents.official.destroy()
  documents.work.destroy()
  const named = { ...snapshot, process: { ...snapshot.process, title } }
  return keep(parts, (context, lineageId) => writeSnapshot(context, named, lineageId))
}

async function keepRead(parts: LibraryParts, read: Result<TavoloSnapshot, JsonProblem>): Made {
  if (!read.isOk) return failure({ kind: 'json', problem: read.error })
  return keep(parts, (context, lineageId) => writeSnapshot(context, read.value, lineageId))
}

/** Fills fresh documents under a lineage of their own and writes them. */
async function keep(
  parts: LibraryParts,
  fill: (context: CommandContext, lineageId: string) => Result<unknown, CommandError>,
): Made {
  const { store, clock, newId } = parts
  const author = parts.author()
  const documents = emptyDocuments()
  const filled = fill({ documents, author, clock, newId }, newId('lineage'))
  if (!filled.isOk) return failure({ kind: 'command', error: filled.error })
  const tavoloId = newId('tavolo')
  const atMs = clock.nowMs()
  const kept = await createTavoloDocuments({
    store,
    tavoloId,
    documents,
    summarize,
    author,
    atMs,
    journal: { calls: parts.journal, openingId: newOpeningId() },
  })
  documents.official.destroy()
  documents.work.destroy()
  return kept.isOk ? ok(tavoloId) : failure({ kind: 'store', reason: kept.error.reason })
}
