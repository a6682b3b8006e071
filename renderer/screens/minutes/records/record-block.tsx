import type { Id } from '../../../../shared/model/id.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { RecordSlot } from '../../../editor/record-slots.ts'
import { ActionBlock } from './action-block.tsx'
import { AttachmentBlock } from './attachment-block.tsx'
import { ConflictBlock } from './conflict-block.tsx'
import { DecisionBlock } from './decision-block.tsx'
import { DivergenceBlock } from './divergence-block.tsx'

/** A record drawn in the text, by its kind. */
export function RecordBlock({
  slot,
  itemId,
}: {
  readonly slot: Pick<RecordSlot, 'kind' | 'id'>
  readonly itemId: Id<'agendaItem'>
}) {
  switch (slot.kind) {
    case 'decision':
      return <DecisionBlock id={slot.id as Id<'decision'>} itemId={itemId} />
    case 'divergence':
      return <DivergenceBlock id={slot.id as Id<'divergence'>} itemId={itemId} />
    case 'action':
      return <ActionBlock id={slot.id as Id<'action'>} itemId={itemId} />
    case 'attachment':
      return <AttachmentBlock id={slot.id as Id<'attachment'>} itemId={itemId} />
    case 'conflict':
      return <ConflictBlock id={slot.id as Id<'conflict'>} itemId={itemId} />
    default:
      return assertNever(slot.kind)
  }
}
