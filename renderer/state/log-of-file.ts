import type { TouchedRecord } from '../../shared/doc/touches.ts'
import { recordTypes, relationTypes } from '../../shared/model/record-types.ts'
import type { FileChange, FileTouch, TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { ChangeStretch } from '../store/change-log.ts'

const knownPlaces = new Set(['process', 'text', ...Object.keys(recordTypes), ...Object.keys(relationTypes)])

/**
 * The log of changes that a file brings, as the store keeps it; undefined when the file brings none. What a stretch
 * touched in a place that this version does not know is counted, not named.
 */
export function logOfFile({ changes }: Pick<TavoloFile, 'changes'>): readonly ChangeStretch[] | undefined {
  return changes.length === 0 ? undefined : changes.map(stretchOf)
}

function stretchOf({ touched, moreTouched = 0, ...stretch }: FileChange): ChangeStretch {
  if (touched === undefined) return stretch
  const known = touched.filter(isKnown)
  return { ...stretch, touched: known, moreTouched: moreTouched + touched.length - known.length }
}

function isKnown(touch: FileTouch): touch is FileTouch & TouchedRecord {
  return knownPlaces.has(touch.place)
}
