import type { CanvasDrawings } from '../../doc/queries/canvas-drawings.ts'
import type { Connector, ConnectorEnd } from '../../model/connector.ts'
import type { Figure, FigureForm } from '../../model/figure.ts'
import { type Box, boxAround, boxBetween, centreOf, type Coordinates } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { edgePoint } from './edge-point.ts'
import { figureBox, itemBoxes } from './item-boxes.ts'

/** A figure as it lies on the canvas. */
export interface PlacedFigure {
  readonly figure: Figure
  readonly box: Box
}

/** A line as it is drawn: straight, from the edge of one thing to the edge of the other. */
export interface PlacedLine {
  readonly connector: Connector
  readonly from: Coordinates
  readonly to: Coordinates
  /** Where its label has its middle. */
  readonly middle: Coordinates
  /** Whether an end is tied to something that is there; else it ends at its own place. */
  readonly isTied: { readonly from: boolean; readonly to: boolean }
}

/** What is drawn on a canvas beside its cards. */
export interface DrawingScene {
  /** In order; what lies over what says `stackedThings`. */
  readonly figures: readonly PlacedFigure[]
  readonly lines: readonly PlacedLine[]
  /** Around all of it; null where nothing is drawn. */
  readonly bounds: Box | null
}

/** Room between lines that tie the same two things: the label of each can be read. */
const lineGap = 30

/**
 * Places what is drawn on a canvas over what its outline holds. A line follows what it is tied to; an end that is tied to
 * something gone, or of another canvas, is where it was tied.
 */
export function placeDrawings(scene: CanvasScene, { figures, connectors }: CanvasDrawings): DrawingScene {
  const placed = figures.map((figure): PlacedFigure => ({ figure, box: figureBox(figure) }))
  const boxes = itemBoxes(scene, figures)
  const formOf = new Map<string, FigureForm>(figures.map(({ id, form }) => [id, form]))
  const shapeOf = ({ itemId }: ConnectorEnd): Shape | null => {
    const box = itemId === null ? undefined : boxes.get(itemId)
    return box === undefined || itemId === null ? null : { box, form: formOf.get(itemId) ?? null }
  }
  const bundles = Map.groupBy(connectors, bundleOf)
  const lines = connectors.map((connector): PlacedLine => {
    const bundle = bundles.get(bundleOf(connector)) ?? [connector]
    const shift = (bundle.indexOf(connector) - (bundle.length - 1) / 2) * lineGap
    // Two who led its ends apart to the same thing: it comes from its own place.
    const isToItself = connector.from.itemId === connector.to.itemId
    const from = isToItself ? null : shapeOf(connector.from)
    return placeLine(connector, { from, to: shapeOf(connector.to), shift })
  })
  const bounds = boxAround([
    ...placed.map(({ box }) => box),
    ...lines.map(({ from, to }) => boxBetween(from, to)),
  ])
  return { figures: placed, lines, bounds }
}

interface Shape {
  readonly box: Box
  readonly form: FigureForm | null
}

/** The same for lines between the same two things, whichever way they go; each loose line is for itself. */
function bundleOf({ id, from, to }: Connector): string {
  return from.itemId === null || to.itemId === null ? id : [from.itemId, to.itemId].toSorted().join('|')
}

function placeLine(
  connector: Connector,
  { from, to, shift }: { readonly from: Shape | null; readonly to: Shape | null; readonly shift: number },
): PlacedLine {
  const start = from === null ? placeOf(connector.from) : centreOf(from.box)
  const end = to === null ? placeOf(connector.to) : centreOf(to.box)
  // The same side for lines of a bundle that go there and back.
  const isForth = (connector.from.itemId ?? '') <= (connector.to.itemId ?? '')
  const aside = across(isForth ? { from: start, to: end } : { from: end, to: start }, shift)
  const [inside, towards] = [plus(start, aside), plus(end, aside)]
  const leaves = from === null ? inside : edgePoint(from, { inside, towards })
  const arrives = to === null ? towards : edgePoint(to, { inside: towards, towards: inside })
  // Things that lie over each other have no way between their edges.
  const isWay = (arrives.x - leaves.x) * (end.x - start.x) + (arrives.y - leaves.y) * (end.y - start.y) > 0
  const isInside =
    from !== null && to !== null && !isWay && (contains(from.box, to.box) || contains(to.box, from.box))
  const ends = isWay || isInside ? { from: leaves, to: arrives } : { from: inside, to: towards }
  const middle = { x: (ends.from.x + ends.to.x) / 2, y: (ends.from.y + ends.to.y) / 2 }
  return { connector, ...ends, middle, isTied: { from: from !== null, to: to !== null } }
}

function placeOf({ point: [x, y] }: ConnectorEnd): Coordinates {
  return { x, y }
}

function plus(one: Coordinates, other: Coordinates): Coordinates {
  return { x: one.x + other.x, y: one.y + other.y }
}

/** So far to the side of a way. */
function across(
  { from, to }: { readonly from: Coordinates; readonly to: Coordinates },
  shift: number,
): Coordinates {
  const way = { x: to.x - from.x, y: to.y - from.y }
  const length = Math.hypot(way.x, way.y)
  return length === 0 ? { x: 0, y: shift } : { x: (-way.y / length) * shift, y: (way.x / length) * shift }
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  )
}
