import type { Organization } from '../../../shared/model/organization.ts'
import type { Participant } from '../../../shared/model/participant.ts'

/** «Luca Ferri» */
export function fullName({ givenName, familyName }: Participant): string {
  return `${givenName} ${familyName}`.trim()
}

/** The name an organization goes by at the table: the short one where there is one. */
export function tableName({ shortName, name }: Organization): string {
  return shortName === '' ? name : shortName
}
