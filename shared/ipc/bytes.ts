import { z } from 'zod'

/** Any bytes, whatever memory they live in. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
