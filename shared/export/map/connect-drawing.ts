import { wholeConnections } from '../../doc/connections.ts'
import { allCoverage } from '../../map/coverage.ts'
import { connectGraph } from '../../map/connect/connect-graph.ts'
import { cardSize } from '../../map/connect/connect-layout.ts'
import { type BoardArea, type BoardPlaces, keptPlaces, placeCards } from '../../map/connect/connect-places.ts'
import { type DrawnPart, type DrawnRow, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { headed, moved, stacked } from '../drawing/place-parts.ts'
import { boardScale, connectCard } from './connect-card.ts'
import { connectLine, lineLegend } from './connect-line.ts'
import { drawingSheet } from './drawing-sheet.ts'
import { coverageLegend } from './legend-items.ts'
import type { MapSource } from './map-source.ts'

/** Draws «Connetti»: cards where they lie on the board, what ties them, and under the board each action with what is in it. */
export function drawConnect(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const { needs, resources, links, placements } = snapshot
  const connections = wholeConnections(snapshot)
  const graph = connectGraph({ needs, resources, links, connections })
  const places = placeCards(graph, keptPlaces(placements), new Map())
  const { left, top, right, bottom } = areaAround(places)
  const coverage = allCoverage(snapshot)
  const cards = graph.cards.flatMap((card) => {
    const point = places.get(card.id)
    if (point === undefined) return []
    const level = card.kind === 'need' ? (coverage.get(card.id)?.level ?? 'uncovered') : 'uncovered'
    const at = [(point[0] - left) * boardScale, (point[1] - top) * boardScale] as const
    return [moved(connectCard(card, { level, translate }), ...at)]
  })
  const lines = graph.lines.map((line) => connectLine(line, places))
  const board: DrawnPart = {
    widthPx: (right - left) * boardScale,
    heightPx: (bottom - top) * boardScale,
    body: moved(lines.join(''), -left * boardScale, -top * boardScale) + cards.join(''),
  }
  return drawingSheet(source, {
    title: translate('connect.board'),
    description: translate('map-files.connectCounts', {
      actions: connections.length,
      resources: resources.length,
      needs: needs.length,
    }),
    legend: [
      ...lineLegend(translate),
      ...coverageLegend(
        [...coverage.values()].map(({ level }) => level),
        translate,
      ),
    ],
    content: stacked([graph.cards.length === 0 ? null : board, actionTable(source, connections)], 28),
  })
}

/** What the cards take, and nothing around: a picture has no ground to put others on. */
function areaAround(places: BoardPlaces): BoardArea {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of places.values()) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + cardSize.width)
    bottom = Math.max(bottom, y + cardSize.height)
  }
  return { left, top, right, bottom }
}

/** The actions by their name, with what they put together and for which needs; null without any. */
function actionTable(
  { snapshot, translate }: MapSource,
  connections: ReturnType<typeof wholeConnections>,
): DrawnPart | null {
  if (connections.length === 0) return null
  const names = new Map<string, string>(
    [...snapshot.needs, ...snapshot.resources].map(({ id, code, title }) => [id, `${code} ${title}`.trim()]),
  )
  const namesOf = (ids: readonly string[]) => ids.map((id) => ({ text: names.get(id) ?? '' }))
  const rows = connections.map(({ connection, resourceIds, needIds, isWhole }): DrawnRow => ({
    kind: 'cells',
    cells: [
      [
        { text: connection.title, isBold: true },
        ...(isWhole ? [] : [{ text: translate('connect.notWhole'), isSecond: true }]),
      ],
      namesOf(resourceIds),
      needIds.length === 0 ? [{ text: '–', isSecond: true }] : namesOf(needIds),
    ],
  }))
  const table = drawTable(
    [
      { heading: translate('map-files.action'), widthPx: 300 },
      { heading: translate('map-files.actionResources'), widthPx: 390 },
      { heading: translate('map-files.actionNeeds'), widthPx: 390 },
    ],
    rows,
  )
  return headed(translate('connect.actions'), table)
}
