import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { BoardDirection } from '../../../../shared/map/connect/card-beside.ts'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { readMatrixKey } from '../matrix/matrix-keys.ts'
import { liftCards, type LiftedCards } from './lift-cards.ts'
import type { BoardWay } from './use-board-pointer.ts'

/** A press of an arrow: a quarter of the way to the next row, so that rows are met again. */
const stepUnits = 22

const steps: Readonly<Record<string, BoardWay>> = {
  ArrowUp: { x: 0, y: -stepUnits },
  ArrowDown: { x: 0, y: stepUnits },
  ArrowLeft: { x: -stepUnits, y: 0 },
  ArrowRight: { x: stepUnits, y: 0 },
}

const directions: Readonly<Record<string, BoardDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * Keys on a card: arrows move it (an arrow that is held is one step of undo), with Ctrl they go to the next one, the digits of the matrix link the two that are
 * chosen, A makes an action, Enter opens, Esc lets go. Space chooses, as a press of any button.
 */
export function useBoardKeys({
  scroller,
  onDrop,
  onGo,
  onLink,
  onAction,
  onOpen,
  onRelease,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly onDrop: (ids: ReadonlySet<ConnectCardId>, way: BoardWay) => void
  readonly onGo: (id: string, toward: BoardDirection) => void
  readonly onLink: (id: string, strength: Link['strength'] | null) => void
  readonly onAction: () => void
  readonly onOpen: (id: string) => void
  readonly onRelease: () => void
}) {
  const held = useRef<{ id: string; cards: LiftedCards; way: BoardWay } | null>(null)
  function drop(): void {
    if (held.current === null) return
    const { id, cards, way } = held.current
    held.current = null
    cards.putBack()
    onDrop(new Set([id as ConnectCardId]), way)
  }
  function move(id: string, step: BoardWay): void {
    if (scroller.current === null) return
    if (held.current !== null && held.current.id !== id) drop()
    held.current ??= {
      id,
      cards: liftCards(scroller.current, new Set([id as ConnectCardId])),
      way: { x: 0, y: 0 },
    }
    const { way, cards } = held.current
    held.current.way = { x: way.x + step.x, y: way.y + step.y }
    cards.moveTo(held.current.way)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const id = cardAt(event)
    if (id === undefined || event.altKey) return
    const toward = directions[event.key]
    if (event.ctrlKey || event.metaKey) {
      if (toward === undefined) return
      event.preventDefault()
      onGo(id, toward)
      return
    }
    const step = steps[event.key]
    const read = readMatrixKey(event)
    if (step !== undefined) move(id, step)
    else if (event.key === 'Enter') onOpen(id)
    else if (event.key === 'Escape') onRelease()
    else if (event.key.toLowerCase() === 'a') onAction()
    else if (read?.kind === 'set') onLink(id, read.strength)
    else return
    event.preventDefault()
  }
  return {
    onKeyDown,
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key in steps) drop()
    },
    onBlur: drop,
  }
}

function cardAt({ target }: KeyboardEvent<HTMLElement>): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined
}
