import { useRef, useState } from 'react'
import { readSecret } from '../../../shared/sync/room/invitation.ts'
import { readShortCode, spellShortCode } from '../../../shared/sync/room/short-code.ts'
import { readToken } from '../../../shared/sync/room/token.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { Stage } from '../parts/stage.tsx'
import styles from './code-screen.module.css'

/** The address was typed without its secret, or what was shown does not open: asks for the short code of the table. */
export function CodeScreen({
  title,
  body,
  typed = null,
  onCode,
}: {
  readonly title: string
  readonly body: string
  /** What was tried and is to be mended; null to begin with an empty field. */
  readonly typed?: string | null
  /** A short code or the token of an invitation. */
  readonly onCode: (ticket: string) => void
}) {
  const { text } = useGuestText()
  const [code, setCode] = useState(() => spelled(typed))
  const [error, setError] = useState<string>()
  const field = useRef<GuestFieldElement>(null)

  function goOn(event: { readonly preventDefault: () => void }) {
    event.preventDefault()
    const ticket = readTicket(code)
    if (ticket !== null) {
      onCode(ticket)
      return
    }
    setError(text(code.trim() === '' ? 'guest.code.missing' : 'guest.code.wrong'))
    field.current?.focus()
  }

  return (
    <Stage title={title}>
      <p>{body}</p>
      <form onSubmit={goOn} noValidate className={styles.form}>
        <GuestTextField
          label={text('guest.code.label')}
          hint={text('guest.code.hint')}
          value={code}
          onChange={(next) => {
            setCode(next)
            setError(undefined)
          }}
          error={error}
          maxLength={200}
          kind="code"
          fieldRef={field}
        />
        <GuestButton look="primary" type="submit">
          {text('guest.code.go')}
        </GuestButton>
      </form>
    </Stage>
  )
}

function spelled(ticket: string | null): string {
  const code = readShortCode(ticket ?? '')
  return code === null ? '' : spellShortCode(code)
}

/** A whole invitation that somebody pasted is taken too. */
function readTicket(typed: string): string | null {
  const code = readShortCode(typed)
  if (code !== null) return code
  const secret = readSecret(typed.includes('#') ? typed.slice(typed.indexOf('#') + 1) : typed)
  return secret?.kind === 'guest' ? secret.token : readToken(typed)
}
