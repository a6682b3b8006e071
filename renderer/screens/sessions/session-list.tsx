import { nextSession } from '../../../shared/doc/queries/attention.ts'
import { type Minutes, minutesType } from '../../../shared/model/minutes.ts'
import type { Session } from '../../../shared/model/session.ts'
import { minutesStatusTones } from '../../state/minutes-status-tone.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery, useRecords } from '../../state/use-records.ts'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useSessionFacts } from './use-session-facts.ts'
import styles from './session-list.module.css'

/** The sessions as sheets, by number: title, when and where, how far the verbale is. */
export function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  const minutes = useRecords(minutesType)
  const next = useQuery(nextSession, useToday())
  return (
    <ol className={styles.list}>
      {sessions.map((session) => (
        <SessionSheet
          key={session.id}
          session={session}
          status={minutes.find(({ sessionId }) => sessionId === session.id)?.status ?? 'draft'}
          isNext={next?.id === session.id}
        />
      ))}
    </ol>
  )
}

function SessionSheet({
  session,
  status,
  isNext,
}: {
  readonly session: Session
  readonly status: Minutes['status']
  readonly isNext: boolean
}) {
  const { text, formatOrdinal } = useText()
  const { id: tavoloId } = useTavolo()
  const facts = useSessionFacts(session)
  const href = hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'session', sessionId: session.id } })
  return (
    <Paper as="li" padding="medium" isInteractive className={styles.sheet}>
      <span className={styles.number}>{formatOrdinal(session.number)}</span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link href={href} isQuiet data-cover="">
            {session.title}
          </Link>
        </h2>
        <p className={styles.facts}>{facts}</p>
      </div>
      <div className={styles.states}>
        {isNext && <StatusPill tone="progress">{text('sessions.next')}</StatusPill>}
        <StatusPill tone={minutesStatusTones[status]}>
          {text('sessions.minutesIs', { status: text(`sessions.minutesStatus.${status}`) })}
        </StatusPill>
      </div>
    </Paper>
  )
}
