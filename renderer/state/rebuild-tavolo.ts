// oxlint-disable-next-line import/no-unassigned-import -- it must act before the schemas below are made
import './zod-without-eval.ts'
import * as Y from 'yjs'
import { readMeta } from '../../shared/doc/meta.ts'
import type { KeptTavolo } from '../../shared/ipc/journal.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { extentOf } from '../store/copy-loss.ts'
import { closeCopy, readCopy } from '../store/read-copy.ts'
import type { StoreFailure } from '../store/store-failure.ts'
import type { RecoveredTavolo, RecoveryParts } from './recovery.ts'
import { summarize } from './summarize.ts'

/**
 * Puts a tavolo back into the database from its second copy; one that was in the bin goes there again. Null when nothing
 * of it can be read.
 */
export async function rebuildTavolo(
  parts: Pick<RecoveryParts, 'store' | 'journal' | 'nowMs'>,
  tavolo: Pick<KeptTavolo, 'id' | 'title' | 'deletedAtMs'>,
): Promise<Result<RecoveredTavolo | null, StoreFailure>> {
  const { store, journal, nowMs } = parts
  const read = await readCopy(journal, tavolo.id)
  if (!read.isOk) return read
  const { documents, facts, changes, lastChangedAtMs, states } = read.value
  // Without a lineage there is no tavolo in it: journals without the state they go on from.
  if (readMeta(documents).lineageId === '') {
    closeCopy(read.value)
    return ok(null)
  }
  const summary = summarize(documents)
  const last = changes.reduce<(typeof changes)[number] | null>(
    (latest, change) => (latest === null || change.toMs > latest.toMs ? change : latest),
    null,
  )
  const author = last?.author ?? { deviceId: '', name: facts?.lastChangedBy ?? '' }
  const created = await store.createTavolo({
    ...summary,
    id: tavolo.id,
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
    atMs: lastChangedAtMs ?? nowMs(),
    author,
    changes,
  })
  closeCopy(read.value)
  if (!created.isOk) return created
  if (tavolo.deletedAtMs !== null) await store.deleteTavolo(tavolo.id, tavolo.deletedAtMs)
  return ok({
    id: tavolo.id,
    title: summary.title === '' ? tavolo.title : summary.title,
    how: 'rebuilt',
    toMs: lastChangedAtMs,
    extent: extentOf(read.value.loss),
    moments: states.flatMap(({ generation, atMs }) => (atMs === null ? [] : [{ generation, atMs }])),
  })
}
