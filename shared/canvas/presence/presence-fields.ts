import { z } from 'zod'

/** Farther out no canvas goes: a hostile number must not become an element a million pixels wide. */
export const unitField = z.number().min(-1_000_000).max(1_000_000)

/** A place on a canvas, or a way on it. */
export const placeField = z.object({ x: unitField, y: unitField })

/** Ids of records of any kind. */
export const recordIdField = z.string().regex(/^[a-z][A-Za-z]{0,30}:[A-Za-z0-9-]{1,64}$/)

const lengthField = z.number().min(0).max(1_000_000)

/** A part of a canvas; it may still be a line or a dot. */
export const boxField = z.object({ left: unitField, top: unitField, width: lengthField, height: lengthField })
