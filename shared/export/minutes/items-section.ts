import { assertNever } from '../../util/assert-never.ts'
import type { MinutesBlock } from '../../doc/minutes-text.ts'
import type { Attachment } from '../../model/attachment.ts'
import type { AgendaItem } from '../../model/agenda-item.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { heading, paragraph, section } from './block-makers.ts'
import { conflictInItemRuns } from './conflicts-section.ts'
import { decisionBlocks } from './decision-blocks.ts'
import { divergenceBlocks } from './divergence-blocks.ts'
import { ofSession, type MinutesContext } from './minutes-context.ts'
import { ownerText, speakerText } from './people.ts'
import { minutesRuns, publishedText, textRuns } from './running-text.ts'

/** Fields 11 to 13: every item of the agenda with its text, statements on record, positions and decisions. */
export function itemsSection(context: MinutesContext): readonly DocumentBlock[] {
  const blocks = context.items.flatMap((item, index) => {
    const written = itemBlocks(context, item)
    const none = paragraph(
      'note',
      context.translate(hasNotes(context, item) ? 'export.discussionLeftOut' : 'export.nothingNoted'),
    )
    const title = `${index + 1}. ${publishedText(context, item.topic)}`
    return [heading(3, title), ...(written.length === 0 ? none : written)]
  })
  return section(context.translate('export.sectionItems'), blocks)
}

/** Whether something was written on an item, even if this length or version leaves it out. */
function hasNotes({ snapshot }: MinutesContext, { id }: AgendaItem): boolean {
  const text: readonly MinutesBlock[] = snapshot.texts[id] ?? []
  return text.some((block) => block.kind === 'record' || block.runs.length > 0)
}

function itemBlocks(context: MinutesContext, item: AgendaItem): readonly DocumentBlock[] {
  const text: readonly MinutesBlock[] = context.snapshot.texts[item.id] ?? []
  const cited = new Set(text.flatMap((block) => (block.kind === 'record' ? [block.recordId] : [])))
  // What nobody placed in the text still belongs to the item: it follows the text.
  const divergences = ofSession(context.snapshot.divergences, context).filter(
    ({ id, agendaItemId }) => agendaItemId === item.id && !cited.has(id),
  )
  const decisions = ofSession(context.snapshot.decisions, context).filter(
    ({ id, agendaItemId }) => agendaItemId === item.id && !cited.has(id),
  )
  return [
    ...text.flatMap((block) => textBlock(context, block)),
    ...divergences.flatMap((divergence) => divergenceBlocks(context, divergence)),
    ...decisions.flatMap((decision) => decisionBlocks(context, decision)),
  ]
}

function textBlock(context: MinutesContext, block: MinutesBlock): readonly DocumentBlock[] {
  const { length, version, translate } = context
  switch (block.kind) {
    case 'paragraph':
      return length === 'summary' ? [] : paragraph('body', minutesRuns(context, block.runs))
    case 'contribution': {
      if (length !== 'analytic' || !context.shows('contributions') || block.runs.length === 0) return []
      const speaker = speakerText(context, block.speakerId) ?? translate('export.unknownSpeaker')
      return paragraph('contribution', [
        { text: `${speaker}: `, isBold: true },
        ...minutesRuns(context, block.runs),
      ])
    }
    case 'statement': {
      if (!context.shows('statements') || block.runs.length === 0) return []
      const speaker = speakerText(context, block.speakerId) ?? translate('export.unknownSpeaker')
      return [
        ...paragraph('label', translate('export.statementBy', { speaker })),
        ...paragraph('statement', minutesRuns(context, block.runs)),
      ]
    }
    case 'note':
      // The minute-taker's own notes are for the files.
      return length === 'analytic' && version === 'acts'
        ? paragraph('note', minutesRuns(context, block.runs))
        : []
    case 'record':
      return recordBlocks(context, block)
    default:
      return assertNever(block)
  }
}

function recordBlocks(
  context: MinutesContext,
  { recordKind, recordId }: Extract<MinutesBlock, { kind: 'record' }>,
): readonly DocumentBlock[] {
  const { snapshot, length, translate, version } = context
  switch (recordKind) {
    case 'decision':
      return ofSession(snapshot.decisions, context)
        .filter(({ id }) => id === recordId)
        .flatMap((decision) => decisionBlocks(context, decision))
    case 'divergence':
      return ofSession(snapshot.divergences, context)
        .filter(({ id }) => id === recordId)
        .flatMap((divergence) => divergenceBlocks(context, divergence))
    case 'action': {
      // The table of actions has them all; in place they are read only where everything is.
      const action = snapshot.actions.find(({ id }) => id === recordId)
      if (action === undefined || length !== 'analytic' || !context.shows('actions')) return []
      const owner = ownerText(context, action.ownerId)
      const label =
        owner === null ? translate('export.actionInPlace') : translate('export.actionInPlaceOf', { owner })
      return paragraph('contribution', [
        { text: `${label}: `, isBold: true },
        ...textRuns(context, action.text),
      ])
    }
    case 'attachment': {
      const attachment = snapshot.attachments.find(({ id }) => id === recordId)
      if (attachment === undefined || length === 'summary' || !context.shows('attachments')) return []
      if (version === 'publication' && !attachment.isPublished) return []
      return attachmentBlocks(context, attachment)
    }
    case 'conflict': {
      const conflict = snapshot.conflicts.find(({ id }) => id === recordId)
      if (conflict === undefined || length === 'summary' || !context.shows('conflicts')) return []
      return [
        ...paragraph('label', translate('export.conflictInPlace')),
        ...paragraph('contribution', conflictInItemRuns(context, conflict)),
      ]
    }
    default:
      return assertNever(recordKind)
  }
}

/** Where it was put: its letter and title, and the photo itself. */
function attachmentBlocks(context: MinutesContext, attachment: Attachment): readonly DocumentBlock[] {
  const { letter, file, description } = attachment
  const title = context.translate('export.attachmentInPlace', {
    letter,
    title: publishedText(context, attachment.title),
  })
  const screen = file?.screen ?? null
  if (screen === null) return paragraph('note', title)
  const { sha256, widthPx, heightPx } = screen
  const words = publishedText(context, description?.trim() ?? '')
  // A label stays on the page of what it names.
  return [
    ...paragraph('label', title),
    { kind: 'picture', sha256, widthPx, heightPx, title, description: words },
  ]
}
