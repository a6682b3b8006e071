import { createContext, useContext, useState, useSyncExternalStore } from 'react'
import type { CommandError } from '../../../shared/doc/commands/command.ts'
import { castBallot } from '../../../shared/doc/commands/votes.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { ballotOf, isOpenToDots, voteTally } from '../../../shared/doc/queries/votes.ts'
import { brokenRule, type Dots, ownCards } from '../../../shared/doc/vote-rules.ts'
import type { VotedItemId } from '../../../shared/model/ballot.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Vote } from '../../../shared/model/vote.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { useGuestMemory, useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { keepVoter, voterAtDevice } from '../visit/voter.ts'

/** The vote that is open, and the ballot of whoever sits here. */
export interface BallotBox {
  readonly vote: Vote
  /** Whether one votes here, or only looks on. */
  readonly canVote: boolean
  /** How many dots one has not given yet. */
  readonly left: number
  readonly dotsOn: (itemId: VotedItemId) => number
  /** What all have given until now; null while nobody may see it. */
  readonly sumOn: (itemId: VotedItemId) => number | null
  /** Gives one more dot, or takes one back. The whole ballot goes to the table at once. */
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
  const voterId = vote === null ? null : voterAtDevice(memory, { vote, admission })
  const dots = useGuestQuery(readDots, vote, voterId)
  const sums = useGuestQuery(readSums, vote)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { things } = room.unsent
  const ballotId = `ballot:${vote?.id ?? ''}`
  const isUnsent = useSyncExternalStore(things.subscribe, () => things.get().includes(ballotId))
  if (vote === null) return null
  const { participantId, role } = admission
  const given = dots.reduce((sum, [, count]) => sum + count, 0)

  function cast(current: Vote, next: Dots): CommandError | null {
    const isSigned = ownCards(room.documents, participantId)
    const isOwn = (id: VotedItemId) => isSigned(id) || room.own.get().includes(id)
    // Of what was written here without a name only this device knows whose it is.
    const rule = brokenRule(current, next, isOwn)
    const made = room.make((context) => {
      if (rule !== null) return failure({ kind: 'forbidden', rule })
      const own = voterId ?? context.newId('voter')
      const ballot = { voteId: current.id, voterId: own, dots: next, participantId }
      const done = castBallot(context, ballot)
      if (!done.isOk) return done
      keepVoter(memory, { vote: current, admission, voterId: own })
      return ok({ id: ballotId })
    })
    return made.isOk ? null : made.error
  }

  return {
    vote,
    canVote: rightOf(role, 'work') === 'write',
    left: Math.max(0, vote.dotsPerVoter - given),
    dotsOn: (itemId) => dots.find(([id]) => id === itemId)?.[1] ?? 0,
    sumOn: (itemId) => (sums === null ? null : (sums.get(itemId) ?? 0)),
    change(itemId, by) {
      const error = cast(vote, withDots(dots, itemId, by))
      const number = (refusal?.number ?? 0) + 1
      setRefusal(error === null ? null : { why: whyOf(error), number })
    },
    refusal,
    isUnsent,
  }
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

function readSums(documents: TavoloDocuments, vote: Vote | null): ReadonlyMap<VotedItemId, number> | null {
  if (vote === null || vote.isHidden) return null
  const { items } = voteTally(documents, vote.id)
  return new Map(items.map(({ itemId, dots, paperDots }) => [itemId, dots + paperDots]))
}

function whyOf(error: CommandError): Refusal['why'] {
  const rule = error.kind === 'forbidden' ? error.rule : null
  return voteRules.find((known) => known === rule) ?? 'other'
}
