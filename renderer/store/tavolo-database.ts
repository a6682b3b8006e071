import { Dexie, type EntityTable, type Table } from 'dexie'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import type { DocumentMarks } from '../../shared/sync/change-marks.ts'
import type { ChangeStretch } from './change-log.ts'
import type { TavoloId, TavoloListing } from './tavolo-store.ts'

/** The listing as stored; the size is kept per document, because compaction changes one at a time. */
export interface TavoloRow extends Omit<TavoloListing, 'sizeBytes'> {
  readonly officialBytes: number
  readonly workBytes: number
  /** How far each document goes; absent in old rows, and where it is not known. */
  readonly officialMarks?: DocumentMarks
  readonly workMarks?: DocumentMarks
}

/** One row of the update log. Before it is stored it has no sequence. */
export interface UpdateRow {
  readonly sequence: number
  readonly tavoloId: TavoloId
  readonly document: DocumentName
  readonly bytes: Uint8Array
}

/** One row of the change log. Before it is stored it has no sequence. */
export interface ChangeRow extends ChangeStretch {
  readonly sequence: number
  readonly tavoloId: TavoloId
}

/** One row of the drafts. */
export interface DraftRow extends PrivateDraft {
  readonly tavoloId: TavoloId
}

/**
 * The tables of the browser's database. Stored versions are never edited: a new shape is a new `version(n)` with its
 * upgrade. The index `[tavoloId+document]` gives rows in the order of their sequence, as IndexedDB sorts equal keys by
 * primary key.
 */
export class TavoloDatabase extends Dexie {
  declare readonly tavoli: Table<TavoloRow, TavoloId>
  declare readonly updates: EntityTable<UpdateRow, 'sequence'>
  declare readonly changes: EntityTable<ChangeRow, 'sequence'>
  declare readonly drafts: Table<DraftRow, PrivateDraft['id']>

  constructor(name: string) {
    // `strict`: Chromium reports a commit only after the file is flushed to the disk; by default a power cut loses the
    // last writes. The cache of live queries is not used, and would keep every update in memory.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      tavoli: 'id',
      updates: '++sequence, [tavoloId+document]',
      changes: '++sequence, [tavoloId+document+author.deviceId]',
    })
    this.version(2).stores({ drafts: 'id, tavoloId' })
  }
}
