import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import { type BoardArea, isInArea } from '../../../../shared/map/connect/connect-places.ts'
import { useMapPlace } from '../map-context.tsx'
import { BoardCard } from './board-card.tsx'
import styles from './connect.module.css'
import type { ConnectBoard } from './use-connect-board.ts'

/** The cards that are in sight. Tab stops at one of them and goes on to what follows the board; with Ctrl arrows go to the others. */
export function BoardCards({
  board: { graph, places },
  area,
  whole,
  marked,
  currentId,
  helpId,
}: {
  readonly board: ConnectBoard
  /** What is in sight. */
  readonly area: BoardArea
  /** The whole board. */
  readonly whole: BoardArea
  readonly marked: ReadonlySet<ConnectCardId>
  /** The card that had focus last; it is drawn wherever it lies. */
  readonly currentId: ConnectCardId | null
  /** Of the words that say which keys there are. */
  readonly helpId: string
}) {
  const { coverage } = useMapPlace().state
  const drawn = graph.cards.flatMap((card) => {
    const point = places.get(card.id)
    if (point === undefined || !(card.id === currentId || isInArea(point, area))) return []
    return [{ card, point }]
  })
  const stopId = (drawn.find(({ card }) => card.id === currentId) ?? drawn[0])?.card.id
  return (
    <ul className={styles.cards}>
      {drawn.map(({ card, point }) => (
        <BoardCard
          key={card.id}
          card={card}
          left={point[0] - whole.left}
          top={point[1] - whole.top}
          level={card.kind === 'need' ? (coverage.get(card.id)?.level ?? 'uncovered') : 'uncovered'}
          isMarked={marked.has(card.id)}
          isCurrent={card.id === currentId}
          isStop={card.id === stopId}
          helpId={helpId}
        />
      ))}
    </ul>
  )
}
