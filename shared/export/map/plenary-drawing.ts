import { gapKinds } from '../../map/gaps.ts'
import { mapStateOf } from '../../map/map-state.ts'
import {
  type LevelBar,
  levelBars,
  type PlaceBar,
  placeBars,
  type PointBar,
  pointBars,
} from '../../map/plenary/plenary-bars.ts'
import type { PlenarySlide } from '../../map/plenary/plenary-slides.ts'
import { territoryOf } from '../../map/territory.ts'
import { nameOfNeed, placeWords, pointWordsOf, slideTitle } from '../../map/words/plenary-words.ts'
import { formatNumber } from '../../text/numbers.ts'
import { drawLines, drawShape, linesHeightPx } from '../drawing/draw.ts'
import { type DrawnPart, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { headed, stacked } from '../drawing/place-parts.ts'
import type { Xml } from '../xml.ts'
import { chartPx, levelBar, namedBars } from './chart-bars.ts'
import { drawingSheet } from './drawing-sheet.ts'
import type { MapSource } from './map-source.ts'
import { coverageShape } from './paper-shapes.ts'

/** Draws «Plenaria» on one sheet: coverage at a glance, how many gaps of each kind, place by place, and what weighs most. */
export function drawPlenary(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const { needs } = snapshot
  const state = mapStateOf(snapshot)
  const levels = levelBars(state.coverage)
  const places = placeBars(territoryOf(snapshot, state.gaps).places)
  const points = pointBars(needs, state.coverage)
  return drawingSheet(source, {
    title: translate('map-files.plenaryTitle'),
    description: translate('map-files.counts', {
      needs: needs.length,
      resources: snapshot.resources.length,
    }),
    legend: [],
    content: stacked(
      [
        needs.length === 0 ? null : levelPart(levels, source),
        gapPart(state.gaps, source),
        places.length === 0 ? null : placePart(places, source),
        points.length === 0 ? null : pointPart(points, source),
      ],
      36,
    ),
  })
}

function titleOf(slide: PlenarySlide, { translate, language }: MapSource): string {
  return slideTitle(slide, { text: translate, formatNumber: (value) => formatNumber(value, language) })
}

const onePage = { page: 1, pageCount: 1 } as const
const wordLook = { sizePx: 17, isBold: false } as const
const numberLook = { sizePx: 22, isBold: true } as const
const levelRowPx = 44
const levelBarPx = 30
const levelWordsPx = 150

/** What one sees first: how many needs are at each level. */
function levelPart(levels: readonly LevelBar[], source: MapSource): DrawnPart {
  const { translate, language } = source
  const most = Math.max(1, ...levels.map(({ count }) => count))
  const rows = levels.map(({ level, count }, index): Xml => {
    const yPx = index * levelRowPx
    const widthPx = (count / most) * (chartPx - levelWordsPx - 70)
    const middle = (heightPx: number) => yPx + (levelBarPx - heightPx) / 2
    return [
      drawShape(coverageShape(level), { xPx: 0, yPx: middle(22), sizePx: 22 }),
      drawLines([translate(`map.coverage.${level}`)], {
        ...wordLook,
        xPx: 32,
        yPx: middle(linesHeightPx(1, wordLook)),
      }),
      count === 0 ? '' : levelBar(level, { xPx: levelWordsPx, yPx, widthPx, heightPx: levelBarPx }),
      drawLines([formatNumber(count, language)], {
        ...numberLook,
        xPx: levelWordsPx + widthPx + 12,
        yPx: middle(linesHeightPx(1, numberLook)),
      }),
    ].join('')
  })
  const needCount = levels.reduce((sum, { count }) => sum + count, 0)
  return headed(titleOf({ kind: 'coverage', levels, needCount }, source), {
    widthPx: chartPx,
    heightPx: levels.length * levelRowPx - (levelRowPx - levelBarPx),
    body: rows.join(''),
  })
}

/** How many gaps there are of each kind; which, is in the picture of «Vuoti». */
function gapPart(gaps: ReturnType<typeof mapStateOf>['gaps'], { translate, language }: MapSource): DrawnPart {
  const rows = gapKinds.flatMap((kind) => {
    const count = gaps.filter((gap) => gap.kind === kind).length
    if (count === 0) return []
    const cells = [
      [{ text: translate(`map.gap.kind.${kind}`), isBold: true }],
      [{ text: formatNumber(count, language) }],
      [{ text: translate(`map.gap.help.${kind}`) }],
    ]
    return [{ kind: 'cells', cells } as const]
  })
  const table = drawTable(
    [
      { heading: translate('map-files.gapKind'), widthPx: 250 },
      { heading: translate('map-files.howMany'), widthPx: 110 },
      { heading: translate('map-files.gapMeans'), widthPx: chartPx - 360 },
    ],
    rows.length === 0 ? [{ kind: 'group', text: translate('map.gap.noneTitle') }] : rows,
  )
  return headed(translate('map-files.gapsTitle'), table)
}

function placePart(bars: readonly PlaceBar[], source: MapSource): DrawnPart {
  const openCount = bars.filter(({ unreachedCount }) => unreachedCount > 0).length
  const title = titleOf(
    { kind: 'places', bars, total: bars.length, openCount, mostAsked: 0, ...onePage },
    source,
  )
  const rows = bars.map((bar) => ({
    name: bar.name,
    words: placeWords(bar, { text: source.translate }),
    pieces: [
      { level: 'uncovered', amount: bar.unreachedCount } as const,
      { level: 'adequate', amount: bar.askedCount - bar.unreachedCount } as const,
    ],
  }))
  return headed(title, namedBars(rows))
}

function pointPart(bars: readonly PointBar[], source: MapSource): DrawnPart {
  const title = titleOf({ kind: 'points', bars, total: bars.length, mostPoints: 0, ...onePage }, source)
  const rows = bars.map((bar) => ({
    name: nameOfNeed(bar.need),
    words: pointWordsOf(bar, { text: source.translate }),
    pieces: [{ level: bar.level, amount: bar.points }],
  }))
  return headed(title, namedBars(rows))
}
