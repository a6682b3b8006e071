import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { JoinTavolo } from './join-target.ts'
import styles from './nearby.module.css'
import { useJoin } from './use-join.ts'

/** The way in that always works: the code or the address that the facilitator gives. */
export function TypedJoin({
  isFirst,
  onJoin,
}: {
  /** The field has the focus when it comes up. */
  readonly isFirst: boolean
  readonly onJoin: JoinTavolo
}) {
  const { text } = useText()
  const { isJoining, problem, setProblem, join } = useJoin(onJoin)
  const [typed, setTyped] = useState('')
  function submit() {
    const given = typed.trim()
    if (given === '') setProblem(text('nearby.typedMissing'))
    else join({ kind: 'typed', text: given })
  }
  return (
    <Section title={text('nearby.typed')}>
      <div className={styles.form}>
        <TextField
          label={text('nearby.typedLabel')}
          description={text('nearby.typedHelp')}
          errorMessage={problem ?? undefined}
          value={typed}
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever pressed «Unisciti» has a code to type.
          autoFocus={isFirst}
          onChange={(value) => {
            setTyped(value)
            setProblem(null)
          }}
          onSubmit={submit}
        />
        <div className={styles.buttons}>
          <Button isPending={isJoining} onPress={submit}>
            {text('nearby.join')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
