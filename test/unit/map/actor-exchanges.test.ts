import { describe, expect, test } from 'vitest'
import { exchangeBlocks } from '../../../renderer/citing/actor-citations.ts'
import { headAt, lineBetween } from '../../../shared/map/actors/line-between.ts'
import {
  type ActorExchange,
  actorExchanges,
  exchangeLines,
} from '../../../shared/map/actors/actor-exchanges.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { randomMap } from '../../support/random-map.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

const sample = sampleSnapshot()
const names = new Map<string, string>(sample.organizations.map(({ id, shortName }) => [id, shortName]))
const nameOf = (id: string) => names.get(id) ?? ''

/** «La Tessitura → Distretto R10 R14», with a question mark when it only could. */
function wordsOf({ giverId, takerId, isAnswer, resources }: ActorExchange): string {
  const codes = resources.map(({ code }) => code).join(' ')
  return `${nameOf(giverId)} → ${nameOf(takerId)} ${codes}${isAnswer ? '' : '?'}`
}

describe('exchanges between actors', () => {
  test('who brings a resource gives to whoever raised the need; what answers nothing yet is told apart', () => {
    const words = actorExchanges(sample).map(wordsOf)
    expect(words.filter((line) => line.startsWith('La Tessitura'))).toEqual([
      'La Tessitura → Unione R10',
      'La Tessitura → Distretto R10 R14',
      'La Tessitura → Il Cortile R10',
      'La Tessitura → Gruppo familiari R09',
    ])
    expect(words.filter((line) => line.startsWith('Fondazione'))).toEqual([
      'Fondazione → La Tessitura R11?',
      'Fondazione → Passo Lento R11?',
      'Fondazione → Il Cortile R11?',
    ])
  })

  test('what somebody brings to a need of their own is no exchange, also when a person of theirs brings it', () => {
    const own = actorExchanges(sample).filter(({ giverId, takerId }) => giverId === takerId)
    expect(own).toEqual([])
    const someone = sample.participants.find(({ organizationId }) => organizationId !== null)
    if (someone === undefined) throw new Error('The sample has people who speak for somebody')
    const body = someone.organizationId
    const theirs = sample.resources.map((resource) =>
      resource.ownerId === body ? { ...resource, ownerId: someone.id } : resource,
    )
    expect(actorExchanges({ ...sample, resources: theirs }).map(wordsOf)).toEqual(
      actorExchanges(sample).map(wordsOf),
    )
  })

  test('resources of nobody and actors that are gone give and have nothing', () => {
    const [gone, ...organizations] = sample.organizations
    const left = actorExchanges({ ...sample, organizations })
    expect(left.some(({ giverId, takerId }) => giverId === gone?.id || takerId === gone?.id)).toBe(false)
    expect(left.length).toBeGreaterThan(0)
    const ofNobody = sample.resources.map((resource) => ({ ...resource, ownerId: null }))
    expect(actorExchanges({ ...sample, resources: ofNobody })).toEqual([])
  })

  test('two actors have one line, with an arrow at both ends when both give', () => {
    const exchanges = actorExchanges(sample)
    const lines = exchangeLines(exchanges)
    const pairs = new Set(exchanges.map(({ giverId, takerId }) => [giverId, takerId].toSorted().join(' ')))
    expect(lines).toHaveLength(pairs.size)
    const between = (one: string, other: string) =>
      lines.find(
        ({ fromId, toId }) => [nameOf(fromId), nameOf(toId)].toSorted().join() === [one, other].join(),
      )
    expect(between('Gruppo familiari', 'Unione')).toMatchObject({ isBothWays: true, isAnswer: true })
    expect(between('Fondazione', 'Passo Lento')).toMatchObject({ isBothWays: false, isAnswer: false })
  })

  test('a verbale says actor by actor to whom it gives, then to whom it could', () => {
    const tools = {
      text: createTranslator('it'),
      formatList: (items: readonly string[]) => formatList(items, 'it'),
      nameOf,
    }
    const some = actorExchanges(sample).filter(({ giverId }) =>
      ['Contrade', 'Fondazione'].includes(nameOf(giverId)),
    )
    const words = exchangeBlocks(some, tools).map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
        : block.kind,
    )
    expect(words).toEqual([
      'Chi porta risorse a bisogni sollevati da altri:',
      'Contrade risponde a bisogni sollevati da Il Cortile e Gruppo familiari.',
      'Contrade potrebbe rispondere a bisogni sollevati da Unione.',
      'Fondazione potrebbe rispondere a bisogni sollevati da La Tessitura, Passo Lento e Il Cortile.',
    ])
    expect(exchangeBlocks([], tools)).toEqual([])
  })
})

// Enough maps to meet one pair under two links.
const seedCount = 20

for (const seed of seedsOfThisRun(seedCount)) {
  const name = `any order of the links gives the same exchanges, seed ${seed}`
  test(name, async () => {
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const map = randomMap(random, { needs: 12, resources: 10, links: 40, organizations: 5 })
      expect(actorExchanges({ ...map, links: map.links.toReversed() })).toEqual(actorExchanges(map))
      await Promise.resolve()
    })
  })
}

describe('the line between two cards', () => {
  const card = { x: 0, y: 0, width: 100, height: 40 }

  test('goes from edge to edge, a little off both', () => {
    expect(lineBetween(card, { ...card, x: 300 })).toEqual({ from: { x: 103, y: 20 }, to: { x: 297, y: 20 } })
    expect(lineBetween(card, { ...card, y: 200 })).toEqual({ from: { x: 50, y: 43 }, to: { x: 50, y: 197 } })
  })

  test('there is none between cards that touch or lie on each other', () => {
    expect(lineBetween(card, { ...card, x: 100 })).toBeNull()
    expect(lineBetween(card, card)).toBeNull()
  })

  test('its arrow has the tip at its end', () => {
    expect(headAt({ from: { x: 0, y: 20 }, to: { x: 100, y: 20 } })).toBe('100,20 91,24 91,16')
  })
})
