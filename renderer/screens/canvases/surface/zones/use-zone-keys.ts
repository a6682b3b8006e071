import { type KeyboardEvent, useRef } from 'react'
import { centreOf, type Coordinates } from '../../../../../shared/canvas/box.ts'
import type { PlacedZone } from '../../../../../shared/canvas/canvas-scene.ts'
import { frameOf } from '../../../../../shared/canvas/plan-zone.ts'
import { cardBeside } from '../../../../../shared/map/connect/card-beside.ts'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import { isArrow, readZoneKey } from './zone-keys.ts'
import type { ZonesDesk } from './zone-pointer.ts'

interface Held {
  readonly kind: 'move' | 'size'
  readonly placed: PlacedZone
  readonly way: Coordinates
}

/** What keys do on a zone: an arrow that is held, or pressed again before it is let go, is one step of undo. */
export function useZoneKeys(desk: () => ZonesDesk) {
  const held = useRef<Held | null>(null)
  function drop(): void {
    const done = held.current
    if (done === null) return
    held.current = null
    const { zones, drawing } = desk()
    const { id } = done.placed.zone
    zones.liftTo(id, null)
    drawing.sketch.set(null)
    if (done.kind === 'move') zones.move(id, done.way)
    else zones.resize(id, sizedBy(done))
  }
  function hold(kind: Held['kind'], placed: PlacedZone, way: Coordinates): void {
    if (held.current?.kind !== kind || held.current.placed.zone.id !== placed.zone.id) drop()
    const before = held.current?.way ?? { x: 0, y: 0 }
    const now = { kind, placed, way: { x: before.x + way.x, y: before.y + way.y } }
    held.current = now
    if (kind === 'move') {
      desk().zones.liftTo(placed.zone.id, now.way)
      return
    }
    const [left, top, width, height] = sizedBy(now)
    desk().drawing.sketch.set({
      ...{ kind: 'box', form: 'rectangle', ink: 'blue' },
      box: { left, top, width, height },
    })
  }
  return {
    onKeyDown(event: KeyboardEvent, placed: PlacedZone): void {
      const deed = readZoneKey(event)
      if (deed === null) return
      event.preventDefault()
      const { zones, surface } = desk()
      const { id } = placed.zone
      if (deed.kind !== 'move' && deed.kind !== 'size') drop()
      switch (deed.kind) {
        case 'move':
        case 'size':
          hold(deed.kind, placed, deed.way)
          return
        case 'rename':
          zones.write(id)
          return
        case 'remove':
          zones.remove(id)
          return
        case 'go': {
          const places = new Map(surface.scene.zones.map((each) => [each.zone.id, middleOf(each)]))
          const next = cardBeside(places, { fromId: id, toward: deed.toward })
          if (next !== null) zones.goTo(next)
          return
        }
        default:
          assertNever(deed)
      }
    },
    onKeyUp: (event: KeyboardEvent): void => {
      if (isArrow(event)) drop()
    },
    onBlur: drop,
  }
}

/** Keys pull at the lower right corner. */
function sizedBy({ placed: { box }, way }: Held): PlacedZone['zone']['frame'] {
  return frameOf({ ...box, width: box.width + way.x, height: box.height + way.y })
}

function middleOf({ box }: PlacedZone): readonly [number, number] {
  const { x, y } = centreOf(box)
  return [x, y]
}
