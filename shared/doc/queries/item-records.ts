import { actionType } from '../../model/action.ts'
import { attachmentType } from '../../model/attachment.ts'
import { conflictDeclarationType } from '../../model/conflict-declaration.ts'
import { decisionType } from '../../model/decision.ts'
import { divergenceType } from '../../model/divergence.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import type { citedKinds } from '../minutes-text.ts'
import { listRecords } from '../records.ts'

/** A record that can stand in the minutes' text. */
export interface CitedRecord {
  readonly kind: (typeof citedKinds)[number]
  readonly id: string
}

/** The records that belong to an agenda item, whether its text shows them or not; kind by kind, each in its order. */
export function recordsOfItem(documents: TavoloDocuments, itemId: Id<'agendaItem'>): CitedRecord[] {
  const types = {
    decision: decisionType,
    divergence: divergenceType,
    action: actionType,
    attachment: attachmentType,
    conflict: conflictDeclarationType,
  } as const
  return Object.entries(types).flatMap(([kind, type]) =>
    listRecords(documents, type)
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map(({ id }) => ({ kind: kind as CitedRecord['kind'], id })),
  )
}
