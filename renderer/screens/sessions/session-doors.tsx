import { listAgenda } from '../../../shared/doc/queries/agenda.ts'
import { summarizeAttendance } from '../../../shared/doc/queries/attendance-summary.ts'
import { minutesOf } from '../../../shared/doc/frozen.ts'
import { actionType } from '../../../shared/model/action.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import type { Id } from '../../../shared/model/id.ts'
import { FileText, Users } from 'lucide-react'
import { minutesStatusTones } from '../../state/minutes-status-tone.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery, useRecords } from '../../state/use-records.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './session-doors.module.css'

/** The two places one goes to from a session: its verbale and its presences, each with how it stands. */
export function SessionDoors({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const status = useQuery(minutesOf, sessionId)?.status ?? 'draft'
  const agenda = useQuery(listAgenda, sessionId)
  const decisions = useRecords(decisionType).filter((decision) => decision.sessionId === sessionId)
  const actions = useRecords(actionType).filter((action) => action.sessionId === sessionId)
  const presence = useQuery(summarizeAttendance, sessionId)
  return (
    <div className={styles.doors}>
      <Paper padding="medium" isInteractive className={styles.door}>
        <Icon of={FileText} size="large" />
        <div className={styles.words}>
          <Link
            href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'minutes', sessionId } })}
            className={styles.link}
            data-cover=""
          >
            {text('sessions.minutesLink')}
          </Link>
          <p className={styles.facts}>
            {[
              text('sessions.itemCount', { count: agenda.length }),
              ...(decisions.length > 0 ? [text('sessions.decisionCount', { count: decisions.length })] : []),
              ...(actions.length > 0 ? [text('sessions.actionCount', { count: actions.length })] : []),
            ].join(' · ')}
          </p>
        </div>
        <StatusPill tone={minutesStatusTones[status]}>{text(`sessions.minutesStatus.${status}`)}</StatusPill>
      </Paper>
      <Paper padding="medium" isInteractive className={styles.door}>
        <Icon of={Users} size="large" />
        <div className={styles.words}>
          <Link
            href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'attendance', sessionId } })}
            className={styles.link}
            data-cover=""
          >
            {text('sessions.attendanceLink')}
          </Link>
          <p className={styles.facts}>
            {text('sessions.attendanceFacts', {
              organizations: presence.votingPresent,
              people: presence.people,
            })}
          </p>
        </div>
      </Paper>
    </div>
  )
}
