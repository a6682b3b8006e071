import { formatLongDate, formatMediumDate } from '../../text/dates.ts'
import type { DocumentBlock, SignaturesBlock } from '../document-tree.ts'
import { fields, list, paragraph, section } from './block-makers.ts'
import { ofSession, type MinutesContext } from './minutes-context.ts'
import { fullName, isNamed, lowerFirst, speakerText } from './people.ts'
import { publishedText, textRuns } from './running-text.ts'

/** Field 18: time of closing and closing formula, and whether the session was recorded. */
export function closingSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, minutes } = context
  const closed = minutes.closedAt === null ? '' : translate('export.closedAt', { time: minutes.closedAt })
  return section(translate('export.sectionClosing'), [
    ...paragraph('body', textRuns(context, minutes.closingNote)),
    ...paragraph(
      'body',
      [closed, translate('export.closingFormula')].filter((text) => text !== '').join(' '),
    ),
    ...paragraph('note', translate(minutes.isRecorded ? 'export.recorded' : 'export.notRecorded')),
  ])
}

/** Fields 19 and 20: the draft, the observations with their outcome, the approval. */
export function reviewSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, minutes, language } = context
  const dateOf = (day: string | null): string | null => (day === null ? null : formatLongDate(day, language))
  const mode =
    minutes.approvalMode === null ? '' : `, ${translate(`export.approvalMode.${minutes.approvalMode}`)}`
  const approved =
    minutes.approvedOn === null ? null : `${formatLongDate(minutes.approvedOn, language)}${mode}`
  const review = context.shows('review')
    ? [
        ...fields([
          [translate('export.draftSentOn'), dateOf(minutes.draftSentOn)],
          [translate('export.observationsBy'), dateOf(minutes.observationsBy)],
        ]),
        ...observations(context),
      ]
    : []
  return section(translate('export.sectionReview'), [
    ...review,
    ...fields([
      [translate('export.approvedOn'), approved ?? translate('export.notApproved')],
      [translate('export.transmittedOn'), dateOf(minutes.transmittedOn)],
    ]),
  ])
}

function observations(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, language } = context
  const rows = ofSession(context.snapshot.observations, context).map((observation) => {
    const outcome = translate(`export.observationOutcome.${observation.outcome}`)
    const where =
      observation.appliedTo === '' ? '' : ` (${lowerFirst(publishedText(context, observation.appliedTo))})`
    const reason = observation.reason === '' ? '' : `. ${publishedText(context, observation.reason)}`
    return [
      [{ text: speakerText(context, observation.byId) ?? translate('export.unknownSpeaker') }],
      [{ text: observation.date === null ? '—' : formatMediumDate(observation.date, language) }],
      textRuns(context, observation.text),
      [{ text: `${outcome}${where}${reason}` }],
    ]
  })
  if (rows.length === 0) return []
  const columns = [
    { header: translate('export.observationBy'), widthPercent: 20 },
    { header: translate('export.date'), widthPercent: 17 },
    { header: translate('export.observation'), widthPercent: 40 },
    { header: translate('export.outcome'), widthPercent: 23 },
  ]
  const caption = translate('export.observations')
  return [{ kind: 'table', caption, columns, groups: [{ label: null, rows }], rowHeightMm: null }]
}

/** Field 21: places of the signatures. Tavolo does not sign: it shows the place and the date that was noted. */
export function signaturesSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('signatures')) return []
  const { translate } = context
  const hasSheet = context.snapshot.attendance.some(({ sessionId }) => sessionId === context.session.id)
  return section(translate('export.sectionSignatures'), [
    ...paragraph('small', hasSheet ? translate('export.sheetNotice') : ''),
    { kind: 'signatures', lines: signatureLines(context) },
  ])
}

/** Those noted, in their order; the places of the officer and of the minute-taker stay until they are noted too. */
function signatureLines(context: MinutesContext): SignaturesBlock['lines'] {
  const { translate, language, minutes, snapshot } = context
  const noted = ofSession(snapshot.signatures, context)
  const usual = [
    { role: translate('export.officer'), id: snapshot.process.officerId ?? minutes.chairId },
    { role: translate('export.minuteTakerCapacity'), id: minutes.minuteTakerId },
  ]
  const isNoted = ({ id }: { readonly id: string | null }): boolean =>
    noted.some(({ participantId }) => participantId !== null && participantId === id)
  return [
    ...noted.map(({ capacity, participantId, method, date }) => {
      const facts = [method, date === null ? '' : formatMediumDate(date, language)].filter(
        (text) => text !== '',
      )
      const role = capacity === '' ? translate('export.signature') : capacity
      return {
        role: publishedText(context, role),
        name: signerName(context, participantId),
        note: facts.length === 0 ? null : publishedText(context, facts.join(', ')),
      }
    }),
    ...usual
      .filter((place) => !isNoted(place))
      .map(({ role, id }) => ({ role, name: signerName(context, id), note: null })),
  ]
}

function signerName(context: MinutesContext, id: string | null): string | null {
  const participant = id === null ? undefined : context.participants.get(id)
  return participant === undefined || !isNamed(context, participant) ? null : fullName(participant)
}

/** Field 22: whether it is published, since when and where. */
export function publicationSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('publication')) return []
  const { translate, minutes, snapshot, language } = context
  const isPublished = minutes.status === 'published'
  const years = snapshot.process.publicationYears
  return section(translate('export.sectionPublication'), [
    ...fields([
      [
        translate('export.publicationStatus'),
        translate(isPublished ? 'export.published' : 'export.toBePublished'),
      ],
      [
        translate('export.publishedOn'),
        minutes.publishedOn === null ? null : formatLongDate(minutes.publishedOn, language),
      ],
      [translate('export.publishedWhere'), textRuns(context, minutes.publishedWhere)],
      [translate('export.publicationTerm'), years === 0 ? null : translate('export.years', { count: years })],
    ]),
  ])
}

/** Later changes to an approved verbale (rettifiche): they stand after the text, which stays as it was. */
export function correctionsSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, language } = context
  const items = ofSession(context.snapshot.corrections, context).map(({ date, text, reason }) => [
    { text: `${formatMediumDate(date, language)}: `, isBold: true },
    ...textRuns(context, text),
    ...(reason.trim() === ''
      ? []
      : [
          {
            text: `\n${translate('export.correctionReason', { reason: publishedText(context, reason.trim()) })}`,
          },
        ]),
  ])
  return section(translate('export.sectionCorrections'), list(items, 'ordered'))
}
