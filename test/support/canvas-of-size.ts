import { generateNKeysBetween } from 'fractional-indexing'
import { snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { cardColours, cardType } from '../../shared/model/card.ts'
import { sampleSnapshot } from './sample-documents.ts'
import { seededRandom } from './seeded-random.ts'

/** The canvas of `canvasOfSize`. */
export const wideCanvasId = 'canvas:wide'

/** A canvas beside it on which nothing lies. */
export const emptyCanvasId = 'canvas:empty'

/** From one card to the next, in canvas units: as where a canvas places them. */
const step = { x: 172, y: 130 } as const

/**
 * The sample with two more canvases: one with so many cards beside each other in one zone, about twice as wide as high, and an
 * empty one; the same each time.
 */
export function canvasOfSize(cardCount: number): TavoloSnapshot {
  const sample = sampleSnapshot()
  const random = seededRandom(cardCount)
  const columns = Math.ceil(Math.sqrt(cardCount * 1.5))
  const rows = Math.ceil(cardCount / columns)
  const last = sample.canvases
    .map((each) => each.order)
    .toSorted()
    .at(-1)
  const [order, next] = generateNKeysBetween(last ?? null, null, 2)
  const canvas = { ...sample.canvases[0], id: wideCanvasId, order, title: 'Parete', isOnTable: false }
  const empty = { ...canvas, id: emptyCanvasId, order: next, title: 'Vuota' }
  const frame = [0, 0, columns * step.x + 16, rows * step.y + 64]
  const zone = { ...sample.zones[0], id: 'zone:wide', canvasId: wideCanvasId, key: '', label: 'Tutto', frame }
  const cards = generateNKeysBetween(null, null, cardCount).map((place, index) => ({
    ...cardType.defaults,
    id: `card:wide${index}`,
    canvasId: wideCanvasId,
    zoneId: zone.id,
    order: place,
    text: `${index + 1}. Il pulmino passa anche la sera, per chi abita in alto`,
    colour: random.pick(cardColours),
    point: [8 + (index % columns) * step.x, 56 + Math.floor(index / columns) * step.y],
  }))
  return snapshotSchema.parse({
    ...sample,
    canvases: [...sample.canvases, canvas, empty],
    zones: [...sample.zones, zone],
    cards: [...sample.cards, ...cards],
  })
}
