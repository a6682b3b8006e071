import { generateNKeysBetween } from 'fractional-indexing'
import { snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { connectorType } from '../../shared/model/connector.ts'
import { figureType } from '../../shared/model/figure.ts'
import { canvasOfSize, wideCanvasId } from '../support/canvas-of-size.ts'

const forms = ['rectangle', 'ellipse', 'diamond'] as const

/** A stroke of the pen, as one writes an «m»: x, y and pressure of each point. */
const stroke = Array.from({ length: 40 }, (_, index) => [
  Math.round((index / 39) * 10_000),
  Math.round(5000 + 5000 * Math.sin(index / 3)),
  50,
]).flat()

/** The wide canvas of so many cards, with a drawing at each: shapes, strokes of the pen, and lines from a card to the next, in turn. */
export function wideDrawnCanvas(cardCount: number): TavoloSnapshot {
  const snapshot = canvasOfSize(cardCount)
  const cards = snapshot.cards.filter(({ canvasId }) => canvasId === wideCanvasId)
  const orders = generateNKeysBetween(null, null, cards.length)
  const shared = (index: number) => ({ canvasId: wideCanvasId, order: orders[index] })
  const figures = cards.flatMap(({ point }, index) => {
    if (point === null || index % 3 === 2) return []
    const corner = [point[0] + 40, point[1] + 70]
    const form = index % 3 === 0 ? forms[(index / 3) % forms.length] : 'stroke'
    const path = form === 'stroke' ? stroke : []
    return [
      {
        ...figureType.defaults,
        ...shared(index),
        id: `figure:wide${index}`,
        form,
        point: corner,
        size: [90, 50],
        path,
      },
    ]
  })
  const connectors = cards.flatMap((card, index) => {
    const next = cards[index + 1]
    if (index % 3 !== 2 || next === undefined) return []
    const end = (itemId: string) => ({ itemId, point: [0, 0] })
    return [
      {
        ...connectorType.defaults,
        ...shared(index),
        id: `connector:wide${index}`,
        from: end(card.id),
        to: end(next.id),
      },
    ]
  })
  return snapshotSchema.parse({ ...snapshot, figures, connectors })
}
