import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/**
 * How long after a change the hub's word about others may still be about the copy before it: a device tells how far it is
 * after 0.6 s of quiet, the hub compares once a second and tells within 0.2 s. With what the network takes, three seconds.
 */
const settleMs = 3000

/** Whether documents have not changed for a while. */
export interface Settled extends Observable<boolean> {
  readonly stop: () => void
}

/** Follows documents; at first they count as just changed. */
export function watchSettled(documents: TavoloDocuments, timekeeper: Timekeeper): Settled {
  const settled = createObservable(false)
  let cancel: () => void = () => undefined
  function changed(): void {
    settled.set(false)
    cancel()
    cancel = timekeeper.after(settleMs, () => settled.set(true))
  }
  for (const document of Object.values(documents)) document.on('update', changed)
  changed()
  return {
    get: settled.get,
    subscribe: settled.subscribe,
    stop() {
      cancel()
      for (const document of Object.values(documents)) document.off('update', changed)
    },
  }
}
