import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { settleCodes } from '../../shared/doc/commands/codes.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { overrideCoverage } from '../../shared/doc/commands/coverage-overrides.ts'
import { addConnection, setConnectionParts } from '../../shared/doc/commands/connections.ts'
import { setLink } from '../../shared/doc/commands/links.ts'
import { addNeed, changeNeed, removeNeeds } from '../../shared/doc/commands/needs.ts'
import { dismissWording, takeWording } from '../../shared/doc/commands/words.ts'
import { listConnections } from '../../shared/doc/connections.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { waitingWordings } from '../../shared/doc/queries/waiting-wordings.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import { allCoverage } from '../../shared/map/coverage.ts'
import { coverageLevels } from '../../shared/model/coverage-override.ts'
import { linkStrengths, linkType } from '../../shared/model/link.ts'
import { needType } from '../../shared/model/need.ts'
import { exchangePeer } from '../support/exchange-peer.ts'
import { sampleContext } from '../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../support/seeded-random.ts'
import { valueOf } from '../support/value-of.ts'

const needId = 'need:bis-04'
const pair = { needId, resourceId: 'resource:ris-04' } as const

/** Laptops with the sample, which have not met since. */
function laptops(count: number): CommandContext[] {
  const { documents } = sampleContext()
  return Array.from({ length: count }, (_, index) => exchangePeer(index + 1, documents))
}

function bring(from: TavoloDocuments, to: TavoloDocuments): void {
  for (const name of ['official', 'work'] as const) {
    Y.applyUpdate(to[name], Y.encodeStateAsUpdate(from[name], Y.encodeStateVector(to[name])), 'file')
  }
}

/** Everybody gets everything; they must end with the same tavolo. */
function meet(peers: readonly CommandContext[]): void {
  for (let round = 0; round < 2; round += 1) {
    for (const from of peers) for (const to of peers) if (from !== to) bring(from.documents, to.documents)
  }
  const [first, ...others] = peers.map(({ documents }) => readSnapshot(documents))
  for (const other of others) expect(other).toEqual(first)
}

function two(): [CommandContext, CommandContext] {
  const [one, other] = laptops(2)
  if (one === undefined || other === undefined) throw new Error('Two were asked for')
  return [one, other]
}

/** Everything that can be read of a field: what it says, and the words that wait. */
function readable({ documents }: CommandContext, field: 'title' | 'description'): string[] {
  const waiting = waitingWordings(documents).filter(({ wording }) => wording.field === field)
  return [
    findRecord(documents, needType, needId)?.[field] ?? '',
    ...waiting.map(({ wording }) => wording.text),
  ]
}

describe('two laptops that write apart', () => {
  test('in the same words of a need keep both, and say whose they are', () => {
    const [marta, iris] = two()
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Venerdì sera', description: 'Da Marta' } }))
    valueOf(changeNeed(iris, { id: needId, patch: { title: 'Fine settimana', urgency: 1 } }))
    meet([marta, iris])
    expect(readable(marta, 'title').toSorted()).toEqual(['Fine settimana', 'Venerdì sera'])
    expect(readable(marta, 'description')).toEqual(['Da Marta'])
    expect(waitingWordings(marta.documents)).toMatchObject([
      { wording: { recordId: needId, field: 'title', writtenAt: '2026-04-16T16:00:00.000Z' } },
    ])
    expect(findRecord(marta.documents, needType, needId)?.urgency).toBe(1)
  })

  test('one after the other leave nothing waiting', () => {
    const [marta, iris] = two()
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Venerdì sera' } }))
    meet([marta, iris])
    for (const title of ['Venerdì', 'Venerdì notte', 'Venerdì sera']) {
      valueOf(changeNeed(iris, { id: needId, patch: { title } }))
    }
    meet([marta, iris])
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Sabato' } }))
    meet([marta, iris])
    expect(waitingWordings(marta.documents)).toEqual([])
    expect(readSnapshot(marta.documents).wordings).toHaveLength(1)
  })

  test('and then go on writing lose nothing that nobody has looked at', () => {
    const [marta, iris] = two()
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Venerdì sera' } }))
    valueOf(changeNeed(iris, { id: needId, patch: { title: 'Fine settimana' } }))
    meet([marta, iris])
    const [waiting] = waitingWordings(marta.documents)
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Di Marta' } }))
    valueOf(changeNeed(iris, { id: needId, patch: { title: 'Di Iris' } }))
    meet([marta, iris])
    expect(readable(iris, 'title').toSorted()).toEqual(
      ['Di Iris', 'Di Marta', waiting?.wording.text ?? ''].toSorted(),
    )
  })

  test('choose together: one wording is taken, another put aside', () => {
    const [marta, iris] = two()
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Venerdì sera' } }))
    valueOf(changeNeed(iris, { id: needId, patch: { title: 'Fine settimana' } }))
    meet([marta, iris])
    const [waiting] = waitingWordings(iris.documents)
    if (waiting === undefined) throw new Error('One of the two must wait')
    valueOf(takeWording(iris, waiting.wording.id))
    meet([marta, iris])
    expect(readable(marta, 'title')).toEqual([waiting.wording.text])
    valueOf(changeNeed(marta, { id: needId, patch: { title: 'Uno' } }))
    valueOf(changeNeed(iris, { id: needId, patch: { title: 'Due' } }))
    meet([marta, iris])
    for (const { wording } of waitingWordings(marta.documents)) valueOf(dismissWording(marta, wording.id))
    meet([marta, iris])
    expect(readable(iris, 'title')).toHaveLength(1)
  })

  test('while the other removes the need: the words are still there to be read', () => {
    const [marta, iris] = two()
    valueOf(changeNeed(marta, { id: needId, patch: { description: 'Chiama il reparto' } }))
    valueOf(removeNeeds(iris, [needId]))
    meet([marta, iris])
    expect(findRecord(marta.documents, needType, needId)).toBeNull()
    expect(waitingWordings(marta.documents)).toMatchObject([
      { wording: { recordId: needId, text: 'Chiama il reparto' }, current: null },
    ])
  })
})

describe('two laptops that link apart', () => {
  test('end with one link, and both notes', () => {
    const [marta, iris] = two()
    valueOf(setLink(marta, { ...pair, strength: 'full', note: 'Ha detto di sì' }))
    valueOf(setLink(iris, { ...pair, strength: 'potential', note: 'Da chiedere' }))
    meet([marta, iris])
    const links = listRecords(marta.documents, linkType).filter((link) => link.needId === needId)
    expect(links).toHaveLength(1)
    const notes = waitingWordings(marta.documents).map(({ wording }) => wording.text)
    expect([links[0]?.note ?? '', ...notes].toSorted()).toEqual(['Da chiedere', 'Ha detto di sì'])
  })

  test('add to the same action keep what both added', () => {
    const { documents } = sampleContext()
    const [marta, iris] = [exchangePeer(1, documents), exchangePeer(2, documents)]
    const resourceIds = ['resource:ris-01', 'resource:ris-02'] as const
    const { id } = valueOf(addConnection(marta, { title: 'Giro', resourceIds }))
    meet([marta, iris])
    const part = { connectionId: id, isPart: true } as const
    valueOf(setConnectionParts(marta, { ...part, itemIds: ['resource:ris-03'] }))
    valueOf(setConnectionParts(iris, { ...part, itemIds: ['need:bis-02'] }))
    meet([marta, iris])
    expect(listConnections(iris.documents)).toMatchObject([
      { resourceIds: [...resourceIds, 'resource:ris-03'], needIds: ['need:bis-02'] },
    ])
  })
})

describe('laptops that override apart', () => {
  test('end with the newest word and every reason', () => {
    const peers = laptops(3)
    const words = [
      { level: 'weak', reason: 'Uno' },
      { level: 'partial', reason: 'Due' },
      { level: 'adequate', reason: 'Tre' },
    ] as const
    for (const [index, peer] of peers.entries()) {
      const said = {
        ...peer,
        clock: { ...peer.clock, nowMs: () => Date.parse('2026-04-16T17:00:00Z') + index },
      }
      const word = words[index]
      if (word !== undefined) valueOf(overrideCoverage(said, { needId, ...word }))
    }
    meet(peers)
    for (const { documents } of peers) {
      const coverage = allCoverage(readSnapshot(documents)).get(needId)
      expect(coverage).toMatchObject({ level: 'adequate', derived: { level: 'uncovered' } })
      const reasons = [coverage?.override, ...(coverage?.otherOverrides ?? [])].map((word) => word?.reason)
      expect(reasons).toEqual(['Tre', 'Due', 'Uno'])
    }
  })
})

describe('laptops that add apart', () => {
  function codes({ documents }: CommandContext): string[] {
    return listRecords(documents, needType).map(({ code }) => code)
  }

  test('end with a code each, whoever settles it, and the one that changed says what it was', () => {
    const peers = laptops(3)
    for (const peer of peers) {
      valueOf(addNeed(peer, { title: `Di ${peer.author.name}, uno` }))
      valueOf(addNeed(peer, { title: `Di ${peer.author.name}, due` }))
    }
    meet(peers)
    // Nobody waits for anybody: all settle before they meet again.
    for (const peer of peers) valueOf(settleCodes(peer))
    meet(peers)
    for (const peer of peers) expect(valueOf(settleCodes(peer))).toEqual([])
    const [first] = peers
    if (first === undefined) throw new Error('Three were asked for')
    const numbers = codes(first).toSorted()
    expect(numbers).toHaveLength(21)
    expect(new Set(numbers).size).toBe(21)
    const changed = listRecords(first.documents, needType).filter(({ formerCodes }) => formerCodes.length > 0)
    expect(changed.flatMap(({ formerCodes }) => formerCodes).toSorted()).toEqual(['B16', 'B16', 'B17', 'B17'])
  })

  test('of which one removes its own again: the number is not given to the other', () => {
    const [marta, iris] = two()
    const mine = valueOf(addNeed(marta, { title: 'Subito tolto' }))
    valueOf(removeNeeds(marta, [mine.id]))
    const theirs = valueOf(addNeed(iris, { title: 'Resta' }))
    expect([mine.code, theirs.code]).toEqual(['B16', 'B16'])
    meet([marta, iris])
    valueOf(settleCodes(iris))
    meet([marta, iris])
    expect(findRecord(marta.documents, needType, theirs.id)).toMatchObject({
      code: 'B17',
      formerCodes: ['B16'],
    })
    expect(valueOf(addNeed(marta, { title: 'Dopo' })).code).toBe('B18')
  })

  test('and settle while they know different things still end with a code each', () => {
    const [first, second, third] = laptops(3)
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three')
    for (const peer of [first, second, third]) valueOf(addNeed(peer, { title: peer.author.name }))
    bring(third.documents, first.documents)
    bring(second.documents, third.documents)
    valueOf(settleCodes(first))
    valueOf(settleCodes(third))
    meet([first, second, third])
    for (const peer of [first, second, third]) valueOf(settleCodes(peer))
    meet([first, second, third])
    for (const peer of [first, second, third]) expect(valueOf(settleCodes(peer))).toEqual([])
    expect(new Set(codes(first)).size).toBe(18)
  })
})

describe('two laptops that change the same need, its link and its override apart', () => {
  /** What a laptop wrote last in each place since they parted, and every reason that it gave. */
  interface Written {
    readonly last: Map<string, string>
    readonly reasons: string[]
  }

  function writeSomething(peer: CommandContext, random: SeededRandom, { last, reasons }: Written): void {
    const words = `${peer.author.name} ${random.between(1, 1e6)}`
    const field = random.pick(['title', 'description', 'recipients', 'indicatorValue'] as const)
    const edits = [
      () => {
        last.set(field, words)
        valueOf(changeNeed(peer, { id: needId, patch: { [field]: words, urgency: random.between(1, 5) } }))
      },
      () => {
        last.set('note', words)
        valueOf(setLink(peer, { ...pair, strength: random.pick(linkStrengths), note: words }))
      },
      () => {
        reasons.push(words)
        valueOf(overrideCoverage(peer, { needId, level: random.pick(coverageLevels), reason: words }))
      },
    ]
    random.pick(edits)()
  }

  function everyWord({ documents }: CommandContext, field: string): string[] {
    const waiting = waitingWordings(documents).filter(({ wording }) => wording.field === field)
    const need = findRecord(documents, needType, needId)
    const link = listRecords(documents, linkType).find((each) => each.needId === needId)
    const current = { ...need, note: link?.note }[field as 'title' | 'note'] ?? ''
    return [current, ...waiting.map(({ wording }) => wording.text)]
  }

  const name = 'end equal, and no text is lost'
  for (const seed of seedsOfThisRun(20)) {
    test(`${name}, seed ${seed}`, async () => {
      await withSeed({ seed, name, project: 'quick' }, async (random) => {
        const peers = two()
        const reasons: string[] = []
        for (let round = 0; round < 3; round += 1) {
          const written = peers.map((peer) => {
            const own: Written = { last: new Map(), reasons }
            for (let edit = random.between(1, 6); edit > 0; edit -= 1) writeSomething(peer, random, own)
            return own
          })
          meet(peers)
          const [first] = peers
          for (const { last } of written) {
            for (const [field, words] of last) expect(everyWord(first, field)).toContain(words)
          }
          const coverage = allCoverage(readSnapshot(first.documents)).get(needId)
          const kept = [coverage?.override, ...(coverage?.otherOverrides ?? [])].map((word) => word?.reason)
          expect(kept).toEqual(expect.arrayContaining(reasons))
        }
        await Promise.resolve()
      })
    })
  }
})
