import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { type Author, isAuthored } from '../../shared/doc/origin.ts'
import { touchedRecords } from '../../shared/doc/touched-records.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { createTavoloDocuments } from './create-tavolo-documents.ts'
import { DocumentSaver } from './document-saver.ts'
import { IdleCompactor } from './idle-compactor.ts'
import type { UpdateSink } from './save-lane.ts'
import { combineSaveStatus, isSameSaveStatus, type SaveStatus } from './save-status.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import type { StoredUpdate, TavoloId, TavoloStore, TavoloSummary } from './tavolo-store.ts'
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
  /** More places to keep the changes of a document; `saved` waits for them too. */
  readonly moreSinks?: (name: DocumentName) => readonly UpdateSink[]
  /** Told when old rows could not be merged: worth a line in the log, and no more. */
  readonly onCompactionFailure?: (failure: StoreFailure) => void
}

/** A tavolo that is open: its documents, which are saved as they change. */
export interface OpenTavolo {
  readonly documents: TavoloDocuments
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
  const { store, tavoloId } = options
  const official = await store.loadUpdates(tavoloId, 'official')
  if (!official.isOk) return official
  const work = await store.loadUpdates(tavoloId, 'work')
  if (!work.isOk) return work
  const documents = { official: new Y.Doc({ gc: true }), work: new Y.Doc({ gc: true }) }
  for (const [name, rows] of [
    ['official', official.value],
    ['work', work.value],
  ] as const) {
    const applied = applyRows(documents[name], rows)
    if (!applied.isOk) return applied
  }
  return ok(
    followDocuments(options, [
      followDocument({ options, documents, name: 'official', loaded: official.value }),
      followDocument({ options, documents, name: 'work', loaded: work.value }),
    ]),
  )
}

interface FollowedDocument {
  readonly documents: TavoloDocuments
  readonly saver: DocumentSaver
  readonly stop: () => void
}

function followDocument(context: {
  readonly options: OpenTavoloOptions
  readonly documents: TavoloDocuments
  readonly name: DocumentName
  readonly loaded: readonly StoredUpdate[]
}): FollowedDocument {
  const { options, documents, name, loaded } = context
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
    sinks: [storeSink, ...(options.moreSinks?.(name) ?? [])],
    timekeeper,
    touchesOf: (transaction) => touchedRecords(documents, transaction),
    authorOf: (origin) => (isAuthored(origin) ? origin.author : localAuthor()),
  })
  return {
    documents,
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

function followDocuments(
  options: OpenTavoloOptions,
  followed: readonly [FollowedDocument, FollowedDocument],
): OpenTavolo {
  const saveStatus = createObservable<SaveStatus>({ kind: 'saved' }, isSameSaveStatus)
  for (const { saver } of followed) {
    saver.status.subscribe(() =>
      saveStatus.set(combineSaveStatus(followed.map((each) => each.saver.status.get()))),
    )
  }
  async function flush(): Promise<Result<void, StoreFailure>> {
    const results = await Promise.all(followed.map(async ({ saver }) => saver.flush()))
    return results.find((result) => !result.isOk) ?? ok(undefined)
  }
  function abandon(): void {
    for (const { stop } of followed) stop()
  }
  return {
    documents: followed[0].documents,
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

function applyRows(document: Y.Doc, rows: readonly StoredUpdate[]): Result<void, StoreFailure> {
  try {
    document.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(document, bytes)
    })
    return ok(undefined)
  } catch (error) {
    return storeFailure('damaged', String(error))
  }
}
