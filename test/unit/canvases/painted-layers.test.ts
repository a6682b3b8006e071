import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { PaintedLayer } from '../../../renderer/canvas/paint-things.ts'
import { layersInHands, paintedLayers } from '../../../renderer/screens/canvases/surface/painted-layers.ts'
import { canvasScene } from '../../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../../shared/canvas/drawings/place-drawings.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard } from '../../../shared/doc/commands/cards.ts'
import { addConnector } from '../../../shared/doc/commands/connectors.ts'
import { addFigure } from '../../../shared/doc/commands/figures.ts'
import { restackThings } from '../../../shared/doc/commands/things.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

beforeAll(() => {
  // What a browser paints with; its strokes are no matter here.
  vi.stubGlobal('Path2D', Object)
})

/** Two cards, two ovals and a line that says something; one oval and one card may be brought to the front. */
function painted({ isFront }: { readonly isFront: boolean }) {
  const context = testContext()
  const made = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const { id: canvasId } = valueOf(addCanvas(context, made))
  const place = { canvasId, authorId: null }
  const card = (text: string) => valueOf(addCard(context, { ...place, zoneId: null, text, point: [0, 0] })).id
  const oval = () =>
    valueOf(addFigure(context, { ...place, form: 'ellipse', point: [0, 0], size: [100, 100] })).id
  const cards = [card('Uno'), card('Due')] as const
  const ovals = [oval(), oval()] as const
  const line = valueOf(
    addConnector(context, { ...place, from: { itemId: cards[0] }, to: { itemId: ovals[0] }, label: 'causa' }),
  ).id
  if (isFront) valueOf(restackThings(context, { ids: [ovals[0], cards[0]], to: 'front' }))
  const scene = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(context.documents, canvasId))
  const layers = paintedLayers(scene, drawn, {
    paintedCard: ({ card: { id }, box }) => ({ id, box, tone: 'yellow', dots: 0, sizeUnits: 10, lines: [] }),
    pictureOf: () => null,
  })
  return { layers, cards, ovals, line }
}

const idsOf = (layers: readonly PaintedLayer[]) =>
  layers.flatMap((layer) => (layer.kind === 'cards' ? layer.cards : layer.drawings).map(({ id }) => id))

describe('what is painted from afar', () => {
  test('lies as it does near: drawings, cards over them, and what a line says over the cards', () => {
    const { layers, cards, ovals, line } = painted({ isFront: false })
    expect(idsOf(layers)).toEqual([...ovals, line, ...cards, line])
  })

  test('has what was brought to the front over cards and words', () => {
    const { layers, cards, ovals, line } = painted({ isFront: true })
    expect(idsOf(layers)).toEqual([ovals[1], line, cards[1], line, ovals[0], cards[0]])
  })

  test('has what is in a hand over all, and lines where they are then', () => {
    const { layers, cards, ovals, line } = painted({ isFront: false })
    const way = { x: 5, y: 7 }
    const held = layersInHands(layers, {
      wayOf: (id) => (id === cards[0] || id === ovals[0] ? way : null),
      movedLines: new Map([[line, []]]),
    })
    expect(idsOf(held)).toEqual([ovals[1], cards[1], ovals[0], cards[0]])
    expect(held.at(-1)).toMatchObject({ cards: [{ box: { left: 5, top: 7 } }] })
    expect(held.at(-2)).toMatchObject({ drawings: [{ way }] })
  })
})
