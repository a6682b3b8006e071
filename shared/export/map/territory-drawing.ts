import { mapStateOf } from '../../map/map-state.ts'
import { type TerritoryPlace, territoryOf } from '../../map/territory.ts'
import { reachWords } from '../../map/words/reach-words.ts'
import { type DrawnParagraph, type DrawnRow, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { drawingSheet } from './drawing-sheet.ts'
import { coverageLegend } from './legend-items.ts'
import type { MapSource } from './map-source.ts'
import { coverageShape } from './paper-shapes.ts'

/** Draws «Territorio»: place by place what is asked, what is there, and what nobody reaches. */
export function drawTerritory(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const { coverage, gaps } = mapStateOf(snapshot)
  const { places, everywhere } = territoryOf(snapshot, gaps)
  const asked = (need: TerritoryPlace['asked'][number]['need'], isReached: boolean): DrawnParagraph => {
    const level = coverage.get(need.id)?.level
    const words = `${need.code} ${need.title}`.trim()
    return {
      text: isReached ? words : `${words} (${translate('territory.notHere')})`,
      isBold: !isReached,
      ...(level === undefined ? {} : { shape: coverageShape(level) }),
    }
  }
  const rows = places.map((place): DrawnRow => {
    const { name, there } = place
    return {
      kind: 'cells',
      cells: [
        [
          { text: name, isBold: true },
          { text: reachWords(place, { text: translate }), isSecond: true },
        ],
        orNone(
          place.asked.map(({ need, isReached }) => asked(need, isReached)),
          translate('territory.noneAsked'),
        ),
        orNone(there.map(resourceWords), translate('territory.noneThere')),
      ],
    }
  })
  const last: DrawnRow = {
    kind: 'cells',
    cells: [
      [
        { text: translate('territory.everywhere'), isBold: true },
        { text: translate('territory.everywhereHelp'), isSecond: true },
      ],
      orNone(
        everywhere.needs.map((need) => asked(need, true)),
        translate('territory.noneAsked'),
      ),
      orNone(everywhere.resources.map(resourceWords), '–'),
    ],
  }
  const hasEverywhere = everywhere.needs.length > 0 || everywhere.resources.length > 0
  return drawingSheet(source, {
    title: translate('territory.table'),
    description: translate('map-files.placeCount', { count: places.length }),
    legend: coverageLegend(
      [...coverage.values()].map(({ level }) => level),
      translate,
    ),
    content: drawTable(
      [
        { heading: translate('territory.place'), widthPx: 220 },
        { heading: translate('territory.asked'), widthPx: 480 },
        { heading: translate('territory.there'), widthPx: 380 },
      ],
      hasEverywhere ? [...rows, last] : rows,
    ),
  })
}

function resourceWords({ code, title }: { readonly code: string; readonly title: string }): DrawnParagraph {
  return { text: `${code} ${title}`.trim() }
}

function orNone(paragraphs: readonly DrawnParagraph[], none: string): readonly DrawnParagraph[] {
  return paragraphs.length === 0 ? [{ text: none, isSecond: true }] : paragraphs
}
