import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { Id } from '../model/id.ts'
import { organizationRoles } from '../model/organization.ts'
import type { Participant } from '../model/participant.ts'
import type { Session } from '../model/session.ts'
import { formatLongDate, type Language } from '../text/dates.ts'
import { formatOrdinal } from '../text/numbers.ts'
import type { Translate } from '../text/translator.ts'
import { documentFooter } from './document-footer.ts'
import {
  plainRuns,
  type DocumentBlock,
  type DocumentTree,
  type TableGroup,
  type TextRun,
} from './document-tree.ts'
import { fullName } from './minutes/people.ts'
import { sealDocument } from './seal-document.ts'

/** What a sign-in sheet is made from. */
export interface SignInSheetOptions {
  readonly snapshot: TavoloSnapshot
  /** Sessions in the order of the pages; each starts a page. Unknown ones are left out. */
  readonly sessionIds: readonly Id<'session'>[]
  readonly language: Language
  readonly translate: Translate
  /** Moment of the export: ISO date and time. */
  readonly createdIso: string
}

/** Room for a signature with a pen, in millimetres. */
const rowHeightMm = 12

/** Empty rows for people who were not expected. */
const emptyRowCount = 4

/** Empty rows when nobody is known yet: a page to sign on. */
const emptyPageRowCount = 14

/** Gives the foglio firme: whoever sits at the table, by category and organization, with room to sign. */
export function signInSheetDocument(options: SignInSheetOptions): DocumentTree {
  const { snapshot, translate, language, createdIso } = options
  const sessions = options.sessionIds.flatMap((id) =>
    snapshot.sessions.filter((session) => session.id === id),
  )
  const [first] = sessions
  const only = sessions.length === 1 && first !== undefined ? titleOf(options, first) : null
  const { process } = snapshot
  const authority = snapshot.organizations.find(({ id }) => id === process.leadAuthorityId)?.name
  return sealDocument({
    language,
    orientation: 'portrait',
    metadata: {
      title: [only ?? translate('export.sheetKeyword'), process.tableName || process.title].join(', '),
      subject: translate('export.sheetSubject', { process: process.title }),
      creator: authority ?? 'Tavolo',
      keywords: [translate('export.sheetKeyword')],
      createdIso,
      sha256: null,
    },
    header: null,
    footer: documentFooter({ snapshot, translate, session: only }),
    blocks: sessions.flatMap((session, index) => [
      ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...sessionPage(options, session),
    ]),
  })
}

function titleOf({ translate, language }: SignInSheetOptions, session: Session): string {
  return translate('export.sheetTitle', { ordinal: formatOrdinal(session.number, language) })
}

function sessionPage(options: SignInSheetOptions, session: Session): readonly DocumentBlock[] {
  const { translate, snapshot, language } = options
  const times = [session.startsAt, session.endsAt].filter((time) => time !== null).join(' – ')
  const facts = [session.date === null ? '' : formatLongDate(session.date, language), times, session.place]
  return [
    {
      kind: 'paragraph',
      role: 'letterhead',
      runs: plainRuns(snapshot.process.tableName || snapshot.process.title),
    },
    { kind: 'heading', level: 1, runs: plainRuns(titleOf(options, session)) },
    {
      kind: 'paragraph',
      role: 'subtitle',
      runs: plainRuns([`«${session.title}»`, ...facts].filter((fact) => fact !== '').join(' · ')),
    },
    {
      kind: 'table',
      caption: null,
      columns: [
        { header: translate('export.person'), widthPercent: 24 },
        { header: translate('export.organization'), widthPercent: 24 },
        { header: translate('export.roleAndTitle'), widthPercent: 22 },
        { header: translate('export.sheetSignature'), widthPercent: 30 },
      ],
      groups: sheetGroups(options, session),
      rowHeightMm,
    },
    { kind: 'paragraph', role: 'small', runs: plainRuns(translate('export.sheetNote')) },
  ]
}

function sheetGroups(options: SignInSheetOptions, session: Session): readonly TableGroup[] {
  const { snapshot, translate } = options
  const byCategory = organizationRoles.flatMap((role): readonly TableGroup[] => {
    const organizations = snapshot.organizations.filter((organization) => organization.role === role)
    const rows = organizations.flatMap(({ id, name }) =>
      snapshot.participants
        .filter(({ organizationId }) => organizationId === id)
        .map((participant) => sheetRow(options, { participant, session, organizationName: name })),
    )
    return rows.length === 0 ? [] : [{ label: translate(`export.organizationRole.${role}`), rows }]
  })
  const known = new Set(snapshot.organizations.map(({ id }) => id))
  const others = snapshot.participants
    .filter(({ organizationId }) => organizationId === null || !known.has(organizationId))
    .map((participant) => sheetRow(options, { participant, session, organizationName: '' }))
  const length = snapshot.participants.length === 0 ? emptyPageRowCount : emptyRowCount
  const empty = Array.from({ length }, (): readonly (readonly TextRun[])[] => [[], [], [], []])
  return [...byCategory, { label: translate('export.sheetOthers'), rows: [...others, ...empty] }]
}

function sheetRow(
  { snapshot, translate }: SignInSheetOptions,
  row: { readonly participant: Participant; readonly session: Session; readonly organizationName: string },
): readonly (readonly TextRun[])[] {
  const { participant, session, organizationName } = row
  const attendance = snapshot.attendance.find(
    ({ sessionId, participantId }) => sessionId === session.id && participantId === participant.id,
  )
  const role = attendance?.isObserver === true ? 'observer' : participant.tableRole
  const mandate = attendance?.mandate ?? participant.mandate
  const title = mandate === null ? '' : `; ${translate(`export.mandate.${mandate}`)}`
  return [
    plainRuns(fullName(participant)),
    plainRuns(organizationName),
    plainRuns(`${translate(`export.tableRole.${role}`)}${title}`),
    [],
  ]
}
