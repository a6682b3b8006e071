import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Surface } from './use-surface.ts'

/** Brings a card, a figure or a line into sight and focus to it, as soon as it is drawn. */
export function useGoTo(board: RefObject<HTMLElement | null>, surface: Surface): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    const id = wanted.current
    if (id === null) return
    const box = surface.boxOf(id)
    const escaped = CSS.escape(id)
    const button = board.current?.querySelector<HTMLElement>(
      `[data-card="${escaped}"] button, [data-drawing="${escaped}"] button`,
    )
    if (box === null || button === null || button === undefined) return
    wanted.current = null
    surface.desk.reveal(box)
    button.focus({ preventScroll: true })
  })
  return (id) => {
    wanted.current = id
    surface.setCurrent(id)
    // Drawn again also when it is the card where one is already.
    draw((count) => count + 1)
  }
}
