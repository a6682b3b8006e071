import type { CanvasScene, PlacedCard } from '../canvas-scene.ts'
import type { DrawingScene, PlacedFigure, PlacedLine } from './place-drawings.ts'

/** Something that is drawn on a canvas, over its zones. */
export type StackedThing =
  | { readonly kind: 'figure'; readonly placed: PlacedFigure }
  | { readonly kind: 'line'; readonly placed: PlacedLine }
  | { readonly kind: 'card'; readonly placed: PlacedCard }

/**
 * Everything in the order in which it is drawn, the lowest first: by `stack`, then frames, other figures, lines and cards, each
 * in its own order. Nothing of it is ever under the zones, which are printed on the canvas.
 */
export function stackedThings(scene: CanvasScene, drawn: DrawingScene): readonly StackedThing[] {
  const things: StackedThing[] = [
    ...drawn.figures.map((placed): StackedThing => ({ kind: 'figure', placed })),
    ...drawn.lines.map((placed): StackedThing => ({ kind: 'line', placed })),
    ...scene.cards.map((placed): StackedThing => ({ kind: 'card', placed })),
  ]
  // The sort is stable: among equals the order of the lists above counts.
  return things.toSorted((one, other) => stackOf(one) - stackOf(other) || layerOf(one) - layerOf(other))
}

/** How many of those things, the lowest first, lie under the labels of lines: all but what was brought to the front. */
export function countUnderLabels(things: readonly StackedThing[]): number {
  const at = things.findIndex((thing) => stackOf(thing) > 0)
  return at === -1 ? things.length : at
}

function stackOf(thing: StackedThing): number {
  if (thing.kind === 'line') return 0
  return thing.kind === 'card' ? thing.placed.card.stack : thing.placed.figure.stack
}

function layerOf(thing: StackedThing): number {
  if (thing.kind === 'figure') return thing.placed.figure.form === 'frame' ? 0 : 1
  return thing.kind === 'line' ? 2 : 3
}

/** The id of what is drawn. */
export function idOfStacked(thing: StackedThing): string {
  if (thing.kind === 'figure') return thing.placed.figure.id
  return thing.kind === 'line' ? thing.placed.connector.id : thing.placed.card.id
}
