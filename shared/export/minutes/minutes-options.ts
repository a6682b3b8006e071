import type { minutesLengths } from '../../model/minutes.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloSnapshot } from '../../doc/snapshot.ts'
import type { Language } from '../../text/dates.ts'
import type { Translate } from '../../text/translator.ts'

/** The two versions of a verbale: for the files of the office, or to be published (D.Lgs. 33/2013 art. 7-bis c. 4). */
export const minutesVersions = ['acts', 'publication'] as const

/** One of the two versions. */
export type MinutesVersion = (typeof minutesVersions)[number]

/** Parts of a verbale that may be left out, in the order in which it has them. Their names are `export.field.<name>`. */
export const minutesFields = [
  'legalBasis',
  'convocation',
  'method',
  'mandates',
  'entryTimes',
  'absences',
  'validity',
  'conflicts',
  'agendaChanges',
  'contributions',
  'statements',
  'voters',
  'reservations',
  'citations',
  'actions',
  'nextSession',
  'attachments',
  'review',
  'signatures',
  'publication',
] as const

/** A part that may be left out. */
export type MinutesField = (typeof minutesFields)[number]

/** What a verbale is made from. */
export interface MinutesDocumentOptions {
  readonly snapshot: TavoloSnapshot
  readonly sessionId: Id<'session'>
  /** Summary: decisions, positions, statements, actions. Ordinary: also the discussion. Analytic: also contributions and notes. */
  readonly length: (typeof minutesLengths)[number]
  readonly version: MinutesVersion
  readonly hiddenFields: readonly MinutesField[]
  readonly language: Language
  /** Translator of the same language. */
  readonly translate: Translate
  /** Moment of the export: ISO date and time. */
  readonly createdIso: string
}
