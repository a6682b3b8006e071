import { useMemo, useState } from 'react'
import { boxAround, centreOf, type Coordinates } from '../../../../shared/canvas/box.ts'
import { type CanvasScene, canvasScene, type PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { zoneAt } from '../../../../shared/canvas/scene-at.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { createObservable, type Observable } from '../../../../shared/util/observable.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { useQuery } from '../../../state/use-records.ts'
import type { CardHome } from '../outline/outline-lines.ts'
import type { Lift } from './lift.ts'

/** What is being written: a card's words, a new card, the name of a cluster. */
export type SurfaceWriting =
  | { readonly kind: 'card'; readonly id: Card['id'] }
  | { readonly kind: 'new'; readonly corner: Coordinates; readonly home: CardHome }
  | { readonly kind: 'cluster'; readonly id: Cluster['id'] }

/** The drawing surface of a canvas as it is looked at and worked on. */
export interface Surface {
  readonly canvasId: Canvas['id']
  readonly scene: CanvasScene
  readonly desk: CameraDesk
  readonly find: (id: string | null) => PlacedCard | null
  readonly findZone: (id: Zone['id']) => Zone | null
  /** Cards that are chosen and there. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: Iterable<string>) => void
  /** The card that has focus, had it last, or would get it first; null on an empty canvas. */
  readonly current: PlacedCard | null
  readonly setCurrent: (id: string) => void
  /** The cards that are meant by one: all that are chosen when it is one of them, else itself. */
  readonly idsWith: (id: string) => ReadonlySet<string>
  readonly writing: SurfaceWriting | null
  readonly setWriting: (writing: SurfaceWriting | null) => void
  /** What is in the hand; null when nothing is. */
  readonly lift: Observable<Lift | null>
  /** Lifts cards so far; null puts them back where they lay. */
  readonly liftTo: (lift: Pick<Lift, 'ids' | 'way'> | null) => void
}

const noZones: never[] = []

/** Reads the scene of a canvas, and keeps what is chosen, looked at and written. */
export function useSurface(canvasId: Canvas['id'], desk: CameraDesk): Surface {
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const scene = useMemo(() => canvasScene(zones), [zones])
  const placed = useMemo(() => new Map(scene.cards.map((each) => [each.card.id as string, each])), [scene])
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [writing, setWriting] = useState<SurfaceWriting | null>(null)
  const lift = useMemo(() => createObservable<Lift | null>(null), [])
  const chosen = useMemo(() => new Set([...chosenIds].filter((id) => placed.has(id))), [chosenIds, placed])
  return {
    canvasId,
    scene,
    desk,
    find: (id) => placed.get(id ?? '') ?? null,
    findZone: (id) => scene.zones.find(({ zone }) => zone.id === id)?.zone ?? null,
    chosen,
    choose: (ids) => setChosenIds(new Set(ids)),
    current: placed.get(currentId ?? '') ?? scene.cards[0] ?? null,
    setCurrent: setCurrentId,
    idsWith: (id) => (chosen.has(id) ? chosen : new Set([id])),
    writing,
    setWriting,
    lift,
    liftTo: (moved) => lift.set(moved === null ? null : liftOf(scene, moved)),
  }
}

function liftOf(scene: CanvasScene, { ids, way }: Pick<Lift, 'ids' | 'way'>): Lift {
  const cards = scene.cards.filter(({ card }) => ids.has(card.id))
  const left = new Set(scene.cards.filter(({ card }) => !ids.has(card.id)).map(({ clusterId }) => clusterId))
  const clusterIds = new Set(
    cards.flatMap(({ clusterId }) => (clusterId === null || left.has(clusterId) ? [] : clusterId)),
  )
  const around = boxAround(cards.map(({ box }) => box))
  const middle = around === null ? null : centreOf(around)
  const zone = middle === null ? null : zoneAt(scene, { x: middle.x + way.x, y: middle.y + way.y })
  return { ids, clusterIds, way, zoneId: zone?.zone.id ?? null }
}
