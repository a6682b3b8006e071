import { formatLongDate, formatMediumDate } from '../../text/dates.ts'
import { formatOrdinal } from '../../text/numbers.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { heading, paragraph } from './block-makers.ts'
import type { MinutesContext } from './minutes-context.ts'
import { lowerFirst } from './people.ts'
import { publishedText } from './running-text.ts'

/** Gives the title of the document: «Verbale della 3ª seduta». */
export function minutesTitle({ translate, session, language }: MinutesContext): string {
  return translate('export.minutesTitle', { ordinal: formatOrdinal(session.number, language) })
}

/** Gives «Bozza» and the like in one line while the verbale is not approved; null afterwards. */
export function statusLine({ translate, minutes, language }: MinutesContext): string | null {
  if (minutes.status === 'draft') return translate('export.bannerDraft')
  if (minutes.status !== 'under-review') return null
  return minutes.observationsBy === null
    ? translate('export.bannerUnderReview')
    : translate('export.bannerUnderReviewBy', { date: formatLongDate(minutes.observationsBy, language) })
}

/** Field 1: body, procedure, act of start, CUP and legal basis; then title and status. */
export function headingSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, snapshot, minutes, session, version } = context
  const { process } = snapshot
  const authority = context.organizations.get(process.leadAuthorityId ?? '')?.name ?? ''
  const legalBasis = context.shows('legalBasis') ? process.legalBasis.join('; ') : ''
  const subtitle = [process.tableName, `«${session.title}»`].filter((part) => part !== '').join(': ')
  return [
    ...paragraph(
      'letterhead',
      minutes.authorityHeading === '' ? authority : publishedText(context, minutes.authorityHeading),
    ),
    ...paragraph('letterhead', publishedText(context, procedureLine(context))),
    ...paragraph('letterhead', cupLine(context)),
    ...paragraph('letterhead', legalBasis),
    heading(1, minutesTitle(context)),
    ...paragraph('subtitle', publishedText(context, subtitle)),
    ...paragraph('banner', statusLine(context) ?? ''),
    ...paragraph('note', version === 'publication' ? translate('export.publicationNotice') : ''),
  ]
}

function procedureLine({ translate, snapshot, language }: MinutesContext): string {
  const { process } = snapshot
  const procedure = translate(`export.procedure.${process.kind}`, { title: process.title })
  if (process.actNumber === '') return procedure
  const act = process.actKind === '' ? translate('export.act') : lowerFirst(process.actKind)
  const object = process.actObject === '' ? '' : ` (${lowerFirst(process.actObject)})`
  const date =
    process.actDate === null
      ? ''
      : translate('export.actOf', { date: formatMediumDate(process.actDate, language) })
  return `${translate('export.startedBy', { procedure, act, number: process.actNumber })}${date}${object}`
}

function cupLine({ translate, snapshot }: MinutesContext): string {
  const { cup } = snapshot.process
  // Many write the word into the field as well.
  return cup === '' || /^cup\b/i.test(cup) ? cup : translate('export.cup', { cup })
}

/** Gives «3ª seduta, 16 aprile 2026», as the footer has it. */
export function sessionLine({
  translate,
  session,
  language,
}: Pick<MinutesContext, 'translate' | 'session' | 'language'>): string {
  const ordinal = translate('export.sessionOrdinal', { ordinal: formatOrdinal(session.number, language) })
  return session.date === null ? ordinal : `${ordinal}, ${formatMediumDate(session.date, language)}`
}
