import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { isSpotList } from '../../shared/doc/spot-index.ts'
import { systemTimekeeper, type Timekeeper } from '../store/timekeeper.ts'

/** Tells when records change, and not when the minutes' text is typed. */
export interface RecordWatch {
  /** Grows by one at every change of a record. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/**
 * So long others' changes wait for each other: as often as that one sees them come. Where drawing them takes longer, twice as long
 * as it took, so that half of the time is left for whoever works here.
 */
const pauseMs = { least: 50, most: 500 } as const

/**
 * Watches both documents. One transaction counts as one change, however many records it touches. What is done here is told at
 * once, and so is what another device does; of many changes that come one after the other some are told together.
 */
export function watchRecords(
  documents: TavoloDocuments,
  timekeeper: Timekeeper = systemTimekeeper,
): RecordWatch {
  const listeners = new Set<() => void>()
  let version = 0
  /** Others' changes are told again from then on. */
  let nextMs = 0
  let cancelWaiting: (() => void) | null = null
  function tell(): void {
    cancelWaiting?.()
    cancelWaiting = null
    for (const listener of listeners) listener()
  }
  function tellOthers(): void {
    const begunMs = timekeeper.nowMs()
    nextMs = begunMs + pauseMs.least
    tell()
    // Whoever listens draws before anything else runs.
    timekeeper.after(0, () => {
      const tookMs = timekeeper.nowMs() - begunMs
      nextMs = begunMs + Math.min(Math.max(2 * tookMs, pauseMs.least), pauseMs.most)
    })
  }
  function onTransaction(transaction: Y.Transaction): void {
    if (!touchesRecords(transaction)) return
    version += 1
    if (transaction.local) {
      tell()
      return
    }
    if (cancelWaiting !== null) return
    // A clock that was set back makes nobody wait for longer.
    const waitMs = Math.min(nextMs - timekeeper.nowMs(), pauseMs.most)
    if (waitMs <= 0) tellOthers()
    else cancelWaiting = timekeeper.after(waitMs, tellOthers)
  }
  const both = [documents.official, documents.work]
  for (const document of both) document.on('afterTransaction', onTransaction)
  return {
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    stop() {
      cancelWaiting?.()
      for (const document of both) document.off('afterTransaction', onTransaction)
    },
  }
}

function touchesRecords(transaction: Y.Transaction): boolean {
  for (const type of transaction.changed.keys())
    if (type instanceof Y.Map || isSpotList(transaction, type)) return true
  return false
}
