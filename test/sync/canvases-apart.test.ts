import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { canvasScene } from '../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../shared/canvas/drawings/place-drawings.ts'
import { addCanvas, bringBackCanvas, putOnTable, removeCanvas } from '../../shared/doc/commands/canvases.ts'
import { addCard, addCards, changeCard, moveCards, removeCards } from '../../shared/doc/commands/cards.ts'
import { dissolveCluster, gatherCards, moveCluster } from '../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { addConnector } from '../../shared/doc/commands/connectors.ts'
import { dropCards } from '../../shared/doc/commands/drop-cards.ts'
import { addFigure, changeFigure, resizeFigure } from '../../shared/doc/commands/figures.ts'
import { groupThings } from '../../shared/doc/commands/things.ts'
import { castBallot, closeVote, openVote, type NewVote } from '../../shared/doc/commands/votes.ts'
import { addZone, removeZone } from '../../shared/doc/commands/zones.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { locksOf } from '../../shared/doc/canvas-locks.ts'
import { countDrafts, listWritings } from '../../shared/doc/private-writing.ts'
import { canvasDrawings } from '../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import { canvasOnTable, listCanvases } from '../../shared/doc/queries/canvases.ts'
import { ballotOf, listVotes, openVoteOf, voteTally } from '../../shared/doc/queries/votes.ts'
import { waitingWordings } from '../../shared/doc/queries/waiting-wordings.ts'
import { turnsOf } from '../../shared/doc/read-aloud.ts'
import { litFace } from '../../shared/doc/queries/lit-face.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import { listRelations, relationKey } from '../../shared/doc/relations.ts'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import { lastSummons } from '../../shared/doc/summons.ts'
import { timedCanvases, timerOf } from '../../shared/doc/timers.ts'
import {
  brokenRule,
  organizationOfVoter,
  ownCards,
  participantOf,
  voterOf,
} from '../../shared/doc/vote-rules.ts'
import { ballotRelation } from '../../shared/model/ballot.ts'
import { type Card, cardType } from '../../shared/model/card.ts'
import { connectorType } from '../../shared/model/connector.ts'
import { figureType } from '../../shared/model/figure.ts'
import type { Id } from '../../shared/model/id.ts'
import { organizationType } from '../../shared/model/organization.ts'
import { voteType } from '../../shared/model/vote.ts'
import { exchangePeer } from '../support/exchange-peer.ts'
import { actOnCanvas } from '../support/random-canvas.ts'
import {
  answerSilence,
  facilitate,
  type LockedState,
  locksBroken,
  readLocked,
  thingsAdded,
} from '../support/random-facilitation.ts'
import { sampleContext } from '../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../support/seeded-random.ts'
import { valueOf } from '../support/value-of.ts'

const marta = 'participant:per-01'
const iris = 'participant:per-02'

/** Devices with the sample and one canvas of two zones and three cards, which have not met since. */
function table(count: number) {
  const start = sampleContext()
  const canvas = valueOf(
    addCanvas(start, { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }),
  )
  const canvasId = canvas.id
  const left = valueOf(addZone(start, { canvasId, label: 'Idee' }))
  const right = valueOf(addZone(start, { canvasId, label: 'Scelte' }))
  const place = { canvasId, zoneId: left.id }
  const cards = [
    valueOf(addCard(start, { ...place, text: 'Uno', authorId: marta })),
    ...valueOf(addCards(start, { ...place, texts: ['Due', '', 'Tre'], authorId: iris })),
  ]
  const peers = Array.from({ length: count }, (_, index) => exchangePeer(index + 1, start.documents))
  return { canvasId, left: left.id, right: right.id, cards: cards.map(({ id }) => id), peers, place }
}

function two() {
  const { peers, cards, ...rest } = table(2)
  const [one, other] = peers
  const [first, second, third] = cards
  if (one === undefined || other === undefined) throw new Error('Two were asked for')
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three cards')
  return { ...rest, one, other, first, second, third }
}

function bring(from: TavoloDocuments, to: TavoloDocuments): void {
  for (const name of ['official', 'work'] as const) {
    Y.applyUpdate(to[name], Y.encodeStateAsUpdate(from[name], Y.encodeStateVector(to[name])), 'file')
  }
}

/** Everybody gets everything; they must end with the same tavolo. */
function meet(...peers: readonly CommandContext[]): void {
  for (let round = 0; round < 2; round += 1) {
    for (const from of peers) for (const to of peers) if (from !== to) bring(from.documents, to.documents)
  }
  const [first, ...others] = peers.map(({ documents }) => readSnapshot(documents))
  for (const other of others) expect(other).toEqual(first)
}

/** The cards of a canvas by zone, in the order in which one reads them. */
function read({ documents }: CommandContext, canvasId: Id<'canvas'>): Record<string, string[]> {
  const { zones } = canvasOutline(documents, canvasId) ?? { zones: [] }
  return Object.fromEntries(
    zones.map(({ zone, clusters, cards }) => [
      zone?.label ?? '-',
      [...clusters.flatMap((each) => each.cards), ...cards].map(({ text }) => text),
    ]),
  )
}

const rules: Omit<NewVote, 'canvasId'> = {
  zoneId: null,
  question: 'Da dove cominciamo?',
  dotsPerVoter: 3,
  dotsOnOne: 2,
  dotsOnOwn: 1,
  isAnonymous: false,
  isHidden: false,
}

describe('two who write the same card apart', () => {
  test('lose nothing: one text counts, the other waits to be read', () => {
    const { one, other, first, canvasId } = two()
    valueOf(changeCard(one, { id: first, patch: { text: 'Il pulmino il martedì' } }))
    valueOf(changeCard(other, { id: first, patch: { text: 'Il pulmino il giovedì' } }))
    meet(one, other)
    const waiting = waitingWordings(one.documents).map(({ wording }) => wording.text)
    const shown = findRecord(one.documents, cardType, first)?.text ?? ''
    expect([shown, ...waiting].toSorted()).toEqual(['Il pulmino il giovedì', 'Il pulmino il martedì'])
    expect(read(one, canvasId)).toEqual({ Idee: [shown, 'Due', 'Tre'], Scelte: [] })
  })

  test('while somebody else moves it: text and place are both as they wanted', () => {
    const { one, other, first, canvasId, right } = two()
    valueOf(changeCard(one, { id: first, patch: { text: 'Uno, meglio' } }))
    valueOf(moveCards(other, { ids: [first], zoneId: right, clusterId: null }))
    meet(one, other)
    expect(read(one, canvasId)).toEqual({ Idee: ['Due', 'Tre'], Scelte: ['Uno, meglio'] })
    expect(waitingWordings(one.documents)).toEqual([])
  })

  test('while somebody else takes it away: the words are still there to be read', () => {
    const { one, other, first } = two()
    valueOf(changeCard(one, { id: first, patch: { text: 'Non buttarlo' } }))
    valueOf(removeCards(other, [first]))
    meet(one, other)
    expect(waitingWordings(other.documents)).toMatchObject([
      { wording: { recordId: first, text: 'Non buttarlo' }, current: null },
    ])
  })
})

describe('two who move cards apart', () => {
  test('end with each card in one place, that one of them chose', () => {
    const { one, other, first, second, canvasId, right } = two()
    valueOf(moveCards(one, { ids: [first, second], zoneId: right, clusterId: null }))
    valueOf(moveCards(other, { ids: [second, first], zoneId: null, clusterId: null }))
    meet(one, other)
    const zones = read(one, canvasId)
    expect(Object.values(zones).flat().toSorted()).toEqual(['Due', 'Tre', 'Uno'])
    expect(zones['Idee']).toEqual(['Tre'])
  })

  test('add cards at the same end keep them all, in the same order for both', () => {
    const { one, other, place, canvasId } = two()
    valueOf(addCards(one, { ...place, texts: ['A1', 'A2'], authorId: null }))
    valueOf(addCards(other, { ...place, texts: ['B1', 'B2'], authorId: null }))
    meet(one, other)
    expect(read(one, canvasId)['Idee']?.toSorted()).toEqual(['A1', 'A2', 'B1', 'B2', 'Due', 'Tre', 'Uno'])
    expect(read(other, canvasId)).toEqual(read(one, canvasId))
  })
})

describe('what one takes away while another adds to it', () => {
  test('a zone: its cards lie outside all zones', () => {
    const { one, other, left, place, canvasId } = two()
    valueOf(removeZone(one, left))
    valueOf(addCard(other, { ...place, text: 'Appena scritto', authorId: null }))
    meet(one, other)
    expect(read(one, canvasId)).toEqual({ Scelte: [], '-': ['Uno', 'Due', 'Tre', 'Appena scritto'] })
  })

  test('a cluster: its cards lie in its zone', () => {
    const { one, other, left, first, second, third, canvasId } = two()
    const cluster = valueOf(
      gatherCards(one, { canvasId, zoneId: left, cardIds: [first, second], title: 'Muoversi' }),
    )
    meet(one, other)
    valueOf(dissolveCluster(one, cluster.id))
    valueOf(moveCards(other, { ids: [third], zoneId: null, clusterId: cluster.id }))
    meet(one, other)
    expect(read(one, canvasId)).toEqual({ Idee: ['Uno', 'Due', 'Tre'], Scelte: [] })
  })

  test('a cluster that is moved takes along what is put into it meanwhile', () => {
    const { one, other, left, right, first, second, canvasId } = two()
    const cluster = valueOf(gatherCards(one, { canvasId, zoneId: left, cardIds: [first], title: '' }))
    meet(one, other)
    valueOf(moveCluster(one, { id: cluster.id, zoneId: right }))
    valueOf(moveCards(other, { ids: [second], zoneId: left, clusterId: cluster.id }))
    meet(one, other)
    expect(read(one, canvasId)).toEqual({ Idee: ['Tre'], Scelte: ['Uno', 'Due'] })
    valueOf(dissolveCluster(other, cluster.id))
    expect(read(other, canvasId)).toEqual({ Idee: ['Tre'], Scelte: ['Uno', 'Due'] })
  })

  test('a canvas: what was added is found on one without words, which can be brought back or removed', () => {
    const { one, other, place, canvasId } = two()
    valueOf(removeCanvas(one, canvasId))
    expect(listCanvases(one.documents).some(({ id }) => id === canvasId)).toBe(false)
    valueOf(addCard(other, { ...place, text: 'Appena scritto', authorId: null }))
    meet(one, other)
    const gone = listCanvases(one.documents).find(({ id }) => id === canvasId)
    expect(gone).toMatchObject({ isGone: true, title: '' })
    expect(read(one, canvasId)).toEqual({ '-': ['Appena scritto'] })
    valueOf(bringBackCanvas(one, { id: canvasId, title: 'Prova' }))
    meet(one, other)
    expect(listCanvases(other.documents).find(({ id }) => id === canvasId)).toMatchObject({ isGone: false })
    valueOf(removeCanvas(other, canvasId))
    meet(one, other)
    expect(canvasOutline(one.documents, canvasId)).toBeNull()
  })
})

describe('two who draw apart', () => {
  const drawn = { authorId: null, point: [0, 0] as [number, number], size: [100, 50] as [number, number] }

  test('a line that one ties to a card that the other takes away ends where the card lay', () => {
    const { one, other, canvasId, first, second } = two()
    const ends = { from: { itemId: first }, to: { itemId: second } }
    const id = valueOf(addConnector(one, { canvasId, authorId: null, label: 'causa', ...ends })).id
    valueOf(removeCards(other, [second]))
    meet(one, other)
    const scene = canvasScene(canvasOutline(other.documents, canvasId)?.zones ?? [])
    const { lines } = placeDrawings(scene, canvasDrawings(other.documents, canvasId))
    const [x, y] = findRecord(one.documents, connectorType, id)?.to.point ?? []
    expect(lines).toMatchObject([{ to: { x, y }, isTied: { from: true, to: false } }])
  })

  test('move the same figure, and one makes it larger: it is in one place, and larger', () => {
    const { one, other, canvasId } = two()
    const { id } = valueOf(addFigure(one, { ...drawn, canvasId, form: 'rectangle' }))
    meet(one, other)
    valueOf(dropCards(one, { cards: [], clusters: [], figures: [{ id, point: [7, 7] }] }))
    valueOf(resizeFigure(other, { id, size: [300, 300], point: [-50, -50] }))
    meet(one, other)
    const figure = findRecord(one.documents, figureType, id)
    expect(figure?.size).toEqual([300, 300])
    expect([
      [7, 7],
      [-50, -50],
    ]).toContainEqual(figure?.point)
  })

  test('group apart what the other groups too: nothing is in two groups', () => {
    const { one, other, first, second, third } = two()
    valueOf(groupThings(one, [first, second]))
    valueOf(groupThings(other, [second, third]))
    meet(one, other)
    const groups = [first, second, third].map((id) => findRecord(one.documents, cardType, id)?.groupId)
    expect(groups[0]).not.toBe(groups[2])
    expect([groups[0], groups[2]]).toContain(groups[1])
  })

  test('write the same words apart lose neither', () => {
    const { one, other, canvasId } = two()
    const { id } = valueOf(addFigure(one, { ...drawn, canvasId, form: 'text', text: 'Prima' }))
    meet(one, other)
    valueOf(changeFigure(one, { id, patch: { text: 'Di qua' } }))
    valueOf(changeFigure(other, { id, patch: { text: 'Di là' } }))
    meet(one, other)
    const waiting = waitingWordings(one.documents).map(({ wording }) => wording.text)
    const shown = findRecord(one.documents, figureType, id)?.text ?? ''
    expect([shown, ...waiting].toSorted()).toEqual(['Di là', 'Di qua'])
  })

  test('on a canvas that the other takes away: what was drawn is found', () => {
    const { one, other, canvasId } = two()
    valueOf(removeCanvas(one, canvasId))
    const { id } = valueOf(addFigure(other, { ...drawn, canvasId, form: 'ellipse' }))
    meet(one, other)
    expect(listCanvases(one.documents).find((each) => each.id === canvasId)).toMatchObject({ isGone: true })
    expect(canvasDrawings(one.documents, canvasId).figures.map((figure) => figure.id)).toEqual([id])
    valueOf(removeCanvas(one, canvasId))
    meet(one, other)
    expect(listCanvases(other.documents).some((each) => each.id === canvasId)).toBe(false)
  })
})

describe('votes', () => {
  test('a person who votes again from the phone that was away has one ballot, whole', () => {
    const { one, other, canvasId, first, second, third } = two()
    const { id: voteId } = valueOf(openVote(one, { ...rules, canvasId }))
    meet(one, other)
    const ballot = { voteId, voterId: voterOf(marta), participantId: marta } as const
    valueOf(
      castBallot(one, {
        ...ballot,
        dots: [
          [second, 2],
          [third, 1],
        ],
      }),
    )
    valueOf(
      castBallot(other, {
        ...ballot,
        dots: [
          [first, 1],
          [second, 1],
          [third, 1],
        ],
      }),
    )
    meet(one, other)
    const tally = voteTally(one.documents, voteId)
    expect(tally).toMatchObject({ ballots: 1, spoiled: 0 })
    expect(tally.items.reduce((all, { dots }) => all + dots, 0)).toBe(3)
    const merged = ballotOf(one.documents, voteId, ballot.voterId)?.dots?.length
    expect(tally.items).toHaveLength(merged ?? 0)
    // The phone says the same again as often as it likes.
    const dots = ballotOf(other.documents, voteId, ballot.voterId)?.dots ?? null
    for (let again = 0; again < 3; again += 1) valueOf(castBallot(other, { ...ballot, dots }))
    meet(one, other)
    expect(voteTally(one.documents, voteId)).toEqual(tally)
  })

  test('a ballot from a device that had not heard of the end counts', () => {
    const { one, other, canvasId, second } = two()
    const { id: voteId } = valueOf(openVote(one, { ...rules, canvasId }))
    meet(one, other)
    valueOf(closeVote(one, voteId))
    valueOf(castBallot(other, { voteId, voterId: voterOf(marta), participantId: marta, dots: [[second, 2]] }))
    meet(one, other)
    expect(voteTally(one.documents, voteId)).toMatchObject({
      ballots: 1,
      items: [{ itemId: second, dots: 2 }],
    })
    expect(openVoteOf(other.documents, canvasId)).toBeNull()
  })

  test('opened apart on one canvas: one after the other', () => {
    const { one, other, canvasId } = two()
    valueOf(openVote(one, { ...rules, canvasId }))
    valueOf(openVote(other, { ...rules, canvasId }))
    meet(one, other)
    const [older, newer] = listVotes(one.documents, canvasId)
    expect(openVoteOf(one.documents, canvasId)).toEqual(older)
    valueOf(closeVote(other, older?.id ?? 'vote:none'))
    meet(one, other)
    expect(openVoteOf(one.documents, canvasId)).toEqual(newer)
  })

  test('dots on a card that is moved stay, those on one that is gone do not', () => {
    const { one, other, canvasId, right, second, third } = two()
    const { id: voteId } = valueOf(openVote(one, { ...rules, canvasId }))
    meet(one, other)
    const dots: [Card['id'], number][] = [
      [second, 2],
      [third, 1],
    ]
    valueOf(castBallot(one, { voteId, voterId: voterOf(marta), participantId: marta, dots }))
    valueOf(moveCards(other, { ids: [second], zoneId: right, clusterId: null }))
    valueOf(removeCards(other, [third]))
    meet(one, other)
    expect(voteTally(one.documents, voteId)).toEqual({
      ballots: 1,
      paper: 0,
      spoiled: 0,
      items: [{ itemId: second, dots: 2, paperDots: 0 }],
    })
  })
})

test('two who put different canvases on the table agree on one', () => {
  const { one, other, canvasId } = two()
  const canvas = valueOf(
    addCanvas(one, { title: 'Altra', template: 'swot', sessionId: null, words: { zones: {} } }),
  )
  meet(one, other)
  valueOf(putOnTable(one, canvasId))
  valueOf(putOnTable(other, canvas.id))
  meet(one, other)
  expect(canvasOnTable(one.documents)?.id).toBe(canvasOnTable(other.documents)?.id)
  valueOf(putOnTable(one, canvas.id))
  meet(one, other)
  expect(canvasOnTable(other.documents)?.id).toBe(canvas.id)
})

/** Every card is in the trees exactly once. */
function expectReachable({ documents }: CommandContext): void {
  const shown = listCanvases(documents).flatMap(({ id }) => {
    const zones = canvasOutline(documents, id)?.zones ?? []
    return zones.flatMap(({ clusters, cards }) => [...clusters.flatMap((each) => each.cards), ...cards])
  })
  const ids = (cards: readonly Card[]) => cards.map(({ id }) => id).toSorted()
  expect(ids(shown)).toEqual(ids(listRecords(documents, cardType)))
}

/** Every figure and line is drawn exactly once, where numbers can be. */
function expectDrawn({ documents }: CommandContext): void {
  const drawn = listCanvases(documents).flatMap(({ id }) => {
    const scene = canvasScene(canvasOutline(documents, id)?.zones ?? [])
    const { figures, lines } = placeDrawings(scene, canvasDrawings(documents, id))
    for (const { from, to, middle } of lines)
      for (const { x, y } of [from, to, middle]) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    for (const { connector } of lines)
      expect(connector.from.itemId ?? '-').not.toBe(connector.to.itemId ?? '')
    return [...figures.map(({ figure }) => figure.id), ...lines.map(({ connector }) => connector.id)]
  })
  const all = [...listRecords(documents, figureType), ...listRecords(documents, connectorType)]
  expect(drawn.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
}

/** What a vote says is what ballots that keep its rules say, one a voter. */
function expectRulesKept({ documents }: CommandContext): void {
  for (const vote of listRecords(documents, voteType)) {
    const ballots = listRelations(documents, ballotRelation).filter(
      ({ voteId, dots }) => voteId === vote.id && (dots ?? []).length > 0,
    )
    const kept = ballots.filter(({ voterId, dots }) => {
      if (vote.voters === 'organizations') {
        const isThere = findRecord(documents, organizationType, organizationOfVoter(voterId)) !== null
        return isThere && brokenRule({ ...vote, dotsOnOwn: null }, dots ?? [], () => false) === null
      }
      const participantId = vote.isAnonymous ? null : participantOf(voterId)
      return brokenRule(vote, dots ?? [], ownCards(documents, participantId)) === null
    })
    const tally = voteTally(documents, vote.id)
    const most = vote.voters === 'people' ? ballots.length : listRecords(documents, organizationType).length
    expect(tally.ballots).toBeLessThanOrEqual(most)
    expect(new Set(ballots.map(({ voterId }) => voterId)).size).toBe(ballots.length)
    expect([tally.ballots, tally.spoiled]).toEqual([kept.length, ballots.length - kept.length])
    const all = tally.items.reduce((sum, { dots }) => sum + dots, 0)
    expect(all).toBeLessThanOrEqual(tally.ballots * vote.dotsPerVoter)
    for (const { dots } of tally.items) {
      expect(dots).toBeLessThanOrEqual(tally.ballots * (vote.dotsOnOne ?? vote.dotsPerVoter))
    }
    expect(tally.items.reduce((sum, { paperDots }) => sum + paperDots, 0)).toBe(tally.paper)
  }
}

/** Writes a ballot past every command, as a hostile device could. */
function forge({ documents }: CommandContext, random: SeededRandom): void {
  const votes = listRecords(documents, voteType)
  const cards = listRecords(documents, cardType)
  if (votes.length === 0 || cards.length === 0) return
  const { id, dotsPerVoter } = random.pick(votes)
  const key = relationKey({ leftId: id, rightId: `voter:forged-${random.between(1, 3)}`, field: 'dots' })
  const dots = [
    [random.pick(cards).id, dotsPerVoter],
    [random.pick(cards).id, random.between(1, 5)],
  ]
  documents.work.getMap<unknown>(ballotRelation.collection).set(key, dots)
}

/** Now and then whoever facilitates locks, silences, calls; every device answers. */
function runTheTable(peer: CommandContext, random: SeededRandom): void {
  const canvases = listCanvases(peer.documents)
  if (canvases.length === 0 || random.chance(0.7)) return
  const { id } = random.pick(canvases)
  if (peer.keepsToLocks?.() === true) answerSilence(peer, random, id)
  else facilitate(peer, random, id)
}

/** What passes with its moment is the same for all, though it is in no snapshot. */
function expectSameMoment(peers: readonly CommandContext[]): void {
  const [first, ...others] = peers.map(({ documents }) => ({
    writings: listWritings(documents).map((writing) => [writing, turnsOf(documents, writing.id)]),
    waiting: countDrafts(
      documents,
      listWritings(documents).map(({ id }) => id),
    ),
    locks: listCanvases(documents).map(({ id }) => locksOf(documents, id)),
    timers: timedCanvases(documents).map((id) => timerOf(documents, id)),
    summons: lastSummons(documents),
    lit: listCanvases(documents).map(({ id }) => litFace(documents, id)),
  }))
  for (const other of others) expect(other).toEqual(first)
}

describe.each([2, 3])('%i devices that work on canvases apart and together', (count) => {
  const name = `${count} devices end equal: every card in one place, no vote over its rules`
  for (const seed of seedsOfThisRun(15)) {
    test(`${name}, seed ${seed}`, async () => {
      await withSeed({ seed, name, project: 'quick' }, async (random) => {
        const peers = table(count).peers.map((peer, index) => ({
          ...peer,
          // The first facilitates; what is locked is kept from the others.
          keepsToLocks: () => index > 0,
        }))
        const none: LockedState['things'] = new Map()
        const made = new Map<CommandContext, LockedState['things']>()
        for (let round = 0; round < 4; round += 1) {
          for (let step = 0; step < 40; step += 1) {
            const peer = random.pick(peers)
            const before = readLocked(peer)
            actOnCanvas(peer, random)
            const after = readLocked(peer)
            expect(peer.keepsToLocks() ? locksBroken(before, after, made.get(peer) ?? none) : []).toEqual([])
            made.set(peer, new Map([...(made.get(peer) ?? none), ...thingsAdded(before, after)]))
            runTheTable(peer, random)
            if (random.chance(0.02)) forge(peer, random)
            // Some hear of some things in between.
            if (random.chance(0.1)) bring(random.pick(peers).documents, random.pick(peers).documents)
            expectReachable(peer)
          }
          meet(...peers)
          expectSameMoment(peers)
          for (const peer of peers) {
            expectReachable(peer)
            expectDrawn(peer)
            expectRulesKept(peer)
          }
        }
        await Promise.resolve()
      })
    })
  }
})
