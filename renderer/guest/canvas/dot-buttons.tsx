import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { VotedItemId } from '../../../shared/model/ballot.ts'
import { Icon } from '../../ui/icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestText } from '../guest-text.tsx'
import { useBallot } from './ballot-box.tsx'
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
  const { text } = useGuestText()
  const box = useBallot()
  const countId = useId()
  if (box === null) return null
  const own = box.dotsOn(itemId)
  const sum = box.sumOn(itemId)
  if (isOnlyGiven && own === 0) return null
  return (
    <div className={styles.dots}>
      {box.canVote && (
        <>
          <button
            type="button"
            className={styles.button}
            // Never taken out of reach: whoever has only keys would lose their place with the last dot.
            aria-disabled={own === 0}
            aria-describedby={countId}
            onClick={() => own > 0 && box.change(itemId, -1)}
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
            onClick={() => box.change(itemId, 1)}
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
}
