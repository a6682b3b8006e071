import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Author } from '../../shared/doc/origin.ts'
import { readMeta } from '../../shared/doc/meta.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { isCovered } from '../../shared/sync/change-marks.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { idleMs } from './idle-compactor.ts'
import { askJournal, type JournalCalls } from './journal-calls.ts'
import { closeCopy, readCopy } from './read-copy.ts'
import type { UpdateSink } from './save-lane.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import type { TavoloId, TavoloMarks, TavoloStore, TavoloSummary } from './tavolo-store.ts'
import type { Timekeeper } from './timekeeper.ts'
import type { UpdateBatch } from './pending-updates.ts'

/** Another window that writes at each attempt is waited for by the saver's own retries. */
const mostRounds = 3

const documentNames: readonly DocumentName[] = ['official', 'work']

/**
 * How the second copy of an open tavolo stands to its documents. `in-step`: it has all that the store has · `behind`: it
 * lacks something, or a part of it is damaged, and needs a full state · `unknown`: it may hold what the documents lack.
 */
export type CopyStand = 'in-step' | 'behind' | 'unknown'

/** What is needed to keep the second copy of an open tavolo. */
export interface JournalCopyOptions {
  readonly calls: JournalCalls
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  readonly documents: TavoloDocuments
  readonly timekeeper: Timekeeper
  readonly summarize: (documents: TavoloDocuments) => TavoloSummary
  /** How far the documents go now. */
  readonly marksNow: () => TavoloMarks
  readonly stand: CopyStand
  /** How far the copy goes, as far as it was read into the documents. */
  readonly known: TavoloMarks
  /** Told when a new full state could not be written. Nothing is lost then; the next change tries again. */
  readonly onFailure: (failure: StoreFailure) => void
}

/** Writes the changes of an open tavolo to the shell's journal, and now and then a full state from which a new one begins. */
export class JournalCopy {
  readonly #options: JournalCopyOptions
  #stand: CopyStand
  #known: TavoloMarks
  /** How far the full state goes that was written last; nothing while that is not known. */
  #inState: TavoloMarks = { official: [], work: [] }
  /** What is done for both documents at once: putting the copy in step. */
  #settling: Promise<Result<void, StoreFailure>> | null = null
  #cancelTimer: (() => void) | null = null
  #isStopped = false

  constructor(options: JournalCopyOptions) {
    this.#options = options
    this.#stand = options.stand
    this.#known = options.known
  }

  /** Where the saver of one document puts its changes. */
  sink(document: DocumentName): UpdateSink {
    return { append: async (batch) => this.#append(document, batch) }
  }

  /** Writes no more full states. */
  stop(): void {
    this.#isStopped = true
    this.#cancelTimer?.()
  }

  async #append(document: DocumentName, batch: UpdateBatch): Promise<Result<void, StoreFailure>> {
    if (this.#stand !== 'in-step') {
      const settled = await this.#settle()
      if (!settled.isOk) return settled
      // It may have been taken before this batch was made.
      if (isCovered([batch.mark], this.#inState[document])) return ok(undefined)
    }
    const { calls, tavoloId, documents, summarize, timekeeper } = this.#options
    const { bytes, contributions, mark, isBase } = batch
    const appended = await askJournal(() =>
      calls.journalAppend({
        tavoloId,
        document,
        update: bytes,
        mark,
        isBase,
        atMs: contributions.reduce((latest, { toMs }) => Math.max(latest, toMs), 0) || timekeeper.nowMs(),
        shares: contributions.map(({ author, sizeBytes }) => ({ author: shortAuthor(author), sizeBytes })),
        summary: document === 'official' ? shortSummary(summarize(documents)) : null,
      }),
    )
    if (!appended.isOk) return appended
    if (appended.value.kind === 'missing') {
      // Somebody removed it while the tavolo was open; all of it is still in memory.
      // The full state is taken after this batch was made, so it holds it.
      this.#stand = 'behind'
      return this.#settle()
    }
    if (appended.value.due === 'now') void this.#renew()
    if (appended.value.due === 'soon') this.#renewWhenQuiet()
    return ok(undefined)
  }

  #standNow(): CopyStand {
    return this.#stand
  }

  #renewWhenQuiet(): void {
    this.#cancelTimer?.()
    if (this.#isStopped) return
    this.#cancelTimer = this.#options.timekeeper.after(idleMs, () => void this.#renew())
  }

  /** Writes a full state because the journal has grown. */
  async #renew(): Promise<void> {
    if (this.#stand !== 'in-step' || this.#isStopped) return
    this.#stand = 'behind'
    const settled = await this.#settle()
    if (settled.isOk) return
    // Unless another window wrote into it, the journal can go on as it is.
    if (this.#standNow() === 'behind') this.#stand = 'in-step'
    this.#options.onFailure(settled.error)
  }

  #settle(): Promise<Result<void, StoreFailure>> {
    this.#settling ??= this.#settleNow().finally(() => {
      this.#settling = null
    })
    return this.#settling
  }

  async #settleNow(): Promise<Result<void, StoreFailure>> {
    for (let round = 0; round < mostRounds; round += 1) {
      if (this.#stand === 'unknown') {
        const merged = await this.#merge()
        if (!merged.isOk) return merged
      }
      const cut = await this.#cut()
      if (!cut.isOk) return cut
      if (cut.value === 'written') {
        this.#stand = 'in-step'
        return ok(undefined)
      }
      // Another window wrote into it. What it wrote is read before anything is put in its place.
      this.#stand = 'unknown'
    }
    return storeFailure('changed', 'another window writes into the second copy')
  }

  /** Reads the copy into the open documents; what is new in it goes to the store like any change. */
  async #merge(): Promise<Result<void, StoreFailure>> {
    const { calls, tavoloId, documents } = this.#options
    const opened = await askJournal(() => calls.journalOpen({ tavoloId }))
    if (!opened.isOk) return opened
    if (opened.value.kind === 'kept') {
      const reading = await readCopy(calls, tavoloId)
      if (!reading.isOk) return reading
      const copy = reading.value.documents
      for (const name of isSameTavolo(documents, copy) ? documentNames : []) {
        Y.applyUpdate(documents[name], Y.encodeStateAsUpdate(copy[name]), 'second copy')
      }
      closeCopy(reading.value)
      this.#known = opened.value.marks
    }
    this.#stand = 'behind'
    return ok(undefined)
  }

  async #cut(): Promise<Result<'written' | 'behind', StoreFailure>> {
    const { calls, store, tavoloId, documents, timekeeper, summarize, marksNow } = this.#options
    const changes = await store.listChanges(tavoloId)
    // Before the log of changes can be read, the state alone is still worth keeping.
    const list = changes.isOk ? [...changes.value] : []
    const last = list.reduce((latest, change) => (change.toMs > latest.toMs ? change : latest), {
      toMs: 0,
      author: { name: '' },
    })
    const atMs = timekeeper.nowMs()
    // Nothing is awaited from here to the call: marks and states belong together.
    const now = marksNow()
    const written = await askJournal(() =>
      calls.journalCut({
        tavoloId,
        ...shortSummary(summarize(documents)),
        official: Y.encodeStateAsUpdate(documents.official),
        work: Y.encodeStateAsUpdate(documents.work),
        atMs,
        lastChangedAtMs: last.toMs === 0 ? atMs : last.toMs,
        lastChangedBy: last.author.name.slice(0, longestName),
        marks: { official: [...now.official], work: [...now.work] },
        covers: {
          official: [...this.#known.official, ...now.official],
          work: [...this.#known.work, ...now.work],
        },
        changes: list.map((change) => ({ ...change, author: shortAuthor(change.author) })),
      }),
    )
    if (written.isOk && written.value === 'written') this.#inState = now
    return written
  }
}

/** Names and titles of other devices may be as long as they like; the shell takes no more than it can need. */
const longestName = 1000
const longestTitle = 10_000
const longestDeviceId = 200

function shortAuthor({ deviceId, name }: Author): Author {
  return { deviceId: deviceId.slice(0, longestDeviceId), name: name.slice(0, longestName) }
}

function shortSummary({ title, processKind }: TavoloSummary): Pick<TavoloSummary, 'title' | 'processKind'> {
  return { title: title.slice(0, longestTitle), processKind }
}

/** Whether a copy is of the same lineage as the documents, or one of them has none yet. */
export function isSameTavolo(documents: TavoloDocuments, copy: TavoloDocuments): boolean {
  const [own, other] = [readMeta(documents).lineageId, readMeta(copy).lineageId]
  return own === '' || other === '' || own === other
}
