import { storeFailure, type StoreFailure, type StoreFailureReason } from './store-failure.ts'

/** Thrown inside a transaction to undo it, when the store refuses for a reason of its own. */
export class Refusal extends Error {
  readonly reason: StoreFailureReason

  constructor(reason: StoreFailureReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** Names of IndexedDB's and Dexie's errors that have a reason of their own; the rest is `unknown`. */
const reasonOfName: Readonly<Record<string, StoreFailureReason>> = {
  QuotaExceededError: 'disk-full',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  VersionError: 'blocked',
}

/** The reason of whatever the database threw: an error is often wrapped in an AbortError or a BulkError. */
export function dexieFailure(error: unknown): { readonly isOk: false; readonly error: StoreFailure } {
  if (error instanceof Refusal) return storeFailure(error.reason, error.message)
  let current: unknown = error
  // Dexie wraps at most bulk → abort → cause; five is beyond that, and stops an error that contains itself.
  for (let depth = 0; depth < 5 && isErrorLike(current); depth += 1) {
    const reason = reasonOfName[current.name]
    if (reason !== undefined) return storeFailure(reason, `${current.name}: ${current.message}`)
    current = current.inner
  }
  return storeFailure('unknown', isErrorLike(error) ? `${error.name}: ${error.message}` : String(error))
}

interface ErrorLike {
  readonly name: string
  readonly message: string
  readonly inner?: unknown
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}

/** Whether a write failed in the middle, other than by being refused. */
export function isBreakage(reason: StoreFailureReason): boolean {
  return reason === 'unknown' || reason === 'closed' || reason === 'disk-full'
}
