import { useMemo } from 'react'
import { type Organization, organizationType } from '../../../shared/model/organization.ts'
import { type Participant, participantType } from '../../../shared/model/participant.ts'
import { useRecords } from '../../state/use-records.ts'

/** The id of who sits at the table: a body or a person. */
export type TableEntryId = Organization['id'] | Participant['id']

/** A line of the list: a body, or a person under the body they speak for. */
export type TableEntry =
  | {
      readonly kind: 'organization'
      readonly id: Organization['id']
      readonly organization: Organization
      readonly memberCount: number
    }
  | {
      readonly kind: 'participant'
      readonly id: Participant['id']
      readonly participant: Participant
      /** null for who speaks for nobody. */
      readonly organization: Organization | null
    }

/** Everybody at the table, in its order: each body with its people after it, at the end who speaks for nobody. */
export function useTableEntries(): {
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
  readonly entries: readonly TableEntry[]
} {
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  const entries = useMemo(() => listEntries(organizations, participants), [organizations, participants])
  return { organizations, participants, entries }
}

function listEntries(
  organizations: readonly Organization[],
  participants: readonly Participant[],
): TableEntry[] {
  const membersOf = Map.groupBy(participants, ({ organizationId }) => organizationId)
  const known = new Set<string | null>(organizations.map(({ id }) => id))
  function linesOf(members: readonly Participant[], organization: Organization | null): TableEntry[] {
    return members.map((participant) => ({
      kind: 'participant',
      id: participant.id,
      participant,
      organization,
    }))
  }
  return [
    ...organizations.flatMap((organization): TableEntry[] => {
      const members = membersOf.get(organization.id) ?? []
      const { id } = organization
      return [
        { kind: 'organization', id, organization, memberCount: members.length },
        ...linesOf(members, organization),
      ]
    }),
    // An organization may have been taken away on another device meanwhile.
    ...linesOf(
      participants.filter(({ organizationId }) => !known.has(organizationId)),
      null,
    ),
  ]
}

/** «Anna Rossi» */
export function nameOf({ givenName, familyName }: Pick<Participant, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim()
}
