import type { Decision } from '../model/decision.ts'
import type { Reservation } from '../model/reservation.ts'
import type { CsvOptions } from './csv-options.ts'
import { writeCsv } from './csv-writer.ts'
import { outcomeText } from './minutes/decision-blocks.ts'
import { decisionVotes } from './minutes/decision-votes.ts'
import { organizationList, shortName } from './minutes/people.ts'
import { sessionsInOrder } from './sessions-in-order.ts'

/** Gives the decisions of all sessions as CSV, in the order of sessions and agendas. Organizations only, no people. */
export function decisionsCsv({ snapshot, translate, separator }: CsvOptions): Uint8Array {
  return writeCsv({
    separator,
    header: [
      translate('export.csvSession'),
      translate('export.csvSessionDate'),
      translate('export.csvItem'),
      translate('export.csvTopic'),
      translate('export.csvDecision'),
      translate('export.csvText'),
      translate('export.csvMethod'),
      translate('export.csvOutcome'),
      translate('export.csvPresentOrganizations'),
      translate('export.csvVotesFor'),
      translate('export.csvVotesAgainst'),
      translate('export.csvAbstained'),
      translate('export.csvConflict'),
      translate('export.csvReservations'),
      translate('export.csvObjections'),
    ],
    rows: sessionsInOrder(snapshot).flatMap(({ session, items, decisions }) =>
      decisions.map((decision, index) => {
        const itemIndex = items.findIndex(({ id }) => id === decision.agendaItemId)
        const votes = decisionVotes({ snapshot }, decision)
        const presentCount = decision.presentOrganizationIds?.length ?? decision.presentOrganizationCount
        return [
          String(session.number),
          session.date ?? '',
          String(itemIndex + 1),
          items[itemIndex]?.topic ?? '',
          String(index + 1),
          decision.text,
          translate(`export.decisionMethod.${decision.method}`),
          outcomeText(translate, decision),
          presentCount === null ? '' : String(presentCount),
          organizationList(votes.for),
          organizationList(votes.against),
          organizationList(votes.abstained),
          organizationList(votes.conflict),
          written(snapshot, decision, 'reservation'),
          written(snapshot, decision, 'objection'),
        ]
      }),
    ),
  })
}

/** «Passo Lento: Le voci di spesa…», one a line; who spoke for no organization is left out. */
function written(snapshot: CsvOptions['snapshot'], decision: Decision, kind: Reservation['kind']): string {
  return snapshot.reservations
    .filter((entry) => entry.decisionId === decision.id && entry.kind === kind)
    .map(({ organizationId, participantId, text }) => {
      const speaker = snapshot.participants.find(({ id }) => id === participantId)
      const ownerId = organizationId ?? speaker?.organizationId ?? null
      const organization = snapshot.organizations.find(({ id }) => id === ownerId)
      return organization === undefined ? text : `${shortName(organization)}: ${text}`
    })
    .join('\n')
}
