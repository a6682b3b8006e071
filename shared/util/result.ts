/** What a function gives at a boundary: a value, or an error that is a value too. */
export type Result<Value, Failure> =
  | { readonly isOk: true; readonly value: Value }
  | { readonly isOk: false; readonly error: Failure }

/** A result that carries a value. */
export function ok<Value>(value: Value): { readonly isOk: true; readonly value: Value } {
  return { isOk: true, value }
}

/** A result that carries an error. */
export function failure<Failure>(error: Failure): { readonly isOk: false; readonly error: Failure } {
  return { isOk: false, error }
}
