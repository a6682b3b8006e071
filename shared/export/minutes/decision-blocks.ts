import type { Decision } from '../../model/decision.ts'
import type { Organization } from '../../model/organization.ts'
import type { Reservation } from '../../model/reservation.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { fields, paragraph, type FieldRow } from './block-makers.ts'
import { decisionVotes } from './decision-votes.ts'
import { ofSession, type MinutesContext } from './minutes-context.ts'
import { organizationList, speakerText } from './people.ts'
import { textRuns } from './running-text.ts'
import { outcomeKey } from '../../text/outcome-key.ts'

/** Gives the number of a decision within its session, counted from 1. */
export function decisionNumber(context: MinutesContext, decisionId: string | null): number | null {
  const index = decisionsInOrder(context).findIndex(({ id }) => id === decisionId)
  return index === -1 ? null : index + 1
}

/** Decisions in the order of reading: by item of the agenda, then by their own order. */
function decisionsInOrder(context: MinutesContext): readonly Decision[] {
  const decisions = ofSession(context.snapshot.decisions, context)
  return context.items.flatMap((item) => decisions.filter(({ agendaItemId }) => agendaItemId === item.id))
}

/**
 * Field 13: a decision with its method, its outcome, who was for, against or abstained, reservations and objections.
 * An indicative vote says what it is; the art. 11 clause stands only where it was decided.
 */
export function decisionBlocks(context: MinutesContext, decision: Decision): readonly DocumentBlock[] {
  const { translate } = context
  const method = translate(`export.decisionMethod.${decision.method}`)
  const label = translate('export.decision', { number: decisionNumber(context, decision.id) ?? 0, method })
  const written = ofSession(context.snapshot.reservations, context).filter(
    ({ decisionId }) => decisionId === decision.id,
  )
  const notice = decision.method === 'indicative-vote' ? translate('export.indicativeVoteNotice') : ''
  return [
    ...paragraph('label', label),
    ...paragraph(
      'proposal',
      decision.text === '' ? translate('export.noText') : textRuns(context, decision.text),
    ),
    ...fields([
      [translate('export.outcome'), outcomeText(translate, decision)],
      [translate('export.decidedAt'), decision.decidedAt],
      ...votersRows(context, decision),
      ...(context.shows('reservations') ? written.map((entry) => reservationRow(context, entry)) : []),
    ]),
    ...paragraph('note', notice),
    ...paragraph('note', decision.note.trim() === notice ? '' : textRuns(context, decision.note)),
    ...paragraph('body', decision.hasAgreementClause ? translate('export.agreementClause') : ''),
  ]
}

/** Gives «approvata» and the like; an indicative vote decides nothing: its outcome is an orientation. */
export function outcomeText(
  translate: MinutesContext['translate'],
  decision: Pick<Decision, 'method' | 'outcome'>,
): string {
  return translate(outcomeKey(decision))
}

function votersRows(context: MinutesContext, decision: Decision): readonly FieldRow[] {
  const { translate, snapshot } = context
  const presentIds = decision.presentOrganizationIds
  const present =
    presentIds === null ? [] : snapshot.organizations.filter(({ id }) => presentIds.includes(id))
  const presentCount = presentIds?.length ?? decision.presentOrganizationCount
  const votes = decisionVotes(context, decision)
  const spoken = new Set(Object.values(votes).flat())
  const silent = present.filter((organization) => !spoken.has(organization))
  const countText = presentCount === null ? null : String(presentCount)
  // An earlier verbale is approved only by those who were there then.
  const isOfThen = decision.approvesMinutesOf !== null
  const presentLabel = translate(isOfThen ? 'export.presentThen' : 'export.presentOrganizations')
  if (!context.shows('voters')) return [[presentLabel, countText]]
  // Nobody votes on a postponement, but who was in the room for it is a fact of it too.
  if (decision.method === 'postponement') return [[presentLabel, counted(present) ?? countText]]
  if (present.length > 1 && votes.for.length === present.length) {
    const all = { count: present.length, organizations: organizationList(present) }
    return [
      [
        translate('export.votesFor'),
        translate(isOfThen ? 'export.allPresentThen' : 'export.allPresent', all),
      ],
    ]
  }
  return [
    [presentLabel, countText],
    [translate('export.votesFor'), counted(votes.for)],
    [translate('export.votesAgainst'), counted(votes.against)],
    [translate('export.abstained'), counted(votes.abstained)],
    [translate('export.abstainedForConflict'), counted(votes.conflict)],
    [translate('export.silent'), decision.outcome === null ? null : counted(silent)],
  ]
}

function counted(organizations: readonly Organization[]): string | null {
  return organizations.length === 0 ? null : `${organizations.length} (${organizationList(organizations)})`
}

function reservationRow(
  context: MinutesContext,
  { kind, organizationId, participantId, text }: Reservation,
): FieldRow {
  const { translate } = context
  const who =
    speakerText(context, organizationId) ??
    speakerText(context, participantId) ??
    translate('export.unknownSpeaker')
  const label = translate(kind === 'objection' ? 'export.objection' : 'export.reservation')
  return [label, [{ text: `${who}: `, isBold: true }, ...textRuns(context, text)]]
}
