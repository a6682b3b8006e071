import { type RefObject, useLayoutEffect, useRef } from 'react'
import { placeDrawings, type PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import type { CanvasScene } from '../../../../../shared/canvas/canvas-scene.ts'
import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import type { Carried } from '../../../../../shared/canvas/presence/carried-cards.ts'
import type { Observable } from '../../../../../shared/util/observable.ts'
import { inRem } from '../../../../ui/in-rem.ts'
import { type Hands, handsOf } from '../lift.ts'
import type { Surface } from '../use-surface.ts'
import { wayOf } from '../../../../../shared/canvas/drawings/way-of.ts'

/** Lets lines that are tied to what is in a hand follow it, without React; they come back when it is put back. */
export function useLinesFollow(
  surface: Surface,
  carried: Observable<Carried>,
): RefObject<HTMLUListElement | null> {
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
      const hands = handsOf(lift.get(), carried.get())
      const touched = hands.isEmpty ? [] : drawn.lines.filter(({ connector }) => isMovedBy(connector, hands))
      const before = moved.current
      moved.current = new Set(touched.map(({ connector }) => connector.id))
      show(drawn.lines.filter(({ connector: { id } }) => before.has(id) && !moved.current.has(id)))
      if (touched.length > 0) show(linesLifted({ scene, drawn }, touched, hands))
    }
    function ask(): void {
      if (frame === 0 && drawn.lines.length > 0) frame = requestAnimationFrame(follow)
    }
    const stops = [lift.subscribe(ask), carried.subscribe(ask)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
  }, [lift, carried, scene, drawn])
  return list
}

/** Whether a line goes where something goes that is in a hand. */
export function isMovedBy({ id, from, to }: PlacedLine['connector'], hands: Hands): boolean {
  const isHeld = (each: string | null) => each !== null && hands.wayOf(each) !== null
  return hands.led?.id === id || [id, from.itemId, to.itemId].some(isHeld)
}

/** Lines as they lie while something is in hands. */
export function linesLifted(
  { scene, drawn }: Pick<Surface, 'scene' | 'drawn'>,
  lines: readonly PlacedLine[],
  hands: Hands,
): readonly PlacedLine[] {
  const connectors = lines.map(({ connector }) =>
    connector.id === hands.led?.id
      ? { ...connector, ...hands.led }
      : looseMoved(connector, hands.wayOf(connector.id)),
  )
  const named = new Set<string | null>(connectors.flatMap(({ from, to }) => [from.itemId, to.itemId]))
  function go<Placed extends { readonly box: Box }>(placed: Placed, id: string): Placed[] {
    if (!named.has(id)) return []
    const way = hands.wayOf(id)
    const { box } = placed
    return [
      way === null ? placed : { ...placed, box: { ...box, left: box.left + way.x, top: box.top + way.y } },
    ]
  }
  const lifted: CanvasScene = {
    ...scene,
    zones: scene.zones.flatMap((each) => go(each, each.zone.id)),
    cards: scene.cards.flatMap((each) => go(each, each.card.id)),
    clusters: scene.clusters.flatMap((each) => go(each, each.cluster.id)),
  }
  const figures = drawn.figures.flatMap(({ figure }) => {
    if (!named.has(figure.id)) return []
    const way = hands.wayOf(figure.id)
    const [x, y] = figure.point ?? [0, 0]
    return way === null ? [figure] : [{ ...figure, point: [x + way.x, y + way.y] as [number, number] }]
  })
  return placeDrawings(lifted, { figures, connectors }).lines
}

/** Ends that are tied to nothing go along with their line. */
function looseMoved(connector: PlacedLine['connector'], way: Coordinates | null): PlacedLine['connector'] {
  if (way === null) return connector
  const go = (end: PlacedLine['connector']['from']) => ({
    ...end,
    point: [end.point[0] + way.x, end.point[1] + way.y] as [number, number],
  })
  return { ...connector, from: go(connector.from), to: go(connector.to) }
}
