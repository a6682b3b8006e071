import { z } from 'zod'
import { canvasPointField } from './canvas-point.ts'
import { groupField, pinnedField, stackField } from './drawn-fields.ts'
import { instantField, orderField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'
import { cardTextLength } from './text-lengths.ts'

/** Colours of a card; each has a word, because no colour alone says anything. */
export const cardColours = ['yellow', 'orange', 'pink', 'green', 'blue', 'white'] as const

/** A colour of a card. */
export type CardColour = (typeof cardColours)[number]

/** Of which nobody has said another. */
const plainColour: CardColour = 'yellow'

/** Schema of a card. */
export const cardSchema = z.object({
  id: idSchema('card'),
  canvasId: idSchema('canvas'),
  /** null outside all zones. What counts of a card in a cluster is the cluster's zone. */
  zoneId: idSchema('zone').nullable(),
  clusterId: idSchema('cluster').nullable(),
  order: orderField,
  text: z.string().trim().min(1).max(cardTextLength),
  colour: z.enum(cardColours),
  /** Who wrote it, as far as it is signed. */
  authorId: idSchema('participant').nullable(),
  /** Whose words they are, when others wrote them down: of a pair both, of a body the body. */
  sourceIds: z.array(z.union([idSchema('participant'), idSchema('organization')])).max(200),
  /** Needs and resources that it speaks of. */
  itemIds: z.array(z.union([idSchema('need'), idSchema('resource')])).max(200),
  /** Where it lies; null lets the canvas place it. */
  point: canvasPointField.nullable(),
  /** null when it came with a file that does not say. */
  createdAt: instantField.nullable(),
  groupId: groupField,
  isPinned: pinnedField,
  stack: stackField,
})

/** «Cartoncino»: one thought of somebody. */
export type Card = z.infer<typeof cardSchema>

/** Where cards are kept. */
export const cardType = defineRecord({
  kind: 'card',
  collection: 'cards',
  document: 'work',
  spotField: 'point',
  schema: cardSchema,
  defaults: {
    zoneId: null,
    clusterId: null,
    colour: plainColour,
    authorId: null,
    sourceIds: [],
    itemIds: [],
    point: null,
    createdAt: null,
    groupId: null,
    isPinned: false,
    stack: 0,
  },
})
