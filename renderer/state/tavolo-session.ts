import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Observable } from '../../shared/util/observable.ts'
import type { Result } from '../../shared/util/result.ts'
import type { OpenTavolo } from '../store/open-tavolo-documents.ts'
import type { SaveStatus } from '../store/save-status.ts'
import { storeFailure, type StoreFailure } from '../store/store-failure.ts'
import type { TavoloId } from '../store/tavolo-store.ts'
import { systemTimekeeper } from '../store/timekeeper.ts'
import { DraftKeeper, type DraftKeeperParts } from './draft-keeper.ts'
import { calmSaveStatus } from './calm-save-status.ts'
import type { RecoveredTavolo } from './recovery.ts'
import { createPersonUndo, type PersonUndo } from './person-undo.ts'
import { type MapWatch, watchMap } from './map-watch.ts'
import { watchRecords, type RecordWatch } from './record-watch.ts'

const draftsNotKept = storeFailure('unknown', 'drafts could not be written')

/** A tavolo that is open in this window. */
export interface TavoloSession {
  readonly id: TavoloId
  readonly documents: TavoloDocuments
  readonly saveStatus: Observable<SaveStatus>
  /** One for the person, over all screens: records and minutes' text alike; never others' work. */
  readonly undo: PersonUndo
  readonly records: RecordWatch
  readonly map: MapWatch
  /** What is written in silence on this computer. */
  readonly drafts: DraftKeeper
  /** What was brought back from the second copy when it was opened; null when nothing was. */
  readonly recovered: RecoveredTavolo | null
  readonly flush: () => Promise<Result<void, StoreFailure>>
  readonly close: () => Promise<Result<void, StoreFailure>>
}

/** Joins open documents with undo and the watch that screens listen to. */
export function startSession(
  id: TavoloId,
  open: OpenTavolo,
  kept: {
    readonly recovered: RecoveredTavolo | null
    readonly drafts: Pick<DraftKeeperParts, 'storage' | 'context'>
  },
): TavoloSession {
  const { recovered } = kept
  const undo = createPersonUndo(open.documents)
  const records = watchRecords(open.documents)
  const map = watchMap(open.documents)
  const drafts = new DraftKeeper({
    ...kept.drafts,
    documents: open.documents,
    records,
    timekeeper: systemTimekeeper,
    settle: async () => (await open.flush()).isOk,
  })
  const saveStatus = calmSaveStatus(open.saveStatus, systemTimekeeper)
  return {
    id,
    documents: open.documents,
    saveStatus,
    undo,
    records,
    map,
    drafts,
    recovered,
    async flush() {
      const [flushed, isKept] = await Promise.all([open.flush(), drafts.flush()])
      return flushed.isOk && !isKept ? draftsNotKept : flushed
    },
    async close() {
      // What was written in silence is nowhere else: with it the tavolo stays open, and it is tried again.
      if (!(await drafts.flush())) return draftsNotKept
      const closed = await open.close()
      if (closed.isOk) {
        drafts.stop()
        records.stop()
        map.stop()
        saveStatus.stop()
        undo.stop()
      }
      return closed
    },
  }
}
