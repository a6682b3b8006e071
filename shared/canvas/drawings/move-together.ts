import type { Drop, FigureDrop, LineDrop } from '../../doc/commands/drop-cards.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import type { ConnectorEnd } from '../../model/connector.ts'
import { centreOf, type Coordinates, isInBox } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { type CardCorners, cornersMoved, planDrop } from '../plan-drop.ts'
import type { DrawingScene, PlacedFigure } from './place-drawings.ts'

/**
 * What moves when some things are moved: they, the rest of their groups, and what lies in frames among them, which is every
 * card, figure and loose line with its middle in the frame, also of frames in frames. What is pinned stays.
 */
export function movingWith(
  scene: CanvasScene,
  drawn: DrawingScene,
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  const bodies = [
    ...scene.cards.map(({ card, box }) => ({ ...pick(card), box, frame: null })),
    ...drawn.figures.map((placed) => ({
      ...pick(placed.figure),
      box: placed.box,
      frame: placed.figure.form === 'frame' ? placed : null,
    })),
    ...drawn.lines.flatMap(({ connector: { id, isPinned }, from, to, isTied }) =>
      isTied.from || isTied.to ? [] : [{ id, isPinned, groupId: null, box: around(from, to), frame: null }],
    ),
  ]
  const loose = bodies.filter(({ isPinned }) => !isPinned)
  const byId = new Map(loose.map((body) => [body.id, body]))
  const byGroup = Map.groupBy(loose, ({ groupId }) => groupId)
  const moving = new Set([...ids].filter((id) => byId.has(id) || isLine(drawn, id)))
  // What is found on the way is looked at in turn.
  for (const id of moving) {
    const body = byId.get(id)
    if (body === undefined) continue
    if (body.groupId !== null) for (const other of byGroup.get(body.groupId) ?? []) moving.add(other.id)
    const { frame } = body
    if (frame === null) continue
    for (const other of loose) {
      if (isInBox(frame.box, centreOf(other.box)) && isOver(other, frame)) moving.add(other.id)
    }
  }
  return moving
}

/** Of two frames that lie in each other the smaller is the one in the other. */
function isOver(
  { frame, box }: { readonly frame: PlacedFigure | null; readonly box: PlacedFigure['box'] },
  outer: PlacedFigure,
): boolean {
  return frame === null || box.width * box.height < outer.box.width * outer.box.height
}

function pick({
  id,
  isPinned,
  groupId,
}: {
  readonly id: string
  readonly isPinned: boolean
  readonly groupId: string | null
}) {
  return { id, isPinned, groupId }
}

function around(one: Coordinates, other: Coordinates) {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}

function isLine({ lines }: DrawingScene, id: string): boolean {
  return lines.some(({ connector }) => connector.id === id && !connector.isPinned)
}

/** What follows when things that move together are put down so far from where they lay. */
export function planMove(
  scene: CanvasScene,
  drawn: DrawingScene,
  { ids, way }: { readonly ids: ReadonlySet<string>; readonly way: Coordinates },
): Drop {
  const drop = planDrop(scene, cornersMoved(scene, ids, way))
  return {
    ...drop,
    ...planFigures(drawn, cornersOfFigures(drawn, { ids, way })),
    lines: planLines(drawn, { ids, way }),
  }
}

/** Where figures come to lie that go so far. */
function cornersOfFigures(
  { figures }: DrawingScene,
  { ids, way }: { readonly ids: ReadonlySet<string>; readonly way: Coordinates },
): CardCorners {
  return new Map(
    figures
      .filter(({ figure }) => ids.has(figure.id))
      .map(({ figure, box }) => [figure.id, { x: box.left + way.x, y: box.top + way.y }]),
  )
}

/** The same for things that each go somewhere of their own, as when they are brought in line. */
export function planCorners(scene: CanvasScene, drawn: DrawingScene, corners: CardCorners): Drop {
  return { ...planDrop(scene, cardsAmong(scene, corners)), ...planFigures(drawn, corners) }
}

function cardsAmong({ cards }: CanvasScene, corners: CardCorners): CardCorners {
  return new Map(
    cards.flatMap(({ card }) => {
      const corner = corners.get(card.id)
      return corner === undefined ? [] : [[card.id, corner] as const]
    }),
  )
}

function planFigures(
  { figures }: DrawingScene,
  corners: CardCorners,
): { readonly figures: readonly FigureDrop[] } {
  return {
    figures: figures.flatMap(({ figure: { id } }) => {
      const corner = corners.get(id)
      return corner === undefined ? [] : [{ id, point: pointOf(corner) }]
    }),
  }
}

/** Ends that are tied follow by themselves. */
function planLines(
  { lines }: DrawingScene,
  { ids, way }: { readonly ids: ReadonlySet<string>; readonly way: Coordinates },
): LineDrop[] {
  return lines.flatMap(({ connector: { id, from, to }, isTied }) => {
    if (!ids.has(id) || (isTied.from && isTied.to)) return []
    const moved = (end: ConnectorEnd, isEndTied: boolean): ConnectorEnd =>
      isEndTied ? end : { ...end, point: pointOf({ x: end.point[0] + way.x, y: end.point[1] + way.y }) }
    return [{ id, from: moved(from, isTied.from), to: moved(to, isTied.to) }]
  })
}

function pointOf({ x, y }: Coordinates): CanvasPoint {
  const within = (value: number) => Math.max(-1_000_000, Math.min(1_000_000, Math.round(value)))
  return [within(x), within(y)]
}
