import { Minus, Plus } from 'lucide-react'
import { memo, useId } from 'react'
import type { VotedItemId } from '../../../shared/model/ballot.ts'
import { Icon } from '../../ui/icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestText } from '../guest-text.tsx'
import { type BallotBox, useBallot } from './ballot-box.tsx'
import styles from './dot-buttons.module.css'

/** The dots that one gives to a card or a cluster, one more or one less. */
export function DotButtons({
  itemId,
  what,
  isOnlyGiven = false,
}: {
  readonly itemId: VotedItemId
  /** What it is called, for whoever hears the buttons. */
  readonly what: string
  /** Only where one has given dots: to take them back. */
  readonly isOnlyGiven?: boolean
}) {
  const box = useBallot()
  if (box === null) return null
  const own = box.dotsOn(itemId)
  if (isOnlyGiven && own === 0) return null
  return (
    <DotRow
      itemId={itemId}
      what={what}
      own={own}
      sum={box.sumOn(itemId)}
      canVote={box.canVote}
      onChange={box.change}
    />
  )
}

/** Of hundreds of cards only those are drawn anew whose dots have changed: a hundred people vote in a minute. */
const DotRow = memo(function DotRow({
  itemId,
  what,
  own,
  sum,
  canVote,
  onChange,
}: {
  readonly itemId: VotedItemId
  readonly what: string
  readonly own: number
  readonly sum: number | null
  readonly canVote: boolean
  readonly onChange: BallotBox['change']
}) {
  const { text } = useGuestText()
  const countId = useId()
  return (
    <div className={styles.dots}>
      {canVote && (
        <>
          <button
            type="button"
            className={styles.button}
            // Never taken out of reach: whoever has only keys would lose their place with the last dot.
            aria-disabled={own === 0}
            aria-describedby={countId}
            onClick={() => own > 0 && onChange(itemId, -1)}
          >
            <Icon of={Minus} />
            <VisuallyHidden>{text('guest.vote.take', { what })}</VisuallyHidden>
          </button>
          <span id={countId} className={classNames(styles.count, own === 0 && styles.none)}>
            {text('guest.vote.given', { count: own })}
          </span>
          <button
            type="button"
            className={styles.button}
            aria-describedby={countId}
            onClick={() => onChange(itemId, 1)}
          >
            <Icon of={Plus} />
            <VisuallyHidden>{text('guest.vote.give', { what })}</VisuallyHidden>
          </button>
        </>
      )}
      {sum !== null && sum > 0 && (
        <span className={styles.sum}>{text('guest.vote.sum', { count: sum })}</span>
      )}
    </div>
  )
})
