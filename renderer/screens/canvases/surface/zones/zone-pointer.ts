import type { PointerEvent } from 'react'
import { boxBetween, type Coordinates } from '../../../../../shared/canvas/box.ts'
import { frameOf, leastZone } from '../../../../../shared/canvas/plan-zone.ts'
import { followPointer } from '../../../../canvas/follow-pointer.ts'
import { resizedTo } from '../drawing/figure-handles.tsx'
import type { DrawingDesk } from '../drawing/drawing-desk.ts'
import type { Zones } from './use-zones.ts'
import { cornerOfTarget, zoneOfTarget } from './zone-target.ts'

/** What a hand on zones works on at the moment of asking. */
export interface ZonesDesk extends Pick<DrawingDesk, 'surface' | 'drawing'> {
  readonly zones: Zones
}

type At = Pick<MouseEvent, 'clientX' | 'clientY'>

/**
 * What a hand does while zones are moved: it moves the one on which it lies, makes it larger or smaller by a corner, and
 * draws a new one on the ground, where a finger pushes the canvas. Gives what ends it; null when zones are not moved.
 */
export function beginZone(
  event: PointerEvent<HTMLElement>,
  { desk, onCanvas }: { readonly desk: () => ZonesDesk; readonly onCanvas: (at: At) => Coordinates },
): (() => void) | null {
  const { surface, zones, drawing } = desk()
  if (!zones.isOn) return null
  const id = zoneOfTarget(event.target)
  const placed = surface.scene.zones.find(({ zone }) => zone.id === id)
  const sketch = (box: ReturnType<typeof boxBetween>) =>
    drawing.sketch.set({ kind: 'box', form: 'rectangle', box, ink: 'blue' })
  const from = onCanvas(event)
  if (placed === undefined) {
    if (event.pointerType === 'touch') return null
    const boxTo = (to: At) => boxBetween(from, onCanvas(to))
    return followPointer(event.nativeEvent, {
      onMove: (to) => sketch(boxTo(to)),
      onDrop: (at) => desk().zones.add(frameOf(boxTo(at))),
      onEnd: () => drawing.sketch.set(null),
    })
  }
  const { zone, box } = placed
  const corner = cornerOfTarget(event.target)
  if (corner !== undefined) {
    const boxTo = (to: At) =>
      resizedTo(box, { corner, to: onCanvas(to), keepsShape: false, least: leastZone })
    return followPointer(event.nativeEvent, {
      onMove: (to) => sketch(boxTo(to)),
      onDrop: (at) => desk().zones.resize(zone.id, frameOf(boxTo(at))),
      onEnd: () => drawing.sketch.set(null),
    })
  }
  const wayTo = (to: At): Coordinates => {
    const now = onCanvas(to)
    return { x: Math.round(now.x - from.x), y: Math.round(now.y - from.y) }
  }
  return followPointer(event.nativeEvent, {
    onMove: (to) => desk().zones.liftTo(zone.id, wayTo(to)),
    onDrop: (at) => desk().zones.move(zone.id, wayTo(at)),
    onEnd: () => desk().zones.liftTo(zone.id, null),
  })
}
