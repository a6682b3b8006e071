import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { isSpotList } from '../../shared/doc/spot-index.ts'
import { systemTimekeeper, type Timekeeper } from '../store/timekeeper.ts'
import { nextFrame } from './next-frame.ts'

/** Tells when records change, and not when the minutes' text is typed. */
export interface RecordWatch {
  /** Grows by one at every change of a record. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** How long others' changes wait for each other at most, however long drawing them takes. */
const mostPauseMs = 500

/** A frame of the screen: what comes sooner after what was told last is seen with the next one at the earliest. */
const frameMs = 17

/**
 * Watches both documents. One transaction counts as one change, however many records it touches. What is done here is told at
 * once, and so is what another device does after a pause. Changes that come one after the other are told together with the next
 * frame of the screen that comes after about twice the time that drawing the last ones took: half of it is left for whoever works
 * here.
 */
export function watchRecords(
  documents: TavoloDocuments,
  timekeeper: Timekeeper = systemTimekeeper,
  onFrame: typeof nextFrame = nextFrame,
): RecordWatch {
  const listeners = new Set<() => void>()
  let version = 0
  /** When others' changes were told last, and from when on they are told again. */
  let [lastMs, nextMs] = [0, 0]
  let cancelWaiting: (() => void) | null = null
  function tell(): void {
    cancelWaiting?.()
    cancelWaiting = null
    for (const listener of listeners) listener()
  }
  function tellOthers(): void {
    const begunMs = timekeeper.nowMs()
    lastMs = begunMs
    nextMs = begunMs
    tell()
    // Whoever listens draws before anything else runs.
    timekeeper.after(0, () => {
      const tookMs = timekeeper.nowMs() - begunMs
      // Then comes the next frame: as often half a frame too early as too late.
      nextMs = begunMs + Math.min(2 * tookMs, mostPauseMs) - frameMs / 2
    })
  }
  function tellWithFrame(): void {
    cancelWaiting = onFrame(tellOthers)
  }
  function onTransaction(transaction: Y.Transaction): void {
    if (!touchesRecords(transaction)) return
    version += 1
    if (transaction.local) {
      tell()
      return
    }
    if (cancelWaiting !== null) return
    const nowMs = timekeeper.nowMs()
    // A clock that was set back makes nobody wait for longer.
    const waitMs = Math.min(nextMs - nowMs, mostPauseMs)
    if (waitMs > 0) cancelWaiting = timekeeper.after(waitMs, tellWithFrame)
    else if (nowMs - lastMs < frameMs) tellWithFrame()
    else tellOthers()
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
