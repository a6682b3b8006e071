import type { Figure } from '../../model/figure.ts'
import { type Box, centreOf, isInBox } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'

/** The box of a figure. */
export function figureBox({ point, size: [width, height] }: Figure): Box {
  const [left, top] = point ?? [0, 0]
  return { left, top, width, height }
}

/** A figure as far as it matters to where it lies. */
export interface LyingFigure {
  readonly form: Figure['form']
  readonly box: Box
}

/** Whether a figure lies in a zone: by its middle, however large it is, unless it is a frame around all of the zone. */
export function liesIn({ form, box }: LyingFigure, zone: Box): boolean {
  const isAround =
    box.left <= zone.left &&
    box.top <= zone.top &&
    box.left + box.width >= zone.left + zone.width &&
    box.top + box.height >= zone.top + zone.height
  return isInBox(zone, centreOf(box)) && !(form === 'frame' && isAround)
}

/** The zone in which a figure lies, wherever that is asked; of zones that overlap the last. null outside all zones. */
export function zoneOfFigure<Place extends { readonly box: Box }>(
  zones: readonly Place[],
  figure: LyingFigure,
): Place | null {
  return zones.findLast(({ box }) => liesIn(figure, box)) ?? null
}

/** Boxes of everything that a line can be tied to, by id. */
export function itemBoxes(
  { zones, clusters, cards }: CanvasScene,
  figures: readonly Figure[],
): ReadonlyMap<string, Box> {
  return new Map<string, Box>([
    ...zones.map(({ zone, box }): [string, Box] => [zone.id, box]),
    ...clusters.map(({ cluster, box }): [string, Box] => [cluster.id, box]),
    ...figures.map((figure): [string, Box] => [figure.id, figureBox(figure)]),
    ...cards.map(({ card, box }): [string, Box] => [card.id, box]),
  ])
}
