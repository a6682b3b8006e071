import { type Ballot, ballotRelation, type VotedItemId } from '../../model/ballot.ts'
import { type Card, cardType } from '../../model/card.ts'
import { type Cluster, clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import { organizationType } from '../../model/organization.ts'
import { type PaperDots, paperDotsRelation } from '../../model/paper-dots.ts'
import { type Vote, voteType } from '../../model/vote.ts'
import { compareText } from '../../util/compare-text.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'
import { brokenRule, type Dots, organizationOfVoter, ownAmong, participantOf } from '../vote-rules.ts'

/** The dots on one card or cluster. */
export interface TalliedItem {
  readonly itemId: VotedItemId
  /** Of the ballots that devices cast. */
  readonly dots: number
  /** Of paper ballots, as somebody counted them. */
  readonly paperDots: number
}

/** How a vote stands. */
export interface VoteTally {
  /** How many voters have cast a ballot that counts, with at least one dot. */
  readonly ballots: number
  /** Dots of paper ballots, all together. */
  readonly paper: number
  /** What has dots, those with most of both kinds first, equal ones by their id. */
  readonly items: readonly TalliedItem[]
  /** How many ballots break the rules; nothing of them counts. No device of ours casts one. */
  readonly spoiled: number
}

/** Every vote of a canvas, in the order in which they were opened. */
export function listVotes(documents: TavoloDocuments, canvasId: Id<'canvas'>): Vote[] {
  return listRecords(documents, voteType)
    .filter((vote) => vote.canvasId === canvasId)
    .toSorted((left, right) => compareText(left.openedAt, right.openedAt) || compareText(left.id, right.id))
}

/** The vote that is open on a canvas; of two that laptops opened apart the older. null for none. */
export function openVoteOf(documents: TavoloDocuments, canvasId: Id<'canvas'>): Vote | null {
  return listVotes(documents, canvasId).find(({ closedAt }) => closedAt === null) ?? null
}

/** What a voter cast, or null when they have not, or have taken it back. */
export function ballotOf(
  documents: TavoloDocuments,
  voteId: Id<'vote'>,
  voterId: Id<'voter'>,
): Ballot | null {
  const cast = listRelations(documents, ballotRelation).find(
    (each) => each.voteId === voteId && each.voterId === voterId && each.dots !== null,
  )
  return cast ?? null
}

/** Whether dots may be put on something: a card or a cluster that lies where the vote is. */
export function isOpenToDots(documents: TavoloDocuments, vote: Vote, itemId: VotedItemId): boolean {
  const item = findVoted(documents, itemId)
  if (item === null || item.canvasId !== vote.canvasId) return false
  if (vote.zoneId === null) return true
  const cluster = 'clusterId' in item ? findRecord(documents, clusterType, item.clusterId) : null
  return (cluster ?? item).zoneId === vote.zoneId
}

/**
 * How a vote stands. A ballot over the rules counts for nothing; what was voted for and then moved within the canvas keeps
 * its dots; what is gone has none.
 */
export function voteTally(documents: TavoloDocuments, voteId: Id<'vote'>): VoteTally {
  const vote = findRecord(documents, voteType, voteId)
  if (vote === null) return { ballots: 0, paper: 0, items: [], spoiled: 0 }
  return tallyVote(vote, {
    ballots: listRelations(documents, ballotRelation),
    paperDots: listRelations(documents, paperDotsRelation),
    find: (itemId) => findVoted(documents, itemId),
    hasOrganization: (id) => findRecord(documents, organizationType, id) !== null,
  })
}

/** What a tally is made of. */
export interface VoteRecords {
  readonly ballots: readonly Ballot[]
  readonly paperDots: readonly PaperDots[]
  /** A card or a cluster; null for what is gone. */
  readonly find: (itemId: VotedItemId) => Card | Cluster | null
  readonly hasOrganization: (id: Id<'organization'>) => boolean
}

/** The same of records that were read already. */
export function tallyVote(vote: Vote, records: VoteRecords): VoteTally {
  const items = new Map<VotedItemId, { dots: number; paperDots: number }>()
  const itemOf = (itemId: VotedItemId) => {
    const known = items.get(itemId) ?? { dots: 0, paperDots: 0 }
    items.set(itemId, known)
    return known
  }
  const isHere = (itemId: VotedItemId) => records.find(itemId)?.canvasId === vote.canvasId
  let ballots = 0
  let spoiled = 0
  for (const { voteId: ofVote, voterId, dots } of records.ballots) {
    if (ofVote !== vote.id || dots === null || dots.length === 0) continue
    if (!isWithinRules(vote, { voterId, dots }, records)) {
      spoiled += 1
      continue
    }
    ballots += 1
    for (const [itemId, count] of dots) if (isHere(itemId)) itemOf(itemId).dots += count
  }
  let paper = 0
  for (const { voteId: ofVote, itemId, count } of records.paperDots) {
    if (ofVote !== vote.id || count === 0 || !isHere(itemId)) continue
    itemOf(itemId).paperDots = count
    paper += count
  }
  const tallied = [...items].map(([itemId, counts]) => ({ itemId, ...counts }))
  return { ballots, paper, spoiled, items: tallied.toSorted(mostFirst) }
}

function isWithinRules(
  vote: Vote,
  { voterId, dots }: { readonly voterId: Id<'voter'>; readonly dots: Dots },
  { find, hasOrganization }: Pick<VoteRecords, 'find' | 'hasOrganization'>,
): boolean {
  if (vote.voters === 'organizations') {
    // Who sits for which body may be put right later: an outcome must not change with it, so that what a body's own cards
    // are is looked at when it casts, not here.
    const isWithin = brokenRule({ ...vote, dotsOnOwn: null }, dots, () => false) === null
    return isWithin && hasOrganization(organizationOfVoter(voterId))
  }
  // Of an anonymous ballot nobody can say whose cards are the voter's own: only their device could.
  const participantId = vote.isAnonymous ? null : participantOf(voterId)
  return brokenRule(vote, dots, ownAmong(find, participantId)) === null
}

function mostFirst(left: TalliedItem, right: TalliedItem): number {
  const difference = right.dots + right.paperDots - (left.dots + left.paperDots)
  return difference || compareText(left.itemId, right.itemId)
}

function findVoted(documents: TavoloDocuments, itemId: VotedItemId) {
  return itemId.startsWith('card:')
    ? findRecord(documents, cardType, itemId as Id<'card'>)
    : findRecord(documents, clusterType, itemId as Id<'cluster'>)
}
