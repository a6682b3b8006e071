import { listSessions } from '../../../shared/doc/queries/attention.ts'
import type { Id } from '../../../shared/model/id.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './session-switcher.module.css'

/** The sessions in one line, to go from one to the next; nothing while there is only one. */
export function SessionSwitcher({ currentId }: { readonly currentId: Id<'session'> }) {
  const { text, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const sessions = useQuery(listSessions)
  return (
    <nav aria-label={text('sessions.switcher')} className={styles.switcher}>
      <ol className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.item}>
            <span className={styles.number} aria-hidden="true">
              {formatOrdinal(session.number)}
            </span>
            <Link
              isQuiet
              href={hrefOf({
                screen: 'tavolo',
                tavoloId,
                section: { kind: 'session', sessionId: session.id },
              })}
              className={styles.link}
              {...(session.id === currentId && { 'aria-current': 'page' })}
            >
              {session.title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
