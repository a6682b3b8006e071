import { z } from 'zod'
import { instantField, orderField, textField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Most dots that one voter can have: more than anybody sticks on paper. */
export const mostDotsPerVoter = 50

/** Whose ballots count: each person's, or one for each body, which those who sit for it fill in together. */
export const voterKinds = ['people', 'organizations'] as const

const dotsField = z.int().min(0).max(mostDotsPerVoter)

/** Schema of a vote. */
export const voteSchema = z.object({
  id: idSchema('vote'),
  canvasId: idSchema('canvas'),
  order: orderField,
  question: textField,
  /** Who has dots. Never bodies when it is anonymous. The default is for files from before there was a choice. */
  voters: z.enum(voterKinds).default('people'),
  /** Only what lies in this zone is put to the vote; null is the whole canvas. */
  zoneId: idSchema('zone').nullable(),
  dotsPerVoter: dotsField.min(1),
  /** Most dots of a voter on one card or cluster; null is no limit. */
  dotsOnOne: dotsField.min(1).nullable(),
  /** Most dots of a voter on all of their own cards together; null is no limit. */
  dotsOnOwn: dotsField.nullable(),
  /** Whether ballots are kept under a name that says nothing of who cast them. */
  isAnonymous: z.boolean(),
  /** Whether screens say how it stands only once it is closed. */
  isHidden: z.boolean(),
  openedAt: instantField,
  /** null while people vote. A ballot that comes from a device that had not heard of the end still counts. */
  closedAt: instantField.nullable(),
})

/** Dots on cards and clusters, by rules that are the same from the first ballot to the last. */
export type Vote = z.infer<typeof voteSchema>

/** Where votes are kept. */
export const voteType = defineRecord({
  kind: 'vote',
  collection: 'votes',
  document: 'work',
  schema: voteSchema,
  defaults: {
    question: '',
    voters: 'people',
    zoneId: null,
    dotsOnOne: null,
    dotsOnOwn: null,
    isAnonymous: false,
    isHidden: false,
    closedAt: null,
  },
})
