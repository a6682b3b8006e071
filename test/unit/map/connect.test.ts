import { describe, expect, test } from 'vitest'
import { connectionBlocks } from '../../../renderer/citing/connection-citations.ts'
import { addConnection } from '../../../shared/doc/commands/connections.ts'
import { listConnections } from '../../../shared/doc/connections.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { cardBeside } from '../../../shared/map/connect/card-beside.ts'
import { connectGraph, type ConnectGraph } from '../../../shared/map/connect/connect-graph.ts'
import { type BoardPoint, cardSize, layoutCards } from '../../../shared/map/connect/connect-layout.ts'
import {
  areaOf,
  type BoardPlaces,
  isInArea,
  keptPlaces,
  mayCross,
  placeCards,
} from '../../../shared/map/connect/connect-places.ts'
import { linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const nowhere: BoardPlaces = new Map()

/** The board of the sample, with one action of its first two resources for its first need. */
function sampleBoard() {
  const context = sampleContext()
  const { documents } = context
  const needs = listRecords(documents, needType)
  const resources = listRecords(documents, resourceType)
  const [first, second] = resources
  const [need] = needs
  if (first === undefined || second === undefined || need === undefined)
    throw new Error('The sample is empty')
  valueOf(
    addConnection(context, {
      title: 'Una staffetta',
      note: 'Da provare in maggio',
      resourceIds: [first.id, second.id],
      needIds: [need.id],
    }),
  )
  const connections = listConnections(documents)
  const graph = connectGraph({ needs, resources, links: listRecords(documents, linkType), connections })
  return { graph, connections, needs, resources, first, second, need }
}

function isOver([x, y]: BoardPoint, [otherX, otherY]: BoardPoint): boolean {
  return Math.abs(x - otherX) < cardSize.width && Math.abs(y - otherY) < cardSize.height
}

function overlaps(places: BoardPlaces): number {
  const points = [...places.values()]
  return points.flatMap((point, index) => points.slice(index + 1).filter((other) => isOver(point, other)))
    .length
}

/** How much wider than tall it all is. */
function shapeOf(places: BoardPlaces): number {
  const { left, top, right, bottom } = areaOf(places)
  return (right - left) / (bottom - top)
}

describe('the board', () => {
  test('has a card for everything, and lines for parts and answers', () => {
    const { graph, connections, first, need } = sampleBoard()
    expect(graph.cards.length).toBe(15 + 18 + 1)
    expect(graph.lines.filter(({ style }) => style === 'part').map(({ toId }) => toId)).toContain(need.id)
    expect(graph.lines.length).toBe(32 + 3)
    expect(connections[0]?.resourceIds).toContain(first.id)
  })

  test('draws no line to what is not there', () => {
    const { graph, connections, needs, resources } = sampleBoard()
    const [gone] = needs
    const links = graph.lines.length
    const without = connectGraph({
      needs: needs.filter((need) => need !== gone),
      resources,
      links: [],
      connections,
    })
    expect(without.lines.every(({ toId }) => toId !== gone?.id)).toBe(true)
    expect(without.lines.length).toBeLessThan(links)
  })
})

describe('an automatic layout', () => {
  test('puts actions, resources and needs into columns, and no card over another', () => {
    const { graph } = sampleBoard()
    const places = layoutCards(graph)
    expect(places.size).toBe(graph.cards.length)
    expect(overlaps(places)).toBe(0)
    for (const { fromId, toId } of graph.lines) {
      expect(places.get(fromId)?.[0]).toBeLessThan(places.get(toId)?.[0] ?? 0)
    }
  })

  test('is the same whenever it is asked for', () => {
    const { graph } = sampleBoard()
    expect([...layoutCards(graph)]).toEqual([...layoutCards(graph)])
  })

  test('of hundreds of cards with thousands of lines is there at once, in columns and over nothing', () => {
    const resources = Array.from({ length: 250 }, (_, index) => `resource:${index}` as const)
    const needs = Array.from({ length: 250 }, (_, index) => `need:${index}` as const)
    const lines = resources.flatMap((fromId, index) =>
      needs
        .filter((_, other) => (index * 7 + other * 3) % 9 === 0)
        .map((toId) => ({ id: `${fromId}|${toId}`, fromId, toId, style: 'full' }) as const),
    )
    const cards = [...resources, ...needs].map((id) => ({ id }) as ConnectGraph['cards'][number])
    const places = layoutCards({ cards, lines })
    expect(lines.length).toBeGreaterThan(6000)
    expect(places.size).toBe(500)
    expect(overlaps(places)).toBe(0)
    expect(shapeOf(places)).toBeGreaterThan(0.7)
    expect(shapeOf(places)).toBeLessThan(3)
  })

  test('is never a tower, whether cards hang together, by twos, or on nothing', () => {
    const resources = Array.from({ length: 200 }, (_, index) => `resource:${index}` as const)
    const needs = Array.from({ length: 200 }, (_, index) => `need:${index}` as const)
    const cards = [...resources, ...needs].map((id) => ({ id }) as ConnectGraph['cards'][number])
    const line = (from: number, to: number) => {
      const [fromId, toId] = [`resource:${from}`, `need:${to}`] as const
      return { id: `${fromId}|${toId}`, fromId, toId, style: 'full' } as const
    }
    const chain = resources.flatMap((_, index) => [line(index, index), line(index, (index + 1) % 200)])
    const twos = resources.map((_, index) => line(index, index))
    for (const lines of [chain, twos, []]) {
      const places = layoutCards({ cards, lines })
      expect(places.size).toBe(400)
      expect(overlaps(places)).toBe(0)
      expect(shapeOf(places)).toBeGreaterThan(0.7)
      expect(shapeOf(places)).toBeLessThan(3)
    }
  })

  test('puts what hangs on nothing under the rest', () => {
    const { graph } = sampleBoard()
    const loose: ConnectGraph = { cards: graph.cards, lines: [] }
    expect(overlaps(layoutCards(loose))).toBe(0)
  })
})

describe('where cards lie', () => {
  test('what people placed stays there, and what came since is under it', () => {
    const { graph, first } = sampleBoard()
    const kept: BoardPlaces = new Map([[first.id, [700, -40]]])
    const places = placeCards(graph, kept, nowhere)
    expect(places.get(first.id)).toEqual([700, -40])
    expect(places.size).toBe(graph.cards.length)
    expect(overlaps(places)).toBe(0)
    const others = [...places].filter(([id]) => id !== first.id && !id.startsWith('connection:'))
    expect(Math.min(...others.map(([, [, y]]) => y))).toBeGreaterThan(-40)
  })

  test('an action that came since is beside what it puts together, and over nothing', () => {
    const { graph, connections, first, second } = sampleBoard()
    const [whole] = connections
    if (whole === undefined) throw new Error('There is no action')
    const before = placeCards(
      { ...graph, cards: graph.cards.filter(({ kind }) => kind !== 'action') },
      nowhere,
      nowhere,
    )
    const places = placeCards(graph, nowhere, before)
    const [x, y] = places.get(whole.connection.id) ?? [0, 0]
    const parts = [first, second].map(({ id }) => places.get(id) ?? [0, 0])
    expect(x).toBeLessThan(Math.min(...parts.map(([left]) => left)) - cardSize.width)
    expect(Math.abs(y - (parts[0]?.[1] ?? 0))).toBeLessThan(800)
    expect(overlaps(places)).toBe(0)
    // A second one with the same parts lies under the first.
    const twin = { ...whole, connection: { ...whole.connection, id: 'connection:twin' as const } }
    const cards = [
      ...graph.cards,
      { kind: 'action', id: twin.connection.id, connection: twin.connection } as const,
    ]
    const lines = [
      ...graph.lines,
      ...graph.lines
        .filter(({ fromId }) => fromId === whole.connection.id)
        .map((line) => ({ ...line, id: `twin ${line.id}`, fromId: twin.connection.id })),
    ]
    expect(overlaps(placeCards({ cards, lines }, nowhere, places))).toBe(0)
  })

  test('from a card one comes to the nearest that lies straight on, and nowhere from the last', () => {
    const places: BoardPlaces = new Map([
      ['need:a', [0, 0]],
      ['need:b', [0, 88]],
      ['need:c', [360, 44]],
      ['need:d', [720, 0]],
    ])
    expect(cardBeside(places, { fromId: 'need:a', toward: 'down' })).toBe('need:b')
    expect(cardBeside(places, { fromId: 'need:b', toward: 'up' })).toBe('need:a')
    expect(cardBeside(places, { fromId: 'need:a', toward: 'right' })).toBe('need:c')
    expect(cardBeside(places, { fromId: 'need:d', toward: 'left' })).toBe('need:c')
    expect(cardBeside(places, { fromId: 'need:d', toward: 'right' })).toBe(null)
    expect(cardBeside(places, { fromId: 'need:gone', toward: 'right' })).toBe(null)
  })

  test('nothing jumps when a line comes', () => {
    const { graph } = sampleBoard()
    const before = placeCards({ cards: graph.cards, lines: [] }, nowhere, nowhere)
    expect(new Map(placeCards(graph, nowhere, before))).toEqual(new Map(before))
  })

  test('are the placements of this view only, without those that were given back', () => {
    const places = keptPlaces([
      { viewId: 'view:connect', itemId: 'need:a', point: [1, 2] },
      { viewId: 'view:connect', itemId: 'need:b', point: null },
      { viewId: 'view:territory', itemId: 'need:c', point: [3, 4] },
      { viewId: 'view:connect', itemId: 'organization:d', point: [5, 6] },
    ])
    expect([...places]).toEqual([['need:a', [1, 2]]])
  })

  test('only what is in sight is drawn: cards by their box, lines by the box around their ends', () => {
    const area = { left: 0, top: 0, right: 100, bottom: 100 }
    expect(isInArea([99, 99], area)).toBe(true)
    expect(isInArea([-cardSize.width, 0], area)).toBe(false)
    expect(mayCross([-1000, -1000], [1000, 1000], area)).toBe(true)
    expect(mayCross([500, 0], [900, 0], area)).toBe(false)
    expect(areaOf(new Map([['need:a', [-10, 5]]]))).toEqual({
      left: -10,
      top: 0,
      right: cardSize.width,
      bottom: 5 + cardSize.height,
    })
  })
})

test('a verbale has the action by name, with what it puts together, for whom, and its note', () => {
  const { connections, needs, resources, first, second, need } = sampleBoard()
  const [whole] = connections
  if (whole === undefined) throw new Error('There is no action')
  const find = (id: string) => [...needs, ...resources].find((record) => record.id === id) ?? null
  const blocks = connectionBlocks(whole, { text: createTranslator('it'), find })
  const said = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.runs
          .map((run) => (run.kind === 'text' ? run.text : run.kind === 'mention' ? run.label : ''))
          .join('')
      : '',
  )
  expect(said).toEqual([
    `Azione «Una staffetta», con ${first.code} ${first.title}, ${second.code} ${second.title}; per ${need.code} ${need.title}.`,
    'Nota: Da provare in maggio',
  ])
})
