import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useText } from '../ui/text-context.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './exchange.module.css'

/** A passphrase in clear letters: it is said aloud to others anyway, and a slip of the finger would lock the file. */
export function PassphraseForm(props: {
  readonly lead: string
  readonly submitLabel: string
  /** With 1 anything goes: whoever opens a file takes the passphrase that it has. */
  readonly leastLength: number
  readonly problem: string | null
  readonly onSubmit: (passphrase: string) => void
  readonly onLeave: () => void
}) {
  const { text } = useText()
  const { leastLength, problem, onSubmit } = props
  const [passphrase, setPassphrase] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isChoosing = leastLength > 1
  const { length } = passphrase
  const tooShort =
    isAsked && length < leastLength
      ? text('exchange.passphraseTooShort', { length, least: leastLength })
      : undefined

  function submit(): void {
    setIsAsked(true)
    if (length >= leastLength) onSubmit(passphrase)
  }

  return (
    <form
      className={styles.words}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{props.lead}</p>
      <TextField
        label={text('exchange.passphrase')}
        description={isChoosing ? text('exchange.passphraseHint', { least: leastLength }) : undefined}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value)
          setIsAsked(false)
        }}
        errorMessage={tooShort ?? (problem !== null && length === 0 ? problem : undefined)}
        spellCheck={false}
        inputRef={field}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary">
          {props.submitLabel}
        </Button>
        <Button variant="quiet" onPress={props.onLeave}>
          {text('exchange.leave')}
        </Button>
      </div>
    </form>
  )
}
