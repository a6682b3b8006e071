import type { ConnectCard } from '../../map/connect/connect-graph.ts'
import { cardSize } from '../../map/connect/connect-layout.ts'
import type { CoverageLevel } from '../../model/coverage-override.ts'
import type { Translate } from '../../text/translator.ts'
import { assertNever } from '../../util/assert-never.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, drawShape, linesHeightPx } from '../drawing/draw.ts'
import { linesOf } from '../drawing/measure-text.ts'
import type { Xml } from '../xml.ts'
import { coverageShape } from './paper-shapes.ts'

/** How many pixels of a picture a unit of the board is: paper cannot be opened, so that titles have a line more. */
export const boardScale = 1.25

const widthPx = cardSize.width * boardScale
const heightPx = cardSize.height * boardScale
const edgePx = 10
const titleLook = { sizePx: 14, isBold: true } as const
const footLook = { sizePx: 12, isBold: false } as const
const mostTitleLines = 3

/** Draws a card of «Connetti» from its own corner; kinds differ by corners and edge, and say which they are. */
export function connectCard(
  card: ConnectCard,
  { level, translate }: { readonly level: CoverageLevel; readonly translate: Translate },
): Xml {
  const kind = translate(`connect.kind.${card.kind}`)
  switch (card.kind) {
    case 'need': {
      const foot = `${kind}, ${translate(`map.coverage.${level}`)}`
      return drawCard({ title: titleOf(card.need), foot, radiusPx: 8, mark: coverageShape(level) })
    }
    case 'resource': {
      const foot = `${kind}, ${translate(`map.resourceStatus.${card.resource.status}`)}`
      return drawCard({ title: titleOf(card.resource), foot, radiusPx: 0, mark: null })
    }
    case 'action':
      return drawCard({ title: card.connection.title, foot: kind, radiusPx: 22, mark: null, isAction: true })
    default:
      return assertNever(card)
  }
}

function titleOf({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code} ${title}`.trim()
}

function drawCard({
  title,
  foot,
  radiusPx,
  mark,
  isAction = false,
}: {
  readonly title: string
  readonly foot: string
  readonly radiusPx: number
  /** Before the foot, made in a box of 20. */
  readonly mark: Xml | null
  readonly isAction?: boolean
}): Xml {
  const edge = isAction ? `#${paperColors.accent}` : '#857d70'
  const fill = isAction ? '#e9f1f9' : '#ffffff'
  const indentPx = isAction ? edgePx + 6 : edgePx
  const lines = linesOf(title, titleLook, { widthPx: widthPx - 2 * indentPx, mostLines: mostTitleLines })
  const footY = heightPx - 9 - linesHeightPx(1, footLook)
  return [
    drawBox({ xPx: 0, yPx: 0, widthPx, heightPx, fill, edge, radiusPx, edgeWidthPx: isAction ? 2.5 : 1.25 }),
    drawLines(lines, { ...titleLook, xPx: indentPx, yPx: 9 }),
    mark === null ? '' : drawShape(mark, { xPx: indentPx, yPx: footY, sizePx: 14 }),
    drawLines([foot], {
      ...footLook,
      color: `#${paperColors.secondInk}`,
      xPx: indentPx + (mark === null ? 0 : 19),
      yPx: footY,
    }),
  ].join('')
}
