import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { addCard } from '../../../shared/doc/commands/cards.ts'
import { openWritingOf } from '../../../shared/doc/private-writing.ts'
import type { Id } from '../../../shared/model/id.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'
import type { Zone } from '../../../shared/model/zone.ts'
import { classNames } from '../../ui/class-names.ts'
import { cardFace } from '../../ui/card-mark.tsx'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { useMake } from '../room/use-make.ts'
import { useKeptText } from '../use-kept-text.ts'
import styles from './card-form.module.css'
import { useKeepDraft } from './use-drafts.ts'

/**
 * A card that is being written: Enter or the button gives it to the table, and the next one can be written. The words go
 * along when whoever writes opens the form of another zone.
 */
export function CardForm({
  canvasId,
  zone,
  takesFocus,
  onClose,
}: {
  readonly canvasId: Id<'canvas'>
  readonly zone: Zone | null
  /** Whether it was opened just now. */
  readonly takesFocus: RefObject<boolean>
  readonly onClose: () => void
}) {
  const { text } = useGuestText()
  const { participantId, name } = useGuestPlace().admission
  const { make, said, isProblem } = useMake()
  const [words, setWords] = useKeptText(`card.${canvasId}`)
  const [unsigned, setUnsigned] = useKeptText('card.unsigned')
  const [isMissing, setIsMissing] = useState(false)
  const writing = useGuestQuery(openWritingOf, canvasId)
  const { keep, kept } = useKeepDraft()
  const field = useRef<GuestFieldElement>(null)
  useLayoutEffect(() => {
    if (takesFocus.current) field.current?.focus()
  }, [takesFocus])

  function send() {
    setIsMissing(words.trim() === '')
    field.current?.focus()
    if (words.trim() === '') return
    const authorId = unsigned === '' ? participantId : null
    const card = { canvasId, zoneId: zone?.id ?? null, text: words, authorId }
    const isTaken =
      writing === null
        ? make((context) => addCard(context, card))
        : keep({ ...card, clusterId: null, point: null, writingId: writing.id })
    if (isTaken) setWords('')
  }

  return (
    <form
      className={classNames(cardFace('yellow'), styles.form)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <GuestTextField
        label={zone === null ? text('guest.card.label') : text('guest.card.labelIn', { zone: zone.label })}
        value={words}
        onChange={setWords}
        error={isMissing && words.trim() === '' ? text('guest.write.required') : undefined}
        maxLength={cardTextLength}
        rows={3}
        onEnter={send}
        fieldRef={field}
      />
      <output className={classNames(styles.said, writing === null && isProblem && styles.problem)}>
        {writing === null ? said : kept}
      </output>
      {participantId !== null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={unsigned === ''}
            onChange={(event) => setUnsigned(event.target.checked ? '' : '1')}
          />
          <span>{text('guest.card.signed', { name })}</span>
        </label>
      )}
      <div className={styles.buttons}>
        <GuestButton look="primary" type="submit">
          {text(writing === null ? 'guest.write.send' : 'guest.silence.keep')}
        </GuestButton>
        <GuestButton onPress={onClose}>{text('guest.card.close')}</GuestButton>
      </div>
    </form>
  )
}
