import { type Ref, useState } from 'react'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Session } from '../../../shared/model/session.ts'
import { useToday } from '../../state/use-clock.ts'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { InPlaceForm } from '../../ui/in-place-form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { ModeField } from './mode-field.tsx'

/** The few things a new session starts from; place, times and mode are those of the previous one until changed. */
export function NewSessionForm({
  previous,
  titleField,
  onCancel,
  onCreated,
}: {
  readonly previous: Session | null
  readonly titleField: Ref<HTMLInputElement>
  readonly onCancel: () => void
  readonly onCreated: (id: Id<'session'>) => void
}) {
  const { text, formatOrdinal } = useText()
  const run = useRun()
  const today = useToday()
  const [title, setTitle] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [date, setDate] = useState<string | null>(null)
  const [startsAt, setStartsAt] = useState(previous?.startsAt ?? null)
  const [endsAt, setEndsAt] = useState(previous?.endsAt ?? null)
  const [place, setPlace] = useState(previous?.place ?? '')
  const [mode, setMode] = useState<Session['mode']>(previous?.mode ?? 'in-person')
  const isTooLong = title.trim().length > titleLength
  const isMissing = title.trim() === ''

  function submit() {
    setIsAsked(true)
    if (isMissing || isTooLong) return
    const created = run((context) =>
      createSession(context, { title, date, startsAt, endsAt, place: place.slice(0, titleLength), mode }),
    )
    if (created !== null) onCreated(created.id)
  }

  function titleError(): string | undefined {
    if (isTooLong) return text('sessions.titleTooLong', { count: titleLength })
    return isAsked && isMissing ? text('sessions.titleMissing') : undefined
  }

  return (
    <InPlaceForm
      id="new-session-heading"
      title={text('sessions.newHeading', { ordinal: formatOrdinal((previous?.number ?? 0) + 1) })}
      onSubmit={submit}
      onLeave={onCancel}
      buttons={
        <>
          <Button type="submit" variant="primary">
            {text('sessions.create')}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {text('sessions.cancel')}
          </Button>
        </>
      }
    >
      <FieldGrid columns={3}>
        <WideField>
          <TextField
            label={text('sessions.titleField')}
            value={title}
            onChange={setTitle}
            size="large"
            inputRef={titleField}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
            autoFocus
            isRequired
            errorMessage={titleError()}
          />
        </WideField>
        <DateField label={text('sessions.date')} value={date} onChange={setDate} today={today} />
        <TimeField label={text('sessions.startsAt')} value={startsAt} onChange={setStartsAt} />
        <TimeField label={text('sessions.endsAt')} value={endsAt} onChange={setEndsAt} />
        <WideField>
          <TextField label={text('sessions.place')} value={place} onChange={setPlace} />
        </WideField>
        <WideField>
          <ModeField value={mode} onChange={setMode} />
        </WideField>
      </FieldGrid>
    </InPlaceForm>
  )
}
