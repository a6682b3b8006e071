import { Check } from 'lucide-react'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { isOverdue, openActions } from '../../../shared/doc/queries/attention.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { type Action, actionType } from '../../../shared/model/action.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useToday } from '../../state/use-clock.ts'
import { useQuery } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './open-actions.module.css'

// More would push everything else off the screen; the rest is a link away.
const mostShown = 8

/** What somebody has taken on and not closed yet, the soonest due first. */
export function OpenActions() {
  const { text, formatNumber } = useText()
  const { id: tavoloId } = useTavolo()
  const actions = useQuery(openActions)
  const decisionsHref = hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'decisions' } })
  return (
    <Section
      title={text('overview.actions')}
      count={actions.length === 0 ? undefined : formatNumber(actions.length)}
    >
      {actions.length === 0 ? (
        <p className={styles.none}>{text('overview.noActions')}</p>
      ) : (
        <Paper padding="none" className={styles.sheet}>
          <ul className={styles.list}>
            {actions.slice(0, mostShown).map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        </Paper>
      )}
      {actions.length > mostShown && (
        <p>
          <Link href={decisionsHref}>{text('overview.allActions', { count: actions.length })}</Link>
        </p>
      )}
    </Section>
  )
}

function ActionLine({ action }: { readonly action: Action }) {
  const { text, formatMediumDate } = useText()
  const today = useToday()
  const owner = useQuery(speakerLabel, action.ownerId)
  const { clock } = useTavolo().context
  const { runWithUndo } = useUndo()
  const words = action.text.trim() === '' ? text('overview.actionUntitled') : action.text
  function close(): void {
    runWithUndo(text('overview.actionClosed'), (context) =>
      updateRecord(context, actionType, {
        id: action.id,
        patch: { status: 'closed', closedOn: clock.today() },
      }),
    )
  }
  return (
    <li className={styles.action}>
      <IconButton
        label={text('overview.closeAction', { action: words })}
        icon={<Icon of={Check} size="small" />}
        size="small"
        variant="secondary"
        className={styles.tick}
        onPress={close}
      />
      <div className={styles.words}>
        <p dir="auto">{words}</p>
        <p className={styles.facts}>
          <span>{owner === '' ? text('overview.noOwner') : owner}</span>
          <span>
            {action.dueOn === null
              ? text('overview.noDue')
              : text('overview.dueOn', { date: formatMediumDate(action.dueOn) })}
          </span>
          {isOverdue(action, today) && <StatusPill tone="attention">{text('overview.overdue')}</StatusPill>}
        </p>
      </div>
    </li>
  )
}
