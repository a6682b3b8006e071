import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { orderBefore } from '../../../shared/doc/order.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { type Phase, phaseStatuses, phaseType } from '../../../shared/model/phase.ts'
import type { RecordPatch } from '../../../shared/model/record-type.ts'
import { SavedListField, SavedTextField } from '../../state/saved-text-field.tsx'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { StatusPill, type StatusTone } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './process-screen.module.css'

const tones: Readonly<Record<Phase['status'], StatusTone>> = {
  'to-start': 'neutral',
  'in-progress': 'progress',
  done: 'good',
}

/** One phase: its name and state in sight, its days and documents one press away. */
export function PhaseSheet(props: {
  readonly phase: Phase
  readonly number: number
  /** Phase before this one; null for the first. */
  readonly previousId: Phase['id'] | null
  /** Phase after the next one; null when the next is the last. */
  readonly afterNextId: Phase['id'] | null
  readonly isLast: boolean
  readonly isInitiallyOpen: boolean
}) {
  const { text } = useText()
  const { phase, number } = props
  return (
    <li>
      <Disclosure
        title={text('process.phaseTitle', { number, name: phase.name })}
        summary={
          <StatusPill tone={tones[phase.status]}>{text(`process.phaseStatus.${phase.status}`)}</StatusPill>
        }
        isInitiallyExpanded={props.isInitiallyOpen}
      >
        <PhaseFields {...props} />
      </Disclosure>
    </li>
  )
}

function PhaseFields({
  phase,
  previousId,
  afterNextId,
  isLast,
}: {
  readonly phase: Phase
  readonly previousId: Phase['id'] | null
  readonly afterNextId: Phase['id'] | null
  readonly isLast: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const { id, name, startsOn } = phase
  function change(patch: RecordPatch<typeof phaseType>): void {
    run((context) => updateRecord(context, phaseType, { id, patch }))
  }
  return (
    <FieldGrid columns={3}>
      <WideField>
        <SavedTextField
          label={text('process.phaseName')}
          stored={name}
          save={(typed) => change({ name: typed })}
          isRequired
        />
      </WideField>
      <Select
        label={text('process.phaseState')}
        value={phase.status}
        onChange={(status) => change({ status })}
        options={phaseStatuses.map((status) => ({
          id: status,
          label: text(`process.phaseStatus.${status}`),
        }))}
      />
      <DateField
        label={text('process.phaseFrom')}
        value={startsOn}
        onChange={(day) => change({ startsOn: day })}
      />
      <DateField
        label={text('process.phaseTo')}
        value={phase.endsOn}
        min={startsOn ?? undefined}
        onChange={(endsOn) => change({ endsOn })}
      />
      <WideField>
        <SavedListField
          label={text('process.phaseDocuments')}
          description={text('process.oneALine')}
          stored={phase.documents}
          save={(documents) => change({ documents })}
        />
      </WideField>
      <PhaseButtons {...{ phase, previousId, afterNextId, isLast }} />
    </FieldGrid>
  )
}

function PhaseButtons({
  phase: { id, name },
  previousId,
  afterNextId,
  isLast,
}: {
  readonly phase: Phase
  readonly previousId: Phase['id'] | null
  readonly afterNextId: Phase['id'] | null
  readonly isLast: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  function moveBefore(beforeId: Phase['id'] | null): void {
    run((context) => {
      const order = orderBefore(listRecords(context.documents, phaseType), { movedId: id, beforeId })
      return updateRecord(context, phaseType, { id, patch: { order } })
    })
  }
  return (
    <div className={styles.phaseButtons}>
      <IconButton
        label={text('process.phaseUp', { name })}
        icon={<Icon of={ArrowUp} />}
        isDisabled={previousId === null}
        onPress={() => moveBefore(previousId)}
      />
      <IconButton
        label={text('process.phaseDown', { name })}
        icon={<Icon of={ArrowDown} />}
        isDisabled={isLast}
        onPress={() => moveBefore(afterNextId)}
      />
      <IconButton
        label={text('process.phaseRemove', { name })}
        icon={<Icon of={Trash2} />}
        onPress={() =>
          runWithUndo(text('process.phaseRemoved', { name }), (context) =>
            deleteRecord(context, phaseType, id),
          )
        }
      />
    </div>
  )
}
