import { type RefObject, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { cardBeside } from '../../../../shared/map/connect/card-beside.ts'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { inRem, unitInPx } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { BoardCards } from './board-cards.tsx'
import { BoardLines } from './board-lines.tsx'
import { wholeBoard } from './board-size.ts'
import styles from './connect.module.css'
import { useBoardKeys } from './use-board-keys.ts'
import { type BoardWay, useBoardPointer } from './use-board-pointer.ts'
import type { ConnectBoard as Board } from './use-connect-board.ts'
import type { ConnectDeeds } from './use-connect-deeds.ts'
import type { Marked } from './use-marked.ts'
import { useVisibleArea } from './use-visible-area.ts'

/** The board: cards and lines, of which only those in sight are drawn. */
export function ConnectBoard({
  board,
  deeds,
  marked,
  scroller,
  zoom,
  currentId,
  onCurrent,
  onGo,
  onLink,
  onAction,
  onOpen,
}: {
  readonly board: Board
  readonly deeds: ConnectDeeds
  readonly marked: Marked
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly zoom: number
  /** The card that had focus last; it is drawn wherever it lies. */
  readonly currentId: ConnectCardId | null
  readonly onCurrent: (id: ConnectCardId) => void
  /** Focus shall go to a card. */
  readonly onGo: (id: ConnectCardId) => void
  readonly onLink: (id: string, strength: Link['strength'] | null) => void
  readonly onAction: () => void
  readonly onOpen: (id: ConnectCardId) => void
}) {
  const { text } = useText()
  const { graph, places } = board
  const helpId = useId()
  const whole = useMemo(() => wholeBoard(places), [places])
  const unitPx = useCallback(() => zoom * unitInPx(), [zoom])
  const area = useVisibleArea({ scroller, unitPx, origin: whole, zoom })
  const lookedAt = useMemo(() => {
    return currentId === null ? marked.ids : new Set([...marked.ids, currentId])
  }, [marked.ids, currentId])
  const cards = useMemo(() => new Map(graph.cards.map((card) => [card.id as string, card])), [graph])
  const [said, setSaid] = useState('')
  useSteadyOrigin({ scroller, unitPx, left: whole.left, top: whole.top })

  function drop(ids: ReadonlySet<ConnectCardId>, way: BoardWay): void {
    if (way.x === 0 && way.y === 0) return
    // With the first card that somebody places, all stay where they are: that is what the table was looking at.
    deeds.place(
      [...places].flatMap(([id, [x, y]]) => {
        const isMoved = ids.has(id)
        if (!isMoved && board.kept.has(id)) return []
        return [[id, isMoved ? [x + way.x, y + way.y] : [x, y]] as const]
      }),
    )
    setSaid(text('connect.moved', { count: ids.size }))
  }
  const onPointerDown = useBoardPointer({
    scroller,
    unitPx,
    idsWith(id) {
      const card = cards.get(id)
      if (card === undefined) return new Set()
      return marked.ids.has(card.id) ? marked.ids : new Set([card.id])
    },
    onDrop: drop,
  })
  const keys = useBoardKeys({
    scroller,
    onDrop: drop,
    onGo(id, toward) {
      withCard(id, (fromId) => {
        const next = cardBeside(places, { fromId, toward })
        if (next !== null) onGo(next)
      })
    },
    onLink,
    onAction,
    onOpen: (id) => withCard(id, onOpen),
    onRelease: marked.clear,
  })
  function withCard(id: string | undefined, then: (id: ConnectCardId) => void): void {
    const card = cards.get(id ?? '')
    if (card !== undefined) then(card.id)
  }
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and presses come from its cards.
    <section
      ref={scroller}
      data-board=""
      aria-label={text('connect.board')}
      className={styles.board}
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onBlur={keys.onBlur}
      onPointerDown={onPointerDown}
      onFocus={({ target }) => withCard(cardOf(target), onCurrent)}
      onClick={({ target }) => withCard(cardOf(target), marked.toggle)}
      onDoubleClick={({ target }) => withCard(cardOf(target), onOpen)}
    >
      <div className={styles.sizer} style={{ width: inRem(width * zoom), height: inRem(height * zoom) }}>
        <div className={styles.world} style={{ width: inRem(width), height: inRem(height), scale: zoom }}>
          <BoardLines lines={graph.lines} places={places} area={area} whole={whole} lookedAt={lookedAt} />
          <BoardCards
            board={board}
            area={area}
            whole={whole}
            marked={marked.ids}
            currentId={currentId}
            helpId={helpId}
          />
        </div>
      </div>
      <VisuallyHidden>
        <span id={helpId}>{text('connect.help')}</span>
      </VisuallyHidden>
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </section>
  )
}

function cardOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined
}

/** When the board grows to the left or upwards, what is in sight stays where it is. */
function useSteadyOrigin({
  scroller,
  unitPx,
  left,
  top,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly unitPx: () => number
  readonly left: number
  readonly top: number
}): void {
  const before = useRef({ left, top })
  useLayoutEffect(() => {
    const way = { left: before.current.left - left, top: before.current.top - top }
    before.current = { left, top }
    if (way.left === 0 && way.top === 0) return
    scroller.current?.scrollBy({ left: way.left * unitPx(), top: way.top * unitPx(), behavior: 'instant' })
  }, [scroller, unitPx, left, top])
}
