import { z } from 'zod'
import { idSchema } from '../../model/id.ts'

/** Schema of a device's id: random, made once and kept by the device. */
export const deviceIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)

/** Schema of the name of whoever sits at a device: one line, not empty, no signs that hide or turn text round. */
export const personNameSchema = z
  .string()
  .max(120)
  .transform((name) => name.trim().replaceAll(/\s+/g, ' '))
  .refine((name) => name !== '' && !/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u.test(name))

/** Schema of the participant that somebody says to be; null for who is on no list yet. */
export const participantIdSchema = idSchema('participant').nullable()

/** Schema of a tavolo's id. */
export const tavoloIdSchema = idSchema('tavolo')

/** Schema of a time in milliseconds since 1970. */
export const timeSchema = z.number().min(-8.64e15).max(8.64e15)

/** Schema of a tavolo's title as it is shown to who comes in. */
export const roomTitleSchema = z.string().max(1000)
