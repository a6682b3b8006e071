import type { Card } from '../../model/card.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx } from '../drawing/draw.ts'
import { linesOf, type TextLook, textWidthPx } from '../drawing/measure-text.ts'
import type { Xml } from '../xml.ts'
import { cardPaper } from './card-look.ts'

/** A card as it is drawn. */
export interface DrawnCard {
  readonly body: Xml
  /** Whether its words did not all fit. */
  readonly isShortened: boolean
}

const edgePx = 9
const footLook = { sizePx: 11, isBold: false } as const
const dotsLook = { sizePx: 13, isBold: true } as const

/** From the size that is read best to the smallest that is read at all. */
const textSizesPx = [18, 17, 16, 15, 14, 13, 12, 11] as const

/** Draws a card from its own corner: its words as large as they fit, and at its foot whose words, colour and dots. */
export function canvasCard(
  card: Pick<Card, 'text' | 'colour'>,
  facts: {
    readonly widthPx: number
    readonly heightPx: number
    /** Whose words and which colour; empty for nothing. */
    readonly foot: string
    /** Dots that lie on it, in words; empty for none. */
    readonly dots: string
  },
): DrawnCard {
  const { widthPx, heightPx, foot, dots } = facts
  const { face, edge } = cardPaper[card.colour]
  const dotsPx = dots === '' ? 0 : textWidthPx(dots, dotsLook) + 8
  const footLines =
    foot === '' ? [] : linesOf(foot, footLook, { widthPx: widthPx - 2 * edgePx - dotsPx, mostLines: 2 })
  const dotRows = dots === '' ? 0 : 1
  const footPx = Math.max(linesHeightPx(footLines.length, footLook), linesHeightPx(dotRows, dotsLook))
  const room = {
    widthPx: widthPx - 2 * edgePx,
    heightPx: heightPx - 2 * edgePx - (footPx === 0 ? 0 : footPx + 4),
  }
  const { lines, look, isShortened } = fitted(card.text, room)
  const endPx = heightPx - edgePx + 3
  return {
    isShortened,
    body: [
      drawBox({ xPx: 0, yPx: 0, widthPx, heightPx, fill: face, edge, radiusPx: 3 }),
      drawLines(lines, { ...look, xPx: edgePx, yPx: edgePx - 2 }),
      drawLines(footLines, {
        ...footLook,
        color: `#${paperColors.secondInk}`,
        xPx: edgePx,
        yPx: endPx - linesHeightPx(footLines.length, footLook),
      }),
      dots === ''
        ? ''
        : drawLines([dots], {
            ...dotsLook,
            xPx: widthPx - edgePx,
            yPx: endPx - linesHeightPx(1, dotsLook),
            anchor: 'end',
          }),
    ].join(''),
  }
}

function fitted(
  text: string,
  room: { readonly widthPx: number; readonly heightPx: number },
): { readonly lines: readonly string[]; readonly look: TextLook; readonly isShortened: boolean } {
  const { widthPx, heightPx } = room
  for (const sizePx of textSizesPx) {
    const look = { sizePx, isBold: false }
    const lines = linesOf(text, look, { widthPx })
    if (linesHeightPx(lines.length, look) <= heightPx) return { lines, look, isShortened: false }
  }
  const look = { sizePx: textSizesPx.at(-1) ?? 11, isBold: false }
  const mostLines = Math.max(1, Math.floor(heightPx / linesHeightPx(1, look)))
  return { lines: linesOf(text, look, { widthPx, mostLines }), look, isShortened: true }
}
