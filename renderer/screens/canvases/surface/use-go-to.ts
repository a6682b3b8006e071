import { type RefObject, useEffect, useRef, useState } from 'react'
import { grownBox } from '../../../../shared/canvas/box.ts'
import type { Surface } from './use-surface.ts'

/** From farther than this, of 100 %, words are not read: whoever seeks a card is brought nearer, with so much around it. */
const [readable, aroundUnits] = [0.6, 200]

/**
 * Brings a card, a figure or a line into sight and focus to it, as soon as it is drawn. With `shouldRead` also near enough
 * to be read.
 */
export function useGoTo(
  board: RefObject<HTMLElement | null>,
  surface: Surface,
): (id: string, how?: { readonly shouldRead: boolean }) => void {
  const wanted = useRef<{ readonly id: string; readonly shouldRead: boolean } | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    if (wanted.current === null) return
    const { id, shouldRead } = wanted.current
    const box = surface.boxOf(id)
    const escaped = CSS.escape(id)
    const button = board.current?.querySelector<HTMLElement>(
      `[data-card="${escaped}"] button, [data-drawing="${escaped}"] button`,
    )
    if (box === null || button === null || button === undefined) return
    wanted.current = null
    const { camera, unitPx } = surface.desk.get()
    if (shouldRead && camera.scale < readable * unitPx) surface.desk.fit(grownBox(box, aroundUnits))
    surface.desk.reveal(box)
    button.focus({ preventScroll: true })
  })
  return (id, how) => {
    wanted.current = { id, shouldRead: how?.shouldRead === true }
    surface.setCurrent(id)
    // Drawn again also when it is the card where one is already.
    draw((count) => count + 1)
  }
}
