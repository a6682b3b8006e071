import type { Result } from '../../shared/util/result.ts'

/** The value of a result; fails the test with the error when there is none. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.isOk) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}
