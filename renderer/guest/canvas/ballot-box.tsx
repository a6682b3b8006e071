import { createContext, useCallback, useContext, useState, useSyncExternalStore } from 'react'
import type { CommandError } from '../../../shared/doc/commands/command.ts'
import { castBallot } from '../../../shared/doc/commands/votes.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { ballotOf, isOpenToDots, voteTally } from '../../../shared/doc/queries/votes.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { brokenRule, type Dots, ownCards, ownCardsOfOrganization } from '../../../shared/doc/vote-rules.ts'
import type { VotedItemId } from '../../../shared/model/ballot.ts'
import type { Id } from '../../../shared/model/id.ts'
import { participantType } from '../../../shared/model/participant.ts'
import type { Vote } from '../../../shared/model/vote.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { ok } from '../../../shared/util/result.ts'
import { useGuestMemory, useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import type { GuestMemory } from '../visit/guest-memory.ts'
import type { GuestRoom } from '../visit/guest-room.ts'
import { keepVoter, voterAtDevice, type AskedVoter } from '../visit/voter.ts'

/** The vote that is open, and the ballot of whoever sits here. */
export interface BallotBox {
  readonly vote: Vote
  /** Whether one votes here, or only looks on. */
  readonly canVote: boolean
  /** Whether one may write here at all: then only sitting for no organization keeps one from voting. */
  readonly mayWrite: boolean
  /** How many dots one has not given yet. */
  readonly left: number
  readonly dotsOn: (itemId: VotedItemId) => number
  /** What all have given until now; null while nobody may see it. */
  readonly sumOn: (itemId: VotedItemId) => number | null
  /** Gives one more dot, or takes one back: the whole ballot goes to the table at once. The same function until the vote is another. */
  readonly change: (itemId: VotedItemId, by: 1 | -1) => void
  /** Why the last dot was not given; null when it was. */
  readonly refusal: Refusal | null
  /** Whether the ballot as it stands here is not at the table yet. */
  readonly isUnsent: boolean
}

/** Rules by which a dot may be refused, each with words of its own. */
const voteRules = ['too-many-dots', 'too-many-dots-on-one', 'too-many-dots-on-own', 'vote-closed'] as const

/** A dot that was not given. */
export interface Refusal {
  readonly why: (typeof voteRules)[number] | 'other'
  /** Grows with every refusal, so that the same one is said again. */
  readonly number: number
}

/** null while no vote is open. */
export const BallotContext = createContext<BallotBox | null>(null)

/** The open vote with one's ballot; null while there is none. */
export function useBallot(): BallotBox | null {
  return useContext(BallotContext)
}

/** Follows a vote and the ballot of whoever sits here. */
export function useBallotBox(vote: Vote | null): BallotBox | null {
  const { room, admission } = useGuestPlace()
  const memory = useGuestMemory()
  const organizationId = useGuestQuery(readOrganization, admission.participantId)
  const voterId = vote === null ? null : voterAtDevice(memory, { vote, admission, organizationId })
  const dots = useGuestQuery(readDots, vote, voterId)
  const sums = useGuestQuery(readSums, vote)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { things } = room.unsent
  const isUnsent = useSyncExternalStore(things.subscribe, () => things.get().includes(ballotIdOf(vote)))
  const change = useCallback(
    (itemId: VotedItemId, by: 1 | -1) => {
      if (vote === null) return
      const error = castDot({ room, memory, vote, admission, organizationId, itemId, by })
      const why = error === null ? null : whyOf(error)
      setRefusal((last) => (why === null ? null : { why, number: (last?.number ?? 0) + 1 }))
    },
    [room, memory, vote, admission, organizationId],
  )
  if (vote === null) return null
  const onItem = new Map(dots)
  const given = dots.reduce((sum, [, count]) => sum + count, 0)
  return {
    vote,
    canVote:
      rightOf(admission.role, 'work') === 'write' && (organizationId !== null || vote.voters === 'people'),
    mayWrite: rightOf(admission.role, 'work') === 'write',
    left: Math.max(0, vote.dotsPerVoter - given),
    dotsOn: (itemId) => onItem.get(itemId) ?? 0,
    sumOn: (itemId) => (sums === null ? null : (sums.get(itemId) ?? 0)),
    change,
    refusal,
    isUnsent,
  }
}

/** Casts the ballot that stands, with one dot more or less; gives why it was not cast, or null. */
function castDot({ room, memory, itemId, by, ...asked }: Casting): CommandError | null {
  const { vote, admission, organizationId } = asked
  const { participantId } = admission
  const known = voterAtDevice(memory, asked)
  const dots = withDots(readDots(room.documents, vote, known), itemId, by)
  const isSigned =
    vote.voters === 'organizations' && organizationId !== null
      ? ownCardsOfOrganization(room.documents, organizationId)
      : ownCards(room.documents, participantId)
  // Of what was written here without a name only this device knows whose it is.
  const isOwn = (id: VotedItemId) => isSigned(id) || room.own.get().includes(id)
  const rule = brokenRule(vote, dots, isOwn)
  if (rule !== null) return { kind: 'forbidden', rule }
  const made = room.make((context) => {
    const voterId = known ?? context.newId('voter')
    const cast = castBallot(context, { voteId: vote.id, voterId, dots, participantId })
    if (!cast.isOk) return cast
    keepVoter(memory, { vote, admission, voterId })
    return ok({ id: ballotIdOf(vote) })
  })
  return made.isOk ? null : made.error
}

interface Casting extends AskedVoter {
  readonly room: GuestRoom
  readonly memory: GuestMemory
  readonly vote: Vote
  readonly itemId: VotedItemId
  readonly by: 1 | -1
}

/** Under what a ballot is on its way to the table. */
function ballotIdOf(vote: Vote | null): string {
  return `ballot:${vote?.id ?? ''}`
}

function withDots(dots: Dots, itemId: VotedItemId, by: 1 | -1): Dots {
  const count = (dots.find(([id]) => id === itemId)?.[1] ?? 0) + by
  const others = dots.filter(([id]) => id !== itemId)
  return count <= 0 ? others : [...others, [itemId, count]]
}

/** What one has given to what is still there. */
function readDots(documents: TavoloDocuments, vote: Vote | null, voterId: Id<'voter'> | null): Dots {
  if (vote === null || voterId === null) return []
  const dots = ballotOf(documents, vote.id, voterId)?.dots ?? []
  return dots.filter(([itemId]) => isOpenToDots(documents, vote, itemId))
}

/** For which organization somebody sits. */
function readOrganization(
  documents: TavoloDocuments,
  participantId: Id<'participant'> | null,
): Id<'organization'> | null {
  return findRecord(documents, participantType, participantId)?.organizationId ?? null
}

function readSums(documents: TavoloDocuments, vote: Vote | null): ReadonlyMap<VotedItemId, number> | null {
  if (vote === null || vote.isHidden) return null
  const { items } = voteTally(documents, vote.id)
  return new Map(items.map(({ itemId, dots, paperDots }) => [itemId, dots + paperDots]))
}

function whyOf(error: CommandError): Refusal['why'] {
  const rule = error.kind === 'forbidden' ? error.rule : null
  return voteRules.find((known) => known === rule) ?? 'other'
}
