import { z } from 'zod'
import { orderField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Name of a template; any lower-case name, so that a canvas from a newer Tavolo's template is not lost in this one. */
export const templateKeyField = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]*$/)

/** Schema of a canvas. */
export const canvasSchema = z.object({
  id: idSchema('canvas'),
  order: orderField,
  title: titleField,
  /** The template that it was made of; empty when of none. */
  template: templateKeyField,
  /** What the table is asked; empty while nobody has put it in words. */
  question: textField,
  /** What the table takes from it, in its own words; empty while nobody has written it. */
  synthesis: textField,
  /** The session it was made for. It stays when that session goes. */
  sessionId: idSchema('session').nullable(),
  /** Whether the table works on it now. Two laptops may say so of two canvases: `canvasOnTable` says which counts. */
  isOnTable: z.boolean(),
})

/** «Lavagna»: where a table thinks, in zones with cards. */
export type Canvas = z.infer<typeof canvasSchema>

/** Where canvases are kept. */
export const canvasType = defineRecord({
  kind: 'canvas',
  collection: 'canvases',
  document: 'work',
  schema: canvasSchema,
  defaults: { template: '', question: '', synthesis: '', sessionId: null, isOnTable: false },
})
