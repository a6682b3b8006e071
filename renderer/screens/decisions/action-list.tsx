import { useEffect, useRef } from 'react'
import { CircleCheck, Ellipsis, TriangleAlert } from 'lucide-react'
import { setActionStatus } from '../../../shared/doc/commands/actions.ts'
import { deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { isFrozen } from '../../../shared/doc/frozen.ts'
import { isOverdue } from '../../../shared/doc/queries/attention.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { type Action, actionType } from '../../../shared/model/action.ts'
import { useToday } from '../../state/use-clock.ts'
import { useQuery } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { MinutesLink } from './minutes-link.tsx'
import styles from './decisions.module.css'

/** Actions as lines one can tick off: who, by when, where it was taken on. */
export function ActionList({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <Paper padding="none">
      <ul className={styles.list}>
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </Paper>
  )
}

function ActionLine({ action }: { readonly action: Action }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const owner = useQuery(speakerLabel, action.ownerId)
  const isKept = useQuery(isFrozen, action.sessionId)
  const isClosed = action.status === 'closed'
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // A line that is closed goes below the open ones: who works by keys goes with it.
    const isByKeys = line.current?.contains(document.querySelector(':focus-visible')) === true
    if (isByKeys) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isClosed])

  function setStatus(status: Action['status']) {
    runWithUndo(text(`decisions.statusSet.${status}`), (context) =>
      setActionStatus(context, { id: action.id, status }),
    )
  }

  return (
    <li ref={line} className={classNames(styles.line, isClosed && styles.closed)}>
      <span className={styles.tick}>
        <CheckboxField
          label={text('decisions.closeNamed', { action: action.text })}
          isLabelHidden
          value={isClosed}
          onChange={(isDone) => setStatus(isDone ? 'closed' : 'open')}
        />
      </span>
      <div className={styles.words}>
        <p className={styles.text}>{action.text === '' ? text('decisions.withoutText') : action.text}</p>
        <p className={styles.facts}>
          <span>{owner === '' ? text('decisions.withoutOwner') : owner}</span>
          <MinutesLink sessionId={action.sessionId} />
        </p>
      </div>
      <DueDay action={action} />
      <MenuButton
        label={text('decisions.moreOn', { action: action.text })}
        icon={<Icon of={Ellipsis} />}
        isIconOnly
        placement="bottom end"
        items={[
          ...(['open', 'in-progress', 'closed'] as const).map((id) => ({
            id,
            label: text(`decisions.setStatus.${id}`),
            isDisabled: action.status === id,
            onAction: () => setStatus(id),
          })),
          { kind: 'separator' as const, id: 'line' },
          {
            id: 'delete',
            label: text('decisions.delete'),
            description: isKept ? text('decisions.deleteFrozen') : undefined,
            isDanger: true,
            isDisabled: isKept,
            onAction: () =>
              void runWithUndo(text('decisions.deleted'), (context) =>
                deleteRecord(context, actionType, action.id),
              ),
          },
        ]}
      />
    </li>
  )
}

function DueDay({ action }: { readonly action: Action }) {
  const { text, formatMediumDate } = useText()
  const today = useToday()
  const { status, dueOn, closedOn } = action
  if (status === 'closed') {
    return (
      <span className={styles.due}>
        <StatusPill tone="good" icon={<Icon of={CircleCheck} size="small" />}>
          {closedOn === null
            ? text('decisions.closed')
            : text('decisions.closedOn', { date: formatMediumDate(closedOn) })}
        </StatusPill>
      </span>
    )
  }
  const day =
    dueOn === null ? text('decisions.withoutDay') : text('decisions.by', { date: formatMediumDate(dueOn) })
  return (
    <span className={styles.due}>
      {status === 'in-progress' && <StatusPill tone="progress">{text('decisions.inProgress')}</StatusPill>}
      {isOverdue(action, today) ? (
        <StatusPill tone="attention" icon={<Icon of={TriangleAlert} size="small" />}>
          {text('decisions.overdue', { date: formatMediumDate(dueOn ?? '') })}
        </StatusPill>
      ) : (
        <span>{day}</span>
      )}
    </span>
  )
}
