import { centreOf, isInBox } from '../../canvas/box.ts'
import type { CanvasScene } from '../../canvas/canvas-scene.ts'
import { figureBox, itemBoxes } from '../../canvas/drawings/item-boxes.ts'
import type { CanvasDrawings } from '../../doc/queries/canvas-drawings.ts'
import type { OutlineZone } from '../../doc/queries/canvas-outline.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { ConnectorEnd } from '../../model/connector.ts'
import type { Zone } from '../../model/zone.ts'
import { assertNever } from '../../util/assert-never.ts'

/** Which part of a canvas is drawn. */
export type CanvasScope =
  | { readonly kind: 'whole' }
  /** null is what lies outside all zones. */
  | { readonly kind: 'zone'; readonly zoneId: Zone['id'] | null }
  | { readonly kind: 'cluster'; readonly clusterId: Cluster['id'] }

/** All of a canvas. */
export const wholeCanvas: CanvasScope = { kind: 'whole' }

/** Of what a canvas holds, that part: a cluster stands alone, without the zone around it. */
export function inScope(zones: readonly OutlineZone[], scope: CanvasScope): readonly OutlineZone[] {
  switch (scope.kind) {
    case 'whole':
      return zones
    case 'zone':
      return zones.filter(({ zone }) => (zone?.id ?? null) === scope.zoneId)
    case 'cluster':
      return zones.flatMap(({ clusters }) => {
        const own = clusters.filter(({ cluster }) => cluster.id === scope.clusterId)
        return own.length === 0 ? [] : { zone: null, clusters: own, cards: [] }
      })
    default:
      return assertNever(scope)
  }
}

/** Of what is drawn on a canvas what lies among that part of it, and the lines that tie only that. */
export function drawingsInScope(
  scene: CanvasScene,
  { figures, connectors }: CanvasDrawings,
  scope: CanvasScope,
): CanvasDrawings {
  if (scope.kind === 'whole') return { figures, connectors }
  const within = figures.filter((figure) => isInBox(scene.bounds, centreOf(figureBox(figure))))
  const boxes = itemBoxes(scene, within)
  const isHere = ({ itemId, point: [x, y] }: ConnectorEnd) =>
    itemId === null ? isInBox(scene.bounds, { x, y }) : boxes.has(itemId)
  return { figures: within, connectors: connectors.filter(({ from, to }) => isHere(from) && isHere(to)) }
}
