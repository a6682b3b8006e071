import { z } from 'zod'
import { idSchema } from './id.ts'

/** Inks of lines and figures; each has a word, because no colour alone says anything. */
export const inks = ['black', 'red', 'orange', 'green', 'blue', 'purple'] as const

/** An ink, see `inks`. */
export type Ink = (typeof inks)[number]

/** What one draws with when nobody said another. */
export const plainInk: Ink = 'black'

/** An ink of a line or figure. */
export const inkField = z.enum(inks)

/** How thick the pen is; each has a word. */
export const penWidths = ['thin', 'medium', 'thick'] as const

/** A thickness of the pen, see `penWidths`. */
export type PenWidth = (typeof penWidths)[number]

/** How thick the pen is when nobody said another. */
export const plainPen: PenWidth = 'medium'

/** How thick a stroke of the pen is. The default is for older files. */
export const penWidthField = z.enum(penWidths).default(plainPen)

/** What was grouped moves as one. A group is no record: it is there as long as two things name it. The default is for older files. */
export const groupField = idSchema('group').nullable().default(null)

/** Whether it stays where it is under every hand, until somebody unpins it. The default is for older files. */
export const pinnedField = z.boolean().default(false)

/**
 * What lies over what: the higher lies over the lower; of equal ones frames lie lowest, then the other figures, lines, and
 * cards, each in their order. The default is for older files.
 */
export const stackField = z.int().min(-1_000_000_000).max(1_000_000_000).default(0)
