import type { CsvOptions } from './csv-options.ts'
import { writeCsv } from './csv-writer.ts'

/**
 * Gives the participants as CSV: name, organization, role, title and the day of the privacy notice, nothing else
 * about a person. The headings are those that the import of people knows.
 */
export function participantsCsv({ snapshot, translate, separator }: CsvOptions): Uint8Array {
  const organizations = new Map(snapshot.organizations.map(({ id, name }) => [id, name]))
  return writeCsv({
    separator,
    header: [
      translate('export.csvFamilyName'),
      translate('export.csvGivenName'),
      translate('export.csvOrganization'),
      translate('export.csvTableRole'),
      translate('export.csvMandate'),
      translate('export.csvDuty'),
      translate('export.csvPrivacyNotice'),
    ],
    rows: snapshot.participants.map((participant) => [
      participant.familyName,
      participant.givenName,
      participant.organizationId === null ? '' : (organizations.get(participant.organizationId) ?? ''),
      translate(`export.tableRole.${participant.tableRole}`),
      participant.mandate === null ? '' : translate(`export.mandate.${participant.mandate}`),
      participant.duty,
      participant.privacyNoticeGivenOn ?? '',
    ]),
  })
}
