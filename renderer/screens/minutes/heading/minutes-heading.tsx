import { listAgenda } from '../../../../shared/doc/queries/agenda.ts'
import type { Minutes } from '../../../../shared/model/minutes.ts'
import { organizationType } from '../../../../shared/model/organization.ts'
import { type Session, sessionType } from '../../../../shared/model/session.ts'
import { titleLength } from '../../../../shared/model/text-lengths.ts'
import { acceptText } from '../../../state/use-field-draft.ts'
import { useProcess, useQuery, useRecord } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { usePatchMinutes } from '../use-minutes.ts'
import { AgendaChanges } from './agenda-changes.tsx'
import { HeadingOfficers } from './heading-officers.tsx'
import { HeadingValidity } from './heading-validity.tsx'
import { SessionConflicts } from './session-conflicts.tsx'
import styles from './minutes-heading.module.css'

const acceptShort = acceptText(titleLength)

/** The head of the paper: who, of what, which one, when and where, as the document will begin. */
export function MinutesHeading({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { sessionId, desk, isReadOnly } = useMinutesPlace()
  const session = useRecord(sessionType, sessionId)
  const process = useProcess()
  const leadAuthority = useRecord(organizationType, process.leadAuthorityId)
  const patch = usePatchMinutes()
  const items = useQuery(listAgenda, sessionId)
  if (session === null) return null
  return (
    <header className={styles.heading}>
      <div className={styles.front}>
        <PaperField
          label={text('minutes.heading.authority')}
          placeholder={leadAuthority?.name ?? text('minutes.heading.authorityPlaceholder')}
          stored={
            isReadOnly ? minutes.authorityHeading || (leadAuthority?.name ?? '') : minutes.authorityHeading
          }
          accept={acceptShort}
          save={(authorityHeading) => patch({ authorityHeading })}
          isReadOnly={isReadOnly}
          className={styles.authority}
        />
        <p className={styles.process}>
          {text(`minutes.heading.process.${process.kind}`, { title: process.title })}
          {process.cup !== '' &&
            ` · ${/^cup\b/i.test(process.cup) ? process.cup : text('minutes.heading.cup', { cup: process.cup })}`}
        </p>
        <h1 className={styles.title} tabIndex={-1}>
          {text('minutes.heading.title', { number: session.number })}
        </h1>
        <p className={styles.session}>{session.title}</p>
        <SessionFacts session={session} />
      </div>
      <HeadingOfficers minutes={minutes} />
      <HeadingValidity minutes={minutes} />
      <div className={styles.extras}>
        <SessionConflicts />
        <AgendaChanges />
      </div>
      {items.length > 0 && (
        <div className={styles.part}>
          <h2 className={styles.label}>{text('minutes.heading.agenda')}</h2>
          <ol className={styles.agenda}>
            {items.map((item) => (
              <li key={item.id}>
                <button type="button" className={styles.toItem} onClick={() => desk.write(item.id)}>
                  {item.topic}
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </header>
  )
}

function SessionFacts({ session }: { readonly session: Session }) {
  const { text, formatLongDate } = useText()
  const facts = [
    session.date === null ? text('minutes.heading.noDate') : formatLongDate(session.date),
    session.place,
    text(`minutes.heading.mode.${session.mode}`),
    session.convocation,
  ].filter((fact) => fact !== '')
  return <p className={styles.facts}>{facts.join(' · ')}</p>
}
