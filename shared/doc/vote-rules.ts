import type { Ballot, VotedItemId } from '../model/ballot.ts'
import { type Card, cardType } from '../model/card.ts'
import type { Cluster } from '../model/cluster.ts'
import { type Id, idSuffix } from '../model/id.ts'
import { participantType } from '../model/participant.ts'
import type { Vote } from '../model/vote.ts'
import type { TavoloDocuments } from './documents.ts'
import { findRecord } from './records.ts'

/** The dots of a ballot, as they were put. */
export type Dots = NonNullable<Ballot['dots']>

/** A rule of the vote that a ballot can break. */
export type VoteRule = 'too-many-dots' | 'too-many-dots-on-one' | 'too-many-dots-on-own'

/** The voter as whom a participant casts in a vote that is not anonymous: the same on every device of theirs. */
export function voterOf(participantId: Id<'participant'>): Id<'voter'> {
  return `voter:${idSuffix(participantId)}`
}

/** The participant that a voter would be in a vote that is not anonymous, whether there is one or not. */
export function participantOf(voterId: Id<'voter'>): Id<'participant'> {
  return `participant:${idSuffix(voterId)}`
}

/** The voter as whom a body casts in a vote of bodies: the same whoever sits for it, on every device. */
export function voterOfOrganization(organizationId: Id<'organization'>): Id<'voter'> {
  return `voter:${idSuffix(organizationId)}`
}

/** The body that a voter would be in a vote of bodies, whether there is one or not. */
export function organizationOfVoter(voterId: Id<'voter'>): Id<'organization'> {
  return `organization:${idSuffix(voterId)}`
}

/** The rule that dots break, the first of them; null when they keep to all. `isOwn` tells the voter's own cards. */
export function brokenRule(
  vote: Pick<Vote, 'dotsPerVoter' | 'dotsOnOne' | 'dotsOnOwn'>,
  dots: Dots,
  isOwn: (itemId: VotedItemId) => boolean,
): VoteRule | null {
  const onItem = new Map<string, number>()
  let all = 0
  let onOwn = 0
  for (const [itemId, count] of dots) {
    all += count
    if (isOwn(itemId)) onOwn += count
    onItem.set(itemId, (onItem.get(itemId) ?? 0) + count)
  }
  if (all > vote.dotsPerVoter) return 'too-many-dots'
  if (vote.dotsOnOne !== null && Math.max(0, ...onItem.values()) > vote.dotsOnOne)
    return 'too-many-dots-on-one'
  if (vote.dotsOnOwn !== null && onOwn > vote.dotsOnOwn) return 'too-many-dots-on-own'
  return null
}

/** Tells a participant's own cards: those that they signed when they wrote them. Nobody has none. */
export function ownCards(
  documents: TavoloDocuments,
  participantId: Id<'participant'> | null,
): (itemId: VotedItemId) => boolean {
  return ownAmong((itemId) => findRecord(documents, cardType, itemId as Id<'card'>), participantId)
}

/** The same, of cards and clusters that are found in another way. */
export function ownAmong(
  find: (itemId: VotedItemId) => Card | Cluster | null,
  participantId: Id<'participant'> | null,
): (itemId: VotedItemId) => boolean {
  return (itemId) => {
    const item = participantId !== null && itemId.startsWith('card:') ? find(itemId) : null
    return item !== null && 'authorId' in item && item.authorId === participantId
  }
}

/** Tells a body's own cards: those that somebody who sits for it signed. */
export function ownCardsOfOrganization(
  documents: TavoloDocuments,
  organizationId: Id<'organization'>,
): (itemId: VotedItemId) => boolean {
  return (itemId) => {
    const card = itemId.startsWith('card:') ? findRecord(documents, cardType, itemId as Id<'card'>) : null
    const author = findRecord(documents, participantType, card?.authorId ?? null)
    return author?.organizationId === organizationId
  }
}
