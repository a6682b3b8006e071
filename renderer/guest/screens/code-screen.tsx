import { useRef, useState } from 'react'
import { readSecret } from '../../../shared/sync/room/invitation.ts'
import { readToken } from '../../../shared/sync/room/token.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { Stage } from '../parts/stage.tsx'

/** The address was typed without its secret, or the invitation is over: asks for the code of another. */
export function CodeScreen({
  title,
  body,
  onCode,
}: {
  readonly title: string
  readonly body: string
  readonly onCode: (token: string) => void
}) {
  const { text } = useGuestText()
  const [code, setCode] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const field = useRef<GuestFieldElement>(null)

  function goOn(event: { readonly preventDefault: () => void }) {
    event.preventDefault()
    const secret = readSecret(code.includes('#') ? code.slice(code.indexOf('#') + 1) : code)
    const token = secret?.kind === 'guest' ? secret.token : readToken(code)
    setIsWrong(token === null)
    if (token === null) field.current?.focus()
    else onCode(token)
  }

  return (
    <Stage title={title}>
      <p>{body}</p>
      <form onSubmit={goOn} noValidate>
        <GuestTextField
          label={text('guest.code.label')}
          value={code}
          onChange={setCode}
          error={isWrong ? text('guest.code.wrong') : undefined}
          maxLength={200}
          fieldRef={field}
        />
        <p>
          <GuestButton look="primary" type="submit">
            {text('guest.code.go')}
          </GuestButton>
        </p>
      </form>
    </Stage>
  )
}
