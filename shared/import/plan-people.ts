import type { Id } from '../model/id.ts'
import type { Organization } from '../model/organization.ts'
import type { Participant } from '../model/participant.ts'
import { foldWords } from './people-columns.ts'
import type { ListedPerson, ListedRow, RowError, RowNote } from './read-people.ts'

/** What a row gives to somebody who is at the table already. */
export type PersonPatch = Partial<
  Pick<Participant, 'tableRole' | 'mandate' | 'duty' | 'privacyNoticeGivenOn' | 'hasPhotoConsent'>
>

/** What happens to one row of a list. */
export type PlannedRow =
  /** `organizationId` null with a name: the organization is new. `hasNamesake`: somebody of this name sits for another. */
  | {
      readonly kind: 'add'
      readonly person: ListedPerson
      readonly organizationId: Id<'organization'> | null
      readonly hasNamesake: boolean
      readonly notes: readonly RowNote[]
    }
  /** Same name and organization as somebody at the table, with something new. */
  | {
      readonly kind: 'update'
      readonly person: ListedPerson
      readonly participantId: Id<'participant'>
      readonly patch: PersonPatch
      readonly notes: readonly RowNote[]
    }
  /** Same name and organization as somebody at the table, and nothing new. */
  | { readonly kind: 'known'; readonly person: ListedPerson }
  /** Same name and organization as an earlier row of the list. */
  | { readonly kind: 'repeated'; readonly person: ListedPerson; readonly firstRowNumber: number }
  | { readonly kind: 'error'; readonly rowNumber: number; readonly error: RowError; readonly written: string }

/** What an import would do; nothing is written yet. */
export interface PeoplePlan {
  /** In the order of the list. */
  readonly rows: readonly PlannedRow[]
  /** Names of organizations that are not at the table yet, as first written, in the order of the list. */
  readonly newOrganizations: readonly string[]
}

/** Compares a list with who is at the table already. Names are the same whatever their capitals, accents and spaces. */
export function planPeople(
  listed: readonly ListedRow[],
  table: { readonly organizations: readonly Organization[]; readonly participants: readonly Participant[] },
): PeoplePlan {
  const organizations = organizationsByName(table.organizations)
  const { byPerson, names } = indexParticipants(table.participants)
  const newOrganizations = new Map<string, string>()
  const firstRows = new Map<string, number>()

  function plan(row: ListedRow): PlannedRow {
    if (row.kind === 'error') return row
    const { person, notes } = row
    const organization = foldWords(person.organization)
    const organizationId = organizations.get(organization) ?? null
    const key = personKey(person, organizationId ?? organization)
    const firstRowNumber = firstRows.get(key)
    if (firstRowNumber !== undefined) return { kind: 'repeated', person, firstRowNumber }
    firstRows.set(key, person.rowNumber)
    const known = byPerson.get(key)
    if (known !== undefined) {
      const patch = patchOf(known, person)
      if (Object.keys(patch).length === 0) return { kind: 'known', person }
      return { kind: 'update', person, participantId: known.id, patch, notes }
    }
    const isNewOrganization = organizationId === null && organization !== ''
    if (isNewOrganization && !newOrganizations.has(organization)) {
      newOrganizations.set(organization, person.organization)
    }
    return { kind: 'add', person, organizationId, hasNamesake: names.has(nameKey(person)), notes }
  }

  const rows = listed.map(plan)
  return { rows, newOrganizations: [...newOrganizations.values()] }
}

/** How many rows of a plan have each outcome. */
export function countRows(plan: PeoplePlan): Readonly<Record<PlannedRow['kind'], number>> {
  const counts = { add: 0, update: 0, known: 0, repeated: 0, error: 0 }
  for (const row of plan.rows) counts[row.kind] += 1
  return counts
}

/** Organizations by name and by short name; a whole name wins over another's short name. */
function organizationsByName(organizations: readonly Organization[]): Map<string, Id<'organization'>> {
  const byName = new Map<string, Id<'organization'>>()
  for (const { id, shortName } of organizations) if (shortName !== '') byName.set(foldWords(shortName), id)
  for (const { id, name } of organizations) byName.set(foldWords(name), id)
  byName.delete('')
  return byName
}

function indexParticipants(participants: readonly Participant[]): {
  readonly byPerson: ReadonlyMap<string, Participant>
  readonly names: ReadonlySet<string>
} {
  const byPerson = new Map<string, Participant>()
  const names = new Set<string>()
  for (const participant of participants) {
    const key = personKey(participant, participant.organizationId ?? '')
    if (!byPerson.has(key)) byPerson.set(key, participant)
    names.add(nameKey(participant))
  }
  return { byPerson, names }
}

/** Both names in the order of the alphabet: «Rossi Mario» and «Mario Rossi» are one. */
function nameKey(person: { readonly givenName: string; readonly familyName: string }): string {
  return foldWords(`${person.givenName} ${person.familyName}`).split(' ').toSorted().join(' ')
}

function personKey(
  person: { readonly givenName: string; readonly familyName: string },
  organization: string,
): string {
  return `${nameKey(person)}|${organization}`
}

/** What the list tells that the table does not know. A list never takes anything away. */
function patchOf(known: Participant, person: ListedPerson): PersonPatch {
  return {
    ...(person.tableRole !== null && person.tableRole !== known.tableRole && { tableRole: person.tableRole }),
    ...(person.mandate !== null && person.mandate !== known.mandate && { mandate: person.mandate }),
    ...(person.duty !== '' && person.duty !== known.duty && { duty: person.duty }),
    ...(person.privacyNoticeGivenOn !== null &&
      person.privacyNoticeGivenOn !== known.privacyNoticeGivenOn && {
        privacyNoticeGivenOn: person.privacyNoticeGivenOn,
      }),
    ...(person.hasPhotoConsent === true && !known.hasPhotoConsent && { hasPhotoConsent: true }),
  }
}
