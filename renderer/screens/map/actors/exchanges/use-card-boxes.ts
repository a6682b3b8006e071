import { type RefObject, useEffect, useState } from 'react'
import type { Box } from '../../../../../shared/map/actors/line-between.ts'

type Boxes = ReadonlyMap<string, Box>

/** Where the cards around a drawing are, from the corner of what holds both; measured anew when a card comes, goes or grows. */
export function useCardBoxes(drawing: RefObject<Element | null>): Boxes {
  const [boxes, setBoxes] = useState<Boxes>(new Map())
  useEffect(() => {
    const around = drawing.current?.parentElement ?? null
    if (around === null) return undefined
    const measure = () => {
      const now = boxesIn(around)
      // The same as before is no reason to draw again: the drawing itself is a change around it.
      setBoxes((before) => (areSame(before, now) ? before : now))
    }
    const sizes = new ResizeObserver(measure)
    const cards = new MutationObserver(measure)
    sizes.observe(around)
    cards.observe(around, { childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      cards.disconnect()
    }
  }, [drawing])
  return boxes
}

function boxesIn(around: HTMLElement): Boxes {
  const corner = around.getBoundingClientRect()
  const cards = [...around.querySelectorAll<HTMLElement>('[data-record]')]
  return new Map(
    cards.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect()
      return [card.dataset.record ?? '', { x: x - corner.x, y: y - corner.y, width, height }]
    }),
  )
}

function areSame(before: Boxes, now: Boxes): boolean {
  return before.size === now.size && [...now].every(([id, box]) => isSame(before.get(id), box))
}

function isSame(before: Box | undefined, now: Box): boolean {
  if (before === undefined) return false
  return (['x', 'y', 'width', 'height'] as const).every((side) => before[side] === now[side])
}
