import type { AttachedFile } from '../../model/attached-file.ts'
import { type Attachment, attachmentType } from '../../model/attachment.ts'
import type { Id } from '../../model/id.ts'
import type { Result } from '../../util/result.ts'
import type { TavoloDocuments } from '../documents.ts'
import { orderAfterLast } from '../order.ts'
import { listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A session's attachments, by letter. */
export function listAttachments(documents: TavoloDocuments, sessionId: Id<'session'>): Attachment[] {
  return listRecords(documents, attachmentType)
    .filter((attachment) => attachment.sessionId === sessionId)
    .toSorted((left, right) => letterPlace(left.letter) - letterPlace(right.letter))
}

/**
 * Adds an attachment with the letter after the last one in use (A … Z, AA, AB …). Letters are given once: taking
 * one away in the middle moves no other.
 */
export function addAttachment(
  context: CommandContext,
  input: {
    readonly sessionId: Id<'session'>
    readonly agendaItemId?: Id<'agendaItem'> | null
    readonly title: string
    readonly isPublished?: boolean
    readonly file?: AttachedFile
    readonly description?: string
  },
): Result<Attachment, CommandError> {
  const places = listAttachments(context.documents, input.sessionId).map(({ letter }) => letterPlace(letter))
  return createRecord(context, attachmentType, {
    order: orderAfterLast(listRecords(context.documents, attachmentType)),
    letter: letterAt(Math.max(0, ...places) + 1),
    ...input,
  })
}

/** «A» is 1, «Z» 26, «AA» 27. */
function letterPlace(letter: string): number {
  let place = 0
  for (const sign of letter) place = place * alphabet.length + alphabet.indexOf(sign) + 1
  return place
}

function letterAt(place: number): string {
  const last = alphabet.charAt((place - 1) % alphabet.length)
  const before = Math.floor((place - 1) / alphabet.length)
  return before === 0 ? last : `${letterAt(before)}${last}`
}
