import type { Organization } from '../../../shared/model/organization.ts'
import type { Participant } from '../../../shared/model/participant.ts'

/** What a body is called where there is little room. */
export function shortNameOf({ name, shortName }: Pick<Organization, 'name' | 'shortName'>): string {
  return shortName === '' ? name : shortName
}

/** «Anna Rossi» */
export function personNameOf({
  givenName,
  familyName,
}: Pick<Participant, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim()
}

/** Names of bodies and persons by id: what needs and resources say of who raised or owns them. */
export function namesById(people: {
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
}): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...people.organizations.map((organization) => [organization.id, shortNameOf(organization)] as const),
    ...people.participants.map((participant) => [participant.id, personNameOf(participant)] as const),
  ])
}
