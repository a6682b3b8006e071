import { boxAround } from './box.ts'
import { cardSize, type PlacedCard } from './canvas-scene.ts'
import type { CardCorners } from './plan-drop.ts'

/** Room between cards that are tidied: as where the canvas places them. */
const gap = { x: 12, y: 22 } as const

/** What cards can be brought in line with: an edge of all of them, or their middle. */
export type AlignTo = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Brings cards in line. */
export function alignedCards(cards: readonly PlacedCard[], to: AlignTo): CardCorners {
  const around = boxAround(cards.map(({ box }) => box))
  if (around === null) return new Map()
  const { left, top, width, height } = around
  const x = { left, centre: left + (width - cardSize.width) / 2, right: left + width - cardSize.width }
  const y = { top, middle: top + (height - cardSize.height) / 2, bottom: top + height - cardSize.height }
  return new Map(
    cards.map(({ card, box }) => [
      card.id,
      {
        x: to === 'left' || to === 'centre' || to === 'right' ? x[to] : box.left,
        y: to === 'top' || to === 'middle' || to === 'bottom' ? y[to] : box.top,
      },
    ]),
  )
}

/** Puts the same distance between cards, from the first to the last in a direction, which stay. */
export function distributedCards(cards: readonly PlacedCard[], along: 'across' | 'down'): CardCorners {
  const startOf = ({ box }: PlacedCard) => (along === 'across' ? box.left : box.top)
  const sorted = cards.toSorted((a, b) => startOf(a) - startOf(b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const step = (startOf(last) - startOf(first)) / Math.max(sorted.length - 1, 1)
  return new Map(
    sorted.map((placed, index) => {
      const at = startOf(first) + index * step
      const { left, top } = placed.box
      return [placed.card.id, along === 'across' ? { x: at, y: top } : { x: left, y: at }]
    }),
  )
}

/** Lays cards in rows without one over the other, about as wide as high, from the upper left corner of all of them. */
export function tidiedCards(cards: readonly PlacedCard[]): CardCorners {
  const around = boxAround(cards.map(({ box }) => box))
  if (around === null) return new Map()
  const columns = Math.ceil(Math.sqrt(cards.length))
  const rowOf = ({ box }: PlacedCard) => Math.round((box.top - around.top) / (cardSize.height + gap.y))
  const read = cards.toSorted((a, b) => rowOf(a) - rowOf(b) || a.box.left - b.box.left)
  return new Map(
    read.map(({ card }, index) => [
      card.id,
      {
        x: around.left + (index % columns) * (cardSize.width + gap.x),
        y: around.top + Math.floor(index / columns) * (cardSize.height + gap.y),
      },
    ]),
  )
}
