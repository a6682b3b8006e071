import { formatLongDate, formatMediumDate } from '../../text/dates.ts'
import { formatList } from '../../text/numbers.ts'
import { formatFileSize } from '../../text/file-size.ts'
import type { MinutesBlock } from '../../doc/minutes-text.ts'
import type { Attachment } from '../../model/attachment.ts'
import type { DocumentBlock, TextRun } from '../document-tree.ts'
import { fields, list, paragraph, section } from './block-makers.ts'
import { decisionNumber } from './decision-blocks.ts'
import { itemNumber, ofSession, type MinutesContext } from './minutes-context.ts'
import { ownerText } from './people.ts'
import { isMapRecord, publishedText, textRuns } from './running-text.ts'

/** Field 14: needs and resources that decisions and text cite, as they stood then. */
export function citationsSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('citations')) return []
  const { translate, language } = context
  const cited = new Map<string, { readonly label: string; readonly items: Set<number> }>()
  function cite(
    sourceId: string,
    { label, number }: { readonly label: string; readonly number: number | null },
  ) {
    const entry = cited.get(`${sourceId} ${label}`) ?? { label, items: new Set<number>() }
    if (number !== null) entry.items.add(number)
    cited.set(`${sourceId} ${label}`, entry)
  }
  for (const decision of ofSession(context.snapshot.decisions, context)) {
    const number = itemNumber(context, decision.agendaItemId)
    for (const { sourceId, label } of decision.citations) cite(sourceId, { label, number })
  }
  for (const { id } of context.items) {
    const number = itemNumber(context, id)
    for (const { id: sourceId, label } of mapMentions(context.snapshot.texts[id] ?? []))
      cite(sourceId, { label, number })
  }
  const items = [...cited.values()].map(({ label, items: numbers }) => {
    const where = [...numbers].toSorted((left, right) => left - right).map(String)
    const suffix =
      where.length === 0
        ? ''
        : ` (${translate('export.itemNumbers', { count: where.length, numbers: formatList(where, language) })})`
    return [{ text: `${publishedText(context, label)}${suffix}` }]
  })
  return section(translate('export.sectionCitations'), list(items, 'unordered'))
}

/** The needs and resources that a text cites. */
function mapMentions(blocks: readonly MinutesBlock[]): { readonly id: string; readonly label: string }[] {
  const runs = blocks.flatMap((block) => (block.kind === 'record' ? [] : block.runs))
  return runs.flatMap((run) => (run.kind === 'mention' && isMapRecord(run.id) ? [run] : []))
}

/** Field 15: who does what by when. */
export function actionsSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('actions')) return []
  const { translate, language } = context
  const actions = ofSession(context.snapshot.actions, context)
  if (actions.length === 0)
    return section(translate('export.sectionActions'), paragraph('body', translate('export.noActions')))
  const rows = actions.map((action) => {
    const decision = decisionNumber(context, action.decisionId)
    return [
      textRuns(context, action.text),
      [{ text: ownerText(context, action.ownerId) ?? translate('export.noOwner') }],
      [{ text: action.dueOn === null ? '—' : formatMediumDate(action.dueOn, language) }],
      [{ text: decision === null ? '—' : translate('export.decisionShort', { number: decision }) }],
    ]
  })
  const columns = [
    { header: translate('export.what'), widthPercent: 46 },
    { header: translate('export.who'), widthPercent: 24 },
    { header: translate('export.byWhen'), widthPercent: 18 },
    { header: translate('export.decisionColumn'), widthPercent: 12 },
  ]
  return section(translate('export.sectionActions'), [
    { kind: 'table', caption: null, columns, groups: [{ label: null, rows }], rowHeightMm: null },
  ])
}

/** Field 16: date, place and agenda of the next session. */
export function nextSessionSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('nextSession')) return []
  const { translate, minutes, language } = context
  const date = minutes.nextDate === null ? null : formatLongDate(minutes.nextDate, language)
  const agenda = minutes.nextAgenda
    .filter((topic) => topic.trim() !== '')
    .map((topic) => [{ text: publishedText(context, topic) }])
  const blocks = [
    ...fields([
      [translate('export.date'), date],
      [translate('export.time'), minutes.nextStartsAt],
      [translate('export.place'), textRuns(context, minutes.nextPlace)],
    ]),
    ...(agenda.length === 0
      ? []
      : [...paragraph('label', translate('export.nextAgenda')), ...list(agenda, 'ordered')]),
  ]
  const none = paragraph('body', translate('export.noNextSession'))
  return section(translate('export.sectionNextSession'), blocks.length === 0 ? none : blocks)
}

/** Field 17: the attachments; those that are not published are left out of the version for publication. */
export function attachmentsSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('attachments')) return []
  const { translate, version } = context
  const attachments = ofSession(context.snapshot.attachments, context)
    .filter(({ isPublished }) => version === 'acts' || isPublished)
    .toSorted(
      (left, right) => left.letter.length - right.letter.length || (left.letter < right.letter ? -1 : 1),
    )
  if (attachments.length === 0) return []
  const isActs = version === 'acts'
  const rows = attachments.map((attachment) => [
    [{ text: attachment.letter }],
    attachmentRuns(context, attachment),
    ...(isActs
      ? [
          [
            {
              text: translate(
                attachment.isPublished ? 'export.attachmentPublished' : 'export.attachmentKept',
              ),
            },
          ],
        ]
      : []),
  ])
  const columns = [
    { header: translate('export.letter'), widthPercent: 12 },
    { header: translate('export.attachmentTitle'), widthPercent: isActs ? 60 : 88 },
    ...(isActs ? [{ header: translate('export.publication'), widthPercent: 28 }] : []),
  ]
  return section(translate('export.sectionAttachments'), [
    { kind: 'table', caption: null, columns, groups: [{ label: null, rows }], rowHeightMm: null },
  ])
}

/** The title, and under it the file: its name, size, description and SHA-256, so that the list proves which file is meant. */
function attachmentRuns(
  context: MinutesContext,
  { title, file, description }: Attachment,
): readonly TextRun[] {
  const { translate, language } = context
  const titled = { text: publishedText(context, title) }
  if (file === null) return [titled]
  const facts = translate('export.attachmentFile', {
    name: publishedText(context, file.name),
    size: formatFileSize(file.sizeBytes, language),
  })
  const words = description?.trim() ?? ''
  const described =
    file.screen === null && words === ''
      ? []
      : [
          words === ''
            ? translate('export.attachmentUndescribed')
            : translate('export.attachmentDescription', { words: publishedText(context, words) }),
        ]
  const lines = [facts, ...described, translate('export.attachmentHash', { sha256: file.sha256 })]
  return [titled, ...lines.map((line) => ({ text: `\n${line}` }))]
}
