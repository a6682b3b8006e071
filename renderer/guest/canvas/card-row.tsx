import { memo, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { locksOf } from '../../../shared/doc/canvas-locks.ts'
import { changeCard } from '../../../shared/doc/commands/cards.ts'
import type { Card } from '../../../shared/model/card.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { cardFace, CardMark } from '../../ui/card-mark.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestMemory, useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { useMake } from '../room/use-make.ts'
import { CardChange, changeDraft } from './card-change.tsx'
import { DotButtons } from './dot-buttons.tsx'
import { shortWords } from './short-words.ts'
import { useIsOwn } from './use-is-own.ts'
import styles from './card-row.module.css'

/** A card of the outline: its words, whose they are, and what one may do with it. */
export const CardRow = memo(function CardRow({
  card,
  author,
  isPutToVote,
  isInCluster,
  onTakeBack,
}: {
  readonly card: Card
  /** Who signed it; empty for nobody. */
  readonly author: string
  readonly isPutToVote: boolean
  /** Its dots go to the cluster. */
  readonly isInCluster: boolean
  readonly onTakeBack: (card: Card) => void
}) {
  const { text } = useGuestText()
  const { admission } = useGuestPlace()
  const memory = useGuestMemory()
  const isOwn = useIsOwn(card)
  const { make, said, isProblem } = useMake()
  // What was being written when the page was loaded again goes on, but takes the focus from nobody.
  const [change, setChange] = useState<'none' | 'kept' | 'begun'>(() =>
    memory.read(`draft.${changeDraft(card)}`) === null ? 'none' : 'kept',
  )
  const isChanging = change !== 'none'
  const changeButton = useRef<HTMLButtonElement>(null)
  const wasChanged = useRef(false)
  useLayoutEffect(() => {
    if (!isChanging && wasChanged.current) changeButton.current?.focus({ preventScroll: true })
    wasChanged.current = isChanging
  }, [isChanging])
  // While the table votes, what it votes on stays as it is.
  const locks = useGuestQuery(locksOf, card.canvasId)
  const isOpen = isOwn && !isPutToVote && rightOf(admission.role, 'work') === 'write'
  const canChange = isOpen && !locks.includes('edit')
  const canTakeBack = isOpen && !locks.includes('remove')

  if (isChanging) {
    return (
      <li className={classNames(cardFace(card.colour), styles.card)}>
        <CardChange
          card={card}
          isBegun={change === 'begun'}
          problem={isProblem ? said : ''}
          onSave={(words) => make((context) => changeCard(context, { id: card.id, patch: { text: words } }))}
          onClose={() => setChange('none')}
        />
      </li>
    )
  }
  const what = shortWords(card.text)
  return (
    <li className={classNames(cardFace(card.colour), styles.card)}>
      <p className={styles.words}>{card.text}</p>
      <CardFacts card={card} author={author} isOwn={isOwn} />
      {isPutToVote && <DotButtons itemId={card.id} what={what} isOnlyGiven={isInCluster} />}
      {(canChange || canTakeBack) && (
        <div className={styles.buttons}>
          {canChange && (
            <GuestButton look="quiet" onPress={() => setChange('begun')} buttonRef={changeButton}>
              {text('guest.card.change')}
              <VisuallyHidden> {text('guest.canvas.quoted', { words: what })}</VisuallyHidden>
            </GuestButton>
          )}
          {canTakeBack && (
            <GuestButton look="quiet" onPress={() => onTakeBack(card)}>
              {text('guest.write.remove')}
              <VisuallyHidden> {text('guest.canvas.quoted', { words: what })}</VisuallyHidden>
            </GuestButton>
          )}
        </div>
      )}
    </li>
  )
})

/** Whose it is, its colour in a word where it is not the usual one, and whether the table has it. */
function CardFacts({
  card,
  author,
  isOwn,
}: {
  readonly card: Card
  readonly author: string
  readonly isOwn: boolean
}) {
  const { text } = useGuestText()
  const { room } = useGuestPlace()
  const { colour, authorId } = card
  const { things } = room.unsent
  const isUnsent = useSyncExternalStore(things.subscribe, () => things.get().includes(card.id))
  const who = isOwn ? text(authorId === null ? 'guest.card.ownUnsigned' : 'guest.card.own') : author
  const isColoured = colour !== 'yellow'
  if (who === '' && !isColoured && !isUnsent) return null
  return (
    <p className={styles.facts}>
      {who !== '' && <span>{who}</span>}
      {isColoured && <CardMark tone={colour} word={text(`guest.card.colours.${colour}`)} />}
      {isUnsent && <span className={styles.unsent}>{text('guest.own.undelivered')}</span>}
    </p>
  )
}

/** Stands where a card was until a moment ago, with the way back. */
export function RemovedRow({ onUndo }: { readonly onUndo: () => void }) {
  const { text } = useGuestText()
  const saidId = useId()
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: whoever has only keys is at the way back.
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), [])
  return (
    <li className={styles.removed}>
      <span id={saidId}>{text('guest.write.removed')}</span>
      <GuestButton look="quiet" onPress={onUndo} buttonRef={undo} describedBy={saidId}>
        {text('guest.write.undo')}
      </GuestButton>
    </li>
  )
}
