import type { DrawingScene } from '../../../../shared/canvas/drawings/place-drawings.ts'
import { countUnderLabels, stackedThings } from '../../../../shared/canvas/drawings/stacked-things.ts'
import type { CanvasScene, PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import type { PaintedCard } from '../../../canvas/paint-cards.ts'
import type { PaintedDrawing } from '../../../canvas/paint-drawings.ts'
import type { PaintedLayer } from '../../../canvas/paint-things.ts'
import { paintedFigure, paintedLabel, paintedLine, type PictureOf } from './drawing/painted-drawings.ts'

/** Everything that is painted from afar as it lies, the lowest first; what lines say lies over what was not brought to the front. */
export function paintedLayers(
  scene: CanvasScene,
  drawn: DrawingScene,
  {
    paintedCard,
    pictureOf,
  }: { readonly paintedCard: (placed: PlacedCard) => PaintedCard; readonly pictureOf: PictureOf },
): readonly PaintedLayer[] {
  const stack = stackedThings(scene, drawn)
  const under = countUnderLabels(stack)
  const layers = new Layers()
  for (const [index, thing] of stack.entries()) {
    if (index === under) addLabels(layers, drawn)
    if (thing.kind === 'card') layers.addCard(paintedCard(thing.placed))
    else if (thing.kind === 'line') layers.addDrawing(paintedLine(thing.placed))
    else layers.addDrawing(paintedFigure(thing.placed, pictureOf))
  }
  if (under === stack.length) addLabels(layers, drawn)
  return layers.all
}

function addLabels(layers: Layers, { lines }: DrawingScene): void {
  for (const line of lines) {
    const label = paintedLabel(line)
    if (label !== null) layers.addDrawing(label)
  }
}

/** Collects things of one kind that follow each other. */
class Layers {
  readonly all: PaintedLayer[] = []
  #cards: PaintedCard[] | null = null
  #drawings: PaintedDrawing[] | null = null

  addCard(card: PaintedCard): void {
    if (this.#cards === null) {
      this.#cards = []
      this.#drawings = null
      this.all.push({ kind: 'cards', cards: this.#cards })
    }
    this.#cards.push(card)
  }

  addDrawing(drawing: PaintedDrawing): void {
    if (this.#drawings === null) {
      this.#drawings = []
      this.#cards = null
      this.all.push({ kind: 'drawings', drawings: this.#drawings })
    }
    this.#drawings.push(drawing)
  }
}

/** The same while things are in hands: they lie over all others, and lines that go with them are drawn anew. */
export function layersInHands(
  layers: readonly PaintedLayer[],
  {
    wayOf,
    movedLines,
  }: {
    /** How far something is from where it lies; null when it is in nobody's hand. */
    readonly wayOf: (id: string) => PaintedDrawing['way'] | null
    /** Lines that go with what is in hands, where they are now, by id. */
    readonly movedLines: ReadonlyMap<string, readonly PaintedDrawing[]>
  },
): readonly PaintedLayer[] {
  const cards: PaintedCard[] = []
  const figures: PaintedDrawing[] = []
  const lying = layers.map((layer): PaintedLayer => {
    if (layer.kind === 'drawings') {
      const drawings = layer.drawings.filter((drawing) => {
        const way = wayOf(drawing.id)
        if (way !== null && !movedLines.has(drawing.id)) figures.push({ ...drawing, way })
        return way === null && !movedLines.has(drawing.id)
      })
      return { kind: 'drawings', drawings }
    }
    const left = layer.cards.filter((card) => {
      const way = wayOf(card.id)
      if (way !== null)
        cards.push({ ...card, box: { ...card.box, left: card.box.left + way.x, top: card.box.top + way.y } })
      return way === null
    })
    return { kind: 'cards', cards: left }
  })
  const lines = [...movedLines.values()].flat()
  return [...lying, { kind: 'drawings', drawings: [...figures, ...lines] }, { kind: 'cards', cards }]
}
