import { allCoverage, type Coverage } from '../../map/coverage.ts'
import { createLinkTable, type NeedLinks } from '../../map/matrix/link-table.ts'
import type { Need } from '../../model/need.ts'
import type { Resource } from '../../model/resource.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, drawRule, drawShape, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { drawingSheet } from './drawing-sheet.ts'
import { coverageLegend, strengthLegend } from './legend-items.ts'
import type { MapSource } from './map-source.ts'
import { confirmedShape, coverageShape, strengthShape } from './paper-shapes.ts'

const needPx = 330
const coveragePx = 112
const columnPx = 40
const headPx = 190
const edgePx = 8
const cellShapePx = 18
const look = { sizePx: 13, isBold: false } as const

/** Draws «Matrice»: needs down, resources across, in each cell how far one answers the other. */
export function drawMatrix(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const coverage = allCoverage(snapshot)
  const levels = [...coverage.values()].map(({ level }) => level)
  const content = contentOf(source, coverage)
  return drawingSheet(source, {
    title: translate('matrix.title'),
    description: translate('map-files.counts', {
      needs: snapshot.needs.length,
      resources: snapshot.resources.length,
    }),
    legend: [...coverageLegend(levels, translate), ...strengthLegend(translate)],
    content,
  })
}

function contentOf(
  { snapshot, translate }: MapSource,
  coverage: ReadonlyMap<Need['id'], Coverage>,
): DrawnPart {
  const { needs, resources } = snapshot
  const links = createLinkTable()(snapshot.links)
  const widthPx = needPx + coveragePx + resources.length * columnPx
  const parts: Xml[] = [
    drawBox({ xPx: 0, yPx: 0, widthPx, heightPx: headPx, fill: `#${paperColors.headerFill}` }),
    drawLines([translate('matrix.corner')], { sizePx: 13, isBold: true, xPx: edgePx, yPx: headPx - 24 }),
    drawLines([translate('map.coverageTitle')], {
      sizePx: 13,
      isBold: true,
      xPx: needPx + edgePx,
      yPx: headPx - 24,
    }),
    ...resources.map((resource, index) => columnHead(resource, columnX(index))),
  ]
  let yPx = headPx
  for (const [index, need] of needs.entries()) {
    const lines = linesOf(`${need.code} ${need.title}`.trim(), look, { widthPx: needPx - 2 * edgePx })
    const heightPx = Math.max(columnPx - 6, linesHeightPx(lines.length, look) + 2 * edgePx)
    if (index % 2 === 1) parts.push(drawBox({ xPx: 0, yPx, widthPx, heightPx, fill: '#f7f5f0' }))
    const middlePx = yPx + heightPx / 2
    const known = coverage.get(need.id)
    parts.push(
      drawLines(lines, { ...look, xPx: edgePx, yPx: middlePx - linesHeightPx(lines.length, look) / 2 }),
      known === undefined
        ? ''
        : coverageCell(translate(`map.coverage.${known.level}`), known.level, middlePx),
      ...cellsOf(links.get(need.id), resources, middlePx),
    )
    yPx += heightPx
    parts.push(drawRule([0, yPx], [widthPx, yPx]))
  }
  const columnRules = resources.map((_resource, index) =>
    drawRule([columnX(index), 0], [columnX(index), yPx]),
  )
  return { widthPx, heightPx: yPx, body: [...parts, ...columnRules].join('') }
}

function columnX(index: number): number {
  return needPx + coveragePx + index * columnPx
}

/** Code and title, read from below, in two lines; a tick at the foot when it is confirmed. */
function columnHead({ code, title, status }: Resource, xPx: number): Xml {
  const headLook = { sizePx: 12, isBold: false } as const
  const lines = linesOf(`${code} ${title}`.trim(), headLook, { widthPx: headPx - 36, mostLines: 2 })
  const text = drawLines(lines, {
    ...headLook,
    xPx: 0,
    yPx: (columnPx - linesHeightPx(lines.length, headLook)) / 2,
  })
  const upright = xmlElement('g', { transform: `translate(${xPx} ${headPx - 26}) rotate(-90)` }, [text])
  if (status !== 'confirmed') return upright
  return (
    upright + drawShape(confirmedShape(), { xPx: xPx + (columnPx - 14) / 2, yPx: headPx - 20, sizePx: 14 })
  )
}

function coverageCell(words: string, level: Coverage['level'], middlePx: number): Xml {
  return (
    drawShape(coverageShape(level), { xPx: needPx + edgePx, yPx: middlePx - 8, sizePx: 16 }) +
    drawLines([words], { ...look, xPx: needPx + edgePx + 22, yPx: middlePx - linesHeightPx(1, look) / 2 })
  )
}

function cellsOf(
  links: NeedLinks | undefined,
  resources: readonly Resource[],
  middlePx: number,
): readonly Xml[] {
  if (links === undefined) return []
  return resources.flatMap(({ id }, index) => {
    const link = links.get(id)
    if (link === undefined) return []
    const place = { xPx: columnX(index) + (columnPx - cellShapePx) / 2, yPx: middlePx - cellShapePx / 2 }
    return [drawShape(strengthShape(link.strength), { ...place, sizePx: cellShapePx })]
  })
}
