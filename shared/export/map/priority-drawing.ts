import { allCoverage } from '../../map/coverage.ts'
import { priorityBand } from '../../map/matrix/arrange-axis.ts'
import { type MarkGrid, markGrid } from '../../map/marks/mark-grid.ts'
import { marks } from '../../map/marks/mark-spot.ts'
import { prioritySpot } from '../../map/priority/priority-spot.ts'
import type { Need } from '../../model/need.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, drawShape, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf, textWidthPx } from '../drawing/measure-text.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { drawingSheet, type LegendItem, moved } from './drawing-sheet.ts'
import { coverageLegend } from './legend-items.ts'
import type { MapSource } from './map-source.ts'
import { coverageShape } from './paper-shapes.ts'

const cellPx = 208
const leastRowPx = 76
const axisPx = 56
const edgePx = 7
const chipLook = { sizePx: 12, isBold: false } as const
const axisLook = { sizePx: 14, isBold: true } as const
const tints = { high: '#cfe1f3', middle: '#e9f1f9', low: '#ffffff', unknown: '#ffffff' } as const
const bands = ['high', 'middle', 'low'] as const

/** Draws «Priorità»: severity upwards, spread to the right, each need where the table put it, with its points. */
export function drawPriority(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const grid = markGrid(snapshot.needs, prioritySpot)
  const coverage = allCoverage(snapshot)
  const draw = (need: Need, widthPx: number) =>
    chip(need, {
      widthPx,
      shape: coverageShape(coverage.get(need.id)?.level ?? 'uncovered'),
      points: need.priorityPoints === 0 ? '' : translate('priority.points', { count: need.priorityPoints }),
    })
  const band = (name: (typeof bands)[number]): LegendItem => ({
    shape: `<rect x="1" y="1" width="18" height="18" fill="${tints[name]}" stroke="#${paperColors.secondInk}"/>`,
    words: translate(`priority.band.${name}`),
  })
  return drawingSheet(source, {
    title: translate('priority.grid'),
    description: translate('map-files.placedCount', {
      placed: snapshot.needs.length - grid.unplaced.length,
      unplaced: grid.unplaced.length,
    }),
    legend: [
      ...bands.map(band),
      ...coverageLegend(
        [...coverage.values()].map(({ level }) => level),
        translate,
      ),
    ],
    content: stacked(gridPart(grid, draw, source), trayPart(grid.unplaced, draw, translate('priority.tray'))),
  })
}

type DrawChip = (need: Need, widthPx: number) => DrawnPart

function gridPart(grid: MarkGrid<Need>, draw: DrawChip, { translate }: MapSource): DrawnPart {
  const parts: Xml[] = []
  let yPx = 0
  for (const severity of marks.toReversed()) {
    const cells = marks.map((spread) => ({
      spread,
      chips: column(grid.at({ up: severity, across: spread }).map((need) => draw(need, cellPx - 2 * edgePx))),
    }))
    const heightPx = Math.max(leastRowPx, ...cells.map(({ chips }) => chips.heightPx + 2 * edgePx))
    for (const { spread, chips } of cells) {
      const xPx = axisPx + (spread - 1) * cellPx
      const fill = tints[priorityBand(severity * spread)]
      parts.push(
        drawBox({ xPx, yPx, widthPx: cellPx, heightPx, fill, edge: `#${paperColors.rule}` }),
        moved(chips.body, xPx + edgePx, yPx + edgePx),
      )
    }
    parts.push(
      drawLines([String(severity)], {
        ...axisLook,
        xPx: axisPx - 14,
        yPx: yPx + heightPx / 2 - 9,
        anchor: 'middle',
      }),
    )
    yPx += heightPx
  }
  const widthPx = axisPx + marks.length * cellPx
  for (const spread of marks) {
    const xPx = axisPx + (spread - 0.5) * cellPx
    parts.push(drawLines([String(spread)], { ...axisLook, xPx, yPx: yPx + 6, anchor: 'middle' }))
  }
  const ends = { little: translate('priority.little'), much: translate('priority.much') }
  const across = drawAxis(translate('changes.field.spread'), ends, widthPx - axisPx)
  const upwards = drawAxis(translate('changes.field.severity'), ends, yPx)
  parts.push(
    moved(across, axisPx, yPx + 26),
    xmlElement('g', { transform: `translate(4 ${yPx}) rotate(-90)` }, [upwards]),
  )
  return { widthPx, heightPx: yPx + 48, body: parts.join('') }
}

/** The name of an axis in its middle, and what its ends mean. */
function drawAxis(
  name: string,
  ends: { readonly little: string; readonly much: string },
  lengthPx: number,
): Xml {
  const endLook = { sizePx: 13, isBold: false, color: `#${paperColors.secondInk}`, yPx: 0 } as const
  return [
    drawLines([ends.little], { ...endLook, xPx: 0 }),
    drawLines([name], { ...axisLook, xPx: lengthPx / 2, yPx: -1, anchor: 'middle' }),
    drawLines([ends.much], { ...endLook, xPx: lengthPx, anchor: 'end' }),
  ].join('')
}

function trayPart(needs: readonly Need[], draw: DrawChip, title: string): DrawnPart | null {
  if (needs.length === 0) return null
  const perRow = marks.length
  const columns = Array.from({ length: perRow }, (_column, index) =>
    column(
      needs.filter((_need, place) => place % perRow === index).map((need) => draw(need, cellPx - 2 * edgePx)),
    ),
  )
  return {
    widthPx: axisPx + perRow * cellPx,
    heightPx: 30 + Math.max(...columns.map(({ heightPx }) => heightPx)),
    body:
      drawLines([title], { sizePx: 16, isBold: true, xPx: axisPx, yPx: 0 }) +
      columns.map(({ body }, index) => moved(body, axisPx + edgePx + index * cellPx, 30)).join(''),
  }
}

/** A need on the grid: coverage, code and title, and its points. */
function chip(
  { code, title }: Need,
  { widthPx, shape, points }: { readonly widthPx: number; readonly shape: Xml; readonly points: string },
): DrawnPart {
  const textPx = widthPx - 30
  const lines = linesOf(`${code} ${title}`.trim(), chipLook, { widthPx: textPx })
  const pointsLook = { sizePx: 12, isBold: true } as const
  const heightPx = linesHeightPx(lines.length + (points === '' ? 0 : 1), chipLook) + 9
  const body = [
    drawBox({ xPx: 0, yPx: 0, widthPx, heightPx, fill: '#ffffff', edge: '#857d70', radiusPx: 4 }),
    drawShape(shape, { xPx: 5, yPx: 4, sizePx: 15 }),
    drawLines(lines, { ...chipLook, xPx: 25, yPx: 4 }),
    points === ''
      ? ''
      : drawLines([points], {
          ...pointsLook,
          xPx: widthPx - 6 - textWidthPx(points, pointsLook),
          yPx: 4 + linesHeightPx(lines.length, chipLook),
        }),
  ]
  return { widthPx, heightPx, body: body.join('') }
}

function column(parts: readonly DrawnPart[]): Pick<DrawnPart, 'heightPx' | 'body'> {
  let yPx = 0
  const drawn = parts.map(({ body, heightPx }) => {
    const at = yPx
    yPx += heightPx + 5
    return moved(body, 0, at)
  })
  return { heightPx: Math.max(0, yPx - 5), body: drawn.join('') }
}

function stacked(first: DrawnPart, second: DrawnPart | null): DrawnPart {
  if (second === null) return first
  return {
    widthPx: Math.max(first.widthPx, second.widthPx),
    heightPx: first.heightPx + 20 + second.heightPx,
    body: first.body + moved(second.body, 0, first.heightPx + 20),
  }
}
