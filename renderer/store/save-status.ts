import { assertNever } from '../../shared/util/assert-never.ts'
import type { StoreFailureReason } from './store-failure.ts'

/**
 * Whether what was done is on this computer's disk. `saved` holds for everything up to now, in every copy that is kept.
 * `failed` keeps the changes in memory and tries again at `retryAtMs` (milliseconds since 1970; while a try is under
 * way, the moment it began).
 */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: StoreFailureReason; readonly retryAtMs: number }

/** The status of several together: the failure that is tried again first, else saving, else saved. */
export function combineSaveStatus(statuses: readonly SaveStatus[]): SaveStatus {
  let combined: SaveStatus = { kind: 'saved' }
  for (const status of statuses) {
    switch (status.kind) {
      case 'saved':
        break
      case 'saving':
        if (combined.kind === 'saved') combined = status
        break
      case 'failed':
        if (combined.kind !== 'failed' || status.retryAtMs < combined.retryAtMs) combined = status
        break
      default:
        assertNever(status)
    }
  }
  return combined
}

/** Whether two statuses say the same. */
export function isSameSaveStatus(left: SaveStatus, right: SaveStatus): boolean {
  if (left.kind !== 'failed' || right.kind !== 'failed') return left.kind === right.kind
  return left.reason === right.reason && left.retryAtMs === right.retryAtMs
}
