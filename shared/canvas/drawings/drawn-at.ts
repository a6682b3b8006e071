import type { Figure } from '../../model/figure.ts'
import { assertNever } from '../../util/assert-never.ts'
import { type Box, doBoxesMeet, grownBox, isInBox, type Coordinates } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import type { DrawingScene, PlacedFigure, PlacedLine } from './place-drawings.ts'
import { idOfStacked, stackedThings, type StackedThing } from './stacked-things.ts'
import { penUnits } from './stroke-outline.ts'
import { distanceToSegment, strokePoints } from './stroke-points.ts'

/** How near to its line one has to be to take a line, a stroke or a frame, in canvas units at 100 %. */
const reach = 8

/** Room of the words at the top of a frame, by which it is taken too. */
export const frameHead = 32

/**
 * What lies at a place, the uppermost first counted; null where nothing does. A frame is taken by its title and its edge, so
 * that what lies in it can be taken, and a hand can draw there; a stroke and a line near where they are. `scale` is how large a
 * canvas unit is on the screen: from afar no finger has to aim better.
 */
export function drawnAt(
  scene: CanvasScene,
  drawn: DrawingScene,
  { at, scale }: { readonly at: Coordinates; readonly scale: number },
): StackedThing | null {
  const within = reach / Math.min(1, Math.max(scale, 0.05))
  return stackedThings(scene, drawn).findLast((thing) => isAt(thing, at, within)) ?? null
}

function isAt(thing: StackedThing, at: Coordinates, within: number): boolean {
  if (thing.kind === 'card') return isInBox(thing.placed.box, at)
  return thing.kind === 'line' ? isLineAt(thing.placed, at, within) : isFigureAt(thing.placed, at, within)
}

function isLineAt({ from, to, middle, connector }: PlacedLine, at: Coordinates, within: number): boolean {
  if (distanceToSegment(at, { from, to }) <= within) return true
  return (
    connector.label !== '' &&
    isInBox(grownBox({ left: middle.x, top: middle.y, width: 0, height: 0 }, 16), at)
  )
}

function isFigureAt({ figure, box }: PlacedFigure, at: Coordinates, within: number): boolean {
  if (!isInBox(grownBox(box, within), at)) return false
  switch (figure.form) {
    case 'frame':
      return !isInBox(
        grownBox({ ...box, top: box.top + frameHead, height: box.height - frameHead }, -within),
        at,
      )
    case 'stroke':
      return isStrokeAt(figure, at, within + penUnits[figure.pen] / 2)
    case 'ellipse':
      return shareOut(box, at, 'ellipse') <= 1
    case 'diamond':
      return shareOut(box, at, 'diamond') <= 1
    case 'rectangle':
    case 'text':
    case 'image':
      return isInBox(box, at)
    default:
      return assertNever(figure.form)
  }
}

function isStrokeAt(figure: Figure, at: Coordinates, within: number): boolean {
  const points = strokePoints(figure)
  return points.some((to, index) => distanceToSegment(at, { from: points[index - 1] ?? to, to }) <= within)
}

/** How far out of the middle a place is: at 1 it lies on the edge. */
function shareOut(
  { left, top, width, height }: Box,
  { x, y }: Coordinates,
  form: 'ellipse' | 'diamond',
): number {
  const [across, down] = [(x - left - width / 2) / (width / 2), (y - top - height / 2) / (height / 2)]
  return form === 'ellipse' ? across * across + down * down : Math.abs(across) + Math.abs(down)
}

/**
 * Ids of the cards, figures and lines of which some part lies in a box that a hand draws; of frames those that lie in it with
 * all of theirs, or else nobody could choose what is in a frame.
 */
export function drawnInBox(scene: CanvasScene, drawn: DrawingScene, within: Box): ReadonlySet<string> {
  return new Set(
    stackedThings(scene, drawn)
      .filter((thing) => isInside(thing, within))
      .map(idOfStacked),
  )
}

function isInside(thing: StackedThing, within: Box): boolean {
  if (thing.kind === 'line') return isInBox(within, thing.placed.from) && isInBox(within, thing.placed.to)
  const { box } = thing.placed
  if (thing.kind === 'card' || thing.placed.figure.form !== 'frame') return doBoxesMeet(box, within)
  return (
    isInBox(within, { x: box.left, y: box.top }) &&
    isInBox(within, { x: box.left + box.width, y: box.top + box.height })
  )
}
