import { settleCodes } from '../../shared/doc/commands/codes.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { needType } from '../../shared/model/need.ts'
import { resourceType } from '../../shared/model/resource.ts'
import { systemTimekeeper, type Timekeeper } from '../store/timekeeper.ts'
import type { RecordWatch } from './record-watch.ts'

/** What comes from others often comes in several pieces; codes are looked at when they are all there. */
const restMs = 400

/**
 * Gives codes to what guests raise, and another one to what turns out to have an older record's, as long as it is followed.
 * Gives the function that ends it.
 */
export function keepCodesSettled(
  context: CommandContext,
  tools: { readonly records: Pick<RecordWatch, 'subscribe'>; readonly timekeeper?: Timekeeper },
): () => void {
  const { records, timekeeper = systemTimekeeper } = tools
  const { documents } = context
  let seen: readonly unknown[] = []
  let stopWaiting: (() => void) | null = null

  function look(): void {
    stopWaiting = null
    const now = [listRecords(documents, needType), listRecords(documents, resourceType)]
    if (now.every((list, index) => list === seen[index])) return
    seen = now
    // A tavolo that is only read stays as it is.
    settleCodes(context)
  }
  function wait(): void {
    stopWaiting?.()
    stopWaiting = timekeeper.after(restMs, look)
  }
  wait()
  const stopWatching = records.subscribe(wait)
  return () => {
    stopWatching()
    stopWaiting?.()
  }
}
