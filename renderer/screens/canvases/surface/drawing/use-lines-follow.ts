import { type RefObject, useLayoutEffect, useRef } from 'react'
import { placeDrawings, type PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import type { CanvasScene } from '../../../../../shared/canvas/canvas-scene.ts'
import { type Box, grownBox } from '../../../../../shared/canvas/box.ts'
import { inRem } from '../../../../canvas/use-look-through.ts'
import type { Lift } from '../lift.ts'
import type { Surface } from '../use-surface.ts'
import { wayOf } from '../../../../../shared/canvas/drawings/way-of.ts'

/** Lets lines that are tied to what is in the hand follow it, without React; they come back when it is put back. */
export function useLinesFollow(surface: Surface): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef<ReadonlySet<string>>(new Set())
  const { lift, scene, drawn } = surface
  useLayoutEffect(() => {
    let frame = 0
    function show(lines: readonly PlacedLine[]): void {
      for (const line of lines) {
        const element = list.current?.querySelector(`[data-line="${CSS.escape(line.connector.id)}"]`)
        const { way, heads } = wayOf(line)
        for (const path of element?.querySelectorAll('[data-way]') ?? []) path.setAttribute('d', way)
        element?.querySelector('[data-heads]')?.setAttribute('d', heads)
        const label = element?.querySelector<HTMLElement>('[data-label]')
        label?.style.setProperty('left', inRem(line.middle.x))
        label?.style.setProperty('top', inRem(line.middle.y))
      }
    }
    function follow(): void {
      frame = 0
      const now = lift.get()
      if (now === null) {
        show(drawn.lines.filter(({ connector }) => moved.current.has(connector.id)))
        moved.current = new Set()
        return
      }
      const touched = drawn.lines.filter(({ connector }) => isMovedBy(connector, now))
      moved.current = new Set(touched.map(({ connector }) => connector.id))
      show(linesLifted({ scene, drawn }, touched, now))
    }
    const stop = lift.subscribe(() => {
      if (frame === 0 && drawn.lines.length > 0) frame = requestAnimationFrame(follow)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [lift, scene, drawn])
  return list
}

/** Whether a line goes where something goes that is in the hand. */
export function isMovedBy(
  connector: PlacedLine['connector'],
  { ids, clusterIds, liftedZoneId, led }: Lift,
): boolean {
  return (
    ids.has(connector.id) ||
    led?.id === connector.id ||
    [connector.from, connector.to].some(
      ({ itemId }) =>
        itemId !== null && (ids.has(itemId) || clusterIds.has(itemId) || itemId === liftedZoneId),
    )
  )
}

/** Lines as they lie while something is in the hand. */
export function linesLifted(
  { scene, drawn }: Pick<Surface, 'scene' | 'drawn'>,
  lines: readonly PlacedLine[],
  { ids, clusterIds, liftedZoneId, way, led }: Lift,
): readonly PlacedLine[] {
  const go = (box: Box): Box => ({ ...grownBox(box, 0), left: box.left + way.x, top: box.top + way.y })
  const connectors = lines.map(({ connector }) =>
    connector.id === led?.id ? { ...connector, ...led } : looseMoved(connector, ids, way),
  )
  const named = new Set(connectors.flatMap(({ from, to }) => [from.itemId, to.itemId]))
  const lifted: CanvasScene = {
    ...scene,
    zones: scene.zones.flatMap((each) =>
      named.has(each.zone.id) ? [each.zone.id === liftedZoneId ? { ...each, box: go(each.box) } : each] : [],
    ),
    cards: scene.cards.flatMap((each) =>
      named.has(each.card.id) ? [ids.has(each.card.id) ? { ...each, box: go(each.box) } : each] : [],
    ),
    clusters: scene.clusters.flatMap((each) =>
      named.has(each.cluster.id)
        ? [clusterIds.has(each.cluster.id) ? { ...each, box: go(each.box) } : each]
        : [],
    ),
  }
  const figures = drawn.figures.flatMap(({ figure }) => {
    if (!named.has(figure.id)) return []
    const [x, y] = figure.point ?? [0, 0]
    return ids.has(figure.id) ? [{ ...figure, point: [x + way.x, y + way.y] as [number, number] }] : [figure]
  })
  return placeDrawings(lifted, { figures, connectors }).lines
}

/** Ends that are tied to nothing go along with their line. */
function looseMoved(
  connector: PlacedLine['connector'],
  ids: ReadonlySet<string>,
  way: Lift['way'],
): PlacedLine['connector'] {
  if (!ids.has(connector.id)) return connector
  const go = (end: PlacedLine['connector']['from']) => ({
    ...end,
    point: [end.point[0] + way.x, end.point[1] + way.y] as [number, number],
  })
  return { ...connector, from: go(connector.from), to: go(connector.to) }
}
