import { listAgenda, runningItem } from '../../../shared/doc/queries/agenda.ts'
import { minutesOf } from '../../../shared/doc/frozen.ts'
import type { Session } from '../../../shared/model/session.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { MinutesText } from './minutes-text.tsx'
import styles from './read.module.css'

/** The whole agenda with its minutes, item by item; the one that runs is open. */
export function ReadMinutes({ session }: { readonly session: Session }) {
  const { text, formatOrdinal } = useGuestText()
  const agenda = useGuestQuery(listAgenda, session.id)
  const minutes = useGuestQuery(minutesOf, session.id)
  const runningId = runningItem(agenda)?.item.id
  return (
    <section aria-labelledby="read-title" className={styles.part}>
      <p className={styles.facts}>
        {text('guest.session', { ordinal: formatOrdinal(session.number) })}
        {minutes !== null &&
          ` · ${text('guest.read.statusLabel', { status: text(`guest.read.status.${minutes.status}`) })}`}
      </p>
      <h1 id="read-title" className={styles.title}>
        {text('guest.read.minutes')}
      </h1>
      {agenda.length === 0 && <p className={styles.facts}>{text('guest.read.empty')}</p>}
      <ol className={styles.items}>
        {agenda.map(({ id, topic }, place) => (
          <li key={id} className={styles.item}>
            <details open={id === runningId}>
              <summary className={styles.summary}>
                <span className={styles.number}>{place + 1}</span>
                <h2 className={styles.topic}>{topic}</h2>
              </summary>
              <div className={styles.words}>
                <MinutesText itemId={id} emptyText={text('guest.read.nothing')} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
