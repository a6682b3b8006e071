import { centreOf, type Coordinates } from './box.ts'
import type { CanvasScene } from './canvas-scene.ts'
import type { DrawingScene } from './drawings/place-drawings.ts'

/** Whether a place lies in a loop, which closes from its last point to its first. Where it crosses itself what it goes round twice is out. */
export function isInLoop(loop: readonly Coordinates[], { x, y }: Coordinates): boolean {
  let isIn = false
  for (const [index, to] of loop.entries()) {
    const from = loop.at(index - 1)
    if (from === undefined || from.y > y === to.y > y) continue
    if (x < ((from.x - to.x) * (y - to.y)) / (from.y - to.y) + to.x) isIn = !isIn
  }
  return isIn
}

/** Ids of the cards and figures whose middle lies in a loop that a hand draws. */
export function thingsInLoop(
  scene: CanvasScene,
  { figures }: Pick<DrawingScene, 'figures'>,
  loop: readonly Coordinates[],
): ReadonlySet<string> {
  const all = [
    ...scene.cards.map(({ card, box }) => ({ id: card.id as string, box })),
    ...figures.map(({ figure, box }) => ({ id: figure.id as string, box })),
  ]
  return new Set(all.filter(({ box }) => isInLoop(loop, centreOf(box))).map(({ id }) => id))
}
