import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { addAgendaChange } from '../../../../shared/doc/commands/commitments.ts'
import { deleteRecord, updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { type AgendaChange, agendaChangeType } from '../../../../shared/model/agenda-change.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { enterLast } from '../../../ui/enter-last.ts'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { useRoomMoment } from '../use-room-moment.ts'
import styles from './minutes-heading.module.css'

/** Corrections of the agenda made in the session, each with its time. */
export function AgendaChanges() {
  const { text } = useText()
  const { sessionId, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const moment = useRoomMoment(sessionId)
  const list = useRef<HTMLUListElement>(null)
  const changes = useRecords(agendaChangeType).filter((change) => change.sessionId === sessionId)
  if (isReadOnly && changes.length === 0) return null
  return (
    <div className={changes.length === 0 ? undefined : styles.filled}>
      {changes.length > 0 && <h2 className={styles.label}>{text('minutes.heading.changes')}</h2>}
      <ul ref={list} className={styles.list}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          variant="quiet"
          size="small"
          className={styles.add}
          icon={<Icon of={Plus} size="small" />}
          onPress={() => {
            const added = run((context) => addAgendaChange(context, { sessionId, at: moment }))
            // The time is known while the session is on: what changed is not.
            if (added !== null) enterLast(() => list.current, 'textarea')
          }}
        >
          {text('minutes.heading.addChange')}
        </Button>
      )}
    </div>
  )
}

function Change({ change }: { readonly change: AgendaChange }) {
  const { text } = useText()
  const { isReadOnly } = useMinutesPlace()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { id } = change
  return (
    <li className={styles.entry}>
      <div className={styles.change}>
        <TimeField
          label={text('minutes.heading.changeTime')}
          isLabelHidden
          isReadOnly={isReadOnly}
          value={change.at}
          onChange={(at) =>
            void run((context) => updateRecord(context, agendaChangeType, { id, patch: { at } }))
          }
        />
        <PaperField
          label={text('minutes.heading.changeText')}
          placeholder={text('minutes.heading.changePlaceholder')}
          stored={change.text}
          save={(written) =>
            void run((context) => updateRecord(context, agendaChangeType, { id, patch: { text: written } }))
          }
          isReadOnly={isReadOnly}
        />
      </div>
      {!isReadOnly && (
        <IconButton
          label={text('common.remove', { name: text('minutes.heading.changeText') })}
          icon={<Icon of={X} size="small" />}
          size="small"
          onPress={() =>
            runWithUndo(text('minutes.said.removed'), (context) =>
              deleteRecord(context, agendaChangeType, id),
            )
          }
        />
      )}
    </li>
  )
}
