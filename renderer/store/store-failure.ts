import { failure } from '../../shared/util/result.ts'

/**
 * Why the store did not do what was asked.
 * `disk-full`: no space or over the quota · `closed`: the database was closed under us · `blocked`: another window
 * keeps an older version open · `missing`: this computer has no such tavolo · `exists`: it has one already ·
 * `changed`: the rows are not the ones the caller knew · `damaged`: the stored bytes cannot be read · `unknown`.
 */
export type StoreFailureReason =
  | 'disk-full'
  | 'closed'
  | 'blocked'
  | 'missing'
  | 'exists'
  | 'changed'
  | 'damaged'
  | 'unknown'

/** A refusal of the store; `detail` is for the log, never for the screen. */
export interface StoreFailure {
  readonly reason: StoreFailureReason
  readonly detail: string
}

/** The failed result with this reason. */
export function storeFailure(
  reason: StoreFailureReason,
  detail: string,
): { readonly isOk: false; readonly error: StoreFailure } {
  return failure({ reason, detail })
}
