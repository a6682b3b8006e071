import { useState } from 'react'
import { findInSnapshot, recordTitle } from '../../../shared/doc/queries/record-title.ts'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import type { Id } from '../../../shared/model/id.ts'
import { outcomeKey } from '../../../shared/text/outcome-key.ts'
import { passageText } from '../../changes/passage-text.ts'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './history.module.css'

/** The tavolo as it was, to be read: the verbale of one session, and who, what was decided, who does what. */
export function VersionPast({ snapshot }: { readonly snapshot: TavoloSnapshot }) {
  const { text } = useText()
  const sessions = snapshot.sessions.toSorted((left, right) => left.number - right.number)
  const [sessionId, setSessionId] = useState<Id<'session'> | null>(sessions.at(-1)?.id ?? null)
  const people = snapshot.participants.map((person) => {
    const organization = snapshot.organizations.find(({ id }) => id === person.organizationId)
    return [`${person.givenName} ${person.familyName}`.trim(), organization?.name ?? '']
  })
  const names = new Map(
    snapshot.participants.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`.trim()]),
  )
  const attendance = snapshot.attendance
    .filter((entry) => entry.sessionId === sessionId)
    .map(({ participantId, state }) => [
      names.get(participantId) ?? '',
      text(`attendance.state.${state ?? 'unknown'}`),
    ])
  const decisions = snapshot.decisions.map((decision) => [decision.text, text(outcomeKey(decision))])
  const actions = snapshot.actions.map((action) => [
    action.text,
    text(`changes.value.actionStatus.${action.status}`),
  ])
  return (
    <>
      {sessionId !== null && (
        <>
          <Select
            label={text('history.pastSession')}
            value={sessionId}
            onChange={setSessionId}
            options={sessions.map(({ id, title }) => ({ id, label: title }))}
          />
          <PastMinutes snapshot={snapshot} sessionId={sessionId} />
          <PastList title={text('history.pastAttendance')} rows={attendance} />
        </>
      )}
      <PastList title={text('history.pastDecisions')} rows={decisions} />
      <PastList title={text('history.pastActions')} rows={actions} />
      <PastList title={text('history.pastPeople')} rows={people} />
    </>
  )
}

function PastMinutes(props: { readonly snapshot: TavoloSnapshot; readonly sessionId: Id<'session'> }) {
  const tools = useText()
  const { text } = tools
  const { snapshot, sessionId } = props
  const findAny = findInSnapshot(snapshot)
  const minutes = snapshot.minutes.find((each) => each.sessionId === sessionId)
  const session = snapshot.sessions.find(({ id }) => id === sessionId)
  const facts = [dateWords(session?.date ?? null), session?.place ?? '']
  const items = snapshot.agendaItems.filter((item) => item.sessionId === sessionId)

  function dateWords(date: string | null): string {
    return date === null ? '' : tools.formatLongDate(date)
  }

  function nameOf(id: string): string {
    const found = findAny(id)
    return found === null ? '' : recordTitle(found.place, found.record, findAny)
  }

  return (
    <Section title={text('history.pastMinutes')}>
      <Paper padding="large">
        <div className={styles.past}>
          <p className={styles.hint}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
          {minutes !== undefined && (
            <p className={styles.hint}>
              {text('history.pastStatus', { status: text(`sessions.minutesStatus.${minutes.status}`) })}
            </p>
          )}
          {items.length === 0 && <p className={styles.hint}>{text('history.pastNothing')}</p>}
          {items.map((item) => (
            <section key={item.id} className={styles.pastItem}>
              <h3>{item.topic}</h3>
              {(snapshot.texts[item.id] ?? []).length === 0 && (
                <p className={styles.hint}>{text('history.pastNoText')}</p>
              )}
              {(snapshot.texts[item.id] ?? []).map((block, index) => (
                // A text that does not change: its place is what a block has.
                // oxlint-disable-next-line react/no-array-index-key
                <p key={index} className={styles.passage}>
                  {passageText(tools, block, nameOf)}
                </p>
              ))}
            </section>
          ))}
        </div>
      </Paper>
    </Section>
  )
}

function PastList(props: { readonly title: string; readonly rows: readonly (readonly string[])[] }) {
  const { text, formatNumber } = useText()
  const { title, rows } = props
  return (
    <Section title={title} count={formatNumber(rows.length)}>
      {rows.length === 0 ? (
        <p className={styles.hint}>{text('history.pastNothing')}</p>
      ) : (
        <Paper padding="none">
          <ul className={styles.list}>
            {rows.map(([words = '', more = ''], index) => (
              // Rows of a state that does not change.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={styles.line}>
                <span className={styles.what}>{words === '' ? text('changes.untitled') : words}</span>
                <span className={styles.who}>{more}</span>
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </Section>
  )
}
