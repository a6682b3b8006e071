import { foldWords } from '../../import/people-columns.ts'
import type { Need } from '../../model/need.ts'
import type { Organization } from '../../model/organization.ts'
import type { Participant } from '../../model/participant.ts'
import type { Resource } from '../../model/resource.ts'
import type { Session } from '../../model/session.ts'
import type { OwnerId } from '../owners.ts'

/** How those of a tavolo are named in tables, and who is meant by a name. Names are compared without capitals and accents. */
export interface TableNames {
  /** Empty for null and for who is gone. */
  readonly ownerName: (id: OwnerId | null) => string
  readonly ownerOf: (name: string) => OwnerId | null
  readonly organizationOf: (name: string) => Organization['id'] | null
  /** The number of a session as text; empty for null and for one that is gone. */
  readonly sessionNumber: (id: Session['id'] | null) => string
  /** The day of a session, ISO; empty for null, for one that is gone and for one without a day. */
  readonly sessionDate: (id: Session['id'] | null) => string
  readonly sessionOf: (number: string) => Session['id'] | null
  readonly needOf: (code: string) => Need | null
  readonly needById: (id: Need['id']) => Need | null
  readonly resourceOf: (code: string) => Resource | null
  readonly resourceById: (id: Resource['id']) => Resource | null
}

/** The records that tables name. */
export interface NamedRecords {
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
  readonly sessions: readonly Session[]
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
}

/** Indexes names and codes once for a whole table. */
export function tableNames(records: NamedRecords): TableNames {
  const { organizations, participants, sessions, needs, resources } = records
  const organizationByName = new Map<string, Organization['id']>()
  // A whole name wins over another's short name.
  for (const { id, shortName } of organizations) organizationByName.set(foldWords(shortName), id)
  for (const { id, name } of organizations) organizationByName.set(foldWords(name), id)
  organizationByName.delete('')
  const personByName = new Map<string, Participant['id']>()
  for (const { id, givenName, familyName } of participants) {
    personByName.set(foldWords(`${familyName} ${givenName}`), id)
    personByName.set(foldWords(`${givenName} ${familyName}`), id)
  }
  const nameOf = new Map<OwnerId, string>([
    ...organizations.map(({ id, name, shortName }) => [id, shortName === '' ? name : shortName] as const),
    ...participants.map(
      ({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`.trim()] as const,
    ),
  ])
  const sessionNumber = new Map(sessions.map(({ id, number }) => [id, String(number)]))
  const sessionDate = new Map(sessions.map(({ id, date }) => [id, date ?? '']))
  const sessionByNumber = new Map(sessions.map(({ id, number }) => [String(number), id]))
  const needByCode = byCode(needs)
  const resourceByCode = byCode(resources)
  const needById = new Map(needs.map((need) => [need.id, need]))
  const resourceById = new Map(resources.map((resource) => [resource.id, resource]))
  return {
    ownerName: (id) => (id === null ? '' : (nameOf.get(id) ?? '')),
    ownerOf: (name) => organizationByName.get(foldWords(name)) ?? personByName.get(foldWords(name)) ?? null,
    organizationOf: (name) => organizationByName.get(foldWords(name)) ?? null,
    sessionNumber: (id) => (id === null ? '' : (sessionNumber.get(id) ?? '')),
    sessionDate: (id) => (id === null ? '' : (sessionDate.get(id) ?? '')),
    sessionOf: (number) => sessionByNumber.get(number.replaceAll(/\D/g, '')) ?? null,
    needOf: (code) => needByCode.get(codeKey(code)) ?? null,
    needById: (id) => needById.get(id) ?? null,
    resourceOf: (code) => resourceByCode.get(codeKey(code)) ?? null,
    resourceById: (id) => resourceById.get(id) ?? null,
  }
}

/** A code as it is compared: «b01», « B01 » and «B01» are one. */
export function codeKey(code: string): string {
  return code.trim().toUpperCase()
}

/** By the code that each has now, and by those that it had before where nobody else has them. */
function byCode<Item extends { readonly code: string; readonly formerCodes: readonly string[] }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  for (const item of items) for (const code of item.formerCodes) found.set(codeKey(code), item)
  for (const item of items) found.set(codeKey(item.code), item)
  found.delete('')
  return found
}
