import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { placeOnCanvas } from '../../../../canvas/place-on-canvas.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { inRem } from '../../../../ui/in-rem.ts'
import { thingOf } from '../board-target.ts'
import type { Surface } from '../use-surface.ts'
import styles from './drawing.module.css'
import { tieOf } from './tying-keys.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { drawLine } from './use-drawing-pointer.ts'

/**
 * A knob at the edge of the one chosen card or figure from which a hand draws a line; while the tools are unfolded also of the
 * one under the hand. By keys `L` does the same.
 */
export function TieHandle({
  board,
  surface,
  isOpen,
  desk,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  /** Whether the tools are unfolded. */
  readonly isOpen: boolean
  readonly desk: () => DrawingDesk
}) {
  const hovered = useHovered(board, isOpen)
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  const [one] = surface.chosen
  const only = surface.chosen.size === 1 ? one : undefined
  const tie = tieOf(surface, only ?? hovered ?? '')
  if (tie === null || surface.writing !== null) return null
  function begin(event: PointerEvent): void {
    event.stopPropagation()
    if (event.button !== 0 || tie === null) return
    letGo.current = drawLine(
      event,
      { desk, onCanvas: (place) => placeOnCanvas(board, desk().surface.desk, place) },
      tie,
    )
  }
  const { left, top, width, height } = tie.box
  return (
    <span
      aria-hidden="true"
      data-over=""
      data-knob=""
      className={classNames(styles.handle, styles.tie)}
      style={{ left: inRem(left + width), top: inRem(top + height / 2) }}
      onPointerDown={begin}
    />
  )
}

/** The card or figure over which a mouse is; null while nobody looks. */
function useHovered(board: RefObject<HTMLElement | null>, isLookedAt: boolean): string | null {
  const [hovered, setHovered] = useState<string | null>(null)
  useEffect(() => {
    const element = board.current
    if (!isLookedAt || element === null) return undefined
    function hear({ target, pointerType, buttons }: globalThis.PointerEvent): void {
      if (pointerType !== 'mouse' || buttons !== 0 || !(target instanceof Element)) return
      // The knob stands half outside of what it belongs to.
      if (target.closest('[data-knob]') === null) setHovered(thingOf(target) ?? null)
    }
    element.addEventListener('pointerover', hear)
    return () => {
      element.removeEventListener('pointerover', hear)
      setHovered(null)
    }
  }, [board, isLookedAt])
  return hovered
}
