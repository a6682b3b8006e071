import { z } from 'zod'
import { canvasPointField } from './canvas-point.ts'
import { inkField, pinnedField, plainInk } from './drawn-fields.ts'
import { instantField, orderField, shortField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Which ends of a line have a head. */
export const connectorHeads = ['none', 'end', 'both'] as const

/** How a line is drawn. */
export const connectorStrokes = ['solid', 'dashed'] as const

/**
 * An end of a line, as one value: tied to a card, a cluster, a zone or a figure of the canvas, or to nothing. `point` is where
 * it ends when it is tied to nothing, or to something that is gone.
 */
export const connectorEndField = z.object({
  itemId: z.union([idSchema('card'), idSchema('cluster'), idSchema('zone'), idSchema('figure')]).nullable(),
  point: canvasPointField,
})

/** An end of a line, see `connectorEndField`. */
export type ConnectorEnd = z.infer<typeof connectorEndField>

/** Schema of a connector. */
export const connectorSchema = z.object({
  id: idSchema('connector'),
  canvasId: idSchema('canvas'),
  order: orderField,
  from: connectorEndField,
  to: connectorEndField,
  /** What the line says, as «causa» or «risponde a»; may be empty. */
  label: shortField,
  heads: z.enum(connectorHeads),
  stroke: z.enum(connectorStrokes),
  colour: inkField,
  authorId: idSchema('participant').nullable(),
  createdAt: instantField.nullable(),
  isPinned: pinnedField,
})

/** «Linea»: what ties two things on a canvas together. */
export type Connector = z.infer<typeof connectorSchema>

/** Where connectors are kept. */
export const connectorType = defineRecord({
  kind: 'connector',
  collection: 'connectors',
  document: 'work',
  schema: connectorSchema,
  defaults: {
    label: '',
    heads: 'end',
    stroke: 'solid',
    colour: plainInk,
    authorId: null,
    createdAt: null,
    isPinned: false,
  },
})
