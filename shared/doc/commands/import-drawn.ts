import { boxAround, boxBetween, centreOf, type Coordinates } from '../../canvas/box.ts'
import { type CanvasScene, canvasScene } from '../../canvas/canvas-scene.ts'
import { boundsOf } from '../../canvas/drawings/bounds-of.ts'
import { itemBoxes } from '../../canvas/drawings/item-boxes.ts'
import { placeDrawings } from '../../canvas/drawings/place-drawings.ts'
import type { DrawnFigure } from '../../import/excalidraw-drawn.ts'
import type { DrawnEnd, DrawnTie } from '../../import/read-excalidraw.ts'
import type { AttachedFile } from '../../model/attached-file.ts'
import type { Canvas } from '../../model/canvas.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import type { Card } from '../../model/card.ts'
import { type ConnectorEnd, connectorType } from '../../model/connector.ts'
import type { Id } from '../../model/id.ts'
import { zoneType } from '../../model/zone.ts'
import { ok, type Result } from '../../util/result.ts'
import { ordersBefore } from '../order.ts'
import { type CanvasDrawings, canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline, type OutlineZone } from '../queries/canvas-outline.ts'
import { findRecord, listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { addFigures } from './figures.ts'
import { createRecord } from './record-commands.ts'

/** A figure that comes in; of an image its file, which is kept already. null has no place: its picture was refused. */
export type ImportedFigure = (Omit<DrawnFigure, 'picture'> & { readonly file: AttachedFile | null }) | null

/** Room between everything that is there and what comes in. */
const gap = 48

/** What lies on a canvas. */
interface Lying {
  readonly zones: readonly OutlineZone[]
  readonly drawings: CanvasDrawings
}

/** What lies on a canvas before anything comes in: within a step lists say what was before it. */
export function lyingOn({ documents }: CommandContext, canvasId: Canvas['id']): Lying {
  return {
    zones: canvasOutline(documents, canvasId)?.zones ?? [],
    drawings: canvasDrawings(documents, canvasId),
  }
}

interface Beside {
  readonly canvasId: Canvas['id']
  readonly ties: readonly DrawnTie[]
  readonly figures: readonly ImportedFigure[]
  /** The cards that came in, by their places in the list; what was there already is none. */
  readonly cards: readonly (Card | undefined)[]
  readonly before: Lying
  /** By their names in the file; a name that is not there is no group. */
  readonly groups: ReadonlyMap<string | null, Id<'group'>>
}

/** Draws figures on the right of everything, and lines between cards, figures and places; for `importCards`, in its step. */
export function drawBeside(context: CommandContext, beside: Beside): Result<true, CommandError> {
  const { canvasId, ties, figures, cards, groups } = beside
  const scene = canvasScene(zonesWith(context, beside))
  const shift = shiftOf(scene, beside)
  const moved = ({ x, y }: Coordinates): CanvasPoint => [Math.round(x + shift.x), Math.round(y + shift.y)]
  const wanted = figures.flatMap((figure, index) => (figure === null ? [] : [{ figure, index }]))
  const added = addFigures(
    context,
    wanted.map(({ figure: { at, group, ...figure } }) => ({
      ...figure,
      groupId: groups.get(group) ?? null,
      canvasId,
      authorId: null,
      point: moved(at),
    })),
  )
  if (!added.isOk) return added
  const figureOf = new Map(wanted.map(({ index }, place) => [index, added.value[place]]))
  const boxes = itemBoxes(scene, added.value)
  function endAt(end: DrawnEnd): ConnectorEnd | null {
    if (typeof end !== 'number' && 'x' in end) return { itemId: null, point: moved(end) }
    const itemId = (typeof end === 'number' ? cards[end] : figureOf.get(end.figure))?.id
    const box = itemId === undefined ? undefined : boxes.get(itemId)
    if (itemId === undefined || box === undefined) return null
    const { x, y } = centreOf(box)
    // Where it ends when what it is tied to is taken away.
    return { itemId, point: [Math.round(x), Math.round(y)] }
  }
  const siblings = listRecords(context.documents, connectorType).filter((line) => line.canvasId === canvasId)
  const orders = ordersBefore(siblings, { movedIds: new Set(), beforeId: null, count: ties.length })
  const createdAt = new Date(context.clock.nowMs()).toISOString()
  for (const [index, { label, heads, look, ...ends }] of ties.entries()) {
    const [from, to] = [endAt(ends.from), endAt(ends.to)]
    if (from === null || to === null) continue
    const line = { canvasId, label, heads, ...look, createdAt, order: orders[index] ?? 'a0' }
    const made = createRecord(context, connectorType, { ...line, from, to })
    if (!made.isOk) return made
  }
  return ok(true)
}

/** The zones with the cards that came in, and those that were made for them. */
function zonesWith({ documents }: CommandContext, { cards, before }: Beside): readonly OutlineZone[] {
  const byZone = Map.groupBy(
    cards.flatMap((card) => card ?? []),
    ({ zoneId }) => zoneId,
  )
  const known = before.zones.map((entry) => ({
    ...entry,
    cards: [...entry.cards, ...(byZone.get(entry.zone?.id ?? null) ?? [])],
  }))
  const isKnown = (id: Card['zoneId']) => before.zones.some(({ zone }) => (zone?.id ?? null) === id)
  const made = [...byZone]
    .filter(([id]) => !isKnown(id))
    .map(([id, inside]) => ({ zone: findRecord(documents, zoneType, id), clusters: [], cards: inside }))
  return [...known, ...made]
}

/** How far what is drawn goes, to lie on the right of everything. */
function shiftOf(scene: CanvasScene, { ties, figures, before }: Beside): Coordinates {
  const loose = ties
    .flatMap(({ from, to }) => [from, to])
    .filter((end): end is Coordinates => typeof end !== 'number' && 'x' in end)
  const block = boxAround([
    ...figures.flatMap((figure) =>
      figure === null
        ? []
        : [{ left: figure.at.x, top: figure.at.y, width: figure.size[0], height: figure.size[1] }],
    ),
    ...loose.map((at) => boxBetween(at, at)),
  ])
  if (block === null) return { x: 0, y: 0 }
  const there = boundsOf(scene, placeDrawings(scene, before.drawings))
  return { x: there.left + there.width + gap - block.left, y: there.top - block.top }
}
