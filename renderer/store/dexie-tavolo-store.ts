import { Dexie } from 'dexie'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { joinStretch, lastContribution, type ChangeStretch, type Contribution } from './change-log.ts'
import { dexieFailure, Refusal } from './dexie-failure.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import { TavoloDatabase, type TavoloRow } from './tavolo-database.ts'
import type {
  DocumentUpdate,
  NewTavolo,
  StoredUpdate,
  StoreHealth,
  StoreSize,
  TavoloId,
  TavoloListing,
  TavoloStore,
  UpdateReplacement,
} from './tavolo-store.ts'

type FailedResult = ReturnType<typeof storeFailure>

/**
 * With less room than this a write that failed without a reason failed for want of space: Chromium's database needs
 * some hundred kilobytes for its own files even to write one letter.
 */
const leastSpaceBytes = 2_000_000

/** The field of a tavolo's row that holds the size of each document. */
const sizeFields = { official: 'officialBytes', work: 'workBytes' } as const

/** The store on the browser's database. */
export class DexieTavoloStore implements TavoloStore {
  readonly #database: TavoloDatabase
  readonly #health = createObservable<StoreHealth>(
    { kind: 'open' },
    (left, right) => left.kind === right.kind,
  )
  #isGivenUp = false
  readonly health = this.#health

  constructor(databaseName = 'tavolo') {
    const database = new TavoloDatabase(databaseName)
    this.#database = database
    database.on('blocked', () => this.#health.set({ kind: 'blocked' }))
    // Chromium may close a connection by itself. Dexie opens it again at the next call, which then says `open`.
    database.on('close', () => this.#setClosed())
    database.on('versionchange', (event) => {
      this.#health.set({ kind: event.newVersion === null ? 'closed' : 'outdated' })
      // No reopening: this code does not know the newer shape.
      this.#isGivenUp = true
      database.close({ disableAutoOpen: true })
      return false
    })
  }

  async listTavoli(): Promise<Result<TavoloListing[], StoreFailure>> {
    return this.#attempt(async () => {
      const rows = await this.#database.tavoli.toArray()
      return rows.map(listingOf).toSorted((left, right) => right.lastChangedAtMs - left.lastChangedAtMs)
    })
  }

  async createTavolo(tavolo: NewTavolo): Promise<Result<void, StoreFailure>> {
    const { id, title, processKind, official, work, atMs, author } = tavolo
    const { tavoli, updates, changes } = this.#database
    return this.#transact('rw', async () => {
      if ((await tavoli.get(id)) !== undefined) throw new Refusal('exists', id)
      await tavoli.add({
        id,
        title,
        processKind,
        lastChangedAtMs: atMs,
        lastChangedBy: author.name,
        deletedAtMs: null,
        officialBytes: official.byteLength,
        workBytes: work.byteLength,
      })
      for (const [document, bytes] of [
        ['official', official],
        ['work', work],
      ] as const) {
        await updates.add({ tavoloId: id, document, bytes })
        const begin = { author, fromMs: atMs, toMs: atMs, sizeBytes: bytes.byteLength }
        await changes.add({ ...begin, tavoloId: id, document })
      }
    })
  }

  async loadUpdates(
    tavoloId: TavoloId,
    document: DocumentName,
  ): Promise<Result<StoredUpdate[], StoreFailure>> {
    const { updates } = this.#database
    return this.#transact('r', async () => {
      await this.#findRow(tavoloId)
      const rows = await updates.where('[tavoloId+document]').equals([tavoloId, document]).toArray()
      return rows.map(({ sequence, bytes }) => ({ sequence, bytes }))
    })
  }

  async appendUpdate(update: DocumentUpdate): Promise<Result<number, StoreFailure>> {
    const { tavoloId, document, bytes, contributions, summary } = update
    const { tavoli, updates } = this.#database
    return this.#transact('rw', async () => {
      const row = await this.#findRow(tavoloId)
      const sequence = await updates.add({ tavoloId, document, bytes })
      for (const contribution of contributions) await this.#logChange(tavoloId, document, contribution)
      const last = lastContribution(contributions)
      const sizeField = sizeFields[document]
      await tavoli.put({
        ...row,
        ...summary,
        ...(last === null ? {} : { lastChangedAtMs: last.toMs, lastChangedBy: last.author.name }),
        [sizeField]: row[sizeField] + bytes.byteLength,
      })
      return sequence
    })
  }

  async replaceUpdates(replacement: UpdateReplacement): Promise<Result<void, StoreFailure>> {
    const { tavoloId, document, upToSequence, rowCount, bytes } = replacement
    const { tavoli, updates } = this.#database
    return this.#transact('rw', async () => {
      const row = await this.#findRow(tavoloId)
      const rows = updates.where('[tavoloId+document]').equals([tavoloId, document])
      const sequences = await rows.primaryKeys()
      const replaced = sequences.filter((sequence) => sequence <= upToSequence)
      if (replaced.length !== rowCount) {
        throw new Refusal('changed', `${replaced.length} rows, not ${rowCount}`)
      }
      const later = await updates.bulkGet(sequences.slice(replaced.length))
      const laterBytes = later.reduce((sum, update) => sum + (update?.bytes.byteLength ?? 0), 0)
      await updates.bulkDelete(replaced)
      await updates.put({ sequence: upToSequence, tavoloId, document, bytes })
      await tavoli.put({ ...row, [sizeFields[document]]: bytes.byteLength + laterBytes })
    })
  }

  async listChanges(tavoloId: TavoloId): Promise<Result<ChangeStretch[], StoreFailure>> {
    return this.#transact('r', async () => {
      await this.#findRow(tavoloId)
      const rows = await this.#changesOf(tavoloId).toArray()
      return rows
        .toSorted((left, right) => left.fromMs - right.fromMs || left.sequence - right.sequence)
        .map(({ sequence: _sequence, tavoloId: _tavoloId, ...stretch }) => stretch)
    })
  }

  async deleteTavolo(tavoloId: TavoloId, atMs: number): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, atMs)
  }

  async undeleteTavolo(tavoloId: TavoloId): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, null)
  }

  async purgeDeleted(deletedBeforeMs: number): Promise<Result<number, StoreFailure>> {
    const { tavoli, updates } = this.#database
    return this.#transact('rw', async () => {
      const rows = await tavoli.toArray()
      const gone = rows.filter((row) => row.deletedAtMs !== null && row.deletedAtMs < deletedBeforeMs)
      for (const { id } of gone) {
        await updates.where('[tavoloId+document]').anyOf(keysOf(id)).delete()
        await this.#changesOf(id).delete()
        await tavoli.delete(id)
      }
      return gone.length
    })
  }

  async estimateSize(): Promise<Result<StoreSize, StoreFailure>> {
    return this.#attempt(async () => {
      const rows = await this.#database.tavoli.toArray()
      const usedBytes = rows.reduce((sum, row) => sum + row.officialBytes + row.workBytes, 0)
      return { usedBytes, availableBytes: await readAvailableBytes() }
    })
  }

  close(): void {
    this.#isGivenUp = true
    this.#database.close({ disableAutoOpen: true })
  }

  #setClosed(): void {
    if (this.#health.get().kind !== 'outdated') this.#health.set({ kind: 'closed' })
  }

  async #setDeleted(tavoloId: TavoloId, deletedAtMs: number | null): Promise<Result<void, StoreFailure>> {
    const { tavoli } = this.#database
    return this.#transact('rw', async () => {
      await tavoli.put({ ...(await this.#findRow(tavoloId)), deletedAtMs })
    })
  }

  async #findRow(tavoloId: TavoloId): Promise<TavoloRow> {
    const row = await this.#database.tavoli.get(tavoloId)
    if (row === undefined) throw new Refusal('missing', tavoloId)
    return row
  }

  #changesOf(tavoloId: TavoloId) {
    const first = [tavoloId, Dexie.minKey, Dexie.minKey]
    const last = [tavoloId, Dexie.maxKey, Dexie.maxKey]
    return this.#database.changes.where('[tavoloId+document+author.deviceId]').between(first, last)
  }

  async #logChange(tavoloId: TavoloId, document: DocumentName, contribution: Contribution): Promise<void> {
    const { changes } = this.#database
    const ofDevice = [tavoloId, document, contribution.author.deviceId]
    const last = await changes.where('[tavoloId+document+author.deviceId]').equals(ofDevice).last()
    const joined = last === undefined ? null : joinStretch(last, contribution)
    await (joined === null ? changes.add({ ...contribution, tavoloId, document }) : changes.put(joined))
  }

  /** Runs over all tables at once, because the listing changes with its documents or not at all. */
  async #transact<Value>(mode: 'r' | 'rw', run: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
    const { tavoli, updates, changes } = this.#database
    return this.#attempt(async () => this.#database.transaction(mode, [tavoli, updates, changes], run))
  }

  async #attempt<Value>(run: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
    try {
      const value = await run()
      this.#health.set({ kind: 'open' })
      return ok(value)
    } catch (error) {
      const failed = dexieFailure(error)
      // After an opening that failed Dexie refuses for ever; this lets the next call open again.
      if (this.#database.hasFailed() && !this.#isGivenUp) this.#database.close({ disableAutoOpen: false })
      return this.#nameFullDisk(failed)
    }
  }

  /** On a full disk Chromium aborts writes and closes the database without a word of the reason (measured). */
  async #nameFullDisk(failed: FailedResult): Promise<FailedResult> {
    if (failed.error.reason !== 'unknown' && failed.error.reason !== 'closed') return failed
    const availableBytes = await readAvailableBytes()
    if (availableBytes === null || availableBytes >= leastSpaceBytes) return failed
    return storeFailure('disk-full', failed.error.detail)
  }
}

/** Room left for this app's data; null where the browser does not say. */
async function readAvailableBytes(): Promise<number | null> {
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return null
  const { usage, quota } = await navigator.storage.estimate()
  return usage === undefined || quota === undefined ? null : Math.max(0, quota - usage)
}

function listingOf({ officialBytes, workBytes, ...listing }: TavoloRow): TavoloListing {
  return { ...listing, sizeBytes: officialBytes + workBytes }
}

function keysOf(tavoloId: TavoloId): [TavoloId, DocumentName][] {
  return [
    [tavoloId, 'official'],
    [tavoloId, 'work'],
  ]
}
