import { type Ballot, ballotRelation, type VotedItemId } from '../../model/ballot.ts'
import { canvasType } from '../../model/canvas.ts'
import type { Id } from '../../model/id.ts'
import { organizationType } from '../../model/organization.ts'
import { type PaperDots, paperDotsRelation } from '../../model/paper-dots.ts'
import { type Vote, voteType } from '../../model/vote.ts'
import { zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isSameValue } from '../../util/same-value.ts'
import { ballotOf, isOpenToDots, openVoteOf } from '../queries/votes.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { brokenRule, organizationOfVoter, ownCards, ownCardsOfOrganization } from '../vote-rules.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'
import { setRelation } from './relation-commands.ts'

/** What is given to open a vote. */
export type NewVote = Pick<
  Vote,
  'canvasId' | 'zoneId' | 'question' | 'dotsPerVoter' | 'dotsOnOne' | 'dotsOnOwn' | 'isAnonymous' | 'isHidden'
> &
  Partial<Pick<Vote, 'voters'>>

/**
 * Opens a vote; refused (`vote-still-open`) while there is another on the canvas. Its rules never change. One of bodies is
 * never anonymous (`organizations-vote-openly`): nothing would tell whether a body voted twice.
 */
export function openVote(context: CommandContext, input: NewVote): Result<Vote, CommandError> {
  const { documents, clock } = context
  const { canvasId, zoneId } = input
  if (findRecord(documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  if (zoneId !== null && findRecord(documents, zoneType, zoneId)?.canvasId !== canvasId)
    return failure({ kind: 'not-found', id: zoneId })
  if (input.voters === 'organizations' && input.isAnonymous)
    return failure({ kind: 'forbidden', rule: 'organizations-vote-openly' })
  if (openVoteOf(documents, canvasId) !== null) return failure({ kind: 'forbidden', rule: 'vote-still-open' })
  const siblings = listRecords(documents, voteType).filter((vote) => vote.canvasId === canvasId)
  const openedAt = new Date(clock.nowMs()).toISOString()
  return createRecord(context, voteType, { ...input, openedAt, order: orderAfterLast(siblings) })
}

/** Closes a vote; nothing when it is closed already. */
export function closeVote(context: CommandContext, id: Id<'vote'>): Result<Vote, CommandError> {
  const vote = findRecord(context.documents, voteType, id)
  if (vote === null) return failure({ kind: 'not-found', id })
  if (vote.closedAt !== null) return ok(vote)
  const closedAt = new Date(context.clock.nowMs()).toISOString()
  return updateRecord(context, voteType, { id, patch: { closedAt } })
}

/**
 * Casts a voter's whole ballot in the place of the one before; null, or no dot at all, takes it back. Refused when the vote is closed
 * (`vote-closed`) or the dots break its rules; dots on what is not put to the vote are `not-found`. `participantId` says
 * which cards are the voter's own; in a vote of bodies the voter is one (`voterOfOrganization`), and its people's cards are its own.
 */
export function castBallot(
  context: CommandContext,
  input: Ballot & { readonly participantId: Id<'participant'> | null },
): Result<Ballot, CommandError> {
  const { documents } = context
  const { voteId, voterId, participantId } = input
  const vote = findRecord(documents, voteType, voteId)
  if (vote === null) return failure({ kind: 'not-found', id: voteId })
  if (vote.closedAt !== null) return failure({ kind: 'forbidden', rule: 'vote-closed' })
  const given = (input.dots ?? []).filter(([, count]) => count !== 0)
  const unknown = given.find(([itemId]) => !isOpenToDots(documents, vote, itemId))
  if (unknown !== undefined) return failure({ kind: 'not-found', id: unknown[0] })
  const isOfOrganizations = vote.voters === 'organizations'
  if (isOfOrganizations && findRecord(documents, organizationType, organizationOfVoter(voterId)) === null)
    return failure({ kind: 'not-found', id: voterId })
  const isOwn = isOfOrganizations
    ? ownCardsOfOrganization(documents, organizationOfVoter(voterId))
    : ownCards(documents, participantId)
  const rule = brokenRule(vote, given, isOwn)
  if (rule !== null) return failure({ kind: 'forbidden', rule })
  const dots = given.length === 0 ? null : given
  const known = ballotOf(documents, voteId, voterId)
  if (isSameValue(known?.dots ?? null, dots)) return ok({ voteId, voterId, dots })
  return setRelation(context, ballotRelation, { leftId: voteId, rightId: voterId, fields: { dots } })
}

/** Writes how many dots of paper ballots lie on one thing; also after the end, when they are counted. */
export function setPaperDots(
  context: CommandContext,
  input: { readonly voteId: Id<'vote'>; readonly itemId: VotedItemId; readonly count: number },
): Result<PaperDots, CommandError> {
  const { voteId, itemId, count } = input
  if (findRecord(context.documents, voteType, voteId) === null)
    return failure({ kind: 'not-found', id: voteId })
  return setRelation(context, paperDotsRelation, { leftId: voteId, rightId: itemId, fields: { count } })
}
