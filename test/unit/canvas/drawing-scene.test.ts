import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Arrangement } from '../../../shared/canvas/arrange-things.ts'
import { drawnAt, drawnInBox } from '../../../shared/canvas/drawings/drawn-at.ts'
import { edgePoint } from '../../../shared/canvas/drawings/edge-point.ts'
import { movingWith, planCorners } from '../../../shared/canvas/drawings/move-together.ts'
import { planArrangement, zonesEntered } from '../../../shared/canvas/drawings/plan-arrangement.ts'
import { idOfStacked, stackedThings } from '../../../shared/canvas/drawings/stacked-things.ts'
import { strokeOutline } from '../../../shared/canvas/drawings/stroke-outline.ts'
import { strokeFigure, strokePoints } from '../../../shared/canvas/drawings/stroke-points.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { addConnector } from '../../../shared/doc/commands/connectors.ts'
import { dropCards } from '../../../shared/doc/commands/drop-cards.ts'
import { groupThings, pinThings, restackThings } from '../../../shared/doc/commands/things.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { connectorType } from '../../../shared/model/connector.ts'
import { figureType, strokeLimit } from '../../../shared/model/figure.ts'
import type { Id } from '../../../shared/model/id.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { valueOf } from '../../support/value-of.ts'

const box = { left: 0, top: 0, width: 200, height: 100 }
const inside = { x: 100, y: 50 }

describe('a line', () => {
  test('leaves a shape at its edge', () => {
    const rectangle = { box, form: null }
    expect(edgePoint(rectangle, { inside, towards: { x: 500, y: 50 } })).toEqual({ x: 200, y: 50 })
    expect(edgePoint(rectangle, { inside, towards: { x: 100, y: -50 } })).toEqual({ x: 100, y: 0 })
    const right = { inside, towards: { x: 500, y: 50 } }
    expect(edgePoint({ box, form: 'ellipse' }, right)).toEqual({ x: 200, y: 50 })
    expect(edgePoint({ box, form: 'diamond' }, right)).toEqual({ x: 200, y: 50 })
    const aslant = { inside, towards: { x: 300, y: 150 } }
    expect(edgePoint({ box, form: 'diamond' }, aslant)).toEqual({ x: 150, y: 75 })
    expect(edgePoint({ box, form: 'ellipse' }, aslant).x).toBeCloseTo(100 + 100 / Math.SQRT2)
  })

  test('goes from card to card, follows them, and stands beside another of the same two', () => {
    const { context, canvasId, tie, one, two } = drawingTable()
    const first = tie(one, two, 'causa')
    const lineOf = (id: string) =>
      scenesOf(context, canvasId).drawn.lines.find(({ connector }) => connector.id === id)
    expect(lineOf(first)).toMatchObject({ from: { x: 160, y: 1054 }, to: { x: 400, y: 1054 } })
    const back = tie(two, one, 'risponde a')
    const [a, b] = [lineOf(first)?.middle.y ?? 0, lineOf(back)?.middle.y ?? 0]
    expect(Math.abs(a - b)).toBe(30)
    const drop = {
      cards: [{ id: two, point: [400, 3000] as [number, number], zoneId: null, clusterId: null }],
    }
    valueOf(dropCards(context, { ...drop, clusters: [] }))
    expect(lineOf(first)?.to.y).toBe(3000)
  })

  test('whose end is gone ends where it was tied, and says so', () => {
    const { context, canvasId, tie, figure, one } = drawingTable()
    const shape = figure('rectangle')
    const id = tie(one, shape)
    // As a device that was apart takes it away: by its record alone.
    context.documents.work.getMap(figureType.collection).delete(shape)
    const [line] = scenesOf(context, canvasId).drawn.lines
    expect(line).toMatchObject({ connector: { id }, to: { x: 50, y: 50 }, isTied: { from: true, to: false } })
  })

  test('whose ends two led to the same thing apart is still a line', () => {
    const { context, canvasId, figure, tie, one, two } = drawingTable()
    const id = tie(one, two)
    const shape = figure('rectangle')
    const fields = context.documents.work.getMap<Y.Map<unknown>>(connectorType.collection).get(id)
    fields?.set('from', { itemId: shape, point: [80, 1054] })
    fields?.set('to', { itemId: shape, point: [480, 1054] })
    const [line] = scenesOf(context, canvasId).drawn.lines
    expect(line).toMatchObject({ from: { x: 80, y: 1054 }, isTied: { from: false, to: true } })
    expect(line?.to.y).toBe(100)
  })

  test('between a zone and a card in it reaches the edge of the zone', () => {
    const { context, canvasId, zoneId, card, tie } = drawingTable()
    const { scene } = scenesOf(context, canvasId)
    const zone = scene.zones[0]?.box ?? box
    const inZone = card('Dentro', [zone.left + 20, zone.top + 100], zoneId)
    tie(inZone, zoneId)
    expect(scenesOf(context, canvasId).drawn.lines[0]?.to.x).toBe(zone.left)
  })
})

describe('what lies over what', () => {
  test('frames, figures, lines, cards; and as somebody laid it', () => {
    const { context, canvasId, figure, tie, one, two } = drawingTable()
    const shape = figure('rectangle')
    const frame = figure('frame')
    const line = tie(one, two)
    const order = () => {
      const { scene, drawn } = scenesOf(context, canvasId)
      return stackedThings(scene, drawn).map(idOfStacked)
    }
    expect(order()).toEqual([frame, shape, line, one, two])
    valueOf(restackThings(context, { ids: [shape], to: 'front' }))
    expect(order()).toEqual([frame, line, one, two, shape])
    valueOf(restackThings(context, { ids: [one], to: 'back' }))
    expect(order()).toEqual([one, frame, line, two, shape])
  })

  test('is taken from above: a frame by its edge, a diamond where it is, a line near it', () => {
    const { context, canvasId, figure, tie, one, two } = drawingTable()
    const frame = figure('frame', { point: [0, 0], size: [800, 600] })
    const diamond = figure('diamond', { point: [100, 100], size: [200, 200] })
    const line = tie(one, two)
    const { scene, drawn } = scenesOf(context, canvasId)
    const at = (x: number, y: number, scale = 1) => {
      const thing = drawnAt(scene, drawn, { at: { x, y }, scale })
      return thing === null ? null : idOfStacked(thing)
    }
    expect(at(200, 200)).toBe(diamond)
    expect(at(110, 110)).toBe(null)
    expect([at(1, 300), at(400, 10), at(400, 300)]).toEqual([frame, frame, null])
    expect([at(280, 1058), at(280, 1090), at(280, 1090, 0.1)]).toEqual([line, null, line])
    expect(at(10, 1010)).toBe(one)
    expect(drawnInBox(scene, drawn, { left: 90, top: 90, width: 100, height: 100 })).toEqual(
      new Set([diamond]),
    )
    expect(drawnInBox(scene, drawn, { left: -9, top: -9, width: 2000, height: 2000 }).size).toBe(5)
  })
})

describe('what moves together', () => {
  test('a frame takes along what has its middle in it, a group all of it, and nothing that is pinned', () => {
    const { context, canvasId, card, figure, tie, one, two } = drawingTable()
    const frame = figure('frame', { point: [0, 0], size: [500, 500] })
    const inner = figure('frame', { point: [10, 10], size: [100, 100] })
    const within = card('Dentro', [200, 200])
    const stays = card('Fermo', [300, 300])
    const shape = figure('ellipse', { point: [20, 20], size: [50, 50] })
    const loose = { canvasId, authorId: null } as const
    const line = valueOf(
      addConnector(context, {
        ...loose,
        from: { itemId: null, point: [0, 0] },
        to: { itemId: null, point: [90, 90] },
      }),
    ).id
    tie(within, two)
    valueOf(groupThings(context, [within, one]))
    valueOf(pinThings(context, { ids: [stays], isPinned: true }))
    const { scene, drawn } = scenesOf(context, canvasId)
    expect(movingWith(scene, drawn, new Set([frame]))).toEqual(
      new Set([frame, inner, within, shape, line, one]),
    )
    expect(movingWith(scene, drawn, new Set([inner]))).toEqual(new Set([inner, shape, line]))
    expect(movingWith(scene, drawn, new Set([stays]))).toEqual(new Set())
  })

  test('what is brought in line goes each to a place of its own', () => {
    const { context, canvasId, figure, one } = drawingTable()
    const shape = figure('rectangle')
    const { scene, drawn } = scenesOf(context, canvasId)
    const corners = new Map([
      [shape, { x: 7, y: 7 }],
      [one, { x: 7, y: 1200 }],
    ])
    valueOf(dropCards(context, planCorners(scene, drawn, corners)))
    expect(findRecord(context.documents, figureType, shape)?.point).toEqual([7, 7])
    expect(findRecord(context.documents, cardType, one)?.point).toEqual([7, 1200])
  })
})

describe('things that are arranged', () => {
  const pointsOf = (context: CommandContext, ...ids: readonly Id<'figure'>[]) =>
    ids.map((id) => findRecord(context.documents, figureType, id)?.point)

  test('of other sizes end at the same edge, or with the same room between them; what lies in a frame goes with it', () => {
    const { context, canvasId, figure, one } = drawingTable()
    const wide = figure('rectangle', { point: [0, 2000], size: [300, 80] })
    const small = figure('ellipse', { point: [700, 2200], size: [50, 50] })
    const frame = figure('frame', { point: [900, 2400], size: [400, 300] })
    const within = figure('diamond', { point: [950, 2450], size: [60, 60] })
    const ids = new Set<string>([wide, small, frame, one])
    const arrange = (how: Arrangement) => {
      const { scene, drawn } = scenesOf(context, canvasId)
      valueOf(dropCards(context, planArrangement(scene, drawn, { ids, how })))
    }
    arrange('across')
    // From 0 to 1300: 160 of the card, 300, 50 and 400, and between them 130 each, from the first middle to the last.
    expect(pointsOf(context, wide, small, frame, within)).toEqual([
      [290, 2000],
      [720, 2200],
      [900, 2400],
      [950, 2450],
    ])
    arrange('right')
    expect(pointsOf(context, wide, small, frame, within)).toEqual([
      [1000, 2000],
      [1250, 2200],
      [900, 2400],
      [950, 2450],
    ])
    arrange('top')
    expect(pointsOf(context, wide, small, frame, within)).toEqual([
      [1000, 1000],
      [1250, 1000],
      [900, 1000],
      [950, 1050],
    ])
  })

  test('say which come into another zone by it; what is pinned stays', () => {
    const { context, canvasId, zoneId, figure, one, two } = drawingTable()
    const within = figure('rectangle', { point: [20, 60] })
    const shape = figure('rectangle', { point: [300, 1200] })
    valueOf(pinThings(context, { ids: [two], isPinned: true }))
    const { scene, drawn } = scenesOf(context, canvasId)
    const ids = new Set<string>([within, shape, one, two])
    const drop = planArrangement(scene, drawn, { ids, how: 'top' })
    expect([...zonesEntered(scene, drawn, { ids, drop })]).toEqual([[zoneId, 2]])
    valueOf(dropCards(context, drop))
    expect(findRecord(context.documents, cardType, one)).toMatchObject({ zoneId, point: [0, 60] })
    expect(findRecord(context.documents, cardType, two)).toMatchObject({ zoneId: null, point: [400, 1000] })
    expect(pointsOf(context, shape)).toEqual([[300, 60]])
  })
})

describe('a stroke', () => {
  test('keeps its shape with few points, wherever it is put and however large', () => {
    const drawn = Array.from({ length: 400 }, (_, index) => ({
      ...{ x: 100 + index, y: 50 + 40 * Math.sin(index / 40), pressure: 0.5 },
    }))
    const stroke = strokeFigure(drawn)
    expect(stroke?.path.length).toBeLessThan(200)
    const { context, figure } = drawingTable()
    const id = figure('stroke', stroke ?? {})
    const kept = findRecord(context.documents, figureType, id)
    const points = kept === null ? [] : strokePoints(kept)
    expect([points[0]?.x, points.at(-1)?.x]).toEqual([100, 499])
    for (const { x, y } of points)
      expect(Math.abs(y - (50 + 40 * Math.sin((x - 100) / 40)))).toBeLessThan(0.7)
    expect(kept === null ? '' : strokeOutline(kept)).toMatch(/^M[-\d. ]+Q[-\d. ]+Z$/)
  })

  test('is never too long to be kept, and may be a dot or a straight line', () => {
    const wild = Array.from({ length: 9000 }, (_, index) => ({
      ...{ x: (index * 7919) % 1000, y: (index * 104_729) % 1000, pressure: 1 },
    }))
    const { path } = strokeFigure(wild) ?? { path: [] }
    expect(path.length).toBeLessThanOrEqual(strokeLimit)
    // And what is left still looks like it.
    expect(path.length).toBeGreaterThan(strokeLimit / 3)
    expect(strokeFigure([{ x: 5, y: 6, pressure: 2 }])).toEqual({
      point: [5, 6],
      size: [1, 1],
      path: [0, 0, 100],
    })
    expect(strokeFigure([])).toBe(null)
  })
})
