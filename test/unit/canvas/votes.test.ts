import { describe, expect, test } from 'vitest'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import { gatherCards } from '../../../shared/doc/commands/clusters.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import {
  castBallot,
  closeVote,
  type NewVote,
  openVote,
  setPaperDots,
} from '../../../shared/doc/commands/votes.ts'
import { listCitations } from '../../../shared/doc/queries/citations.ts'
import { ballotOf, isOpenToDots, voteTally } from '../../../shared/doc/queries/votes.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { relationKey } from '../../../shared/doc/relations.ts'
import type { Dots } from '../../../shared/doc/vote-rules.ts'
import { voterOf, voterOfOrganization } from '../../../shared/doc/vote-rules.ts'
import { ballotRelation } from '../../../shared/model/ballot.ts'
import type { Id } from '../../../shared/model/id.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const marta = 'participant:per-01'
const iris = 'participant:per-02'
/** Of another body than the two. */
const rosanna = 'participant:per-08'

/** A vote on four cards, two of Marta and two of Iris, in the first of two zones. */
function voting(change: Partial<NewVote> = {}) {
  const context = sampleContext()
  const words = { zones: {} }
  const canvas = { title: 'Prova', template: 'metaplan', sessionId: null, words } as const
  const { id: canvasId } = valueOf(addCanvas(context, canvas))
  const zones = listRecords(context.documents, zoneType).filter((zone) => zone.canvasId === canvasId)
  const [zoneId = null, otherId = null] = zones.map(({ id }) => id)
  const write = (authorId: Id<'participant'>, texts: string[]) =>
    valueOf(addCards(context, { canvasId, zoneId, texts, authorId })).map(({ id }) => id)
  const [a, b] = write(marta, ['A', 'B'])
  const [c, d] = write(iris, ['C', 'D'])
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('Four cards')
  const rules = { dotsPerVoter: 3, dotsOnOne: 2, dotsOnOwn: 1, isAnonymous: false, isHidden: false }
  const vote = valueOf(
    openVote(context, { canvasId, zoneId: null, question: 'Che cosa conta?', ...rules, ...change }),
  )
  const cast = (participantId: Id<'participant'>, dots: Dots | null) =>
    castBallot(context, { voteId: vote.id, voterId: voterOf(participantId), participantId, dots })
  return { context, canvasId, vote, zoneId, otherId, cast, a, b, c, d }
}

describe('a ballot', () => {
  test('within the rules counts, and takes the place of the one before', () => {
    const { context, vote, cast, a, c, d } = voting()
    valueOf(
      cast(marta, [
        [c, 2],
        [a, 1],
      ]),
    )
    valueOf(cast(marta, [[d, 1]]))
    expect(voteTally(context.documents, vote.id)).toEqual({
      ballots: 1,
      paper: 0,
      spoiled: 0,
      items: [{ itemId: d, dots: 1, paperDots: 0 }],
    })
    valueOf(cast(marta, null))
    expect(ballotOf(context.documents, vote.id, voterOf(marta))).toBeNull()
    expect(voteTally(context.documents, vote.id).ballots).toBe(0)
  })

  test('over the rules is refused by the rule, and the one before stays', () => {
    const { context, vote, cast, a, b, c, d } = voting()
    valueOf(cast(marta, [[c, 1]]))
    const refused = (dots: Dots, rule: string) =>
      expect(cast(marta, dots)).toEqual({ isOk: false, error: { kind: 'forbidden', rule } })
    refused(
      [
        [c, 2],
        [d, 2],
      ],
      'too-many-dots',
    )
    refused([[c, 3]], 'too-many-dots-on-one')
    refused(
      [
        [c, 1],
        [c, 2],
      ],
      'too-many-dots-on-one',
    )
    refused(
      [
        [a, 1],
        [b, 1],
      ],
      'too-many-dots-on-own',
    )
    valueOf(closeVote(context, vote.id))
    refused([[d, 1]], 'vote-closed')
    expect(ballotOf(context.documents, vote.id, voterOf(marta))?.dots).toEqual([[c, 1]])
  })

  test('is for what is put to the vote alone', () => {
    const { context, canvasId, vote, zoneId, otherId, cast, a, c } = voting()
    const cluster = valueOf(
      gatherCards(context, { canvasId, zoneId: otherId, cardIds: [c], title: 'Altrove' }),
    )
    valueOf(cast(iris, [[cluster.id, 2]]))
    valueOf(closeVote(context, vote.id))
    const rules = { dotsPerVoter: 3, dotsOnOne: null, dotsOnOwn: null, isAnonymous: true, isHidden: true }
    const ofZone = valueOf(openVote(context, { canvasId, zoneId, question: '', ...rules }))
    const here = [a, c, cluster.id, 'card:none'] as const
    expect(here.map((id) => isOpenToDots(context.documents, ofZone, id))).toEqual([true, false, false, false])
    const ballot = { voteId: ofZone.id, voterId: 'voter:token', participantId: iris } as const
    expect(castBallot(context, { ...ballot, dots: [[c, 1]] })).toMatchObject({
      error: { kind: 'not-found', id: c },
    })
    valueOf(castBallot(context, { ...ballot, dots: [[a, 3]] }))
    expect(voteTally(context.documents, ofZone.id).items).toEqual([{ itemId: a, dots: 3, paperDots: 0 }])
  })

  test('that a device of nobody’s wrote past the rules is spoiled', () => {
    const { context, vote, cast, c, d } = voting()
    valueOf(cast(marta, [[c, 1]]))
    const key = relationKey({ leftId: vote.id, rightId: 'voter:forged', field: 'dots' })
    const root = context.documents.work.getMap<unknown>(ballotRelation.collection)
    root.set(key, [
      [d, 2],
      [c, 2],
    ])
    expect(voteTally(context.documents, vote.id)).toMatchObject({ ballots: 1, spoiled: 1 })
    expect(voteTally(context.documents, vote.id).items).toEqual([{ itemId: c, dots: 1, paperDots: 0 }])
    for (const nonsense of ['x', [[d, 0]], [[d, 1.5]], [['need:bis-01', 1]], { dots: 3 }]) {
      root.set(key, nonsense)
      expect(voteTally(context.documents, vote.id)).toMatchObject({ ballots: 1, spoiled: 0 })
    }
  })
})

describe('dots on paper', () => {
  test('are told apart, also after the end, and sorted with the others', () => {
    const { context, vote, cast, c, d } = voting()
    valueOf(cast(marta, [[c, 2]]))
    valueOf(closeVote(context, vote.id))
    valueOf(setPaperDots(context, { voteId: vote.id, itemId: d, count: 5 }))
    valueOf(setPaperDots(context, { voteId: vote.id, itemId: c, count: 1 }))
    expect(voteTally(context.documents, vote.id)).toEqual({
      ballots: 1,
      paper: 6,
      spoiled: 0,
      items: [
        { itemId: d, dots: 0, paperDots: 5 },
        { itemId: c, dots: 2, paperDots: 1 },
      ],
    })
    valueOf(removeCards(context, [d]))
    expect(voteTally(context.documents, vote.id)).toMatchObject({ paper: 1, items: [{ itemId: c }] })
    const refused = setPaperDots(context, { voteId: vote.id, itemId: c, count: -1 })
    expect(refused).toMatchObject({ isOk: false, error: { kind: 'invalid', field: 'count' } })
  })
})

test('while a vote is open no other is opened on the canvas', () => {
  const { context, canvasId, vote } = voting()
  const rules = { dotsPerVoter: 1, dotsOnOne: null, dotsOnOwn: null, isAnonymous: false, isHidden: false }
  const again = { canvasId, zoneId: null, question: '', ...rules }
  expect(openVote(context, again)).toMatchObject({ error: { rule: 'vote-still-open' } })
  valueOf(closeVote(context, vote.id))
  expect(openVote(context, { ...again, dotsPerVoter: 51 })).toMatchObject({ error: { kind: 'invalid' } })
  expect(openVote(context, again).isOk).toBe(true)
})

describe('a vote of organizations', () => {
  function ofOrganizations(change: Partial<NewVote> = {}) {
    const parts = voting({ voters: 'organizations', ...change })
    const { context, vote } = parts
    const bodyOf = (id: Id<'participant'>) =>
      findRecord(context.documents, participantType, id)?.organizationId ?? 'organization:none'
    const castFor = (organizationId: Id<'organization'>, dots: Dots | null) =>
      castBallot(context, {
        voteId: vote.id,
        voterId: voterOfOrganization(organizationId),
        participantId: null,
        dots,
      })
    return { ...parts, bodyOf, castFor }
  }

  test('counts one ballot for each, the last one, whoever of its people filled it in', () => {
    const { context, vote, bodyOf, castFor, b, c } = ofOrganizations()
    valueOf(castFor(bodyOf(marta), [[b, 1]]))
    valueOf(castFor(bodyOf(marta), [[c, 1]]))
    valueOf(castFor(bodyOf(rosanna), [[b, 2]]))
    expect(bodyOf(marta)).not.toBe(bodyOf(rosanna))
    expect(voteTally(context.documents, vote.id)).toMatchObject({ ballots: 2, spoiled: 0 })
  })

  test('holds each to the rules: cards that its people signed are its own', () => {
    const { context, vote, bodyOf, castFor, a, b } = ofOrganizations()
    const dots: Dots = [
      [a, 1],
      [b, 1],
    ]
    expect(castFor(bodyOf(marta), dots)).toMatchObject({ error: { rule: 'too-many-dots-on-own' } })
    valueOf(castFor(bodyOf(rosanna), dots))
    // Who sits for which body is put right when people have voted: what was good when it was cast stays good.
    valueOf(updateRecord(context, participantType, { id: marta, patch: { organizationId: bodyOf(rosanna) } }))
    expect(voteTally(context.documents, vote.id)).toMatchObject({ ballots: 1, spoiled: 0 })
  })

  test('takes no ballot of a person, nor of a body that is not at the table', () => {
    const { context, vote, cast, castFor, c } = ofOrganizations()
    expect(cast(marta, [[c, 1]])).toMatchObject({ error: { kind: 'not-found' } })
    expect(castFor('organization:none', [[c, 1]])).toMatchObject({ error: { kind: 'not-found' } })
    const key = relationKey({ leftId: vote.id, rightId: voterOf(marta), field: 'dots' })
    context.documents.work.getMap<unknown>(ballotRelation.collection).set(key, [[c, 1]])
    expect(voteTally(context.documents, vote.id)).toMatchObject({ ballots: 0, spoiled: 1, items: [] })
  })

  test('is never anonymous, and keeps a body that voted from being removed', () => {
    const { context, canvasId, vote, bodyOf, castFor, c } = ofOrganizations()
    valueOf(castFor(bodyOf(rosanna), [[c, 1]]))
    expect(listCitations(context.documents, bodyOf(rosanna))).toContainEqual({
      kind: 'canvas',
      sessionId: null,
    })
    valueOf(closeVote(context, vote.id))
    const rules = { dotsPerVoter: 1, dotsOnOne: null, dotsOnOwn: null, isAnonymous: true, isHidden: false }
    const asked = { canvasId, zoneId: null, question: '', voters: 'organizations', ...rules } as const
    expect(openVote(context, asked)).toMatchObject({ error: { rule: 'organizations-vote-openly' } })
  })
})
