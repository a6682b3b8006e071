import { type Camera, fittedTo, type ViewSize, withInSight, zoomedAbout } from '../../shared/canvas/camera.ts'
import type { Box, Coordinates } from '../../shared/canvas/box.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'

/** How a canvas is looked at just now. */
export interface Look {
  readonly camera: Camera
  /** In pixels; nothing before there is something to look through. */
  readonly size: ViewSize
  /** How many pixels a canvas unit has at 100 %: more where text is larger. */
  readonly unitPx: number
  /** Whether it was told where to look. */
  readonly hasLooked: boolean
}

/** Holds the camera. What follows it at every frame listens here; nothing is drawn anew by React for a step of the wheel. */
export interface CameraDesk extends Observable<Look> {
  readonly move: (camera: Camera) => void
  /** Comes so many times nearer; without a place the middle stays where it is. */
  readonly zoom: (times: number, at?: Coordinates) => void
  /** Shows all of a box, at most at 100 %; until somebody looks elsewhere also when there is more or less room. */
  readonly fit: (box: Box) => void
  /** Brings a box into sight by the shortest way. */
  readonly reveal: (box: Box) => void
  readonly resize: (size: ViewSize, unitPx: number) => void
}

/** Room that is left around what is shown, in pixels. */
const aroundPx = 24

/** Makes a desk; it looks at the upper left corner until it is told where. */
export function createCameraDesk(): CameraDesk {
  const look = createObservable<Look>({
    camera: { left: 0, top: 0, scale: 1 },
    size: { width: 0, height: 0 },
    unitPx: 1,
    hasLooked: false,
  })
  /** All of this is shown; null once somebody looked elsewhere. */
  let whole: Box | null = null
  function move(camera: Camera): void {
    whole = null
    look.set({ ...look.get(), camera, hasLooked: true })
  }
  function fit(box: Box): void {
    const { size, unitPx } = look.get()
    if (size.width === 0) return
    move(fittedTo(box, size, { aroundPx, mostScale: unitPx }))
    whole = box
  }
  return {
    get: look.get,
    subscribe: look.subscribe,
    move,
    fit,
    zoom(times, at) {
      const { camera, size } = look.get()
      move(zoomedAbout(camera, times, at ?? { x: size.width / 2, y: size.height / 2 }))
    },
    reveal(box) {
      const { camera, size } = look.get()
      const next = withInSight(camera, size, { box, aroundPx })
      if (next.left !== camera.left || next.top !== camera.top) move(next)
    },
    resize(size, unitPx) {
      look.set({ ...look.get(), size, unitPx })
      if (whole !== null) fit(whole)
    },
  }
}
