import { type PointerEvent, useEffect, useRef, useState } from 'react'

/** A hand that only presses moves less than this. */
const leastDragPx = 5

/** Cards that are dragged with the mouse or a pen from cell to cell; a finger scrolls, and has the list. Esc lets go. */
export function useChipDrag(onDrop: (needId: string, cellKey: string) => void): {
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

      function letGo(): void {
        hold.abort()
        delete chip?.dataset.dragged
        chip?.style.removeProperty('translate')
        setOver(null)
      }
      document.addEventListener(
        'pointermove',
        (move) => {
          const way = { x: move.clientX - from.x, y: move.clientY - from.y }
          if (!isDragged && Math.hypot(way.x, way.y) < leastDragPx) return
          isDragged = true
          chip.dataset.dragged = ''
          chip.style.setProperty('translate', `${way.x}px ${way.y}px`)
          setOver(cellAt(move))
        },
        options,
      )
      document.addEventListener(
        'pointerup',
        (up) => {
          const cell = isDragged ? cellAt(up) : null
          letGo()
          if (cell !== null && chip.dataset.need !== undefined) onDrop(chip.dataset.need, cell)
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
  return face?.closest<HTMLElement>('[data-need]') ?? null
}

function cellAt({ clientX, clientY }: MouseEvent): string | null {
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null
}
