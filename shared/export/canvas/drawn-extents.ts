import { type Box, boxAround } from '../../canvas/box.ts'
import type { CanvasScene } from '../../canvas/canvas-scene.ts'
import type { DrawingScene, PlacedFigure, PlacedLine } from '../../canvas/drawings/place-drawings.ts'
import { frameTitleUnits } from './draw-figure.ts'

/** How far a label or a thick line may reach beyond what it belongs to, in units. */
const drawnEdgeUnits = 16

/** What a figure takes up with what is written over it, in canvas units. */
export function extentOfFigure({ figure, box }: PlacedFigure): Box {
  const above = figure.form === 'frame' && figure.text !== '' ? frameTitleUnits : 0
  const width = above === 0 ? box.width : Math.max(box.width, 120)
  return { ...box, width, top: box.top - above, height: box.height + above }
}

/** What a line takes up with its label, in canvas units. */
export function extentOfLine({ from, to, middle, connector }: PlacedLine): Box {
  const reach =
    connector.label === '' ? drawnEdgeUnits : drawnEdgeUnits + Math.min(120, connector.label.length * 4)
  const label = {
    left: middle.x - reach,
    top: middle.y - drawnEdgeUnits,
    width: 2 * reach,
    height: 2 * drawnEdgeUnits,
  }
  const ends = [from, to].map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 }))
  return boxAround([...ends, label]) ?? label
}

/** Around all that is drawn of a canvas, in canvas units. */
export function extentOfCanvas(scene: CanvasScene, { figures, lines }: DrawingScene): Box {
  const drawn = [...figures.map(extentOfFigure), ...lines.map(extentOfLine)]
  // Of a canvas on which nothing lies but drawings the place to begin is none.
  const isEmpty = scene.zones.length + scene.cards.length === 0 && drawn.length > 0
  return boxAround(isEmpty ? drawn : [scene.bounds, ...drawn]) ?? scene.bounds
}
