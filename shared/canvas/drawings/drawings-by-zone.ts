import type { CanvasDrawings } from '../../doc/queries/canvas-drawings.ts'
import type { OutlineZone } from '../../doc/queries/canvas-outline.ts'
import type { Connector, ConnectorEnd } from '../../model/connector.ts'
import type { Figure } from '../../model/figure.ts'
import type { Zone } from '../../model/zone.ts'
import type { PlacedZone } from '../canvas-scene.ts'
import { zoneAt } from '../scene-at.ts'
import { figureBox, zoneOfFigure } from './item-boxes.ts'

/** What is drawn in a zone, each list in order. */
export interface ZoneDrawings {
  /** Frames, shapes, words and images. */
  readonly figures: readonly Figure[]
  readonly strokes: readonly Figure[]
  /** Lines of which both ends lie in the zone. */
  readonly lines: readonly Connector[]
}

/** The drawings of a canvas as a tree has them. */
export interface DrawingsByZone {
  /** By the id of the zone; null is outside all zones. Where nothing is drawn there is no entry. */
  readonly zones: ReadonlyMap<Zone['id'] | null, ZoneDrawings>
  /** Lines that lead from one zone to another. */
  readonly between: readonly Connector[]
}

/** Nothing is drawn. */
export const noDrawings: DrawingsByZone = { zones: new Map(), between: [] }

/**
 * Tells what is drawn in which zone. A figure lies in the zone under its middle, unless it is a frame around all of it. A line
 * lies where what it ties lies.
 */
export function drawingsByZone(
  outlined: readonly OutlineZone[],
  { figures, connectors }: CanvasDrawings,
): DrawingsByZone {
  if (figures.length + connectors.length === 0) return noDrawings
  const zones = outlined.flatMap(({ zone }) => (zone === null ? [] : placedZone(zone)))
  const placed = figures.map((figure) => {
    const lies = zoneOfFigure(zones, { form: figure.form, box: figureBox(figure) })
    return { figure, zoneId: lies?.zone.id ?? null }
  })
  const zoneOfItem = new Map<string, Zone['id'] | null>([
    ...placed.map(({ figure, zoneId }) => [figure.id, zoneId] as const),
    ...(connectors.length === 0 ? [] : itemsByZone(outlined)),
  ])
  const zoneOfEnd = ({ itemId, point: [x, y] }: ConnectorEnd): Zone['id'] | null => {
    const zoneId = itemId === null ? undefined : zoneOfItem.get(itemId)
    return zoneId === undefined ? (zoneAt({ zones }, { x, y })?.zone.id ?? null) : zoneId
  }
  const ends = connectors.map((connector) => ({
    connector,
    zoneIds: [zoneOfEnd(connector.from), zoneOfEnd(connector.to)] as const,
  }))
  const inZone = (zoneId: Zone['id'] | null): ZoneDrawings => {
    const here = placed.flatMap((each) => (each.zoneId === zoneId ? each.figure : []))
    return {
      figures: here.filter(({ form }) => form !== 'stroke'),
      strokes: here.filter(({ form }) => form === 'stroke'),
      lines: ends.flatMap(({ connector, zoneIds }) =>
        zoneIds.every((each) => each === zoneId) ? connector : [],
      ),
    }
  }
  const all = [...zones.map(({ zone: { id } }) => id), null].map((id) => [id, inZone(id)] as const)
  return {
    zones: new Map(all.filter(([, drawn]) => !isNothing(drawn))),
    between: ends.flatMap(({ connector, zoneIds: [from, to] }) => (from === to ? [] : connector)),
  }
}

function isNothing({ figures, strokes, lines }: ZoneDrawings): boolean {
  return figures.length + strokes.length + lines.length === 0
}

function placedZone(zone: Zone): PlacedZone {
  const [left, top, width, height] = zone.frame
  return { zone, box: { left, top, width, height } }
}

function itemsByZone(outlined: readonly OutlineZone[]): (readonly [string, Zone['id'] | null])[] {
  return outlined.flatMap(({ zone, clusters, cards }) => {
    const zoneId = zone?.id ?? null
    const inClusters = clusters.flatMap((each) => [each.cluster, ...each.cards])
    const own = zone === null ? [] : [zone]
    return [...own, ...inClusters, ...cards].map(({ id }) => [id, zoneId] as const)
  })
}
