import { useLayoutEffect, useRef, useState } from 'react'
import type { Card } from '../../../shared/model/card.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { useKeptText } from '../use-kept-text.ts'
import styles from './card-form.module.css'

/** Name of the draft in which a card's new words are kept while they are written. */
export function changeDraft({ id }: Pick<Card, 'id'>): string {
  return `change.${id}`
}

/** One's own card, written anew in its place. */
export function CardChange({
  card,
  isBegun,
  problem,
  onSave,
  onClose,
}: {
  readonly card: Pick<Card, 'id' | 'text'>
  /** Whether somebody has just asked for it. */
  readonly isBegun: boolean
  /** Why the last words were not taken; empty when they were. */
  readonly problem: string
  /** Takes the words; whether that went well. */
  readonly onSave: (words: string) => boolean
  readonly onClose: () => void
}) {
  const { text } = useGuestText()
  const [words, setWords] = useKeptText(changeDraft(card), card.text)
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<GuestFieldElement>(null)
  useLayoutEffect(() => {
    if (isBegun) field.current?.focus()
  }, [isBegun])

  function leave() {
    setWords(card.text)
    onClose()
  }

  function save() {
    setIsMissing(words.trim() === '')
    if (words.trim() === '') {
      field.current?.focus()
      return
    }
    if (onSave(words)) leave()
  }

  return (
    <form
      className={styles.change}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <GuestTextField
        label={text('guest.card.changeLabel')}
        value={words}
        onChange={setWords}
        error={isMissing && words.trim() === '' ? text('guest.write.required') : undefined}
        maxLength={cardTextLength}
        rows={3}
        onEnter={save}
        fieldRef={field}
      />
      <div className={styles.buttons}>
        <GuestButton look="primary" type="submit">
          {text('guest.card.save')}
        </GuestButton>
        <GuestButton onPress={leave}>{text('guest.card.leave')}</GuestButton>
      </div>
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  )
}
