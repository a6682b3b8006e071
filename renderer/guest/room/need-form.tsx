import { useRef, useState } from 'react'
import { raiseNeed } from '../../../shared/doc/commands/raise.ts'
import type { Session } from '../../../shared/model/session.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { useKeptText } from '../use-kept-text.ts'
import { MoreField } from './more-field.tsx'
import { SendForm } from './send-form.tsx'
import { useMake } from './use-make.ts'
import { useOwnOrganization } from './use-own-organization.ts'

/** A need to add: what is missing, and for whom. */
export function NeedForm({ session }: { readonly session: Session }) {
  const { text } = useGuestText()
  const { make, said, isProblem } = useMake()
  const byId = useOwnOrganization()
  const [title, setTitle] = useKeptText('need.title')
  const [recipients, setRecipients] = useKeptText('need.recipients')
  const [description, setDescription] = useKeptText('need.description')
  const [isMissing, setIsMissing] = useState(false)
  const first = useRef<GuestFieldElement>(null)

  function send() {
    setIsMissing(title.trim() === '')
    first.current?.focus()
    if (title.trim() === '') return
    const isMade = make((context) =>
      raiseNeed(context, { title, recipients, description, byId, raisedInSessionId: session.id }),
    )
    if (isMade) for (const empty of [setTitle, setRecipients, setDescription]) empty('')
  }

  return (
    <SendForm said={said} isProblem={isProblem} onSend={send}>
      <GuestTextField
        label={text('guest.need.what')}
        value={title}
        onChange={setTitle}
        error={isMissing && title.trim() === '' ? text('guest.write.required') : undefined}
        maxLength={titleLength}
        fieldRef={first}
      />
      <GuestTextField
        label={text('guest.need.who')}
        aside={text('guest.write.optional')}
        value={recipients}
        onChange={setRecipients}
        maxLength={titleLength}
      />
      <MoreField label={text('guest.need.more')} value={description} onChange={setDescription} />
    </SendForm>
  )
}
