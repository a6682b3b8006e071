import { useRef, useState } from 'react'
import { askForObservation } from '../../../shared/doc/commands/requests.ts'
import { isFrozen } from '../../../shared/doc/frozen.ts'
import type { Session } from '../../../shared/model/session.ts'
import { textLength } from '../../../shared/model/text-lengths.ts'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { useKeptText } from '../use-kept-text.ts'
import { SendForm } from './send-form.tsx'
import { useMake } from './use-make.ts'

/** What one asks to be corrected in the verbale. */
export function ObservationForm({ session }: { readonly session: Session }) {
  const { text } = useGuestText()
  const { participantId, name } = useGuestPlace().admission
  const { make, said, isProblem } = useMake()
  const isClosed = useGuestQuery(isFrozen, session.id)
  const [words, setWords] = useKeptText('observation.text')
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<GuestFieldElement>(null)

  function send() {
    setIsMissing(words.trim() === '')
    field.current?.focus()
    if (words.trim() === '') return
    const asker = { sessionId: session.id, participantId, fromName: name }
    if (make((context) => askForObservation(context, { ...asker, text: words }))) setWords('')
  }

  if (isClosed) return <p>{text('guest.write.frozen')}</p>
  return (
    <SendForm said={said} isProblem={isProblem} onSend={send}>
      <GuestTextField
        label={text('guest.observation.what')}
        value={words}
        onChange={setWords}
        error={isMissing && words.trim() === '' ? text('guest.write.required') : undefined}
        maxLength={textLength}
        rows={4}
        fieldRef={field}
      />
    </SendForm>
  )
}
