import { allCoverage } from '../../map/coverage.ts'
import { priorityBand } from '../../map/matrix/arrange-axis.ts'
import { markGrid } from '../../map/marks/mark-grid.ts'
import { marks } from '../../map/marks/mark-spot.ts'
import { prioritySpot } from '../../map/priority/priority-spot.ts'
import type { Need } from '../../model/need.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, drawShape, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf, textWidthPx } from '../drawing/measure-text.ts'
import { headed, inRowsOf, moved, stacked } from '../drawing/place-parts.ts'
import type { Xml } from '../xml.ts'
import { drawingSheet, type LegendItem } from './drawing-sheet.ts'
import { coverageLegend } from './legend-items.ts'
import type { MapSource } from './map-source.ts'
import { drawMarkGrid, gridAxisPx, gridEdgePx } from './mark-grid-part.ts'
import { coverageShape } from './paper-shapes.ts'

const cellPx = 208
const chipLook = { sizePx: 12, isBold: false } as const
const tints = { high: '#cfe1f3', middle: '#e9f1f9', low: '#ffffff', unknown: '#ffffff' } as const
const bands = ['high', 'middle', 'low'] as const

/** Draws «Priorità»: severity upwards, spread to the right, each need where the table put it, with its points. */
export function drawPriority(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const grid = markGrid(snapshot.needs, prioritySpot)
  const coverage = allCoverage(snapshot)
  const ends = { little: translate('priority.little'), much: translate('priority.much') }
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
    content: stacked(
      [
        drawMarkGrid(grid, {
          columnsPx: marks.map(() => cellPx),
          up: { name: translate('changes.field.severity'), ...ends },
          across: { name: translate('changes.field.spread'), ...ends },
          fillOf: ({ up, across }) => tints[priorityBand(up * across)],
          drawItem: draw,
        }),
        trayPart(grid.unplaced, draw, translate('priority.tray')),
      ],
      20,
    ),
  })
}

type DrawChip = (need: Need, widthPx: number) => DrawnPart

function trayPart(needs: readonly Need[], draw: DrawChip, title: string): DrawnPart | null {
  if (needs.length === 0) return null
  const chips = needs.map((need) => draw(need, cellPx - 2 * gridEdgePx))
  const rows = inRowsOf(marks.length, chips, { columnPx: cellPx, gapPx: 5 })
  const { widthPx, heightPx, body } = headed(title, rows)
  return { widthPx: gridAxisPx + widthPx, heightPx, body: moved(body, gridAxisPx, 0) }
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
