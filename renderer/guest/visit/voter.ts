import { voterOf, voterOfOrganization } from '../../../shared/doc/vote-rules.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Vote } from '../../../shared/model/vote.ts'
import type { Admission } from '../../sync/door-state.ts'
import type { GuestMemory } from './guest-memory.ts'

/** Who sits at a device, and for which vote they are asked. */
export interface AskedVoter {
  readonly vote: Pick<Vote, 'id' | 'isAnonymous' | 'voters'>
  readonly admission: Pick<Admission, 'session' | 'name' | 'participantId'>
  /** The body for which they sit; null for none, and while nobody said who they are. */
  readonly organizationId: Id<'organization'> | null
}

/**
 * Under what the ballot of whoever sits here is kept: a reload, a cut, a name that is confirmed meanwhile make no second one.
 * null before they have voted, where only a random token can stand for them.
 */
export function voterAtDevice(
  memory: GuestMemory,
  { vote, admission, organizationId }: AskedVoter,
): Id<'voter'> | null {
  // A body has one ballot, whoever sits for it and from whatever device.
  if (vote.voters === 'organizations')
    return organizationId === null ? null : voterOfOrganization(organizationId)
  const { session, name, participantId } = admission
  // Whoever is let in again has another session, whoever is confirmed may have another name; never both for one person.
  const kept = memory.readVoters(vote.id).find((voter) => voter.session === session || voter.name === name)
  if (kept !== undefined) return kept.voterId
  return vote.isAnonymous || participantId === null ? null : voterOf(participantId)
}

/** Remembers under what they have voted. */
export function keepVoter(
  memory: GuestMemory,
  { vote, admission, voterId }: Omit<AskedVoter, 'organizationId'> & { readonly voterId: Id<'voter'> },
): void {
  if (vote.voters === 'organizations') return
  const { session, name } = admission
  const others = memory.readVoters(vote.id).filter((voter) => voter.voterId !== voterId)
  memory.writeVoters(vote.id, [...others, { voterId, session, name }])
}
