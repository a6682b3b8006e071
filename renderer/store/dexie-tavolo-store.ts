import { Dexie } from 'dexie'
import { type PrivateDraft, privateDraftSchema } from '../../shared/model/private-draft.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { withMark } from '../../shared/sync/change-marks.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { joinStretch, lastContribution, type ChangeStretch, type Contribution } from './change-log.ts'
import { dexieFailure, isBreakage, Refusal } from './dexie-failure.ts'
import { renewLog } from './renew-log.ts'
import { readTavoloRows } from './read-tavolo-rows.ts'
import type { StoreFailure } from './store-failure.ts'
import { TavoloDatabase, type TavoloRow } from './tavolo-database.ts'
import { firstRow, keysOf, listingOf, markFields, sizeFields } from './tavolo-rows.ts'
import type {
  DocumentUpdate,
  LoadedTavolo,
  NewTavolo,
  StoreHealth,
  StoreSize,
  TavoloId,
  TavoloListing,
  TavoloStore,
  UpdateReplacement,
} from './tavolo-store.ts'
import { WriteReadiness } from './write-readiness.ts'

/** Late enough for the tavolo to be on the screen first, early enough for the first word. */
const prepareAfterMs = 500

/** The store on the browser's database. */
export class DexieTavoloStore implements TavoloStore {
  readonly #database: TavoloDatabase
  readonly #health = createObservable<StoreHealth>(
    { kind: 'open' },
    (left, right) => left.kind === right.kind,
  )
  readonly #readiness: WriteReadiness
  readonly #renewLog: () => Promise<void>
  #isGivenUp = false
  readonly health = this.#health

  /** Without `renew` the browser's log is renewed; tests have no such log. */
  constructor(renew: () => Promise<void> = renewLog) {
    const database = new TavoloDatabase('tavolo')
    this.#database = database
    this.#renewLog = renew
    this.#readiness = new WriteReadiness(async () => this.#attempt(renew))
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

  /** Opens the database at once instead of at the first question, which will tell whether that failed. */
  open(): void {
    void this.#attempt(async () => this.#database.open())
  }

  async listTavoli(): Promise<Result<TavoloListing[], StoreFailure>> {
    return this.#attempt(async () => {
      const rows = await this.#database.tavoli.toArray()
      return rows.map(listingOf).toSorted((left, right) => right.lastChangedAtMs - left.lastChangedAtMs)
    })
  }

  async createTavolo(tavolo: NewTavolo): Promise<Result<void, StoreFailure>> {
    const { id, official, work, atMs, author } = tavolo
    const { tavoli, updates, changes } = this.#database
    return this.#write(async () => {
      if ((await tavoli.get(id)) !== undefined) throw new Refusal('exists', id)
      await tavoli.add(firstRow(tavolo))
      for (const change of tavolo.changes ?? []) await changes.add({ ...change, tavoloId: id })
      for (const [document, bytes] of [
        ['official', official],
        ['work', work],
      ] as const) {
        await updates.add({ tavoloId: id, document, bytes })
        if (tavolo.changes !== undefined) continue
        const begin = { author, fromMs: atMs, toMs: atMs, sizeBytes: bytes.byteLength }
        await changes.add({ ...begin, tavoloId: id, document })
      }
    })
  }

  async loadTavolo(tavoloId: TavoloId): Promise<Result<LoadedTavolo, StoreFailure>> {
    return this.#attempt(async () => {
      if (this.#isGivenUp) throw new Refusal('closed', 'the database is given up')
      const loaded = await readTavoloRows(this.#database, tavoloId)
      if (loaded === null) throw new Refusal('missing', tavoloId)
      // Who opens a tavolo will write in it; by then the log should be ready.
      setTimeout(() => void this.#readiness.prepare(), prepareAfterMs)
      return loaded
    })
  }

  async appendUpdate(update: DocumentUpdate): Promise<Result<number, StoreFailure>> {
    const { tavoloId, document, bytes, contributions, summary, mark, isBase = false } = update
    const { tavoli, updates } = this.#database
    return this.#write(async () => {
      const row = await this.#findRow(tavoloId)
      const sequence = await updates.add({ tavoloId, document, bytes })
      for (const contribution of contributions) await this.#logChange(tavoloId, document, contribution)
      const last = lastContribution(contributions)
      const [sizeField, markField] = [sizeFields[document], markFields[document]]
      await tavoli.put({
        ...row,
        ...summary,
        ...(last === null ? {} : { lastChangedAtMs: last.toMs, lastChangedBy: last.author.name }),
        [sizeField]: row[sizeField] + bytes.byteLength,
        [markField]: mark === undefined ? [] : withMark(isBase ? [] : (row[markField] ?? []), mark),
      })
      return sequence
    })
  }

  async replaceUpdates(replacement: UpdateReplacement): Promise<Result<void, StoreFailure>> {
    const { tavoloId, document, upToSequence, rowCount, bytes } = replacement
    const { tavoli, updates } = this.#database
    return this.#write(async () => {
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
    return this.#read(async () => {
      await this.#findRow(tavoloId)
      const rows = await this.#changesOf(tavoloId).toArray()
      return rows
        .toSorted((left, right) => left.fromMs - right.fromMs || left.sequence - right.sequence)
        .map(({ sequence: _sequence, tavoloId: _tavoloId, ...stretch }) => stretch)
    })
  }

  async listDrafts(tavoloId: TavoloId): Promise<Result<PrivateDraft[], StoreFailure>> {
    return this.#read(async () => {
      const rows = await this.#database.drafts.where('tavoloId').equals(tavoloId).toArray()
      return rows.flatMap((row) => {
        const parsed = privateDraftSchema.safeParse(row)
        return parsed.success ? [parsed.data] : []
      })
    })
  }

  async putDraft(tavoloId: TavoloId, draft: PrivateDraft): Promise<Result<void, StoreFailure>> {
    return this.#write(async () => {
      await this.#database.drafts.put({ ...draft, tavoloId })
    })
  }

  async removeDraft(id: PrivateDraft['id']): Promise<Result<void, StoreFailure>> {
    return this.#write(async () => this.#database.drafts.delete(id))
  }

  async deleteTavolo(tavoloId: TavoloId, atMs: number): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, atMs)
  }

  async undeleteTavolo(tavoloId: TavoloId): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, null)
  }

  async purgeDeleted(deletedBeforeMs: number): Promise<Result<number, StoreFailure>> {
    const { tavoli } = this.#database
    const found = await this.#attempt(async () => tavoli.toArray())
    if (!found.isOk) return found
    const gone = found.value.filter((row) => row.deletedAtMs !== null && row.deletedAtMs < deletedBeforeMs)
    // Most starts purge nothing, and should not wait for a write.
    if (gone.length === 0) return ok(0)
    return this.#write(async () => {
      for (const { id } of gone) {
        await this.#removeRows(id)
      }
      return gone.length
    })
  }

  async eraseTavolo(tavoloId: TavoloId): Promise<Result<number, StoreFailure>> {
    const { tavoli } = this.#database
    const erased = await this.#write(async () => {
      const rowCount = await this.#removeRows(tavoloId)
      return { rowCount, isAlone: (await tavoli.count()) === 0 }
    })
    if (!erased.isOk) return erased
    const { rowCount, isAlone } = erased.value
    // The rows are gone whatever comes of this: what the disk still holds of them goes with later writes.
    await this.#attempt(async () => this.#tidyUp(isAlone))
    return ok(rowCount)
  }

  /**
   * LevelDB only marks rows as removed; their bytes stay until it merges the tables that hold them. A full log makes it
   * do so, the second one for what the first left behind, and it lets go of no table that an open connection reads
   * (measured in Electron 45: one round is enough in most cases, and nothing was found after two).
   */
  async #tidyUp(isEmpty: boolean): Promise<void> {
    if (isEmpty) await this.#database.delete({ disableAutoOpen: false })
    else this.#database.close({ disableAutoOpen: false })
    await this.#renewLog()
    await this.#renewLog()
  }

  async #removeRows(tavoloId: TavoloId): Promise<number> {
    const { tavoli, updates, drafts } = this.#database
    const rows = await updates.where('[tavoloId+document]').anyOf(keysOf(tavoloId)).delete()
    const changes = await this.#changesOf(tavoloId).delete()
    await drafts.where('tavoloId').equals(tavoloId).delete()
    await tavoli.delete(tavoloId)
    return rows + changes
  }

  async estimateSize(): Promise<Result<StoreSize, StoreFailure>> {
    return this.#attempt(async () => {
      const rows = await this.#database.tavoli.toArray()
      const usedBytes = rows.reduce((sum, row) => sum + row.officialBytes + row.workBytes, 0)
      return { usedBytes, availableBytes: await this.#readiness.availableBytes() }
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
    return this.#write(async () => {
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

  async #read<Value>(run: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
    return this.#attempt(async () => this.#database.transaction('r', this.#database.tables, run))
  }

  /** Runs over all tables at once, because the listing changes with its documents or not at all. */
  async #write<Value>(run: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
    const prepared = await this.#readiness.prepare()
    if (!prepared.isOk) return prepared
    const written = await this.#attempt(async () =>
      this.#database.transaction('rw', this.#database.tables, run),
    )
    if (!written.isOk && isBreakage(written.error.reason)) this.#readiness.distrustLog()
    return written
  }

  async #attempt<Value>(run: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
    try {
      const value = await run()
      if (!this.#isGivenUp) this.#health.set({ kind: 'open' })
      return ok(value)
    } catch (error) {
      const failed = dexieFailure(error)
      // After an opening that failed Dexie refuses for ever; this lets the next call open again.
      if (this.#database.hasFailed() && !this.#isGivenUp) this.#database.close({ disableAutoOpen: false })
      return failed
    }
  }
}
