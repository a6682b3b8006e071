import { Box, type LucideIcon, Waypoints } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { ConnectCard } from '../../../../shared/map/connect/connect-graph.ts'
import { cardSize } from '../../../../shared/map/connect/connect-layout.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { classNames } from '../../../ui/class-names.ts'
import { CoverageShape, type CoverageLevel } from '../../../ui/coverage-shape.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { inRem } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import styles from './connect.module.css'

/** A card on the board; the board hears its keys and presses. Drawn anew only when what it says changes. */
export const BoardCard = memo(function BoardCard({
  card,
  left,
  top,
  level,
  isMarked,
  isCurrent,
  isStop,
  helpId,
}: {
  readonly card: ConnectCard
  /** From the upper left corner of the board, in its units. */
  readonly left: number
  readonly top: number
  /** How far a need is covered; any for other cards. */
  readonly level: CoverageLevel
  readonly isMarked: boolean
  readonly isCurrent: boolean
  /** Whether Tab comes to it. */
  readonly isStop: boolean
  /** Of the words that say which keys there are. */
  readonly helpId: string
}) {
  return (
    <li className={styles.place} data-card={card.id} style={{ left: inRem(left), top: inRem(top) }}>
      <button
        type="button"
        data-face=""
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isMarked}
        aria-current={isCurrent ? 'true' : undefined}
        aria-describedby={helpId}
        className={classNames(styles.card, styles[card.kind], isMarked && styles.marked)}
        style={{ width: inRem(cardSize.width), height: inRem(cardSize.height) }}
      >
        <CardWords card={card} level={level} />
      </button>
    </li>
  )
})

function CardWords({ card, level }: { readonly card: ConnectCard; readonly level: CoverageLevel }) {
  const { text } = useText()
  const kind = text(`connect.kind.${card.kind}`)
  switch (card.kind) {
    case 'need': {
      const { code, title } = card.need
      const shape = <CoverageShape level={level} size="1rem" />
      return <Words code={code} title={title} kind={kind} mark={shape} fact={text(`map.coverage.${level}`)} />
    }
    case 'resource': {
      const { code, title, status } = card.resource
      const fact = text(`map.resourceStatus.${status}`)
      return <Words code={code} title={title} kind={kind} mark={<Mark of={Box} />} fact={fact} />
    }
    case 'action':
      return (
        <Words code="" title={card.connection.title} kind={kind} mark={<Mark of={Waypoints} />} fact="" />
      )
    default:
      return assertNever(card)
  }
}

function Mark({ of }: { readonly of: LucideIcon }) {
  return <Icon of={of} size="small" />
}

function Words(props: {
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly mark: ReactNode
  readonly fact: string
}) {
  const { code, title, kind, mark, fact } = props
  return (
    <>
      <span className={styles.title}>
        {code !== '' && <span className={styles.code}>{code}</span>} {title}
      </span>
      <span className={styles.foot}>
        {mark} {fact === '' ? kind : `${kind}, ${fact}`}
      </span>
    </>
  )
}
