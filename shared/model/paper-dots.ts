import { z } from 'zod'
import { votedItemSchema, type VotedItemId } from './ballot.ts'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'

/** Schema of the dots of paper ballots on one thing. */
export const paperDotsSchema = z.object({
  voteId: idSchema('vote'),
  itemId: votedItemSchema,
  /** Counted by hand; more than any hall can stick. */
  count: z.int().min(0).max(100_000),
})

/** How many dots of paper ballots lie on one thing; told apart from those of devices. */
export type PaperDots = z.infer<typeof paperDotsSchema>

/** Where they are kept: one number a thing, so that two laptops that count apart end with what one of them counted. */
export const paperDotsRelation = defineRelation<
  { voteId: Id<'vote'>; itemId: VotedItemId },
  Pick<PaperDots, 'count'>
>({
  collection: 'paperDots',
  document: 'work',
  idFields: ['voteId', 'itemId'],
  schema: paperDotsSchema,
  defaults: { count: 0 },
})
