import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import { followPointer } from '../../../canvas/follow-pointer.ts'
import { liftCards, type LiftedCards } from './lift-cards.ts'

/** How far cards went, in units of the board. */
export type BoardWay = Readonly<Record<'x' | 'y', number>>

/**
 * The mouse or a pen drags cards, and the board by its ground. A finger scrolls, and drags only cards that are chosen: who
 * scrolls over a card shall not move it. Esc lets go. Cards that are chosen go together.
 */
export function useBoardPointer({
  scroller,
  unitPx,
  idsWith,
  onDrop,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  /** How many CSS pixels a unit of the board has. */
  readonly unitPx: () => number
  /** The cards that go where this one goes. */
  readonly idsWith: (id: string) => ReadonlySet<ConnectCardId>
  readonly onDrop: (ids: ReadonlySet<ConnectCardId>, way: BoardWay) => void
}): (event: PointerEvent<HTMLElement>) => void {
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  return (event) => {
    const board = scroller.current
    // A second finger drags nothing, and does not end what the first one does.
    if (board === null || event.button !== 0 || !event.isPrimary) return
    const target = event.target instanceof Element ? event.target : null
    const card = target?.closest<HTMLElement>('[data-card]')
    const id = card?.dataset.card
    // Its bars are dragged by the browser.
    if (id === undefined && target === board) return
    const isChosen = card?.querySelector('[aria-pressed="true"]') instanceof Element
    if (event.pointerType === 'touch' && !isChosen) return
    const from = { x: event.clientX, y: event.clientY }
    const scrolledFrom = { left: board.scrollLeft, top: board.scrollTop }
    const ids = id === undefined ? null : idsWith(id)
    const wayTo = (to: MouseEvent) => wayOf({ board, from, scrolledFrom, unit: unitPx() }, to)
    let lifted: LiftedCards | null = null
    letGo.current?.()
    letGo.current = followPointer(event.nativeEvent, {
      onMove(move) {
        if (ids === null) {
          board.scrollTo({
            left: scrolledFrom.left - (move.clientX - from.x),
            top: scrolledFrom.top - (move.clientY - from.y),
            behavior: 'instant',
          })
        } else {
          lifted ??= liftCards(board, ids)
          lifted.moveTo(wayTo(move))
        }
      },
      onDrop(up) {
        if (ids !== null) onDrop(ids, wayTo(up))
      },
      onEnd: () => lifted?.putBack(),
    })
  }
}

interface Hold {
  readonly board: HTMLElement
  /** Where the pointer was when it went down. */
  readonly from: BoardWay
  readonly scrolledFrom: { readonly left: number; readonly top: number }
  readonly unit: number
}

/** How far the pointer went over the board, which may have been scrolled meanwhile. */
function wayOf({ board, from, scrolledFrom, unit }: Hold, to: MouseEvent): BoardWay {
  return {
    x: Math.round((to.clientX - from.x + board.scrollLeft - scrolledFrom.left) / unit),
    y: Math.round((to.clientY - from.y + board.scrollTop - scrolledFrom.top) / unit),
  }
}
