import { useMemo } from 'react'
import { type Organization, organizationType } from '../../../shared/model/organization.ts'
import { type Participant, participantType } from '../../../shared/model/participant.ts'
import { useRecords } from '../../state/use-records.ts'
import type { Option } from '../../ui/option.ts'
import { fullName, tableName } from './person-words.ts'

/** A participant or an organization. */
export type WhoId = Participant['id'] | Organization['id']

/** Everybody who can do, say or ask something: people first («Luca Ferri», for whom), then organizations. */
export function useWhoOptions(): readonly Option<WhoId>[] {
  const participants = useRecords(participantType)
  const organizations = useRecords(organizationType)
  return useMemo(() => {
    const names = new Map(organizations.map((organization) => [organization.id, tableName(organization)]))
    const people = participants.map((participant): Option<WhoId> => {
      const organization =
        participant.organizationId === null ? undefined : names.get(participant.organizationId)
      return {
        id: participant.id,
        label:
          organization === undefined ? fullName(participant) : `${fullName(participant)} (${organization})`,
      }
    })
    return [...people, ...organizations.map(({ id, name }): Option<WhoId> => ({ id, label: name }))]
  }, [participants, organizations])
}

/** Parts a choice of who into the two ids that records keep. */
export function whoIds(id: WhoId | null): {
  readonly participantId: Participant['id'] | null
  readonly organizationId: Organization['id'] | null
} {
  const isParticipant = id?.startsWith('participant:') === true
  return {
    participantId: isParticipant ? (id as Participant['id']) : null,
    organizationId: isParticipant ? null : (id as Organization['id'] | null),
  }
}
