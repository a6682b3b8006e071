// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { createCameraDesk } from '../../../renderer/canvas/camera-desk.ts'
import { resizedBy } from '../../../renderer/screens/canvases/surface/drawing/drawing-keys.ts'
import { resizedTo } from '../../../renderer/screens/canvases/surface/drawing/figure-handles.tsx'
import { dropEnd, ledLine } from '../../../renderer/screens/canvases/surface/drawing/line-ends.ts'
import { levelReader } from '../../../shared/canvas/drawings/level-of.ts'
import type { Sketch } from '../../../renderer/screens/canvases/surface/drawing/sketch.ts'
import { type Tie, tieAt } from '../../../renderer/screens/canvases/surface/drawing/tie-at.ts'
import {
  beginTying,
  isNameBegun,
  pressWhileTying,
} from '../../../renderer/screens/canvases/surface/drawing/tying-keys.ts'
import type { Tool } from '../../../renderer/screens/canvases/surface/drawing/tools.ts'
import type { DrawingDesk } from '../../../renderer/screens/canvases/surface/drawing/drawing-desk.ts'
import { pressWithTool } from '../../../renderer/screens/canvases/surface/drawing/use-drawing-pointer.ts'
import type { LineEnd } from '../../../renderer/screens/canvases/surface/drawing/use-drawing.ts'
import {
  isMovedBy,
  linesLifted,
} from '../../../renderer/screens/canvases/surface/drawing/use-lines-follow.ts'
import { handsOf } from '../../../renderer/screens/canvases/surface/lift.ts'
import type { Surface } from '../../../renderer/screens/canvases/surface/use-surface.ts'
import { boxBetween } from '../../../shared/canvas/box.ts'
import { canvasScene } from '../../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../../shared/canvas/drawings/place-drawings.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard } from '../../../shared/doc/commands/cards.ts'
import { addConnector } from '../../../shared/doc/commands/connectors.ts'
import { addFigure } from '../../../shared/doc/commands/figures.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { nothingCarried } from '../../../shared/canvas/presence/carried-cards.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** A zone 700 wide and high, a card at 100, 100, a frame at 1000, 0 and an ellipse in it; a hand with a tool. */
function handOver(tool: Tool | null, tiedFrom: Tie['itemId'] | null = null) {
  const context = testContext()
  const made = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const { id: canvasId } = valueOf(addCanvas(context, made))
  const { id: zoneId } = valueOf(addZone(context, { canvasId, label: 'Idee', frame: [0, 0, 700, 700] }))
  const place = { canvasId, authorId: null }
  const card = valueOf(addCard(context, { ...place, zoneId, text: 'Un furgone', point: [100, 100] }))
  const frame = valueOf(addFigure(context, { ...place, form: 'frame', point: [1000, 0], size: [400, 400] }))
  const oval = valueOf(
    addFigure(context, { ...place, form: 'ellipse', point: [1100, 100], size: [160, 120] }),
  )
  const line = valueOf(
    addConnector(context, { ...place, from: { itemId: card.id }, to: { itemId: null, point: [400, 600] } }),
  )
  const scene = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(context.documents, canvasId))
  const drawing = {
    tool,
    tiedFrom,
    led: null,
    lead: vi.fn<(end: LineEnd) => void>(),
    take: vi.fn<(next: Tool | null) => void>(),
    tieFrom: vi.fn<(id: string | null) => void>(),
    ink: 'red' as const,
    pen: 'medium' as const,
    sketch: createObservable<Sketch | null>(null),
  }
  const drawingDeeds = {
    addBox: vi.fn(() => oval.id),
    addStroke: vi.fn(() => oval.id),
    addLine: vi.fn(() => null),
    leadLine: vi.fn<DrawingDesk['drawingDeeds']['leadLine']>(),
  }
  const figureOf = (id: string | null) => drawn.figures.find(({ figure }) => figure.id === id)
  const surface = {
    scene,
    drawn,
    desk: createCameraDesk(),
    find: (id: string | null) => scene.cards.find((each) => each.card.id === id) ?? null,
    findDrawing(id: string | null) {
      const placed = figureOf(id)
      const lineOf = drawn.lines.find(({ connector }) => connector.id === id)
      if (lineOf !== undefined)
        return {
          kind: 'line' as const,
          id: lineOf.connector.id,
          box: boxBetween(lineOf.from, lineOf.to),
          placed: lineOf,
        }
      return placed === undefined
        ? null
        : { kind: 'figure' as const, id: placed.figure.id, box: placed.box, placed }
    },
    boxOf: (id: string | null) =>
      scene.cards.find((each) => each.card.id === id)?.box ?? figureOf(id)?.box ?? null,
    choose: vi.fn<Surface['choose']>(),
    setCurrent: vi.fn<Surface['setCurrent']>(),
    setWriting: vi.fn<Surface['setWriting']>(),
  }
  const goTo = vi.fn<(id: string) => void>()
  const desk = { surface, drawing, drawingDeeds, goTo } as unknown as DrawingDesk
  return { desk, surface, drawing, drawingDeeds, goTo, zoneId, card, frame, oval, line }
}

const key = (name: string, more: object = {}) => ({
  ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
})

describe('what a line is tied to', () => {
  test('is the card under the hand, a figure, a zone at its title or edge, and in the middle of a zone nothing', () => {
    const { surface, zoneId, card, frame, oval } = handOver('line')
    const at = (x: number, y: number) => tieAt(surface, { x, y })?.itemId ?? null
    expect(at(150, 150)).toBe(card.id)
    expect(at(1180, 160)).toBe(oval.id)
    expect(at(1200, 2)).toBe(frame.id)
    expect(at(300, 20)).toBe(zoneId)
    expect(at(695, 400)).toBe(zoneId)
    expect(at(400, 500)).toBe(null)
    expect(at(800, 300)).toBe(null)
  })
})

describe('a press with a tool', () => {
  test('draws a figure of the usual size around the place, puts the tool away and goes on to its words', () => {
    const { desk, drawing, drawingDeeds, surface, oval } = handOver('ellipse')
    pressWithTool(desk, { x: 500, y: 500 })
    expect(drawingDeeds.addBox).toHaveBeenCalledWith(
      'ellipse',
      { left: 410, top: 440, width: 180, height: 120 },
      'red',
    )
    expect(drawing.take).toHaveBeenCalledWith(null)
    expect(surface.setWriting).toHaveBeenCalledWith({ kind: 'figure', id: oval.id })
  })

  test('is not needed: Enter puts a figure in the middle of what is in sight', () => {
    const { desk, card, drawingDeeds, surface } = handOver('rectangle')
    surface.desk.resize({ width: 1000, height: 600 }, 1)
    expect(pressWhileTying(key('Enter'), card.id, desk)).toBe(true)
    expect(drawingDeeds.addBox).toHaveBeenCalledWith(
      'rectangle',
      { left: 410, top: 240, width: 180, height: 120 },
      'red',
    )
    expect(pressWhileTying(key('Enter'), card.id, handOver('pen').desk)).toBe(false)
  })

  test('with the pen is a dot, and the pen stays in the hand', () => {
    const { desk, drawing, drawingDeeds } = handOver('pen')
    pressWithTool(desk, { x: 5, y: 6 })
    expect(drawingDeeds.addStroke).toHaveBeenCalledWith(
      [{ x: 5, y: 6, pressure: 0.5 }],
      expect.objectContaining({ ink: 'red', pen: 'medium' }),
    )
    expect(drawing.take).not.toHaveBeenCalled()
  })

  test('of the line on one thing, then on another, ties them; beside them it ties nothing', () => {
    const first = handOver('line')
    pressWithTool(first.desk, { x: 400, y: 500 })
    expect(first.drawing.tieFrom).not.toHaveBeenCalled()
    pressWithTool(first.desk, { x: 150, y: 150 })
    expect(first.drawing.tieFrom).toHaveBeenCalledWith(first.card.id)
    const second = handOver('line', 'card:from')
    pressWithTool(second.desk, { x: 1180, y: 160 })
    expect(second.drawingDeeds.addLine).toHaveBeenCalledWith(
      { itemId: 'card:from' },
      { itemId: second.oval.id },
      'red',
    )
  })
})

describe('a line by keys', () => {
  test('begins at a card, goes with the arrows, and Enter ties it', () => {
    const begun = handOver(null)
    expect(beginTying(begun.desk, begun.card.id)).toBe(true)
    expect(begun.drawing.tieFrom).toHaveBeenCalledWith(begun.card.id)
    const { desk, card, oval, goTo, drawing, drawingDeeds } = handOver('line')
    Object.assign(drawing, { tiedFrom: card.id })
    expect(pressWhileTying(key('ArrowRight'), card.id, desk)).toBe(true)
    expect(goTo).toHaveBeenCalledTimes(1)
    expect(pressWhileTying(key('Enter'), oval.id, desk)).toBe(true)
    expect(drawingDeeds.addLine).toHaveBeenCalledWith({ itemId: card.id }, { itemId: oval.id }, 'red')
  })

  test('is given up with Esc, which goes back; without one arrows move as ever', () => {
    const { desk, card, oval, goTo, drawing } = handOver('line')
    Object.assign(drawing, { tiedFrom: card.id })
    expect(pressWhileTying(key('Escape'), oval.id, desk)).toBe(true)
    expect(drawing.take).toHaveBeenCalledWith(null)
    expect(goTo).toHaveBeenCalledWith(card.id)
    expect(pressWhileTying(key('ArrowRight'), oval.id, handOver(null).desk)).toBe(false)
  })
})

describe('the end of a line', () => {
  test('goes to what lies under the hand, or to a place; never to what the other end is tied to', () => {
    const { desk, drawingDeeds, card, oval, line } = handOver(null)
    const end = { id: line.id, side: 'to' as const }
    dropEnd(desk, end, { x: 150, y: 150 })
    expect(drawingDeeds.leadLine).toHaveBeenLastCalledWith(end, { itemId: null, point: [150, 150] })
    dropEnd(desk, { ...end, side: 'from' }, { x: 1180, y: 160 })
    expect(drawingDeeds.leadLine).toHaveBeenLastCalledWith({ ...end, side: 'from' }, { itemId: oval.id })
    expect(drawingDeeds.leadLine).toHaveBeenCalledTimes(2)
    // Where it is already nothing is written.
    dropEnd(desk, { ...end, side: 'from' }, { x: 120, y: 120 })
    expect(line.from.itemId).toBe(card.id)
    expect(drawingDeeds.leadLine).toHaveBeenCalledTimes(2)
  })

  test('in the hand is drawn from the edge of one thing to the edge of the other', () => {
    const { surface, line, oval } = handOver(null)
    const [placed] = surface.drawn.lines
    if (placed === undefined) throw new Error('No line')
    const led = ledLine(placed, 'to', {
      at: { x: 0, y: 0 },
      target: { itemId: oval.id, box: surface.boxOf(oval.id) ?? boxBetween(placed.from, placed.to) },
    })
    expect(led).toEqual({ id: line.id, from: line.from, to: { itemId: oval.id, point: [1180, 160] } })
    const hand = {
      ids: new Set<string>(),
      clusterIds: new Set<string>(),
      way: { x: 0, y: 0 },
      zoneId: null,
      led,
    }
    const hands = handsOf(hand, nothingCarried)
    expect(isMovedBy(line, hands)).toBe(true)
    const [shown] = linesLifted(surface, [placed], hands)
    expect(shown?.isTied).toEqual({ from: true, to: true })
    expect(shown?.to.x).toBeCloseTo(1100, -1)
  })

  test('by keys goes with the arrows or by the first letters of a name, and Enter ties it', () => {
    const { desk, drawing, drawingDeeds, goTo, line, card, oval } = handOver('line')
    expect(isNameBegun(key('f'), desk)).toBe(false)
    expect(beginTying(desk, line.id, 'to')).toBe(true)
    const end = { id: line.id, side: 'to' }
    expect(drawing.lead).toHaveBeenCalledWith(end)
    Object.assign(drawing, { led: end })
    expect(isNameBegun(key('f'), desk)).toBe(true)
    expect(isNameBegun(key('f', { ctrlKey: true }), desk)).toBe(false)
    // Not to where the line begins.
    expect(pressWhileTying(key('Enter'), card.id, desk)).toBe(true)
    expect(drawingDeeds.leadLine).not.toHaveBeenCalled()
    expect(pressWhileTying(key('Enter'), oval.id, desk)).toBe(true)
    expect(drawingDeeds.leadLine).toHaveBeenCalledWith(end, { itemId: oval.id })
    expect(goTo).toHaveBeenLastCalledWith(line.id)
  })
})

describe('the size of a figure', () => {
  const box = { left: 10, top: 20, width: 100, height: 50 }

  test('grows and shrinks with Alt and arrows, never to nothing', () => {
    expect(resizedBy(key('ArrowRight', { altKey: true }), box)).toEqual({ ...box, width: 120 })
    expect(resizedBy(key('ArrowUp', { altKey: true }), box)).toEqual({ ...box, height: 30 })
    expect(resizedBy(key('ArrowLeft', { altKey: true, shiftKey: true }), box)).toEqual({ ...box, width: 20 })
    expect(resizedBy(key('ArrowRight'), box)).toBeNull()
  })

  test('follows a corner while the opposite one stays; with its shape kept it grows as a whole', () => {
    const pull = { corner: [0, 0] as const, to: { x: -40, y: 10 } }
    expect(resizedTo(box, { ...pull, keepsShape: false })).toEqual({
      ...{ left: -40, top: 10, width: 150, height: 60 },
    })
    const kept = resizedTo(box, { ...pull, keepsShape: true })
    expect(kept.width / kept.height).toBe(2)
    expect([kept.left + kept.width, kept.top + kept.height]).toEqual([110, 70])
  })
})

test('of one stack frames lie lowest, then figures, lines, cards and labels; what was brought to the front lies over all', () => {
  const { surface } = handOver(null)
  const levelOf = levelReader(
    {
      ...surface.scene,
      cards: surface.scene.cards.map((each) => ({ ...each, card: { ...each.card, stack: 7 } })),
    },
    surface.drawn,
  )
  const order = [
    levelOf(0, 0),
    levelOf(0, 1),
    levelOf(0, 2),
    levelOf(0, 3),
    levelOf(0, 4),
    levelOf(7, 0),
    levelOf(7, 3),
  ]
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(new Set(order).size).toBe(order.length)
})
