import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { scrollAtEdge } from './scroll-at-edge.ts'

/** A hand that only presses moves less than this. */
const leastDragPx = 5

/**
 * Cards that are dragged with the mouse or a pen from cell to cell, also to one that is out of sight; a finger scrolls, and
 * has the list. Esc lets go.
 */
export function useChipDrag(onDrop: (id: string, cell: string) => void): {
  /** The cell under the card; null while none is dragged. */
  readonly over: string | null
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
} {
  const [over, setOver] = useState<string | null>(null)
  const held = useRef<AbortController | null>(null)
  useEffect(() => () => held.current?.abort(), [])
  return {
    over,
    onPointerDown(event) {
      const chip = chipAt(event.target)
      if (chip === null || event.button !== 0 || event.pointerType === 'touch') return
      const from = { x: event.clientX, y: event.clientY }
      const hold = new AbortController()
      const options = { signal: hold.signal, capture: true }
      held.current?.abort()
      held.current = hold
      let isDragged = false
      let hand = { clientX: from.x, clientY: from.y }
      const edge = scrollAtEdge(chip, carry)
      hold.signal.addEventListener('abort', edge.stop)

      function carry(): void {
        const [x, y] = [hand.clientX - from.x, hand.clientY - from.y + edge.wayPx()]
        chip?.style.setProperty('translate', `${x}px ${y}px`)
        setOver(cellAt(hand))
      }

      function letGo(): void {
        hold.abort()
        delete chip?.dataset.dragged
        chip?.style.removeProperty('translate')
        setOver(null)
      }
      document.addEventListener(
        'pointermove',
        (move) => {
          if (!isDragged && Math.hypot(move.clientX - from.x, move.clientY - from.y) < leastDragPx) return
          isDragged = true
          chip.dataset.dragged = ''
          hand = { clientX: move.clientX, clientY: move.clientY }
          carry()
          edge.move(move.clientY)
        },
        options,
      )
      document.addEventListener(
        'pointerup',
        (up) => {
          const cell = isDragged ? cellAt(up) : null
          letGo()
          if (cell !== null && chip.dataset.record !== undefined) onDrop(chip.dataset.record, cell)
        },
        options,
      )
      document.addEventListener('pointercancel', letGo, options)
      document.addEventListener(
        'keydown',
        (key) => {
          if (key.key !== 'Escape' || !isDragged) return
          key.stopPropagation()
          letGo()
        },
        options,
      )
    },
  }
}

/** The card under a face that was pressed; null for its buttons and for everything else. */
function chipAt(target: EventTarget): HTMLElement | null {
  const face = target instanceof Element ? target.closest('[data-chip]') : null
  return face?.closest<HTMLElement>('[data-record]') ?? null
}

function cellAt({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): string | null {
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null
}
