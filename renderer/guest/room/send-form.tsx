import { useId, type ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import styles from './send-form.module.css'

/** A form whose button gives what is in it to the table; `said` is what came of the last time. */
export function SendForm({
  said,
  isProblem,
  onSend,
  children,
}: {
  readonly said: string
  readonly isProblem: boolean
  readonly onSend: () => void
  readonly children: ReactNode
}) {
  const { text } = useGuestText()
  const saidId = useId()
  function send(event: { readonly preventDefault: () => void }) {
    event.preventDefault()
    onSend()
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {children}
      <GuestButton look="primary" type="submit" describedBy={saidId}>
        {text('guest.write.send')}
      </GuestButton>
      <output id={saidId} className={classNames(styles.said, isProblem && styles.problem)}>
        {said}
      </output>
    </form>
  )
}
