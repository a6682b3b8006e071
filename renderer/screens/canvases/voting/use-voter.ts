import { useState } from 'react'
import {
  ownCards,
  ownCardsOfOrganization,
  voterOf,
  voterOfOrganization,
} from '../../../../shared/doc/vote-rules.ts'
import { votersAtTable } from '../../../../shared/doc/queries/voters-at-table.ts'
import type { VotedItemId } from '../../../../shared/model/ballot.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { organizationType } from '../../../../shared/model/organization.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useApp } from '../../../state/app-context.tsx'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useToday } from '../../../state/use-clock.ts'
import { useQuery, useRecords } from '../../../state/use-records.ts'
import type { Option } from '../../../ui/option.ts'
import { useNames } from '../use-names.ts'

type VoterId = Id<'participant'> | Id<'organization'>

/** Who votes at this computer. */
export interface Voter {
  /** null while nobody said who votes. */
  readonly id: Id<'voter'> | null
  /** The person who votes; null when a body does, or nobody says who. */
  readonly participantId: Id<'participant'> | null
  /** Of whom one is chosen: people, or bodies; nobody in an anonymous vote. */
  readonly options: readonly Option<VoterId>[]
  readonly chosenId: VoterId | null
  readonly choose: (id: VoterId | null) => void
  /** Tells the voter's own cards. */
  readonly isOwn: (itemId: VotedItemId) => boolean
}

/** Who votes here: a participant, a body, or in an anonymous vote a name that says nothing, one a vote. */
export function useVoter(vote: Vote): Voter {
  const { id: tavoloId, documents } = useTavolo()
  const { voteMemory } = useApp()
  const names = useNames()
  const participants = useQuery(votersAtTable, useToday())
  const organizations = useRecords(organizationType)
  const [keptId, setKeptId] = useState<VoterId | null>(() => voteMemory.voterOf(tavoloId))
  const option = ({ id }: { readonly id: VoterId }) => ({ id, label: names[id] ?? '' })
  const people = {
    // Surname and body as everywhere, and before them the name by which somebody may be called at the table.
    options: participants.map(({ id, givenName }) => ({
      id,
      label: `${givenName} ${names[id] ?? ''}`.trim(),
    })),
    choose(id: VoterId | null) {
      setKeptId(id)
      voteMemory.keepVoter(tavoloId, participants.find((each) => each.id === id)?.id ?? null)
    },
  }
  if (vote.isAnonymous) {
    const id = voteMemory.tokenOf(tavoloId, vote.id)
    return { ...people, id, participantId: null, chosenId: null, isOwn: ownCards(documents, null) }
  }
  if (vote.voters === 'organizations') {
    const chosenId = organizations.find(({ id }) => id === keptId)?.id ?? null
    return {
      id: chosenId === null ? null : voterOfOrganization(chosenId),
      participantId: null,
      options: organizations.map(option),
      chosenId,
      choose: setKeptId,
      isOwn: chosenId === null ? () => false : ownCardsOfOrganization(documents, chosenId),
    }
  }
  const participantId = participants.find(({ id }) => id === keptId)?.id ?? null
  const id = participantId === null ? null : voterOf(participantId)
  return { ...people, id, participantId, chosenId: participantId, isOwn: ownCards(documents, participantId) }
}
