import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { declareConflict } from '../../../../shared/doc/commands/commitments.ts'
import { deleteRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { conflictDeclarationType } from '../../../../shared/model/conflict-declaration.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { enterLast } from '../../../ui/enter-last.ts'
import { useMinutesPlace } from '../minutes-context.tsx'
import { ConflictFields } from '../records/conflict-fields.tsx'
import styles from './minutes-heading.module.css'

/** Conflicts of interest that hold for the whole session; those on one item stand in its text. */
export function SessionConflicts() {
  const { text } = useText()
  const { sessionId, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const list = useRef<HTMLUListElement>(null)
  const declared = useRecords(conflictDeclarationType).filter(
    (conflict) => conflict.sessionId === sessionId && conflict.agendaItemId === null,
  )
  if (isReadOnly && declared.length === 0) return null
  return (
    <div className={declared.length === 0 ? undefined : styles.filled}>
      {declared.length > 0 && <h2 className={styles.label}>{text('minutes.heading.conflicts')}</h2>}
      <ul ref={list} className={styles.list}>
        {declared.map((conflict) => (
          <li key={conflict.id} className={styles.entry}>
            <ConflictFields conflict={conflict} isEditing={!isReadOnly} />
            {!isReadOnly && (
              <IconButton
                label={text('common.remove', { name: text('minutes.insert.conflict') })}
                icon={<Icon of={X} size="small" />}
                size="small"
                onPress={() =>
                  runWithUndo(text('minutes.said.removed'), (context) =>
                    deleteRecord(context, conflictDeclarationType, conflict.id),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          variant="quiet"
          size="small"
          className={styles.add}
          icon={<Icon of={Plus} size="small" />}
          onPress={() => {
            if (run((context) => declareConflict(context, { sessionId })) !== null)
              enterLast(() => list.current)
          }}
        >
          {text('minutes.heading.addConflict')}
        </Button>
      )}
    </div>
  )
}
