import { useState } from 'react'
import { voterOf } from '../../../../shared/doc/vote-rules.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useApp } from '../../../state/app-context.tsx'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRecords } from '../../../state/use-records.ts'
import type { Option } from '../../../ui/option.ts'
import { useNames } from '../use-names.ts'

/** Who votes at this computer. */
export interface Voter {
  /** null while nobody said who votes. */
  readonly id: Id<'voter'> | null
  readonly participantId: Id<'participant'> | null
  readonly people: readonly Option<Id<'participant'>>[]
  readonly choose: (id: Id<'participant'> | null) => void
}

/** Who votes here: in an open vote a participant, in an anonymous one a name that says nothing, one a vote. */
export function useVoter(vote: Vote): Voter {
  const { id: tavoloId } = useTavolo()
  const { voteMemory } = useApp()
  const names = useNames()
  const participants = useRecords(participantType)
  const [keptId, setKeptId] = useState(() => voteMemory.voterOf(tavoloId))
  const participantId = participants.find(({ id }) => id === keptId)?.id ?? null
  function voterId(): Id<'voter'> | null {
    if (vote.isAnonymous) return voteMemory.tokenOf(tavoloId, vote.id)
    return participantId === null ? null : voterOf(participantId)
  }
  return {
    id: voterId(),
    participantId,
    people: participants.map(({ id }) => ({ id, label: names[id] ?? '' })),
    choose(id) {
      setKeptId(id)
      voteMemory.keepVoter(tavoloId, id)
    },
  }
}
