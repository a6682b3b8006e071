import { formatOrdinal } from '../../text/numbers.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { fields, list, paragraph, section, type FieldRow } from './block-makers.ts'
import { itemNumber, ofSession, type MinutesContext } from './minutes-context.ts'
import { publishedText, textRuns } from './running-text.ts'

/** Fields 9 and 10: the agenda, its changes, and the approval of earlier minutes by those who were there then. */
export function agendaSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, items } = context
  const topics = items.map(({ topic }) => [{ text: publishedText(context, topic) }])
  const none = paragraph('body', translate('export.noAgenda'))
  return section(translate('export.sectionAgenda'), [
    ...(topics.length === 0 ? none : list(topics, 'ordered')),
    ...(context.shows('agendaChanges') ? changes(context) : []),
    ...approvals(context),
  ])
}

function changes(context: MinutesContext): readonly DocumentBlock[] {
  const entries = ofSession(context.snapshot.agendaChanges, context)
  if (entries.length === 0) return []
  const items = entries.map(({ at, text }) => [
    ...(at === null ? [] : [{ text: `${at} ` }]),
    ...textRuns(context, text),
  ])
  return [...paragraph('label', context.translate('export.agendaChanges')), ...list(items, 'unordered')]
}

function approvals(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, language, snapshot } = context
  const rows = ofSession(snapshot.decisions, context).flatMap((decision): readonly FieldRow[] => {
    const approved = snapshot.sessions.find(({ id }) => id === decision.approvesMinutesOf)
    if (approved === undefined) return []
    const number = itemNumber(context, decision.agendaItemId)
    const label = translate('export.previousMinutes', { ordinal: formatOrdinal(approved.number, language) })
    const outcome = translate(`export.minutesOutcome.${decision.outcome ?? 'open'}`)
    const where = number === null ? '' : ` (${translate('export.itemNumber', { number })})`
    return [[label, `${outcome}${where}`]]
  })
  return fields(rows)
}
