import type { CoverageLevel } from '../../model/coverage-override.ts'
import { drawLines, linesHeightPx, rounded } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import { linesOf, textWidthPx } from '../drawing/measure-text.ts'
import { paperColors } from '../document-look.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { coverageColors } from './paper-shapes.ts'

/** A piece of a bar: how much it stands for, and the level that its filling says. */
export interface BarPiece {
  readonly level: CoverageLevel
  readonly amount: number
}

/** A bar under its name, with what it says in words after it. */
export interface NamedBar {
  readonly name: string
  readonly words: string
  readonly pieces: readonly BarPiece[]
}

/** How wide the charts of a picture are. */
export const chartPx = 1040

const barPx = 26
const edgePx = 1.5
const nameLook = { sizePx: 15, isBold: true } as const
const wordLook = { sizePx: 14, isBold: false } as const
const rowGapPx = 14

/** Little is hatched thin, half of it where it is half; nothing stays white and all is full: so a bar says its level in black and white. */
const hatchings: Readonly<
  Record<'weak' | 'partial', { readonly distancePx: number; readonly strokePx: number }>
> = {
  weak: { distancePx: 9, strokePx: 1.25 },
  partial: { distancePx: 7, strokePx: 2.5 },
}

/** Draws a bar that is filled as far as its level says. */
export function levelBar(
  level: CoverageLevel,
  box: { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly heightPx: number },
): Xml {
  const color = coverageColors[level]
  // The line is within the bar: a row of bars begins where the words above them do.
  const [x, y] = [box.xPx + edgePx / 2, box.yPx + edgePx / 2]
  const [width, height] = [Math.max(box.widthPx - edgePx, 0), box.heightPx - edgePx]
  const frame = xmlElement('rect', {
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
    fill: level === 'adequate' ? color : '#ffffff',
    stroke: color,
    'stroke-width': edgePx,
  })
  if (level === 'uncovered' || level === 'adequate') return frame
  const { distancePx, strokePx } = hatchings[level]
  const ways: string[] = []
  for (let far = distancePx; far < width + height; far += distancePx) {
    // From the upper right to the lower left, as far as it is in the bar.
    const [fromX, toX] = [Math.min(far, width), Math.max(far - height, 0)]
    ways.push(`M${spot(x + fromX, y + far - fromX)}L${spot(x + toX, y + far - toX)}`)
  }
  return (
    frame + xmlElement('path', { d: ways.join(''), stroke: color, 'stroke-width': strokePx, fill: 'none' })
  )
}

function spot(xPx: number, yPx: number): string {
  return `${rounded(xPx)} ${rounded(yPx)}`
}

/** Draws bars under each other, each under its name; the longest leaves room for the words after it. */
export function namedBars(bars: readonly NamedBar[]): DrawnPart {
  const wordsPx = Math.max(0, ...bars.map(({ words }) => textWidthPx(words, wordLook)))
  const most = Math.max(1, ...bars.map(amountOf))
  const unitPx = (chartPx - wordsPx - 12) / most
  const parts: Xml[] = []
  let yPx = 0
  for (const bar of bars) {
    const lines = linesOf(bar.name, nameLook, { widthPx: chartPx })
    parts.push(drawLines(lines, { ...nameLook, xPx: 0, yPx }))
    yPx += linesHeightPx(lines.length, nameLook) + 2
    let xPx = 0
    for (const { level, amount } of bar.pieces) {
      if (amount === 0) continue
      parts.push(levelBar(level, { xPx, yPx, widthPx: amount * unitPx, heightPx: barPx }))
      xPx += amount * unitPx
    }
    parts.push(
      drawLines([bar.words], {
        ...wordLook,
        color: `#${paperColors.secondInk}`,
        xPx: xPx + 10,
        yPx: yPx + (barPx - linesHeightPx(1, wordLook)) / 2,
      }),
    )
    yPx += barPx + rowGapPx
  }
  return { widthPx: chartPx, heightPx: Math.max(yPx - rowGapPx, 0), body: parts.join('') }
}

function amountOf({ pieces }: NamedBar): number {
  return pieces.reduce((sum, { amount }) => sum + amount, 0)
}
