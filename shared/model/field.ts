import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { textLength, titleLength } from './text-lengths.ts'

/** A title or a name; must have something in it. */
export const titleField = z.string().trim().min(1).max(titleLength)

/** A short text that may be empty. */
export const shortField = z.string().max(titleLength)

/** A longer text that may be empty. */
export const textField = z.string().max(textLength)

/** A day of the calendar, `2026-04-16`. */
export const dateField = z.iso.date()

/** A time of the day where the table sits, `17:35`. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A moment, as an ISO 8601 date and time in UTC with milliseconds. */
export const instantField = z.iso.datetime({ precision: 3 })

/** Amount of money in euro cents; never a binary fraction. */
export const centsField = z.int().min(0).max(100_000_000_000)

/** A whole number of minutes, up to a day. */
export const minutesField = z.int().min(0).max(1440)

/** A mark from 1 (little) to 5 (much). */
export const markField = z.int().min(1).max(5)

/**
 * Place of a record among its siblings: a fractional index; equal keys are told apart by the record's id. The pattern is
 * what a JSON Schema can say of it: its first letter tells how long its whole part is.
 */
export const orderField = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z][\dA-Za-z]*$/)
  .refine(isFractionalIndex)

/** Only a key that another can be put after: from any other, the next record of the list could not be made. */
function isFractionalIndex(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/** A list of short texts, at most 200. */
export const shortListField = z.array(shortField).max(200)

/** Codes that a record had before another one turned out to have been given the same first; the newest last. */
export const formerCodesField = z.array(shortField).max(50).default([])
