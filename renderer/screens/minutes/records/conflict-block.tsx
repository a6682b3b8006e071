import { conflictDeclarationType } from '../../../../shared/model/conflict-declaration.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useRecord } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { ChangeButton, DoneButton } from './editing-buttons.tsx'
import { MissingRecord, RecordFrame } from './record-frame.tsx'
import { useEditing } from './use-editing.ts'

/** A conflict of interest declared while an item is discussed: who declares it stays out of its decisions. */
export function ConflictBlock({
  id,
  itemId,
}: {
  readonly id: Id<'conflict'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { text } = useText()
  const conflict = useRecord(conflictDeclarationType, id)
  const editing = useEditing({ itemId, id, hasWords: (conflict?.text ?? '') !== '' })
  if (conflict === null) return <MissingRecord id={id} itemId={itemId} />
  return (
    <RecordFrame
      kind="conflict"
      id={id}
      itemId={itemId}
      label={text('minutes.insert.conflict')}
      marginLabel={text('minutes.margin.conflict')}
      isOpen={editing.isEditing}
      corner={<ChangeButton editing={editing} />}
      onFinish={editing.finish}
      onLeave={editing.finish}
    >
      <div>
        <ConflictFields conflict={conflict} isEditing={editing.isEditing} />
      </div>
      <DoneButton editing={editing} />
    </RecordFrame>
  )
}
