import { useEffect, useRef, useState } from 'react'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { listAgenda, runningItem } from '../../../shared/doc/queries/agenda.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import type { Session } from '../../../shared/model/session.ts'
import { timeOfDayOf } from '../../state/moments.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { MinutesText } from './minutes-text.tsx'
import styles from './now-section.module.css'

/** What the table is at: the item of the agenda that runs, and its minutes as they are being written. */
export function NowSection({ session }: { readonly session: Session }) {
  const { text, formatOrdinal, formatLongDate } = useGuestText()
  const agenda = useGuestQuery(listAgenda, session.id)
  const running = runningItem(agenda)
  // Under a canvas, whose question is then what the page is about.
  const isFirst = useGuestQuery(canvasOnTable) === null
  const [Title, Subtitle] = isFirst ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const)
  return (
    <section aria-labelledby="now-title" className={styles.now}>
      <p className={styles.session}>
        {text('guest.session', { ordinal: formatOrdinal(session.number) })}
        {session.date !== null && ` · ${formatLongDate(session.date)}`}
      </p>
      <NewItem topic={running?.item.topic ?? ''} />
      {running === null ? (
        <>
          <Title id="now-title" className={styles.title}>
            {text('guest.now.none')}
          </Title>
          <p className={styles.facts}>{text('guest.now.noneBody')}</p>
          <AgendaList agenda={agenda} Title={Subtitle} />
        </>
      ) : (
        <>
          <p className={styles.facts}>
            {text('guest.now.itemNumber', { number: running.number })} · <ItemTimes item={running.item} />
          </p>
          <Title id="now-title" className={styles.title}>
            {running.item.topic}
          </Title>
          <Subtitle className={styles.live}>{text('guest.now.minutes')}</Subtitle>
          <MinutesText itemId={running.item.id} emptyText={text('guest.now.silent')} />
        </>
      )}
    </section>
  )
}

/** Says that the table has gone on to another item; not the one that was there when the page was opened. */
function NewItem({ topic }: { readonly topic: string }) {
  const { text } = useGuestText()
  const first = useRef(topic)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (topic !== first.current) setSaid(topic === '' ? '' : text('guest.now.said', { topic }))
  }, [topic, text])
  return (
    <VisuallyHidden>
      <output>{said}</output>
    </VisuallyHidden>
  )
}

function ItemTimes({ item }: { readonly item: AgendaItem }) {
  const { text } = useGuestText()
  const facts = [
    item.runningSince !== null &&
      text('guest.now.sinceTime', { time: timeOfDayOf(Date.parse(item.runningSince)) }),
    item.plannedMinutes !== null && text('guest.now.planned', { minutes: item.plannedMinutes }),
  ]
  return facts.filter((fact) => fact !== false).join(' · ')
}

function AgendaList({
  agenda,
  Title,
}: {
  readonly agenda: readonly AgendaItem[]
  readonly Title: 'h2' | 'h3'
}) {
  const { text } = useGuestText()
  if (agenda.length === 0) return null
  return (
    <>
      <Title className={styles.live}>{text('guest.now.agenda')}</Title>
      <ol className={styles.agenda}>
        {agenda.map(({ id, topic, plannedMinutes }) => (
          <li key={id}>
            {topic}
            {plannedMinutes !== null && (
              <span className={styles.minutes}>
                {' '}
                {text('guest.now.planned', { minutes: plannedMinutes })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
