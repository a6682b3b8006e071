import { z } from 'zod'
import { canvasCoordinateField } from './canvas-point.ts'
import { orderField, textField, titleField } from './field.ts'
import { idSchema } from './id.ts'
import { templateKeyField } from './canvas.ts'
import { defineRecord } from './record-type.ts'

/** Side of a zone in canvas units; none is so small that no card can be seen in it. */
const sideField = z.number().min(20).max(1_000_000)

/** Schema of a zone. */
export const zoneSchema = z.object({
  id: idSchema('zone'),
  canvasId: idSchema('canvas'),
  order: orderField,
  /** Its name in the template; empty for one that the table added. */
  key: templateKeyField,
  label: titleField,
  /** What belongs in it. */
  note: textField,
  /** Left, top, width and height in canvas units, as one value: two laptops that move it apart never end with a mix. */
  frame: z.tuple([canvasCoordinateField, canvasCoordinateField, sideField, sideField]),
})

/** A part of a canvas with a name, where cards of one kind lie. */
export type Zone = z.infer<typeof zoneSchema>

/** Where zones are kept. */
export const zoneType = defineRecord({
  kind: 'zone',
  collection: 'zones',
  document: 'work',
  schema: zoneSchema,
  defaults: { key: '', note: '' },
})
