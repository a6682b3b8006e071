import { type Correction, correctionType } from '../../model/correction.ts'
import type { Id } from '../../model/id.ts'
import { type Signature, signatureType } from '../../model/signature.ts'
import { failure, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { orderAfterLast } from '../order.ts'
import { listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

/**
 * Adds a rettifica to an approved verbale, whose text stays as it was. Refused before approval, when the text itself
 * can still be changed. The text may not be empty.
 */
export function addCorrection(
  context: CommandContext,
  input: { readonly sessionId: Id<'session'>; readonly text: string; readonly reason: string },
): Result<Correction, CommandError> {
  if (!isFrozen(context.documents, input.sessionId)) {
    return failure({ kind: 'forbidden', rule: 'status-cannot-jump' })
  }
  if (input.text.trim() === '') return failure({ kind: 'invalid', field: 'text', problem: 'required' })
  return createRecord(context, correctionType, {
    order: orderAfterLast(listRecords(context.documents, correctionType)),
    date: context.clock.today(),
    ...input,
  })
}

/** Makes room for a signature; the signing itself happens outside Tavolo, which keeps who, when and how. */
export function addSignature(
  context: CommandContext,
  input: Pick<Signature, 'sessionId'> &
    Partial<Pick<Signature, 'participantId' | 'capacity' | 'date' | 'method'>>,
): Result<Signature, CommandError> {
  return createRecord(context, signatureType, {
    order: orderAfterLast(listRecords(context.documents, signatureType)),
    ...input,
  })
}
