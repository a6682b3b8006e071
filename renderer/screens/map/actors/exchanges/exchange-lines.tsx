import { useRef } from 'react'
import {
  type ActorExchange,
  type ExchangeLine,
  exchangeLines,
} from '../../../../../shared/map/actors/actor-exchanges.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { useMapPlace } from '../../map-context.tsx'
import { headAt, lineBetween } from '../../../../../shared/map/actors/line-between.ts'
import { useCardBoxes } from './use-card-boxes.ts'
import styles from './exchanges.module.css'

/** The exchanges between the cards beside it, as lines under them; those of the chosen actor stand out. Readers have the list. */
export function ExchangeLines({ exchanges }: { readonly exchanges: readonly ActorExchange[] }) {
  const { chosenId } = useMapPlace()
  const drawing = useRef<SVGSVGElement>(null)
  const boxes = useCardBoxes(drawing)
  const isOf = ({ fromId, toId }: ExchangeLine) => fromId === chosenId || toId === chosenId
  // What is drawn last lies above.
  const lines = exchangeLines(exchanges).toSorted((left, right) => Number(isOf(left)) - Number(isOf(right)))
  const isOneChosen = chosenId !== null && boxes.has(chosenId) && lines.some(isOf)
  return (
    <svg ref={drawing} aria-hidden="true" className={styles.lines}>
      {lines.map((line) => {
        const [one, other] = [boxes.get(line.fromId), boxes.get(line.toId)]
        const way = one === undefined || other === undefined ? null : lineBetween(one, other)
        if (way === null) return null
        const { from, to } = way
        return (
          <g
            key={`${line.fromId} ${line.toId}`}
            className={classNames(
              styles.line,
              !line.isAnswer && styles.could,
              isOneChosen && (isOf(line) ? styles.chosen : styles.other),
            )}
          >
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <polygon points={headAt(way)} />
            {line.isBothWays && <polygon points={headAt({ from: to, to: from })} />}
          </g>
        )
      })}
    </svg>
  )
}
