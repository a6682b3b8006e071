import {
  actorExchanges,
  type ActorExchange,
  type ExchangeLine,
  exchangeLines,
} from '../../map/actors/actor-exchanges.ts'
import type { Ring } from '../../map/actors/actor-rings.ts'
import { type Box, headAt, lineBetween } from '../../map/actors/line-between.ts'
import { closenesses } from '../../model/organization.ts'
import { formatList } from '../../text/numbers.ts'
import { paperColors } from '../document-look.ts'
import { drawLines, linesHeightPx, rounded } from '../drawing/draw.ts'
import { type DrawnPart, type DrawnRow, drawTable } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { headed, moved, stacked } from '../drawing/place-parts.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { actorChip, actorTray } from './actor-chip.ts'
import { drawingSheet, type LegendItem } from './drawing-sheet.ts'
import { type MapSource, wallNames } from './map-source.ts'
import { personEllipse, placeInRings, type RingPlaces } from './ring-places.ts'
import type { Ellipse } from './untangle-rings.ts'

const chipPx = 148
const tablePx = 1080
const ink = `#${paperColors.secondInk}`
const tints: Readonly<Record<Ring, string>> = { far: '#ffffff', middle: '#f1f6fb', near: '#dceaf7' }

/** Draws «Attori» around the person, ring by ring, with who gives to whom as arrows; under it the same in words. */
export function drawEcosystem(source: MapSource): Drawing {
  const { snapshot, translate } = source
  const { organizations } = snapshot
  const exchanges = actorExchanges(snapshot)
  const placed = organizations.flatMap((organization) => {
    const { id, name, shortName, closeness: ring } = organization
    if (ring === null) return []
    const chip = actorChip({ name: shortName === '' ? name : shortName, shortName: '' }, chipPx)
    return [{ id, ring, chip, widthPx: chip.widthPx, heightPx: chip.heightPx }]
  })
  const unplaced = organizations.filter(({ closeness }) => closeness === null)
  const places = placeInRings(placed, exchangeLines(exchanges))
  const chips = placed.map(({ id, chip }) => {
    const box = places.boxes.get(id)
    return box === undefined ? '' : moved(chip.body, box.x, box.y)
  })
  const outer = places.rings.get('far') ?? personEllipse
  const body = [
    ...closenesses.toReversed().map((ring) => drawRing(ring, places, source)),
    ...exchangeLines(exchanges).map((line) => drawExchange(line, places.boxes)),
    ...chips,
    drawPerson(source),
  ]
  const rings: DrawnPart = {
    widthPx: 2 * outer.acrossPx + 2,
    heightPx: 2 * outer.upPx + 2,
    body: moved(body.join(''), outer.acrossPx + 1, outer.upPx + 1),
  }
  return drawingSheet(source, {
    title: translate('map-files.ecosystemTitle'),
    description: translate('map-files.actorCount', { placed: placed.length, unplaced: unplaced.length }),
    legend: (['answers', 'could'] as const).map((how): LegendItem => ({
      shape: arrow(
        { from: { x: 1, y: 10 }, to: { x: 51, y: 10 } },
        { isAnswer: how === 'answers', isBothWays: false },
      ),
      shapeWidth: 52,
      words: translate(`map-files.exchangeLine.${how}`),
    })),
    content: stacked(
      [rings, actorTray(unplaced, { translate, widthPx: tablePx }), exchangeTable(exchanges, source)],
      28,
    ),
  })
}

function drawEllipse(
  { acrossPx, upPx }: Ellipse,
  look: { readonly fill: string; readonly edge: string },
): Xml {
  return xmlElement('ellipse', {
    cx: 0,
    cy: 0,
    rx: rounded(acrossPx),
    ry: rounded(upPx),
    fill: look.fill,
    stroke: look.edge,
  })
}

/** A ring with its name at the top, and who is in it in a few words. */
function drawRing(ring: Ring, { rings }: RingPlaces, { translate }: MapSource): Xml {
  const outer = rings.get(ring)
  if (outer === undefined) return ''
  const at = { xPx: 0, anchor: 'middle' } as const
  return [
    drawEllipse(outer, { fill: tints[ring], edge: '#857d70' }),
    drawLines([translate(`actors.ring.${ring}`)], { ...at, sizePx: 14, isBold: true, yPx: -outer.upPx + 6 }),
    drawLines([translate(`actors.ringMeans.${ring}`)], {
      ...at,
      sizePx: 12,
      isBold: false,
      color: ink,
      yPx: -outer.upPx + 23,
    }),
  ].join('')
}

function drawPerson({ translate }: MapSource): Xml {
  const helpLook = { sizePx: 12, isBold: false } as const
  const help = linesOf(translate('actors.personHelp'), helpLook, { widthPx: 1.4 * personEllipse.acrossPx })
  const topPx = -(linesHeightPx(1, { sizePx: 15 }) + linesHeightPx(help.length, helpLook)) / 2
  const at = { xPx: 0, anchor: 'middle' } as const
  return [
    drawEllipse(personEllipse, { fill: '#ffffff', edge: `#${paperColors.accent}` }),
    drawLines([translate('actors.person')], { ...at, sizePx: 15, isBold: true, yPx: topPx }),
    drawLines(help, { ...at, ...helpLook, color: ink, yPx: topPx + linesHeightPx(1, { sizePx: 15 }) }),
  ].join('')
}

function drawExchange(line: ExchangeLine, boxes: ReadonlyMap<string, Box>): Xml {
  const [from, to] = [boxes.get(line.fromId), boxes.get(line.toId)]
  const way = from === undefined || to === undefined ? null : lineBetween(from, to)
  return way === null ? '' : arrow(way, line)
}

function arrow(
  way: NonNullable<ReturnType<typeof lineBetween>>,
  { isAnswer, isBothWays }: Pick<ExchangeLine, 'isAnswer' | 'isBothWays'>,
): Xml {
  const { from, to } = way
  return [
    xmlElement('line', {
      x1: rounded(from.x),
      y1: rounded(from.y),
      x2: rounded(to.x),
      y2: rounded(to.y),
      stroke: ink,
      'stroke-width': 1.5,
      'stroke-dasharray': isAnswer ? null : '5 4',
    }),
    xmlElement('polygon', { points: headAt(way), fill: ink }),
    isBothWays ? xmlElement('polygon', { points: headAt({ from: to, to: from }), fill: ink }) : '',
  ].join('')
}

/** Who brings what to whom, giver by giver; null when nobody does. */
function exchangeTable(exchanges: readonly ActorExchange[], source: MapSource): DrawnPart | null {
  if (exchanges.length === 0) return null
  const { translate, language } = source
  const { bodyName } = wallNames(source)
  const rows = [...Map.groupBy(exchanges, ({ giverId }) => giverId)].map(([giverId, given]): DrawnRow => {
    const takers = given.map(({ takerId, isAnswer, resources }) => {
      const names = formatList(
        resources.map(({ code, title }) => `${code} ${title}`.trim()),
        language,
      )
      const what = isAnswer ? names : translate('actors.could', { what: names })
      return { text: translate('map-files.exchanged', { taker: bodyName(takerId), what }) }
    })
    return { kind: 'cells', cells: [[{ text: bodyName(giverId), isBold: true }], takers] }
  })
  const table = drawTable(
    [
      { heading: translate('map-files.giver'), widthPx: 240 },
      { heading: translate('map-files.taker'), widthPx: tablePx - 240 },
    ],
    rows,
  )
  return headed(translate('map-files.exchangeTitle'), table)
}
