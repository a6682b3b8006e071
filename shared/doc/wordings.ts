import { z } from 'zod'
import { canvasType } from '../model/canvas.ts'
import { cardType } from '../model/card.ts'
import { clusterType } from '../model/cluster.ts'
import { instantField, shortField } from '../model/field.ts'
import { coActivityType } from '../model/co-activity.ts'
import { connectionType } from '../model/connection.ts'
import { connectorType } from '../model/connector.ts'
import { figureType } from '../model/figure.ts'
import { linkType } from '../model/link.ts'
import { needType } from '../model/need.ts'
import { resourceType } from '../model/resource.ts'
import { titleLength } from '../model/text-lengths.ts'
import { zoneType } from '../model/zone.ts'
import type { TavoloDocuments } from './documents.ts'
import { rootCache } from './record-cache.ts'

/**
 * Fields of the map and of canvases that people write words in. What such a field holds is a plain value, and of two laptops that write
 * apart one would win: so each device also keeps the wording it wrote last, and the one that lost can be read and taken.
 */
export const wordedFields = {
  need: [
    'title',
    'description',
    'recipients',
    'territory',
    'source',
    'indicatorName',
    'indicatorValue',
    'indicatorSource',
  ],
  resource: [
    'title',
    'description',
    'unit',
    'period',
    'conditions',
    'territory',
    'valueMethod',
    'budgetLine',
  ],
  link: ['note'],
  connection: ['title', 'note'],
  coActivity: ['text'],
  canvas: ['title', 'question', 'synthesis'],
  zone: ['label', 'note'],
  cluster: ['title'],
  card: ['text'],
  figure: ['text'],
  connector: ['label'],
} as const

/** The record types whose words are kept, by kind. */
export const wordedTypes = {
  need: needType,
  resource: resourceType,
  link: linkType,
  connection: connectionType,
  coActivity: coActivityType,
  canvas: canvasType,
  zone: zoneType,
  cluster: clusterType,
  card: cardType,
  figure: figureType,
  connector: connectorType,
} as const satisfies Record<WordedKind, unknown>

/** A record type whose words are kept. */
export type WordedType = (typeof wordedTypes)[WordedKind]

/** A kind of record whose words are kept. */
export type WordedKind = keyof typeof wordedFields

/** Name of the root map of wordings, in the work document: a plain value under each id. */
export const wordingsRoot = 'wordings'

/** A list of 200 texts with their ends of line; a text of one field is shorter. */
const longestWords = 200 * (titleLength + 1)

/** Schema of a wording. */
export const wordingSchema = z.object({
  /** Random; a new one as soon as the device has another wording of the field that still waits to be looked at. */
  id: z.string().regex(/^wording:[A-Za-z0-9-]{1,64}$/),
  recordId: z.string().regex(/^[A-Za-z]+:[A-Za-z0-9-]{1,64}$/),
  field: shortField,
  /** Of a list its items, one a line. */
  text: z.string().max(longestWords),
  writtenAt: instantField,
  /** Who wrote it, as the name stood then; may be empty. */
  writtenBy: shortField,
  /** Tells the devices of one person apart. */
  deviceId: shortField,
})

/** What somebody wrote in a field of the map. */
export type Wording = z.infer<typeof wordingSchema>

/** All wordings in no particular order; the same list comes back until one changes. Damaged ones are left out. */
export function listWordings(documents: TavoloDocuments): readonly Wording[] {
  const root = documents.work.getMap<unknown>(wordingsRoot)
  const cache = rootCache<Wording>(root)
  const known = cache.lists.get('all')
  if (known !== undefined) return known
  const list: Wording[] = []
  for (const id of root.keys()) {
    let wording = cache.byKey.get(id)
    if (wording === undefined) {
      const parsed = wordingSchema.safeParse(root.get(id))
      wording = parsed.success && parsed.data.id === id ? parsed.data : null
      cache.byKey.set(id, wording)
    }
    if (wording !== null) list.push(wording)
  }
  cache.lists.set('all', list)
  return list
}

/** The words of a field as a wording keeps them; a list one item a line. */
export function wordsOf(record: object, field: string): string {
  const value: unknown = (record as Readonly<Record<string, unknown>>)[field]
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''
}

/** Whether the words of a kind of record are kept. */
export function isWordedKind(kind: string): kind is WordedKind {
  return Object.hasOwn(wordedFields, kind)
}
