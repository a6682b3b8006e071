import type { Drop } from '../../doc/commands/drop-cards.ts'
import type { Zone } from '../../model/zone.ts'
import { type Arrangement, arrangedCorners, type ArrangedThing } from '../arrange-things.ts'
import type { Box, Coordinates } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import { type LyingFigure, zoneOfFigure } from './item-boxes.ts'
import { movingWith, planCorners, planMove } from './move-together.ts'
import type { DrawingScene } from './place-drawings.ts'

/** The cards and figures among some things, where they lie; lines follow what they tie. */
export function arrangeable(
  scene: CanvasScene,
  drawn: DrawingScene,
  ids: ReadonlySet<string>,
): readonly ArrangedThing[] {
  return [
    ...scene.cards.map(({ card: { id }, box }) => ({ id, box })),
    ...drawn.figures.map(({ figure: { id }, box }) => ({ id, box })),
  ].filter(({ id }) => ids.has(id))
}

/** What follows when chosen cards and figures are arranged: each goes to a place of its own, frames with what lies in them. */
export function planArrangement(
  scene: CanvasScene,
  drawn: DrawingScene,
  { ids, how }: { readonly ids: ReadonlySet<string>; readonly how: Arrangement },
): Drop {
  const corners = new Map(arrangedCorners(arrangeable(scene, drawn, ids), how))
  const boxes = new Map(arrangeable(scene, drawn, everything(scene, drawn)).map(({ id, box }) => [id, box]))
  const lines: NonNullable<Drop['lines']>[number][] = []
  for (const { figure, box } of drawn.figures) {
    const corner = figure.form === 'frame' && ids.has(figure.id) ? corners.get(figure.id) : undefined
    if (corner === undefined || figure.isPinned) continue
    const way = { x: corner.x - box.left, y: corner.y - box.top }
    const within = [...movingWith(scene, drawn, new Set([figure.id]))].filter((id) => !corners.has(id))
    for (const id of within) {
      const other = boxes.get(id)
      if (other !== undefined) corners.set(id, movedCorner(other, way))
    }
    lines.push(...(planMove(scene, drawn, { ids: new Set(within), way }).lines ?? []))
  }
  return { ...planCorners(scene, drawn, corners), lines }
}

/** How many of some things come into a zone in which they did not lie, by the id of that zone; null is outside all zones. */
export function zonesEntered(
  scene: CanvasScene,
  drawn: DrawingScene,
  { ids, drop }: { readonly ids: ReadonlySet<string>; readonly drop: Drop },
): ReadonlyMap<Zone['id'] | null, number> {
  const zoneIn = (lying: LyingFigure) => zoneOfFigure(scene.zones, lying)?.zone.id ?? null
  const cards = new Map(scene.cards.map((placed) => [placed.card.id, placed]))
  const figures = new Map(drawn.figures.map((placed) => [placed.figure.id, placed]))
  const entered = [
    ...drop.cards.flatMap(({ id, zoneId }) => {
      const placed = cards.get(id)
      const isSame = placed === undefined || placed.card.isPinned || placed.zoneId === zoneId
      return isSame || !ids.has(id) ? [] : [zoneId]
    }),
    ...(drop.figures ?? []).flatMap(({ id, point: [left, top] }) => {
      const placed = figures.get(id)
      if (placed === undefined || placed.figure.isPinned || !ids.has(id)) return []
      const { form } = placed.figure
      const zoneId = zoneIn({ form, box: { ...placed.box, left, top } })
      return zoneId === zoneIn({ form, box: placed.box }) ? [] : [zoneId]
    }),
  ]
  return new Map([...Map.groupBy(entered, (zoneId) => zoneId)].map(([zoneId, all]) => [zoneId, all.length]))
}

function everything({ cards }: CanvasScene, { figures }: DrawingScene): ReadonlySet<string> {
  return new Set<string>([...cards.map(({ card }) => card.id), ...figures.map(({ figure }) => figure.id)])
}

function movedCorner({ left, top }: Box, { x, y }: Coordinates): Coordinates {
  return { x: left + x, y: top + y }
}
