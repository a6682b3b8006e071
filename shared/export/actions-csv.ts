import type { Organization } from '../model/organization.ts'
import type { Participant } from '../model/participant.ts'
import type { CsvOptions } from './csv-options.ts'
import { writeCsv } from './csv-writer.ts'
import { fullName } from './minutes/people.ts'

/** Gives the actions of all sessions as CSV, by session and then in their own order. */
export function actionsCsv({ snapshot, translate, separator }: CsvOptions): Uint8Array {
  const sessions = new Map(snapshot.sessions.map((session) => [session.id, session]))
  const participants = new Map<string, Participant>(
    snapshot.participants.map((participant) => [participant.id, participant]),
  )
  const organizations = new Map<string, Organization>(
    snapshot.organizations.map((organization) => [organization.id, organization]),
  )
  const rows = snapshot.actions.map((action) => {
    const session = action.sessionId === null ? undefined : sessions.get(action.sessionId)
    const { ownerId } = action
    const participant = participants.get(ownerId ?? '')
    const organization = organizations.get(
      participant === undefined ? (ownerId ?? '') : (participant.organizationId ?? ''),
    )
    const cells = [
      session === undefined ? '' : String(session.number),
      session?.date ?? '',
      action.text,
      participant === undefined ? '' : fullName(participant),
      organization?.name ?? '',
      action.dueOn ?? '',
      translate(`export.actionStatus.${action.status}`),
      action.closedOn ?? '',
    ]
    return { session: session?.number ?? Number.MAX_SAFE_INTEGER, cells }
  })
  return writeCsv({
    separator,
    header: [
      translate('export.csvSession'),
      translate('export.csvSessionDate'),
      translate('export.csvAction'),
      translate('export.csvOwner'),
      translate('export.csvOrganization'),
      translate('export.csvDueOn'),
      translate('export.csvStatus'),
      translate('export.csvClosedOn'),
    ],
    rows: rows.toSorted((left, right) => left.session - right.session).map(({ cells }) => cells),
  })
}
