import { areWordsRead, type Paint, type PaintedCard, paintCards, type PaintLook } from './paint-cards.ts'
import { type DrawingPaints, type PaintedDrawing, paintDrawings } from './paint-drawings.ts'

/** Things of one kind that lie over what came before: most canvases have drawings, and cards over them. */
export type PaintedLayer =
  | { readonly kind: 'cards'; readonly cards: readonly PaintedCard[] }
  | { readonly kind: 'drawings'; readonly drawings: readonly PaintedDrawing[] }

/** Paints all that lies on a canvas, the lowest first, over nothing. */
export function paintThings(
  context: CanvasRenderingContext2D,
  {
    layers,
    ratio,
    papers,
    pens,
    ...look
  }: PaintLook & {
    readonly layers: readonly PaintedLayer[]
    /** How many points of the screen a pixel has. */
    readonly ratio: number
    readonly papers: ReadonlyMap<string, Paint>
    readonly pens: DrawingPaints
  },
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, look.size.width, look.size.height)
  const hasWords = areWordsRead(
    layers.flatMap((layer) => (layer.kind === 'cards' ? [layer.cards] : [])),
    look,
  )
  for (const layer of layers) {
    if (layer.kind === 'cards') paintCards(context, { ...look, cards: layer.cards, paints: papers, hasWords })
    else paintDrawings(context, { ...look, ...pens, drawings: layer.drawings, ratio })
  }
}
