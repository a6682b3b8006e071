import { isOverdue } from '../../../shared/doc/queries/attention.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { setActionStatus } from '../../../shared/doc/commands/actions.ts'
import type { Action } from '../../../shared/model/action.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { TriangleAlert } from 'lucide-react'
import { useToday } from '../../state/use-clock.ts'
import { useQuery, useRecord } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './carried-actions.module.css'

/** What people took on before and nobody has closed: the first thing a session looks at. */
export function CarriedActions({ actions }: { readonly actions: readonly Action[] }) {
  const { text, formatNumber } = useText()
  return (
    <Section title={text('sessions.carried')} count={formatNumber(actions.length)}>
      <Paper padding="none">
        <ul className={styles.list}>
          {actions.map((action) => (
            <CarriedAction key={action.id} action={action} />
          ))}
        </ul>
      </Paper>
    </Section>
  )
}

function CarriedAction({ action }: { readonly action: Action }) {
  const { text, formatMediumDate, formatOrdinal } = useText()
  const today = useToday()
  const { runWithUndo } = useUndo()
  const owner = useQuery(speakerLabel, action.ownerId)
  const session = useRecord(sessionType, action.sessionId)
  const isLate = isOverdue(action, today)
  return (
    <li className={styles.action}>
      <div className={styles.words}>
        <p className={styles.text}>{action.text}</p>
        <p className={styles.facts}>
          {owner === '' ? text('sessions.actionWithoutOwner') : owner}
          {session !== null && ` · ${text('sessions.takenIn', { ordinal: formatOrdinal(session.number) })}`}
        </p>
      </div>
      <span className={styles.due}>
        {isLate ? (
          <StatusPill tone="attention" icon={<Icon of={TriangleAlert} size="small" />}>
            {text('sessions.actionOverdue', { date: formatMediumDate(action.dueOn ?? '') })}
          </StatusPill>
        ) : (
          <span className={styles.facts}>
            {action.dueOn === null
              ? text('sessions.actionUndated')
              : text('sessions.actionDue', { date: formatMediumDate(action.dueOn) })}
          </span>
        )}
      </span>
      <Button
        size="small"
        aria-label={text('sessions.closeActionNamed', { action: action.text })}
        onPress={() =>
          runWithUndo(text('sessions.actionClosed'), (context) =>
            setActionStatus(context, { id: action.id, status: 'closed' }),
          )
        }
      >
        {text('sessions.closeAction')}
      </Button>
    </li>
  )
}
