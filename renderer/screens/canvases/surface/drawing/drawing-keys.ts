import type { KeyboardEvent } from 'react'
import type { Box } from '../../../../../shared/canvas/box.ts'
import type { ThingId } from '../../../../../shared/doc/things.ts'
import type { BoardDirection } from '../../../../../shared/map/connect/card-beside.ts'
import type { Surface } from '../use-surface.ts'

/** Where arrows lead. */
export const directions: Readonly<Record<string, BoardDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** How much a figure grows or shrinks at a press, in canvas units; with Shift five times that. */
const growth = 20

/** Smaller than this no hand finds it. */
const leastSide = 20

/** A press of a key. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The box of a figure after Alt and an arrow: right and down it grows, left and up it shrinks; null for any other key. */
export function resizedBy({ key, altKey, ctrlKey, metaKey, shiftKey }: Press, box: Box): Box | null {
  const toward = directions[key]
  if (toward === undefined || !altKey || ctrlKey || metaKey) return null
  const by = (toward === 'left' || toward === 'up' ? -growth : growth) * (shiftKey ? 5 : 1)
  const grown = (side: number) => Math.max(side + by, Math.min(side, leastSide))
  return toward === 'left' || toward === 'right'
    ? { ...box, width: grown(box.width) }
    : { ...box, height: grown(box.height) }
}

/** What is there of some ids, as commands ask for it. */
export function thingsAmong(
  { scene, drawn }: Pick<Surface, 'scene' | 'drawn'>,
  ids: ReadonlySet<string>,
): ThingId[] {
  const all = [
    ...scene.cards.map(({ card }) => card.id),
    ...drawn.figures.map(({ figure }) => figure.id),
    ...drawn.lines.map(({ connector }) => connector.id),
  ]
  return all.filter((id) => ids.has(id))
}

/** Everything at which one can be on a surface, by where it lies. */
export function placesOf({ scene, drawn }: Pick<Surface, 'scene' | 'drawn'>) {
  const corner = ({ left, top }: Box) => [left, top] as const
  return new Map<string, readonly [x: number, y: number]>([
    ...scene.cards.map(({ card, box }) => [card.id, corner(box)] as const),
    ...drawn.figures.map(({ figure, box }) => [figure.id, corner(box)] as const),
    ...drawn.lines.map(({ connector, middle }) => [connector.id, [middle.x, middle.y] as const] as const),
  ])
}
