import { useId, useLayoutEffect, useRef, useState } from 'react'
import { LockKeyhole } from 'lucide-react'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { cardFace } from '../../ui/card-mark.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestMemory, useGuestPlace } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { CardChange, changeDraft } from './card-change.tsx'
import { RemovedRow } from './card-row.tsx'
import cardStyles from './card-row.module.css'
import { shortWords } from './short-words.ts'
import styles from './draft-list.module.css'

/** Cards that only this device has, each of which its writer can change and take away. */
export function DraftList({
  drafts,
  label,
  canSend,
}: {
  readonly drafts: readonly PrivateDraft[]
  /** What they are, for whoever hears the list. */
  readonly label: string
  /** Whether they may go to the table without a reveal. */
  readonly canSend: boolean
}) {
  const { room } = useGuestPlace()
  const [removed, setRemoved] = useState<PrivateDraft | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const rows =
    removed === null || drafts.some(({ id }) => id === removed.id)
      ? drafts
      : [...drafts, removed].toSorted((left, right) => (left.id < right.id ? -1 : 1))
  if (rows.length === 0) return null
  return (
    <ul ref={list} tabIndex={-1} aria-label={label} className={styles.list}>
      {rows.map((draft) =>
        draft === removed ? (
          <RemovedRow
            key={draft.id}
            onUndo={() => {
              room.drafts.bringBack(draft)
              setRemoved(null)
              list.current?.focus({ preventScroll: true })
            }}
          />
        ) : (
          <DraftRow
            key={draft.id}
            draft={draft}
            canSend={canSend}
            onRemove={() => setRemoved(room.drafts.remove(draft.id))}
          />
        ),
      )}
    </ul>
  )
}

function DraftRow({
  draft,
  canSend,
  onRemove,
}: {
  readonly draft: PrivateDraft
  readonly canSend: boolean
  readonly onRemove: () => void
}) {
  const { text } = useGuestText()
  const { room } = useGuestPlace()
  const memory = useGuestMemory()
  const factsId = useId()
  const [problem, setProblem] = useState('')
  // What was being written when the page was loaded again goes on, but takes the focus from nobody.
  const [change, setChange] = useState<'none' | 'kept' | 'begun'>(() =>
    memory.read(`draft.${changeDraft(draft)}`) === null ? 'none' : 'kept',
  )
  const isChanging = change !== 'none'
  const changeButton = useRef<HTMLButtonElement>(null)
  const wasChanged = useRef(false)
  useLayoutEffect(() => {
    if (!isChanging && wasChanged.current) changeButton.current?.focus({ preventScroll: true })
    wasChanged.current = isChanging
  }, [isChanging])
  const face = classNames(cardFace('yellow'), cardStyles.card, styles.draft)
  if (isChanging) {
    return (
      <li className={face}>
        <CardChange
          card={draft}
          isBegun={change === 'begun'}
          problem={problem}
          onSave={(words) => {
            const { isOk } = room.drafts.change(draft.id, words)
            setProblem(isOk ? '' : text('guest.write.failed', { reason: text('guest.write.other') }))
            return isOk
          }}
          onClose={() => setChange('none')}
        />
      </li>
    )
  }
  const what = shortWords(draft.text)
  return (
    <li className={face}>
      <p className={cardStyles.words}>{draft.text}</p>
      <p id={factsId} className={cardStyles.facts}>
        <span className={styles.only}>
          <Icon of={LockKeyhole} size="small" /> {text('guest.silence.only')}
        </span>
      </p>
      <div className={cardStyles.buttons}>
        {canSend && (
          <GuestButton look="quiet" onPress={() => room.drafts.publish([draft.id])}>
            {text('guest.silence.send')}
            <VisuallyHidden> {text('guest.canvas.quoted', { words: what })}</VisuallyHidden>
          </GuestButton>
        )}
        <GuestButton look="quiet" onPress={() => setChange('begun')} buttonRef={changeButton}>
          {text('guest.card.change')}
          <VisuallyHidden> {text('guest.canvas.quoted', { words: what })}</VisuallyHidden>
        </GuestButton>
        <GuestButton look="quiet" onPress={onRemove}>
          {text('guest.write.remove')}
          <VisuallyHidden> {text('guest.canvas.quoted', { words: what })}</VisuallyHidden>
        </GuestButton>
      </div>
    </li>
  )
}
