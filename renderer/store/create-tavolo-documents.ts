import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Result } from '../../shared/util/result.ts'
import type { ChangeStretch } from './change-log.ts'
import { askJournal, type JournalCalls } from './journal-calls.ts'
import type { StoreFailure } from './store-failure.ts'
import type { TavoloId, TavoloStore, TavoloSummary } from './tavolo-store.ts'

/** What is needed to keep a tavolo that begins. */
export interface CreateTavoloOptions {
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  /** Already set up or imported; they are read once and not followed. */
  readonly documents: TavoloDocuments
  readonly summarize: (documents: TavoloDocuments) => TavoloSummary
  readonly author: Author
  readonly atMs: number
  /** Who worked on it before, where that is known; otherwise the author begins it at `atMs`. */
  readonly changes?: readonly ChangeStretch[] | undefined
  /** The shell's second copy, which gets the same first state; without it the copy is made when the tavolo is opened. */
  readonly journal?: { readonly calls: JournalCalls; readonly openingId: string } | undefined
}

/** Writes the first state of a new or imported tavolo; it is on the disk when this succeeds. Then open it by its id. */
export async function createTavoloDocuments(
  options: CreateTavoloOptions,
): Promise<Result<void, StoreFailure>> {
  const { store, tavoloId, documents, summarize, author, atMs, journal } = options
  const summary = summarize(documents)
  const official = Y.encodeStateAsUpdate(documents.official)
  const work = Y.encodeStateAsUpdate(documents.work)
  const first = journal === undefined ? null : [{ openingId: journal.openingId, count: 0 }]
  const marks = first === null ? {} : { marks: { official: first, work: first } }
  const log = options.changes === undefined ? {} : { changes: options.changes }
  const created = await store.createTavolo({
    ...summary,
    id: tavoloId,
    official,
    work,
    atMs,
    author,
    ...marks,
    ...log,
  })
  if (created.isOk && journal !== undefined && first !== null) {
    const both = { official: first, work: first }
    const began = (['official', 'work'] as const).map((document) => {
      const sizeBytes = document === 'official' ? official.byteLength : work.byteLength
      return { document, author, fromMs: atMs, toMs: atMs, sizeBytes }
    })
    // Not waited for: what is asked of the shell later comes after it, and if it fails the opening makes up for it.
    void askJournal(() =>
      journal.calls.journalCut({
        tavoloId,
        title: summary.title.slice(0, 10_000),
        processKind: summary.processKind,
        official,
        work,
        atMs,
        lastChangedAtMs: atMs,
        lastChangedBy: author.name.slice(0, 1000),
        marks: both,
        covers: both,
        changes: (options.changes ?? began).map((change) => ({ ...change })),
      }),
    )
  }
  return created
}
