import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import { nothingCarried } from '../../../../../shared/canvas/presence/carried-cards.ts'
import { followPointer } from '../../../../canvas/follow-pointer.ts'
import { placeOnCanvas } from '../../../../canvas/place-on-canvas.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { inRem } from '../../../../ui/in-rem.ts'
import { handsOf } from '../lift.ts'
import type { Surface } from '../use-surface.ts'
import styles from './drawing.module.css'
import { dropEnd, ledLine, targetOfEnd } from './line-ends.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import type { LineEnd } from './use-drawing.ts'
import { linesLifted } from './use-lines-follow.ts'

interface HandleParts {
  readonly board: RefObject<HTMLElement | null>
  readonly desk: () => DrawingDesk
}

/** The two ends of the one chosen line, for a hand: each is led to something else, or to a place. By keys `L` does the same. */
export function LineHandles({ surface, ...parts }: HandleParts & { readonly surface: Surface }) {
  const [one] = surface.chosen
  const only = surface.chosen.size === 1 ? surface.findDrawing(one ?? null) : null
  return only?.kind === 'line' && !only.placed.connector.isPinned ? (
    <Ends line={only.placed} {...parts} />
  ) : null
}

const sides = ['from', 'to'] as const

const nowhere = new Set<string>()

function Ends({ line, board, desk }: HandleParts & { readonly line: PlacedLine }) {
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  function begin(event: PointerEvent<HTMLElement>, side: LineEnd['side']): void {
    event.stopPropagation()
    if (event.button !== 0) return
    const { drawing } = desk()
    const knob = event.currentTarget
    const end: LineEnd = { id: line.connector.id, side }
    const placeAt = (place: globalThis.PointerEvent) => placeOnCanvas(board, desk().surface.desk, place)
    letGo.current = followPointer(event.nativeEvent, {
      onMove(to) {
        const { surface } = desk()
        const at = placeAt(to)
        const target = targetOfEnd(surface, end, at)
        surface.liftTo({ ids: nowhere, way: { x: 0, y: 0 }, led: ledLine(line, side, { at, target }) })
        const now = surface.lift.get()
        const [shown] = now === null ? [] : linesLifted(surface, [line], handsOf(now, nothingCarried))
        if (shown === undefined) return
        moveKnob(knob, { x: shown[side].x - line[side].x, y: shown[side].y - line[side].y })
        const { from, to: tip } = shown
        const ink = line.connector.colour
        drawing.sketch.set({ kind: 'line', from, to: tip, target: target?.box ?? null, isLed: true, ink })
      },
      onDrop: (at) => dropEnd(desk(), end, placeAt(at)),
      onEnd() {
        desk().surface.liftTo(null)
        drawing.sketch.set(null)
        knob.style.removeProperty('translate')
      },
    })
  }
  return (
    <>
      {sides.map((side) => (
        <span
          key={side}
          aria-hidden="true"
          data-over=""
          data-end={side}
          className={classNames(styles.handle, styles.end)}
          style={{ left: inRem(line[side].x), top: inRem(line[side].y) }}
          onPointerDown={(event) => begin(event, side)}
        />
      ))}
    </>
  )
}

function moveKnob(knob: HTMLElement, way: { readonly x: number; readonly y: number }): void {
  knob.style.setProperty('translate', `${inRem(way.x)} ${inRem(way.y)}`)
}
