import { memo, useMemo } from 'react'
import type { ConnectCardId, ConnectLine } from '../../../../shared/map/connect/connect-graph.ts'
import {
  type BoardArea,
  type BoardPlaces,
  centreOf,
  mayCross,
} from '../../../../shared/map/connect/connect-places.ts'
import { classNames } from '../../../ui/class-names.ts'
import { inRem } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import styles from './connect.module.css'

/**
 * With more lines than this each is only a hair, and all of them one path: drawn once, not at each step of scrolling, and
 * nobody could tell dashes apart among so many. Lines of cards that are looked at are drawn as ever.
 */
export const mostSingleLines = 800

/** The lines under the cards; those of cards that are looked at say their word. Lists say it all. */
export const BoardLines = memo(function BoardLines({
  lines,
  places,
  area,
  whole,
  lookedAt,
}: {
  readonly lines: readonly ConnectLine[]
  readonly places: BoardPlaces
  /** What is in sight. */
  readonly area: BoardArea
  /** The whole board. */
  readonly whole: BoardArea
  readonly lookedAt: ReadonlySet<ConnectCardId>
}) {
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top]
  const isLookedAt = ({ fromId, toId }: ConnectLine) => lookedAt.has(fromId) || lookedAt.has(toId)
  const areMany = lines.length > mostSingleLines
  const single = lines.filter((line) => {
    const [from, to] = [places.get(line.fromId), places.get(line.toId)]
    if (from === undefined || to === undefined) return false
    return (!areMany || isLookedAt(line)) && mayCross(from, to, area)
  })
  return (
    <svg
      aria-hidden="true"
      className={styles.lines}
      style={{ width: inRem(width), height: inRem(height) }}
      viewBox={`${whole.left} ${whole.top} ${width} ${height}`}
    >
      {areMany && <Hairs lines={lines} places={places} lookedAt={lookedAt} />}
      {single.map((line) => (
        <SingleLine key={line.id} line={line} places={places} isLookedAt={isLookedAt(line)} />
      ))}
    </svg>
  )
})

/** All lines but those of cards that are looked at. */
const Hairs = memo(function Hairs({
  lines,
  places,
  lookedAt,
}: {
  readonly lines: readonly ConnectLine[]
  readonly places: BoardPlaces
  readonly lookedAt: ReadonlySet<ConnectCardId>
}) {
  const path = useMemo(
    () =>
      lines
        .map(({ fromId, toId }) => {
          const [from, to] = [places.get(fromId), places.get(toId)]
          if (from === undefined || to === undefined || lookedAt.has(fromId) || lookedAt.has(toId)) return ''
          return `M${centreOf(from).join(' ')}L${centreOf(to).join(' ')}`
        })
        .join(''),
    [lines, places, lookedAt],
  )
  return <path d={path} className={styles.hairs} />
})

function SingleLine({
  line: { fromId, toId, style },
  places,
  isLookedAt,
}: {
  readonly line: ConnectLine
  readonly places: BoardPlaces
  readonly isLookedAt: boolean
}) {
  const { text } = useText()
  const [from, to] = [places.get(fromId), places.get(toId)]
  if (from === undefined || to === undefined) return null
  const [[x1, y1], [x2, y2]] = [centreOf(from), centreOf(to)]
  return (
    <g data-from={fromId} data-to={toId}>
      <line
        x1={x1}
        y1={y1}
        x2={x2}
        y2={y2}
        className={classNames(styles.line, styles[style], isLookedAt && styles.lookedAt)}
      />
      {isLookedAt && (
        <text x={(x1 + x2) / 2} y={(y1 + y2) / 2} className={styles.word}>
          {style === 'part' ? text('connect.together') : text(`map.strength.${style}`)}
        </text>
      )}
    </g>
  )
}
