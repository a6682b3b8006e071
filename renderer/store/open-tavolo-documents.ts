import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { authorOfChange, type Author } from '../../shared/doc/origin.ts'
import { touchedRecords } from '../../shared/doc/touched-records.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { createTavoloDocuments } from './create-tavolo-documents.ts'
import { compareWithCopy, type OpeningPlan, type OpeningRecovery } from './compare-with-copy.ts'
import { DocumentSaver, type CatchUp } from './document-saver.ts'
import { IdleCompactor } from './idle-compactor.ts'
import { askJournal, type JournalCalls } from './journal-calls.ts'
import { JournalCopy } from './journal-copy.ts'
import { MarkCounter } from './mark-counter.ts'
import type { UpdateSink } from './save-lane.ts'
import { combineSaveStatus, isSameSaveStatus, type SaveStatus } from './save-status.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import { documentsOf, replaceRows } from './stored-rows.ts'
import type {
  LoadedTavolo,
  StoredUpdate,
  TavoloId,
  TavoloMarks,
  TavoloStore,
  TavoloSummary,
} from './tavolo-store.ts'
import type { Timekeeper } from './timekeeper.ts'

/** What is needed to open a tavolo. */
export interface OpenTavoloOptions {
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  readonly timekeeper: Timekeeper
  /** Who works on this device; asked at every change whose origin does not say it. */
  readonly localAuthor: () => Author
  /** What the list of tavoli says of these documents; asked at every write of the official one. */
  readonly summarize: (documents: TavoloDocuments) => TavoloSummary
  /** The shell's second copy; `saved` waits for it too. */
  readonly journal?: { readonly calls: JournalCalls; readonly openingId: string } | undefined
  /** More places to keep the changes of a document; `saved` waits for them too. */
  readonly moreSinks?: (name: DocumentName) => readonly UpdateSink[]
  /** Told when old rows could not be merged: worth a line in the log, and no more. */
  readonly onCompactionFailure?: (failure: StoreFailure) => void
}

/** A tavolo that is open: its documents, which are saved as they change. */
export interface OpenTavolo {
  readonly documents: TavoloDocuments
  /** What was brought back from the second copy and is worth telling; null when nothing was. */
  readonly recovery: OpeningRecovery | null
  readonly saveStatus: Observable<SaveStatus>
  /** Writes everything up to now, at once. */
  readonly flush: () => Promise<Result<void, StoreFailure>>
  /** Flushes and lets go of the documents; when writing fails it stays open and goes on trying. */
  readonly close: () => Promise<Result<void, StoreFailure>>
  /** Lets go of the documents without writing what waits. */
  readonly abandon: () => void
}

/** Reads both documents of a tavolo and keeps saving them until it is closed. */
export async function openTavoloDocuments(
  options: OpenTavoloOptions,
): Promise<Result<OpenTavolo, StoreFailure>> {
  const { store, tavoloId, journal } = options
  const opening = journal === undefined ? null : askJournal(() => journal.calls.journalOpen({ tavoloId }))
  const read = await store.loadTavolo(tavoloId)
  if (!read.isOk) return read
  const { updates: loaded, marks } = read.value
  // The shell reads its copy while the documents are built of the rows.
  const { documents, damage } = documentsOf(loaded)
  const opened = await opening
  const hasCopy = opened?.isOk === true && opened.value.kind === 'kept'
  if (damage !== null && !hasCopy) return failure(damage)
  const plan =
    journal === undefined
      ? null
      : await compareWithCopy({
          calls: journal.calls,
          store,
          tavoloId,
          documents,
          storeMarks: marks,
          isStoreDamaged: damage !== null,
          opened: opened?.isOk === true ? opened.value : null,
        })
  if (damage === null) return ok(followDocuments({ options, documents, loaded, plan }))
  if (plan?.recovery?.kind !== 'damaged') return storeFailure('damaged', 'and the second copy cannot be read')
  const replaced = await replaceRows(options, documents, loaded)
  if (!replaced.isOk) return replaced
  return ok(followDocuments({ options, documents, loaded: replaced.value, plan }))
}

/** Stands for the opening where no second copy is kept, and nothing is compared. */
const noOpeningId = '0000000000000000'

interface FollowedDocument {
  readonly saver: DocumentSaver
  readonly stop: () => void
}

function followDocument(context: {
  readonly options: OpenTavoloOptions
  readonly documents: TavoloDocuments
  readonly name: DocumentName
  /** The rows that the document was made from. */
  readonly loaded: readonly StoredUpdate[]
  readonly marks: MarkCounter
  readonly copy: JournalCopy | null
  readonly catchUp: readonly CatchUp[] | undefined
}): FollowedDocument {
  const { options, documents, name, loaded, marks, copy, catchUp } = context
  const { store, tavoloId, timekeeper, localAuthor, summarize } = options
  const document = documents[name]
  const onFailure = options.onCompactionFailure ?? (() => undefined)
  const compactor = new IdleCompactor({ store, tavoloId, name, document, timekeeper, loaded, onFailure })
  const storeSink: UpdateSink = {
    async append(batch) {
      const summary = name === 'official' ? summarize(documents) : null
      const update = { ...batch, tavoloId, document: name, summary }
      let written = await store.appendUpdate(update)
      if (!written.isOk && written.error.reason === 'missing') {
        const restored = await restoreTavolo(options, documents)
        if (!restored.isOk) return restored
        written = await store.appendUpdate(update)
      }
      if (!written.isOk) return written
      compactor.noteWritten(written.value, batch.bytes.byteLength)
      return ok(undefined)
    },
  }
  const saver = new DocumentSaver({
    document,
    sinks: [storeSink, ...(copy === null ? [] : [copy.sink(name)]), ...(options.moreSinks?.(name) ?? [])],
    marks,
    catchUp,
    timekeeper,
    touchesOf: (transaction) => touchedRecords(documents, transaction),
    authorOf: (transaction) => authorOfChange(transaction) ?? localAuthor(),
  })
  return {
    saver,
    stop() {
      saver.stop()
      compactor.stop()
      document.destroy()
    },
  }
}

/**
 * Keeps an open tavolo again whose rows are gone. Nothing of ours removes the rows of an open tavolo; but after a disk
 * was full Chromium may begin again with an empty database (electron issue 41877), while everything is still in memory.
 */
async function restoreTavolo(
  options: OpenTavoloOptions,
  documents: TavoloDocuments,
): Promise<Result<void, StoreFailure>> {
  const { store, tavoloId, timekeeper, localAuthor, summarize } = options
  const atMs = timekeeper.nowMs()
  const author = localAuthor()
  const created = await createTavoloDocuments({ store, tavoloId, documents, summarize, author, atMs })
  // The other document's write may have restored it a moment ago.
  return !created.isOk && created.error.reason === 'exists' ? ok(undefined) : created
}

function followDocuments(opened: {
  readonly options: OpenTavoloOptions
  readonly documents: TavoloDocuments
  readonly loaded: LoadedTavolo['updates']
  readonly plan: OpeningPlan | null
}): OpenTavolo {
  const { options, documents, loaded, plan } = opened
  const openingId = options.journal?.openingId ?? noOpeningId
  const marks = {
    official: new MarkCounter(openingId, plan?.before?.official ?? null),
    work: new MarkCounter(openingId, plan?.before?.work ?? null),
  }
  const copy = copyOf(opened, () => ({ official: marks.official.now(), work: marks.work.now() }))
  const followed = (['official', 'work'] as const).map((name) =>
    followDocument({
      options,
      documents,
      name,
      loaded: loaded[name],
      marks: marks[name],
      copy,
      catchUp: plan?.catchUp?.[name],
    }),
  )
  const saveStatus = createObservable<SaveStatus>({ kind: 'saved' }, isSameSaveStatus)
  function publish(): void {
    saveStatus.set(combineSaveStatus(followed.map(({ saver }) => saver.status.get())))
  }
  for (const { saver } of followed) saver.status.subscribe(publish)
  async function flush(): Promise<Result<void, StoreFailure>> {
    const results = await Promise.all(followed.map(async ({ saver }) => saver.flush()))
    return results.find((result) => !result.isOk) ?? ok(undefined)
  }
  function abandon(): void {
    copy?.stop()
    for (const { stop } of followed) stop()
  }
  publish()
  return {
    documents,
    recovery: plan?.recovery ?? null,
    saveStatus,
    flush,
    abandon,
    async close() {
      const flushed = await flush()
      if (flushed.isOk) abandon()
      return flushed
    },
  }
}

function copyOf(
  opened: {
    readonly options: OpenTavoloOptions
    readonly documents: TavoloDocuments
    readonly plan: OpeningPlan | null
  },
  marksNow: () => TavoloMarks,
): JournalCopy | null {
  const { options, documents, plan } = opened
  const { journal, store, tavoloId, timekeeper, summarize } = options
  if (journal === undefined || plan === null) return null
  return new JournalCopy({
    calls: journal.calls,
    store,
    tavoloId,
    documents,
    timekeeper,
    summarize,
    marksNow,
    stand: plan.stand,
    known: plan.known,
    onFailure: options.onCompactionFailure ?? (() => undefined),
  })
}
