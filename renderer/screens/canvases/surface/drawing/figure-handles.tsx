import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Box, Coordinates } from '../../../../../shared/canvas/box.ts'
import { followPointer } from '../../../../canvas/follow-pointer.ts'
import { placeOnCanvas } from '../../../../canvas/place-on-canvas.ts'
import { inRem } from '../../../../ui/in-rem.ts'
import type { PlacedDrawing, Surface } from '../use-surface.ts'
import styles from './drawing.module.css'
import type { DrawingDesk } from './drawing-desk.ts'

/** Corners by which a figure is made larger and smaller: which part of its width and height they are at. */
const corners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const

/** Smaller than this no hand finds it. */
const leastSide = 16

interface HandleParts {
  readonly board: RefObject<HTMLElement | null>
  readonly desk: () => DrawingDesk
}

/** The corners of the one chosen figure, for a hand; keys do the same with Alt and arrows. */
export function FigureHandles({ surface, ...parts }: HandleParts & { readonly surface: Surface }) {
  const [one] = surface.chosen
  const only = surface.chosen.size === 1 ? surface.findDrawing(one ?? null) : null
  return only?.kind === 'figure' && !only.placed.figure.isPinned ? <Handles figure={only} {...parts} /> : null
}

function Handles({
  figure,
  board,
  desk,
}: HandleParts & { readonly figure: Extract<PlacedDrawing, { kind: 'figure' }> }) {
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  const { id, box } = figure
  const { form } = figure.placed.figure
  function begin(event: PointerEvent, corner: (typeof corners)[number]): void {
    event.stopPropagation()
    if (event.button !== 0) return
    const { drawing, drawingDeeds } = desk()
    // Pictures and strokes keep their proportions; all others do with Shift.
    const keepsShape = form === 'image' || form === 'stroke'
    const boxTo = (to: globalThis.PointerEvent) =>
      resizedTo(box, {
        corner,
        to: placeOnCanvas(board, desk().surface.desk, to),
        keepsShape: keepsShape || to.shiftKey,
      })
    letGo.current = followPointer(event.nativeEvent, {
      onMove: (to) => drawing.sketch.set({ kind: 'box', form: 'rectangle', box: boxTo(to), ink: 'blue' }),
      onDrop: (at) => drawingDeeds.resize(id, boxTo(at)),
      onEnd: () => drawing.sketch.set(null),
    })
  }
  return (
    <>
      {corners.map((corner) => (
        <span
          key={corner.join(' ')}
          aria-hidden="true"
          data-over=""
          className={styles.handle}
          style={{
            left: inRem(box.left + corner[0] * box.width),
            top: inRem(box.top + corner[1] * box.height),
            cursor: corner[0] === corner[1] ? 'nwse-resize' : 'nesw-resize',
          }}
          onPointerDown={(event) => begin(event, corner)}
        />
      ))}
    </>
  )
}

/** A box of which one corner was pulled to a place; the opposite one stays. */
export function resizedTo(
  { left, top, width, height }: Box,
  {
    corner: [x, y],
    to,
    keepsShape,
    least = { width: leastSide, height: leastSide },
  }: {
    readonly corner: readonly [number, number]
    readonly to: Coordinates
    readonly keepsShape: boolean
    readonly least?: Pick<Box, 'width' | 'height'>
  },
): Box {
  const fixed = { x: left + (1 - x) * width, y: top + (1 - y) * height }
  let wide = Math.max(least.width, x === 1 ? to.x - fixed.x : fixed.x - to.x)
  let high = Math.max(least.height, y === 1 ? to.y - fixed.y : fixed.y - to.y)
  if (keepsShape) {
    const times = Math.max(wide / width, high / height)
    wide = width * times
    high = height * times
  }
  return {
    left: x === 1 ? fixed.x : fixed.x - wide,
    top: y === 1 ? fixed.y : fixed.y - high,
    width: wide,
    height: high,
  }
}
