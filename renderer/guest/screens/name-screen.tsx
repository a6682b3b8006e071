import { useState, useRef } from 'react'
import { personNameSchema } from '../../../shared/sync/room/room-fields.ts'
import { matchesSearch } from '../../../shared/text/matches-search.ts'
import type { Welcome } from '../../sync/door-state.ts'
import type { Sitter } from '../../sync/visit.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { Stage } from '../parts/stage.tsx'
import { useKeptText } from '../use-kept-text.ts'
import styles from './name-screen.module.css'

/** A phone shows about this many without scrolling far; typing finds the others. */
const mostShown = 6

/** Who comes in: a name of the list, or a new one. */
export function NameScreen({
  welcome,
  onName,
}: {
  readonly welcome: Welcome
  readonly onName: (sitter: Sitter) => void
}) {
  const { text } = useGuestText()
  const [name, setName] = useKeptText('name')
  const [error, setError] = useState<string>()
  const field = useRef<GuestFieldElement>(null)
  const enterButton = useRef<HTMLButtonElement>(null)
  const listed = welcome.names.find((person) => isSameName(person.name, name))
  const found = welcome.names.filter((person) => matchesSearch([person.name], name))
  const shown = listed === undefined ? found.slice(0, mostShown) : []
  const isNew = name.trim() !== '' && listed === undefined && found.length === 0

  function enter(event: { readonly preventDefault: () => void }) {
    event.preventDefault()
    const typed = personNameSchema.safeParse(name)
    if (!typed.success) {
      setError(text(name.trim() === '' ? 'guest.name.missing' : 'guest.name.unreadable'))
      field.current?.focus()
      return
    }
    onName({ participantId: listed?.participantId ?? null, name: listed?.name ?? typed.data })
  }

  function pick(picked: string) {
    setName(picked)
    setError(undefined)
    // What is left to do; a phone puts its keyboard away.
    enterButton.current?.focus()
  }

  return (
    <Stage
      title={text('guest.name.title')}
      eyebrow={
        <>
          {text('guest.name.eyebrow')} <b>{welcome.roomTitle}</b>
        </>
      }
    >
      <form className={styles.form} onSubmit={enter} noValidate>
        <GuestTextField
          label={text('guest.name.label')}
          hint={welcome.names.length > 0 ? text('guest.name.hint') : undefined}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setError(undefined)
          }}
          error={error}
          maxLength={120}
          kind="name"
          fieldRef={field}
        />
        <output className={styles.found}>
          {isNew && text('guest.name.new', { name: name.trim() })}
          {!isNew &&
            name.trim() !== '' &&
            listed === undefined &&
            text('guest.name.matches', { count: found.length })}
        </output>
        {shown.length > 0 && (
          <ul aria-label={text('guest.name.list')} className={styles.list}>
            {shown.map((person) => (
              <li key={person.participantId}>
                <GuestButton look="row" onPress={() => pick(person.name)}>
                  {person.name}
                </GuestButton>
              </li>
            ))}
          </ul>
        )}
        {shown.length > 0 && found.length > shown.length && (
          <p className={styles.more}>{text('guest.name.more', { count: found.length - shown.length })}</p>
        )}
        <GuestButton look="primary" type="submit" buttonRef={enterButton}>
          {text('guest.name.enter')}
        </GuestButton>
      </form>
    </Stage>
  )
}

function isSameName(listed: string, typed: string): boolean {
  const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  return plain(listed) === plain(typed)
}
