import { describe, expect, test } from 'vitest'
import {
  draftId,
  type OutlineItem,
  outlineLines,
  outsideId,
} from '../../../renderer/screens/canvases/outline/outline-lines.ts'
import { turnedToShow } from '../../../renderer/screens/canvases/outline/turned-to-show.ts'
import type { DrawingsByZone, ZoneDrawings } from '../../../shared/canvas/drawings/drawings-by-zone.ts'
import type { OutlineZone } from '../../../shared/doc/queries/canvas-outline.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { type Cluster, clusterType } from '../../../shared/model/cluster.ts'
import { type Connector, connectorType } from '../../../shared/model/connector.ts'
import { type Figure, figureType } from '../../../shared/model/figure.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { type Zone, zoneType } from '../../../shared/model/zone.ts'

const canvasId = 'canvas:1'

function card(id: string): Card {
  return { ...cardType.defaults, id: `card:${id}`, canvasId, order: 'a0', text: id }
}

function zone(id: string): Zone {
  const frame: Zone['frame'] = [0, 0, 100, 100]
  return { ...zoneType.defaults, id: `zone:${id}`, canvasId, order: 'a0', label: id, frame }
}

function cluster(id: string): Cluster {
  return { ...clusterType.defaults, id: `cluster:${id}`, canvasId, order: 'a0', title: id }
}

const labelOf = (item: OutlineItem) => item.kind

const zones: readonly OutlineZone[] = [
  {
    zone: zone('forze'),
    clusters: [{ cluster: cluster('reti'), cards: [card('vicini'), card('scuola')] }],
    cards: [card('furgone')],
  },
  { zone: zone('debolezze'), clusters: [], cards: [] },
]

const usual: Parameters<typeof outlineLines>[0] = {
  zones,
  turnedIds: new Set(),
  silent: [],
  isSilent: false,
  draft: null,
  writtenId: null,
  labelOf,
}

function ids(options: Partial<Parameters<typeof outlineLines>[0]> = {}): string[] {
  const lines = outlineLines({ ...usual, ...options })
  return lines.map(({ id, level }) => `${level} ${id}`)
}

describe('the lines of a canvas', () => {
  test('are zone, cluster, its cards, then the cards of no cluster', () => {
    expect(ids()).toEqual([
      '1 zone:forze',
      '2 cluster:reti',
      '3 card:vicini',
      '3 card:scuola',
      '2 card:furgone',
      '1 zone:debolezze',
    ])
  })

  test('hide what is under a line that is folded, and count it all the same', () => {
    const turnedIds = new Set(['zone:forze'])
    expect(ids({ turnedIds })).toEqual(['1 zone:forze', '1 zone:debolezze'])
    const [first] = outlineLines({ ...usual, turnedIds })
    expect(first).toMatchObject({ isExpanded: false, item: { kind: 'zone', cardCount: 3 } })
  })

  test('come in sight when one seeks what lies under folded ones, and nothing else opens', () => {
    const turnedIds = new Set(['zone:forze', 'cluster:reti', 'zone:debolezze'])
    expect([...turnedToShow('card:scuola', { ...usual, turnedIds })]).toEqual(['zone:debolezze'])
    expect([...turnedToShow('card:furgone', { ...usual, turnedIds })]).toEqual([
      'cluster:reti',
      'zone:debolezze',
    ])
    expect(turnedToShow('zone:forze', { ...usual, turnedIds })).toBe(turnedIds)
    expect(turnedToShow('card:gone', { ...usual, turnedIds })).toBe(turnedIds)
  })

  test('have the new card last in its zone, or last in its cluster', () => {
    const inZone = ids({ draft: { zoneId: 'zone:debolezze', clusterId: null } })
    expect(inZone.at(-1)).toBe(`2 ${draftId}`)
    const inCluster = ids({ draft: { zoneId: 'zone:forze', clusterId: 'cluster:reti' } })
    expect(inCluster.indexOf(`3 ${draftId}`)).toBe(inCluster.indexOf('3 card:scuola') + 1)
  })

  test('say of each where it stands among its siblings', () => {
    const lines = outlineLines(usual)
    expect(lines.find(({ id }) => id === 'card:furgone')).toMatchObject({
      place: 2,
      count: 2,
      parentId: 'zone:forze',
      home: { zoneId: 'zone:forze', clusterId: null },
    })
  })

  test('keep what lies outside all zones under a heading of its own', () => {
    const outside: OutlineZone = { zone: null, clusters: [], cards: [card('perso')] }
    expect(ids({ zones: [...zones, outside] }).slice(-2)).toEqual([`1 ${outsideId}`, '2 card:perso'])
  })

  test('have what was written in silence after the cards of its zone, outside when the zone has gone', () => {
    const silent = (id: string, zoneId: PrivateDraft['zoneId']): PrivateDraft => {
      const createdAt = '2026-04-16T15:00:00.000Z'
      const rest = {
        canvasId,
        clusterId: null,
        point: null,
        authorId: null,
        writingId: 'writing:1',
        createdAt,
      } as const
      return { ...rest, id: `card:${id}`, zoneId, text: id }
    }
    const drafts = [silent('mio', 'zone:forze'), silent('orfano', 'zone:tolta')]
    const lines = ids({ silent: drafts, isSilent: true })
    expect(lines.indexOf('2 card:mio')).toBe(lines.indexOf('2 card:furgone') + 1)
    expect(lines.slice(-2)).toEqual([`1 ${outsideId}`, '2 card:orfano'])
    const left = outlineLines({ ...usual, silent: drafts }).find(({ id }) => id === 'card:mio')
    expect(left?.item).toMatchObject({ kind: 'silent', isLeft: true })
  })

  test('have what is drawn after the cards of its zone; strokes of the pen are one line until it is opened', () => {
    const figure = (id: string, form: Figure['form']): Figure => ({
      ...figureType.defaults,
      ...{ id: `figure:${id}`, canvasId, order: 'a0', form, point: [0, 0], size: [10, 10] },
    })
    const end = { itemId: null, point: [0, 0] } as const
    const line = (id: string): Connector => ({
      ...connectorType.defaults,
      ...{
        id: `connector:${id}`,
        canvasId,
        order: 'a0',
        from: { ...end, point: [0, 0] },
        to: { ...end, point: [9, 9] },
      },
    })
    const drawings: DrawingsByZone = {
      zones: new Map<Zone['id'] | null, ZoneDrawings>([
        [
          'zone:debolezze',
          {
            figures: [figure('cornice', 'frame')],
            strokes: [figure('uno', 'stroke'), figure('due', 'stroke')],
            lines: [line('dentro')],
          },
        ],
        [null, { figures: [], strokes: [figure('solo', 'stroke')], lines: [] }],
      ]),
      between: [line('tra')],
    }
    const strokes = 'strokes zone:debolezze'
    expect(ids({ drawings }).slice(5)).toEqual([
      '1 zone:debolezze',
      '2 figure:cornice',
      `2 ${strokes}`,
      '2 connector:dentro',
      `1 ${outsideId}`,
      '2 figure:solo',
      '1 between',
      '2 connector:tra',
    ])
    expect(ids({ drawings, turnedIds: new Set([strokes]) }).slice(7, 10)).toEqual([
      `2 ${strokes}`,
      '3 figure:uno',
      '3 figure:due',
    ])
    const heading = outlineLines({ ...usual, drawings }).find(({ id }) => id === 'zone:debolezze')
    expect(heading?.item).toMatchObject({ cardCount: 0, figureCount: 3, lineCount: 1 })
  })
})
