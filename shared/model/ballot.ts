import { z } from 'zod'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'
import { mostDotsPerVoter } from './vote.ts'

/** What dots are put on. */
export const votedItemSchema = z.union([idSchema('card'), idSchema('cluster')])

/** A card or a cluster that dots are put on. */
export type VotedItemId = z.infer<typeof votedItemSchema>

/** How many dots lie on one thing. */
const dotsOnItem = z.tuple([votedItemSchema, z.int().min(1).max(mostDotsPerVoter)])

/** Schema of a ballot. */
export const ballotSchema = z.object({
  voteId: idSchema('vote'),
  /** Open votes: the suffix of the participant's id. Anonymous ones: a random token that the device keeps for the vote. */
  voterId: idSchema('voter'),
  /** All dots of the voter as one value, so that a merged ballot is always one that somebody cast. null takes it back. */
  dots: z.array(dotsOnItem).max(mostDotsPerVoter).nullable(),
})

/** What one voter put their dots on. */
export type Ballot = z.infer<typeof ballotSchema>

/** Where ballots are kept: one a voter, however often they come back and from however many devices. */
export const ballotRelation = defineRelation<
  { voteId: Id<'vote'>; voterId: Id<'voter'> },
  Pick<Ballot, 'dots'>
>({
  collection: 'ballots',
  document: 'work',
  idFields: ['voteId', 'voterId'],
  schema: ballotSchema,
  defaults: { dots: null },
})
