import type { Id } from '../../model/id.ts'
import { type Organization, organizationType } from '../../model/organization.ts'
import { type Participant, participantType } from '../../model/participant.ts'
import type { Process } from '../../model/process.ts'
import type { NewRecord } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { orderAfterLast } from '../order.ts'
import { readProcess } from '../process-fields.ts'
import { listCitations } from '../queries/citations.ts'
import { findRecord, listRecords } from '../records.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, deleteRecord, updateRecord } from './record-commands.ts'
import { updateProcess } from './update-process.ts'

/** Brings an organization to the table, after the others. */
export function addOrganization(
  context: CommandContext,
  input: Omit<NewRecord<typeof organizationType>, 'order'>,
): Result<Organization, CommandError> {
  const order = orderAfterLast(listRecords(context.documents, organizationType))
  return createRecord(context, organizationType, { ...input, order })
}

/** Brings a participant to the table, after the others. */
export function addParticipant(
  context: CommandContext,
  input: Omit<NewRecord<typeof participantType>, 'order'>,
): Result<Participant, CommandError> {
  const order = orderAfterLast(listRecords(context.documents, participantType))
  return createRecord(context, participantType, { ...input, order })
}

/**
 * Takes an organization from the table. Its participants stay, speaking for nobody until one says for whom; where the
 * process named it, it names nobody. Refused (`organization-in-use`) when decisions, minutes, actions, needs or
 * resources name it: a verbale must go on saying who took part.
 */
export function removeOrganization(
  context: CommandContext,
  id: Id<'organization'>,
): Result<null, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (findRecord(documents, organizationType, id) === null) return ok(null)
  if (listCitations(documents, id).length > 0)
    return failure({ kind: 'forbidden', rule: 'organization-in-use' })
  const members = listRecords(documents, participantType).filter(
    ({ organizationId }) => organizationId === id,
  )
  return asOneStep(context, () => {
    for (const member of members) {
      const freed = updateRecord(context, participantType, { id: member.id, patch: { organizationId: null } })
      if (!freed.isOk) return freed
    }
    if (readProcess(documents).leadAuthorityId === id) {
      const forgotten = updateProcess(context, { leadAuthorityId: null })
      if (!forgotten.isOk) return forgotten
    }
    return deleteRecord(context, organizationType, id)
  })
}

/** Fields of the process that name a participant. */
const processPeople = ['officerId', 'facilitatorId', 'minuteTakerId'] as const

/**
 * Takes a participant from the table; the process names nobody where it named them. Refused (`participant-in-use`)
 * when attendance, minutes, decisions or actions name them: a verbale must go on saying who was there.
 */
export function removeParticipant(
  context: CommandContext,
  id: Id<'participant'>,
): Result<null, CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  if (findRecord(documents, participantType, id) === null) return ok(null)
  if (listCitations(documents, id).length > 0)
    return failure({ kind: 'forbidden', rule: 'participant-in-use' })
  const process = readProcess(documents)
  const forgotten: Partial<Process> = Object.fromEntries(
    processPeople.filter((field) => process[field] === id).map((field) => [field, null]),
  )
  return asOneStep(context, () => {
    const changed = updateProcess(context, forgotten)
    return changed.isOk ? deleteRecord(context, participantType, id) : changed
  })
}
