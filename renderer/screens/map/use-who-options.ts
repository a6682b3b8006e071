import { useMemo } from 'react'
import type { Organization } from '../../../shared/model/organization.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Option } from '../../ui/option.ts'
import { personNameOf, shortNameOf } from './map-words.ts'

/** Who can own a resource or propose a link. */
export type WhoId = Organization['id'] | Participant['id']

/** Bodies first, by whom resources mostly are; then people, with the body they speak for. */
export function useWhoOptions({
  organizations,
  participants,
}: {
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
}): readonly Option<WhoId>[] {
  return useMemo(() => {
    const bodies = organizations.map((body): Option<WhoId> => ({ id: body.id, label: body.name }))
    const shortNames = new Map(organizations.map((body) => [body.id, shortNameOf(body)]))
    const people = participants.map((person): Option<WhoId> => {
      const body = person.organizationId === null ? undefined : shortNames.get(person.organizationId)
      const name = personNameOf(person)
      return { id: person.id, label: body === undefined ? name : `${name} (${body})` }
    })
    return [...bodies, ...people]
  }, [organizations, participants])
}
