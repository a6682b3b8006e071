import { z } from 'zod'

/** The schema of a Result: a value, or an error that is a value too. */
export function resultSchema<Value extends z.ZodType, Failure extends z.ZodType>(
  value: Value,
  error: Failure,
) {
  return z.discriminatedUnion('isOk', [
    z.strictObject({ isOk: z.literal(true), value }),
    z.strictObject({ isOk: z.literal(false), error }),
  ])
}
