import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { withMark } from '../../shared/sync/change-marks.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { isSameAuthor, joinStretch, lastContribution, type ChangeStretch } from './change-log.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import { summaryOf } from './tavolo-rows.ts'
import type {
  DocumentUpdate,
  LoadedTavolo,
  NewTavolo,
  StoredUpdate,
  StoreHealth,
  StoreSize,
  TavoloId,
  TavoloListing,
  TavoloMarks,
  TavoloStore,
  UpdateReplacement,
} from './tavolo-store.ts'

interface MemoryTavolo {
  listing: Omit<TavoloListing, 'sizeBytes'>
  readonly updates: Record<DocumentName, StoredUpdate[]>
  readonly changes: ChangeStretch[]
  marks: TavoloMarks
}

/** A store that lives as long as the page: for tests, and for a device that must keep nothing. */
export class MemoryTavoloStore implements TavoloStore {
  readonly #health = createObservable<StoreHealth>({ kind: 'open' })
  readonly #tavoli = new Map<TavoloId, MemoryTavolo>()
  readonly #drafts = new Map<
    PrivateDraft['id'],
    { readonly tavoloId: TavoloId; readonly draft: PrivateDraft }
  >()
  #lastSequence = 0
  readonly health = this.#health

  async listTavoli(): Promise<Result<TavoloListing[], StoreFailure>> {
    return this.#whenOpen(() => {
      const listings = [...this.#tavoli.values()].map((tavolo) => ({
        ...tavolo.listing,
        sizeBytes: tavoloSizeBytes(tavolo),
      }))
      return ok(listings.toSorted((left, right) => right.lastChangedAtMs - left.lastChangedAtMs))
    })
  }

  async createTavolo(tavolo: NewTavolo): Promise<Result<void, StoreFailure>> {
    return this.#whenOpen(() => {
      if (this.#tavoli.has(tavolo.id)) return storeFailure('exists', tavolo.id)
      const { id, official, work, atMs, author } = tavolo
      const begin = { author, fromMs: atMs, toMs: atMs }
      this.#tavoli.set(id, {
        listing: {
          id,
          ...summaryOf(tavolo),
          lastChangedAtMs: atMs,
          lastChangedBy: author.name,
          deletedAtMs: null,
        },
        updates: { official: [this.#newRow(official)], work: [this.#newRow(work)] },
        changes: [
          ...(tavolo.changes ?? [
            { ...begin, document: 'official' as const, sizeBytes: official.byteLength },
            { ...begin, document: 'work' as const, sizeBytes: work.byteLength },
          ]),
        ],
        marks: tavolo.marks ?? { official: [], work: [] },
      })
      return ok(undefined)
    })
  }

  async loadTavolo(tavoloId: TavoloId): Promise<Result<LoadedTavolo, StoreFailure>> {
    return this.#withTavolo(tavoloId, ({ updates, marks }) =>
      ok({ updates: { official: [...updates.official], work: [...updates.work] }, marks }),
    )
  }

  async appendUpdate(update: DocumentUpdate): Promise<Result<number, StoreFailure>> {
    return this.#withTavolo(update.tavoloId, (tavolo) => {
      const { document, mark, isBase = false } = update
      const row = this.#newRow(update.bytes)
      const marks = isBase ? [] : tavolo.marks[document]
      tavolo.marks = { ...tavolo.marks, [document]: mark === undefined ? [] : withMark(marks, mark) }
      tavolo.updates[update.document].push(row)
      for (const contribution of update.contributions) {
        const index = tavolo.changes.findLastIndex(
          (stretch) => stretch.document === document && isSameAuthor(stretch.author, contribution.author),
        )
        const last = tavolo.changes[index]
        const joined = last === undefined ? null : joinStretch(last, contribution)
        if (joined === null) tavolo.changes.push({ ...contribution, document: update.document })
        else tavolo.changes[index] = joined
      }
      const last = lastContribution(update.contributions)
      tavolo.listing = {
        ...tavolo.listing,
        ...update.summary,
        ...(last === null ? {} : { lastChangedAtMs: last.toMs, lastChangedBy: last.author.name }),
      }
      return ok(row.sequence)
    })
  }

  async replaceUpdates(replacement: UpdateReplacement): Promise<Result<void, StoreFailure>> {
    return this.#withTavolo(replacement.tavoloId, (tavolo) => {
      const rows = tavolo.updates[replacement.document]
      const kept = rows.filter((row) => row.sequence > replacement.upToSequence)
      if (rows.length - kept.length !== replacement.rowCount) return storeFailure('changed', 'other rows')
      const merged = { sequence: replacement.upToSequence, bytes: Uint8Array.from(replacement.bytes) }
      tavolo.updates[replacement.document] = [merged, ...kept]
      return ok(undefined)
    })
  }

  async listChanges(tavoloId: TavoloId): Promise<Result<ChangeStretch[], StoreFailure>> {
    return this.#withTavolo(tavoloId, (tavolo) =>
      ok(tavolo.changes.toSorted((left, right) => left.fromMs - right.fromMs)),
    )
  }

  async listDrafts(tavoloId: TavoloId): Promise<Result<PrivateDraft[], StoreFailure>> {
    return this.#whenOpen(() =>
      ok([...this.#drafts.values()].filter((row) => row.tavoloId === tavoloId).map(({ draft }) => draft)),
    )
  }

  async putDraft(tavoloId: TavoloId, draft: PrivateDraft): Promise<Result<void, StoreFailure>> {
    return this.#whenOpen(() => {
      this.#drafts.set(draft.id, { tavoloId, draft })
      return ok(undefined)
    })
  }

  async removeDraft(id: PrivateDraft['id']): Promise<Result<void, StoreFailure>> {
    return this.#whenOpen(() => {
      this.#drafts.delete(id)
      return ok(undefined)
    })
  }

  async deleteTavolo(tavoloId: TavoloId, atMs: number): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, atMs)
  }

  async undeleteTavolo(tavoloId: TavoloId): Promise<Result<void, StoreFailure>> {
    return this.#setDeleted(tavoloId, null)
  }

  async purgeDeleted(deletedBeforeMs: number): Promise<Result<number, StoreFailure>> {
    return this.#whenOpen(() => {
      const gone = [...this.#tavoli.values()].filter(
        ({ listing }) => listing.deletedAtMs !== null && listing.deletedAtMs < deletedBeforeMs,
      )
      for (const { listing } of gone) this.#remove(listing.id)
      return ok(gone.length)
    })
  }

  async eraseTavolo(tavoloId: TavoloId): Promise<Result<number, StoreFailure>> {
    return this.#whenOpen(() => {
      const tavolo = this.#tavoli.get(tavoloId)
      this.#remove(tavoloId)
      if (tavolo === undefined) return ok(0)
      const { updates, changes } = tavolo
      return ok(updates.official.length + updates.work.length + changes.length)
    })
  }

  async estimateSize(): Promise<Result<StoreSize, StoreFailure>> {
    return this.#whenOpen(() => {
      const usedBytes = [...this.#tavoli.values()].reduce((sum, tavolo) => sum + tavoloSizeBytes(tavolo), 0)
      return ok({ usedBytes, availableBytes: null })
    })
  }

  close(): void {
    this.#health.set({ kind: 'closed' })
  }

  #remove(tavoloId: TavoloId): void {
    this.#tavoli.delete(tavoloId)
    for (const [id, row] of this.#drafts) if (row.tavoloId === tavoloId) this.#drafts.delete(id)
  }

  #newRow(bytes: Uint8Array): StoredUpdate {
    this.#lastSequence += 1
    return { sequence: this.#lastSequence, bytes: Uint8Array.from(bytes) }
  }

  #setDeleted(tavoloId: TavoloId, deletedAtMs: number | null): Result<void, StoreFailure> {
    return this.#withTavolo(tavoloId, (tavolo) => {
      tavolo.listing = { ...tavolo.listing, deletedAtMs }
      return ok(undefined)
    })
  }

  #whenOpen<Value>(run: () => Result<Value, StoreFailure>): Result<Value, StoreFailure> {
    return this.#health.get().kind === 'closed' ? storeFailure('closed', 'the store is closed') : run()
  }

  #withTavolo<Value>(
    tavoloId: TavoloId,
    run: (tavolo: MemoryTavolo) => Result<Value, StoreFailure>,
  ): Result<Value, StoreFailure> {
    return this.#whenOpen(() => {
      const tavolo = this.#tavoli.get(tavoloId)
      return tavolo === undefined ? storeFailure('missing', tavoloId) : run(tavolo)
    })
  }
}

function tavoloSizeBytes({ updates }: MemoryTavolo): number {
  return [...updates.official, ...updates.work].reduce((sum, row) => sum + row.bytes.byteLength, 0)
}
