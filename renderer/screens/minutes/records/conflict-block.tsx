import { conflictDeclarationType } from '../../../../shared/model/conflict-declaration.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useRecord } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { MissingRecord, RecordFrame } from './record-frame.tsx'

/** A conflict of interest declared while an item is discussed: who declares it stays out of its decisions. */
export function ConflictBlock({
  id,
  itemId,
}: {
  readonly id: Id<'conflict'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { text } = useText()
  const { isReadOnly } = useMinutesPlace()
  const conflict = useRecord(conflictDeclarationType, id)
  if (conflict === null) return <MissingRecord id={id} itemId={itemId} />
  return (
    <RecordFrame
      kind="conflict"
      id={id}
      itemId={itemId}
      label={text('minutes.insert.conflict')}
      marginLabel={text('minutes.margin.conflict')}
      isOpen={!isReadOnly}
    >
      <ConflictFields conflict={conflict} />
    </RecordFrame>
  )
}
