import { z } from 'zod'
import { attachedFileSchema } from './attached-file.ts'
import { canvasPointField } from './canvas-point.ts'
import {
  groupField,
  inkField,
  penWidthField,
  pinnedField,
  plainInk,
  plainPen,
  stackField,
} from './drawn-fields.ts'
import { instantField, orderField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'
import { cardTextLength } from './text-lengths.ts'

/** What can be drawn on a canvas beside cards and lines. A frame has a title and holds what lies in it. */
export const figureForms = ['frame', 'rectangle', 'ellipse', 'diamond', 'text', 'image', 'stroke'] as const

/** A form of a figure. */
export type FigureForm = (typeof figureForms)[number]

/** Side of a figure in canvas units; none is so small that no hand finds it, but a stroke may be a dot or a straight line. */
const sideField = z.number().min(1).max(1_000_000)

/** How finely the points of a stroke are told apart: its box has so many steps across and down. */
export const strokeSteps = 10_000

/** Most numbers of one stroke: 2 000 points, longer than a hand draws without lifting; what goes on is another stroke. */
export const strokeLimit = 6000

/** Schema of a figure. */
export const figureSchema = z.object({
  id: idSchema('figure'),
  canvasId: idSchema('canvas'),
  order: orderField,
  form: z.enum(figureForms),
  /** Upper left corner; null, which only a damaged device writes, is the canvas's own. */
  point: canvasPointField.nullable(),
  /** Width and height in canvas units, as one value. */
  size: z.tuple([sideField, sideField]),
  /** Words in it; of a frame its title, of an image what it shows. May be empty. */
  text: z.string().max(cardTextLength),
  colour: inkField,
  /**
   * Of a stroke: x, y and pressure of each point one after the other; x and y in `strokeSteps` of its width and height,
   * pressure 0 to 100. Empty for all others.
   */
  path: z.array(z.int().min(0).max(strokeSteps)).max(strokeLimit),
  /** Of a stroke: how thick the pen was; of no meaning for all others. */
  pen: penWidthField,
  /** Of an image: its file, by the hash of its bytes; null for all others. */
  file: attachedFileSchema.nullable(),
  /** Who drew it, as far as it is signed. */
  authorId: idSchema('participant').nullable(),
  createdAt: instantField.nullable(),
  groupId: groupField,
  isPinned: pinnedField,
  stack: stackField,
})

/** «Disegno»: a frame, a shape, words, an image or a stroke of the pen on a canvas. */
export type Figure = z.infer<typeof figureSchema>

/** Where figures are kept. */
export const figureType = defineRecord({
  kind: 'figure',
  collection: 'figures',
  document: 'work',
  spotField: 'point',
  schema: figureSchema,
  defaults: {
    text: '',
    colour: plainInk,
    path: [],
    pen: plainPen,
    file: null,
    authorId: null,
    createdAt: null,
    groupId: null,
    isPinned: false,
    stack: 0,
  },
})
