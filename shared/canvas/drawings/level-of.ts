import type { CanvasScene } from '../canvas-scene.ts'
import type { DrawingScene } from './place-drawings.ts'

/** What lies over what among things of one stack: frames lowest, then other figures, lines, cards, and labels. */
export type Layer = 0 | 1 | 2 | 3 | 4

/** Gives how CSS counts what lies over what: stacks are far apart, and there are few of them. */
export function levelReader(
  scene: CanvasScene,
  drawn: DrawingScene,
): (stack: number, layer: Layer) => number {
  const stacks = new Set([0])
  for (const { card } of scene.cards) stacks.add(card.stack)
  for (const { figure } of drawn.figures) stacks.add(figure.stack)
  const levels = new Map(
    [...stacks].toSorted((one, other) => one - other).map((stack, index) => [stack, index]),
  )
  return (stack, layer) => (levels.get(stack) ?? 0) * 5 + layer
}
