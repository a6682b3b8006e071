import type { AttachedFile } from '../../model/attached-file.ts'
import type { AgendaItem } from '../../model/agenda-item.ts'
import { agendaItemType } from '../../model/agenda-item.ts'
import type { Attachment } from '../../model/attachment.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import type { MinutesBlock } from '../minutes-text.ts'
import { findRecord } from '../records.ts'
import { addAttachment } from './attachments.ts'
import { citeInMinutes } from './cite-in-minutes.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'

/** What is cited with its picture. */
export interface PicturedCitation {
  readonly agendaItemId: Id<'agendaItem'>
  readonly blocks: readonly MinutesBlock[]
  readonly title: string
  /** The picture, which is kept already. */
  readonly file: AttachedFile
  /** What the picture shows, for whoever does not see it. */
  readonly description: string
}

/** Writes blocks at the end of an agenda item's text and under them the picture, as an attachment; one step of undo. */
export function citeWithPicture(
  context: CommandContext,
  { agendaItemId, blocks, title, file, description }: PicturedCitation,
): Result<Attachment, CommandError> {
  const item: AgendaItem | null = findRecord(context.documents, agendaItemType, agendaItemId)
  if (item === null) return failure({ kind: 'not-found', id: agendaItemId })
  return asOneStep(context, () => {
    const { sessionId } = item
    // Like every photo it is for the files until somebody says that it is published.
    const added = addAttachment(context, {
      ...{ sessionId, agendaItemId, title, file, description, isPublished: false },
    })
    if (!added.isOk) return added
    const picture: MinutesBlock = { kind: 'record', recordKind: 'attachment', recordId: added.value.id }
    const cited = citeInMinutes(context, { agendaItemId, blocks: [...blocks, picture] })
    return cited.isOk ? ok(added.value) : cited
  })
}
