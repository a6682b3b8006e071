import type { Author } from '../../shared/doc/origin.ts'
import type { Id } from '../../shared/model/id.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import type { processKinds } from '../../shared/model/process-kinds.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import type { Observable } from '../../shared/util/observable.ts'
import type { ChangeMark, DocumentMarks } from '../../shared/sync/change-marks.ts'
import type { Result } from '../../shared/util/result.ts'
import type { ChangeStretch, Contribution } from './change-log.ts'
import type { StoreFailure } from './store-failure.ts'

/** The id of a tavolo. */
export type TavoloId = Id<'tavolo'>

/** How far a copy of each document goes. */
export type TavoloMarks = Readonly<Record<DocumentName, DocumentMarks>>

/** What the home screen says of a tavolo without opening it; the caller reads it from the document when it saves. */
export interface TavoloSummary {
  readonly title: string
  /** Null while nobody said which path the tavolo belongs to. */
  readonly processKind: (typeof processKinds)[number] | null
  /** Names of the places the tavolo is about; absent where that was not noted yet. */
  readonly places?: readonly string[]
  /** Days (`2026-04-16`) of the sessions whose minutes are still a draft, the soonest first; absent as above. */
  readonly openDays?: readonly string[]
}

/** One row of the list of tavoli. */
export interface TavoloListing extends TavoloSummary {
  readonly id: TavoloId
  readonly lastChangedAtMs: number
  /** Name of who made the last change; may be empty. */
  readonly lastChangedBy: string
  /** Bytes of both documents in the store, history of small changes included. */
  readonly sizeBytes: number
  /** When it was deleted, null when it was not. A deleted tavolo can be brought back until it is purged. */
  readonly deletedAtMs: number | null
}

/** A tavolo that begins: the full state of its two documents. */
export interface NewTavolo extends TavoloSummary {
  readonly id: TavoloId
  readonly official: Uint8Array
  readonly work: Uint8Array
  readonly atMs: number
  readonly author: Author
  /** Who worked on it before, where that is known; otherwise the author began it at `atMs`. */
  readonly changes?: readonly ChangeStretch[]
  /** How far its states go, where a second copy has the same marks. */
  readonly marks?: TavoloMarks
}

/** Changes of one document, merged into one Yjs update. */
export interface DocumentUpdate {
  readonly tavoloId: TavoloId
  readonly document: DocumentName
  readonly bytes: Uint8Array
  /** Who made these changes and when, oldest first; empty when the log of changes knows them already. */
  readonly contributions: readonly Contribution[]
  /** How far the store goes once it has them; without it the store no longer knows. */
  readonly mark?: ChangeMark
  /** Whether older marks count no more. */
  readonly isBase?: boolean
  /** What the listing says from now on; null leaves it as it is. */
  readonly summary: TavoloSummary | null
}

/** One row of a document's update log. */
export interface StoredUpdate {
  /** Grows with every row of the store; not consecutive within one document. */
  readonly sequence: number
  readonly bytes: Uint8Array
}

/** What is kept of a tavolo's documents. */
export interface LoadedTavolo {
  /** Each document's rows, oldest first. */
  readonly updates: Readonly<Record<DocumentName, readonly StoredUpdate[]>>
  /** How far each document goes; empty where that is not known. */
  readonly marks: TavoloMarks
}

/** Puts one merged state in the place of a document's oldest rows. */
export interface UpdateReplacement {
  readonly tavoloId: TavoloId
  readonly document: DocumentName
  /** Rows up to this sequence, included, are replaced. */
  readonly upToSequence: number
  /** How many rows the merged state was made from; another number means that it may miss some, and is refused. */
  readonly rowCount: number
  readonly bytes: Uint8Array
}

/** Space on this computer's disk as the browser estimates it; null where it does not say. */
export interface StoreSize {
  readonly usedBytes: number
  readonly availableBytes: number | null
}

/** Whether the database can be used: `outdated` means that a newer Tavolo took it over and this window must restart. */
export type StoreHealth = { readonly kind: 'open' | 'blocked' | 'outdated' | 'closed' }

/**
 * Where the tavoli of this computer are kept: a list, and for each tavolo two logs of Yjs updates.
 * A successful result means that the bytes are on the disk, not in a cache. Every method gives failures as values.
 */
export interface TavoloStore {
  readonly health: Observable<StoreHealth>
  /** Every tavolo, the last changed first; deleted ones that are not purged yet are included. */
  listTavoli(): Promise<Result<TavoloListing[], StoreFailure>>
  createTavolo(tavolo: NewTavolo): Promise<Result<void, StoreFailure>>
  /** Everything that opening a tavolo needs, as it was at one moment. */
  loadTavolo(tavoloId: TavoloId): Promise<Result<LoadedTavolo, StoreFailure>>
  /** Adds one row and brings the listing up to date in the same transaction; gives the new row's sequence. */
  appendUpdate(update: DocumentUpdate): Promise<Result<number, StoreFailure>>
  /** All or nothing, in one transaction. Who changed what and when stays in the change log. */
  replaceUpdates(replacement: UpdateReplacement): Promise<Result<void, StoreFailure>>
  /** Who worked on the tavolo and when, oldest first. Compaction never shortens it. */
  listChanges(tavoloId: TavoloId): Promise<Result<ChangeStretch[], StoreFailure>>
  /** Cards that were written here in silence: nobody else has them, nor has the second copy. */
  listDrafts(tavoloId: TavoloId): Promise<Result<PrivateDraft[], StoreFailure>>
  /** Keeps a draft, in the place of the one with its id. */
  putDraft(tavoloId: TavoloId, draft: PrivateDraft): Promise<Result<void, StoreFailure>>
  removeDraft(id: PrivateDraft['id']): Promise<Result<void, StoreFailure>>
  /** Marks the tavolo as deleted; nothing is removed until `purgeDeleted`. */
  deleteTavolo(tavoloId: TavoloId, atMs: number): Promise<Result<void, StoreFailure>>
  undeleteTavolo(tavoloId: TavoloId): Promise<Result<void, StoreFailure>>
  /** Removes for good what was deleted before this moment; gives how many tavoli went. Call it when the app starts. */
  purgeDeleted(deletedBeforeMs: number): Promise<Result<number, StoreFailure>>
  /**
   * Removes a tavolo for good, deleted or not, with its log of changes, and gives how many rows went: none of one that is
   * not here. Then the database is tidied, so that the disk keeps no old bytes as far as that can be asked for.
   */
  eraseTavolo(tavoloId: TavoloId): Promise<Result<number, StoreFailure>>
  estimateSize(): Promise<Result<StoreSize, StoreFailure>>
  close(): void
}
