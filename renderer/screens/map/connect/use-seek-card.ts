import { type RefObject, useEffect, useRef } from 'react'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'

/** Brings cards into sight. */
export interface SeekCard {
  /** Puts focus on a card, in the middle of the board unless it is in sight; without one, focus goes to the tools above the board. */
  readonly seek: (id: ConnectCardId | null) => void
  /** Focus belongs elsewhere now. */
  readonly giveUp: () => void
}

/**
 * Seeks a card once it is drawn. Not at once: the rest of an Enter that found it would press it, were it to have focus in
 * the same moment.
 */
export function useSeekCard(scroller: RefObject<HTMLElement | null>): SeekCard {
  const frame = useRef(0)
  const giveUp = () => cancelAnimationFrame(frame.current)
  useEffect(() => giveUp, [])
  return {
    giveUp,
    seek(id) {
      giveUp()
      frame.current = requestAnimationFrame(() => {
        const board = scroller.current
        const place = board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id ?? '')}"]`) ?? null
        if (board !== null && place !== null) bringIntoSight(board, place)
        const next = place?.querySelector('button') ?? board?.parentElement?.querySelector('button')
        next?.focus({ preventScroll: place !== null })
      })
    },
  }
}

function bringIntoSight(board: HTMLElement, place: HTMLElement): void {
  const [around, own] = [board.getBoundingClientRect(), place.getBoundingClientRect()]
  board.scrollIntoView({ block: 'nearest' })
  const isBeside = own.left < around.left || own.right > around.right
  const isOver = own.top < around.top || own.bottom > around.bottom
  if (!isBeside && !isOver) return
  board.scrollBy({
    left: own.left + own.width / 2 - (around.left + around.width / 2),
    top: own.top + own.height / 2 - (around.top + around.height / 2),
    behavior: 'instant',
  })
}
