import { useMemo, useState } from 'react'
import { boxAround, boxBetween, type Box, centreOf, type Coordinates } from '../../../../shared/canvas/box.ts'
import { type CanvasScene, canvasScene, type PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { boundsOf } from '../../../../shared/canvas/drawings/bounds-of.ts'
import { type Layer, levelReader } from '../../../../shared/canvas/drawings/level-of.ts'
import { movingWith } from '../../../../shared/canvas/drawings/move-together.ts'
import {
  type DrawingScene,
  placeDrawings,
  type PlacedFigure,
  type PlacedLine,
} from '../../../../shared/canvas/drawings/place-drawings.ts'
import { nearestThing } from '../../../../shared/canvas/nearest-thing.ts'
import { zoneAt } from '../../../../shared/canvas/scene-at.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Connector } from '../../../../shared/model/connector.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { createObservable, type Observable } from '../../../../shared/util/observable.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { useQuery } from '../../../state/use-records.ts'
import type { CardHome } from '../outline/outline-lines.ts'
import type { Lift } from './lift.ts'

/** What is being written: a card's words, a new card, the name of a cluster or a zone, words in a figure, what a line says. */
export type SurfaceWriting =
  | { readonly kind: 'card'; readonly id: Card['id'] }
  | { readonly kind: 'new'; readonly corner: Coordinates; readonly home: CardHome }
  | { readonly kind: 'cluster'; readonly id: Cluster['id'] }
  | { readonly kind: 'zone'; readonly id: Zone['id'] }
  | { readonly kind: 'figure'; readonly id: Figure['id'] }
  | { readonly kind: 'line'; readonly id: Connector['id'] }

/** A figure or a line as it lies on the surface. */
export type PlacedDrawing =
  | { readonly kind: 'figure'; readonly id: Figure['id']; readonly box: Box; readonly placed: PlacedFigure }
  | { readonly kind: 'line'; readonly id: Connector['id']; readonly box: Box; readonly placed: PlacedLine }

/** The drawing surface of a canvas as it is looked at and worked on. */
export interface Surface {
  readonly canvasId: Canvas['id']
  readonly scene: CanvasScene
  /** What is drawn on it beside cards. */
  readonly drawn: DrawingScene
  /** Around everything on it; of an empty canvas a place to begin. */
  readonly bounds: Box
  readonly desk: CameraDesk
  readonly find: (id: string | null) => PlacedCard | null
  readonly findDrawing: (id: string | null) => PlacedDrawing | null
  /** Where a card, a figure or a line lies; null when it is not there. */
  readonly boxOf: (id: string | null) => Box | null
  readonly findZone: (id: Zone['id']) => Zone | null
  /** Cards, figures and lines that are chosen and there. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: Iterable<string>) => void
  /** The card that has focus, had it last, or would get it first; null where there is none, or one is at a drawing. */
  readonly current: PlacedCard | null
  /** Where Tab stops: the current card, or the drawing at which one is. */
  readonly currentId: string | null
  readonly setCurrent: (id: string) => void
  /** The cards that are meant by one: all that are chosen when it is one of them, else itself. */
  readonly idsWith: (id: string) => ReadonlySet<string>
  /** What moves when some things do: they, their groups, what lies in their frames. */
  readonly movedWith: (ids: ReadonlySet<string>) => ReadonlySet<string>
  /** What lies over what, as CSS counts it. */
  readonly levelOf: (stack: number, layer: Layer) => number
  readonly writing: SurfaceWriting | null
  readonly setWriting: (writing: SurfaceWriting | null) => void
  /** What is in the hand; null when nothing is. */
  readonly lift: Observable<Lift | null>
  /** Lifts cards so far; null puts them back where they lay. */
  readonly liftTo: (lift: Lifting | null) => void
}

/** What is lifted, and how far. */
type Lifting = Pick<Lift, 'ids' | 'way' | 'liftedZoneId' | 'led'>

const noZones: never[] = []
const nothing: DrawingScene = { figures: [], lines: [], bounds: null }

/** Reads the scene of a canvas, and keeps what is chosen, looked at and written. */
export function useSurface(canvasId: Canvas['id'], desk: CameraDesk): Surface {
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const scene = useMemo(() => canvasScene(zones), [zones])
  const placed = useMemo(() => new Map(scene.cards.map((each) => [each.card.id as string, each])), [scene])
  const drawings = useQuery(canvasDrawings, canvasId)
  const drawn = useMemo(
    // Most canvases have none: then nothing is looked for.
    () =>
      drawings.figures.length + drawings.connectors.length === 0 ? nothing : placeDrawings(scene, drawings),
    [scene, drawings],
  )
  const placedDrawings = useMemo(() => drawingsById(drawn), [drawn])
  const levelOf = useMemo(() => levelReader(scene, drawn), [scene, drawn])
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const [writing, setWriting] = useState<SurfaceWriting | null>(null)
  const [seen, setSeen] = useState({ placed, placedDrawings })
  if (seen.placed !== placed || seen.placedDrawings !== placedDrawings) {
    setSeen({ placed, placedDrawings })
    const id = focusedId ?? ''
    // What one was at has gone, as when others took it away.
    const gone =
      placed.has(id) || placedDrawings.has(id)
        ? undefined
        : (seen.placed.get(id) ?? seen.placedDrawings.get(id))
    if (gone !== undefined)
      setFocusedId(nearestThing(scene, new Map([...boxesOf(placed), ...boxesOf(placedDrawings)]), gone.box))
  }
  const lift = useMemo(() => createObservable<Lift | null>(null), [])
  const chosen = useMemo(
    () => new Set([...chosenIds].filter((id) => placed.has(id) || placedDrawings.has(id))),
    [chosenIds, placed, placedDrawings],
  )
  const drawing = placedDrawings.get(focusedId ?? '') ?? null
  const current = drawing === null ? (placed.get(focusedId ?? '') ?? scene.cards[0] ?? null) : null
  return {
    canvasId,
    scene,
    drawn,
    bounds: boundsOf(scene, drawn),
    desk,
    find: (id) => placed.get(id ?? '') ?? null,
    findDrawing: (id) => placedDrawings.get(id ?? '') ?? null,
    boxOf: (id) => placed.get(id ?? '')?.box ?? placedDrawings.get(id ?? '')?.box ?? null,
    findZone: (id) => scene.zones.find(({ zone }) => zone.id === id)?.zone ?? null,
    chosen,
    choose: (ids) => setChosenIds(new Set(ids)),
    current,
    currentId: drawing?.id ?? current?.card.id ?? placedDrawings.keys().next().value ?? null,
    setCurrent: setFocusedId,
    idsWith: (id) => (chosen.has(id) ? chosen : new Set([id])),
    movedWith: (ids) => movingWith(scene, drawn, ids),
    levelOf,
    writing,
    setWriting,
    lift,
    liftTo: (moved) => lift.set(moved === null ? null : liftOf(scene, moved)),
  }
}

function boxesOf(things: ReadonlyMap<string, { readonly box: Box }>): readonly (readonly [string, Box])[] {
  return [...things].map(([id, { box }]) => [id, box])
}

function drawingsById({ figures, lines }: DrawingScene): ReadonlyMap<string, PlacedDrawing> {
  return new Map<string, PlacedDrawing>([
    ...figures.map(
      (placed) =>
        [placed.figure.id, { kind: 'figure', id: placed.figure.id, box: placed.box, placed }] as const,
    ),
    ...lines.map((placed) => {
      const { connector, from, to } = placed
      return [connector.id, { kind: 'line', id: connector.id, box: boxBetween(from, to), placed }] as const
    }),
  ])
}

function liftOf(scene: CanvasScene, { ids, way, liftedZoneId, led }: Lifting): Lift {
  if (led !== undefined) return { ids, clusterIds: new Set(), way, zoneId: null, led }
  const cards = scene.cards.filter(({ card }) => ids.has(card.id))
  const left = new Set(scene.cards.filter(({ card }) => !ids.has(card.id)).map(({ clusterId }) => clusterId))
  const clusterIds = new Set(
    cards.flatMap(({ clusterId }) => (clusterId === null || left.has(clusterId) ? [] : clusterId)),
  )
  if (liftedZoneId !== undefined) return { ids, clusterIds, way, zoneId: null, liftedZoneId }
  const around = boxAround(cards.map(({ box }) => box))
  const middle = around === null ? null : centreOf(around)
  const zone = middle === null ? null : zoneAt(scene, { x: middle.x + way.x, y: middle.y + way.y })
  return { ids, clusterIds, way, zoneId: zone?.zone.id ?? null }
}
