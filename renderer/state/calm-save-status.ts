import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { isSameSaveStatus, type SaveStatus } from '../store/save-status.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/**
 * How long everything must have been saved before it is said. Long enough that the words do not change between two keys
 * of a good typist (90 ms), short enough that they come within 300 ms of the last key.
 */
export const calmMs = 100

/** The save status as it is shown: trouble and work at once, «saved» when it has lasted. Never says saved too early. */
export interface CalmSaveStatus extends Observable<SaveStatus> {
  readonly stop: () => void
}

/** Follows a save status until it is stopped. */
export function calmSaveStatus(source: Observable<SaveStatus>, timekeeper: Timekeeper): CalmSaveStatus {
  const shown = createObservable<SaveStatus>(source.get(), isSameSaveStatus)
  let cancel = (): void => undefined
  const unsubscribe = source.subscribe(() => {
    cancel()
    const status = source.get()
    if (status.kind === 'saved') cancel = timekeeper.after(calmMs, () => shown.set(status))
    else shown.set(status)
  })
  return {
    get: shown.get,
    subscribe: shown.subscribe,
    stop() {
      cancel()
      unsubscribe()
    },
  }
}
