import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { textLength, titleLength } from '../../../shared/model/text-lengths.ts'
import type { RecordPatch } from '../../../shared/model/record-type.ts'
import { sessionType, type Session } from '../../../shared/model/session.ts'
import { useToday } from '../../state/use-clock.ts'
import { acceptText, acceptTitle, useFieldDraft } from '../../state/use-field-draft.ts'
import { useRun } from '../../state/use-run.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import styles from './sessions.module.css'
import { ModeField } from './mode-field.tsx'

type Save = (patch: RecordPatch<typeof sessionType>) => void

const acceptShort = acceptText(titleLength)
const acceptLong = acceptText(textLength)
const acceptSessionTitle = acceptTitle(titleLength)

/** When, where and how a session is held; every field keeps what is typed at once. */
export function SessionDetails({
  session,
  isReadOnly,
}: {
  readonly session: Session
  readonly isReadOnly: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const today = useToday()
  const save: Save = (patch) =>
    void run((context) => updateRecord(context, sessionType, { id: session.id, patch }))
  const fields = { session, save, isReadOnly }
  return (
    <Section title={text('sessions.details')}>
      <Paper padding="medium">
        <FieldGrid columns={3}>
          <WideField>
            <div className={styles.nameLine}>
              <NumberField
                label={text('sessions.number')}
                value={session.number}
                min={1}
                max={9999}
                isReadOnly={isReadOnly}
                onChange={(number) => number !== null && save({ number })}
              />
              <TitleField {...fields} />
            </div>
          </WideField>
          <DateField
            label={text('sessions.date')}
            value={session.date}
            today={today}
            isReadOnly={isReadOnly}
            onChange={(date) => save({ date })}
          />
          <TimeField
            label={text('sessions.startsAt')}
            value={session.startsAt}
            isReadOnly={isReadOnly}
            onChange={(startsAt) => save({ startsAt })}
          />
          <TimeField
            label={text('sessions.endsAt')}
            value={session.endsAt}
            isReadOnly={isReadOnly}
            onChange={(endsAt) => save({ endsAt })}
          />
          <WideField>
            <ModeField value={session.mode} isDisabled={isReadOnly} onChange={(mode) => save({ mode })} />
          </WideField>
          <WideField>
            <LineField {...fields} name="place" label={text('sessions.place')} />
          </WideField>
          <WideField>
            <LineField {...fields} name="connectivity" label={text('sessions.connectivity')} />
          </WideField>
          <WideField>
            <LineField
              {...fields}
              name="convocation"
              label={text('sessions.convocation')}
              description={text('sessions.convocationHint')}
            />
          </WideField>
          <WideField>
            <LongField {...fields} name="method" label={text('sessions.method')} />
          </WideField>
          <WideField>
            <LongField {...fields} name="outcome" label={text('sessions.outcome')} isReadOnly={false} />
          </WideField>
        </FieldGrid>
      </Paper>
    </Section>
  )
}

interface FieldOfSession {
  readonly session: Session
  readonly save: Save
  readonly isReadOnly: boolean
}

function TitleField({ session, save, isReadOnly }: FieldOfSession) {
  const { text } = useText()
  const { isRefused, ...draft } = useFieldDraft({
    stored: session.title,
    save: (title) => save({ title }),
    accept: acceptSessionTitle,
  })
  const problem =
    draft.value.trim() === ''
      ? text('sessions.titleKept')
      : text('sessions.titleTooLong', { count: titleLength })
  return (
    <TextField
      {...draft}
      label={text('sessions.titleField')}
      isReadOnly={isReadOnly}
      errorMessage={isRefused ? problem : undefined}
    />
  )
}

function LineField({
  session,
  save,
  name,
  ...rest
}: FieldOfSession & {
  readonly name: 'place' | 'connectivity' | 'convocation'
  readonly label: string
  readonly description?: string
}) {
  const { text } = useText()
  const { isRefused, ...draft } = useFieldDraft({
    stored: session[name],
    save: (value) => save({ [name]: value }),
    accept: acceptShort,
  })
  return (
    <TextField
      {...rest}
      {...draft}
      errorMessage={isRefused ? text('sessions.titleTooLong', { count: titleLength }) : undefined}
    />
  )
}

function LongField({
  session,
  save,
  name,
  ...rest
}: FieldOfSession & { readonly name: 'method' | 'outcome'; readonly label: string }) {
  const { text } = useText()
  const { isRefused, ...draft } = useFieldDraft({
    stored: session[name],
    save: (value) => save({ [name]: value }),
    accept: acceptLong,
  })
  return (
    <TextArea
      {...rest}
      {...draft}
      rows={2}
      errorMessage={isRefused ? text('sessions.titleTooLong', { count: textLength }) : undefined}
    />
  )
}
