import type { ConnectLine } from '../../map/connect/connect-graph.ts'
import { type BoardPoint, cardSize } from '../../map/connect/connect-layout.ts'
import { type BoardPlaces, centreOf } from '../../map/connect/connect-places.ts'
import type { Translate } from '../../text/translator.ts'
import { paperColors } from '../document-look.ts'
import { rounded } from '../drawing/draw.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { boardScale } from './connect-card.ts'
import type { LegendItem } from './drawing-sheet.ts'

type LineStyle = ConnectLine['style']

const lineStyles = ['full', 'partial', 'potential', 'part'] as const

const ink = `#${paperColors.secondInk}`

/** Whole and thick, dashes, dots; what belongs to an action is a double line: each is told without its colour. */
const strokes: Readonly<Record<LineStyle, readonly Readonly<Record<string, string | number>>[]>> = {
  full: [{ stroke: ink, 'stroke-width': 3.5 }],
  partial: [{ stroke: ink, 'stroke-width': 2, 'stroke-dasharray': '10 6' }],
  potential: [{ stroke: ink, 'stroke-width': 2, 'stroke-dasharray': '2 6' }],
  part: [
    { stroke: `#${paperColors.accent}`, 'stroke-width': 5 },
    { stroke: '#ffffff', 'stroke-width': 2.5 },
  ],
}

/** Draws a line of «Connetti» between the sides of two cards that face each other; where it passes a third, that lies over it. */
export function connectLine({ fromId, toId, style }: ConnectLine, places: BoardPlaces): Xml {
  const [from, to] = [places.get(fromId), places.get(toId)]
  return from === undefined || to === undefined ? '' : drawStroke(style, wayBetween(from, to))
}

/** Leaves and arrives straight, so that lines under each other are told apart; cards over each other have it from below. */
function wayBetween(from: BoardPoint, to: BoardPoint): string {
  const [[fromX, fromY], [toX, toY]] = [centreOf(from), centreOf(to)]
  const isBeside = Math.abs(toX - fromX) > cardSize.width
  const way = isBeside ? Math.sign(toX - fromX) : Math.sign(toY - fromY)
  const reach = ((isBeside ? cardSize.width : cardSize.height) / 2) * way
  const start = isBeside ? [fromX + reach, fromY] : [fromX, fromY + reach]
  const end = isBeside ? [toX - reach, toY] : [toX, toY - reach]
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...start, ...end].map((unit) => rounded(unit * boardScale))
  const [bendX, bendY] = isBeside ? [rounded((x2 - x1) / 2), 0] : [0, rounded((y2 - y1) / 2)]
  return `M${x1} ${y1}C${x1 + bendX} ${y1 + bendY} ${x2 - bendX} ${y2 - bendY} ${x2} ${y2}`
}

/** What each kind of line says. */
export function lineLegend(translate: Translate): readonly LegendItem[] {
  return lineStyles.map((style) => ({
    shape: drawStroke(style, 'M1 10H51'),
    shapeWidth: 52,
    words: translate(`connect.line.${style}`),
  }))
}

function drawStroke(style: LineStyle, way: string): Xml {
  return strokes[style].map((stroke) => xmlElement('path', { d: way, fill: 'none', ...stroke })).join('')
}
