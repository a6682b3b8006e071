import { useEffect, useMemo, useRef } from 'react'
import { blobAddress } from '../../../../../shared/ipc/blobs.ts'
import type { Carried } from '../../../../../shared/canvas/presence/carried-cards.ts'
import { inks } from '../../../../../shared/model/drawn-fields.ts'
import type { Observable } from '../../../../../shared/util/observable.ts'
import { fitCanvas } from '../../../../canvas/fit-canvas.ts'
import { type PaintedDrawing, paintDrawings } from '../../../../canvas/paint-drawings.ts'
import { titleTimesAt } from '../../../../canvas/use-look-through.ts'
import { useTheme } from '../../../../ui/theme-provider.tsx'
import { wayOfCard } from '../lift.ts'
import boardStyles from '../surface.module.css'
import type { Surface } from '../use-surface.ts'
import { paintedFigure, paintedLine } from './painted-drawings.ts'
import { isMovedBy, linesLifted } from './use-lines-follow.ts'

/** Drawings from afar, painted under the cards at each step of the camera, as cards are. */
export function DrawingsOverview({
  surface: { scene, drawn, desk, lift, levelOf },
  carried,
}: {
  readonly surface: Surface
  /** What others have in their hands. */
  readonly carried: Observable<Carried>
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pictures = useRef(new Map<string, HTMLImageElement>())
  const { theme } = useTheme()
  const figures = useMemo(
    () =>
      drawn.figures.toSorted(
        (one, other) =>
          levelOf(one.figure.stack, one.figure.form === 'frame' ? 0 : 1) -
          levelOf(other.figure.stack, other.figure.form === 'frame' ? 0 : 1),
      ),
    [drawn, levelOf],
  )
  useEffect(() => {
    let frame = 0
    let tokens: ReturnType<typeof readTokens> | null = null
    let painted: readonly PaintedDrawing[] | null = null
    function pictureOf(sha256: string): CanvasImageSource | null {
      const known = pictures.current.get(sha256)
      if (known !== undefined) return known.complete && known.naturalWidth > 0 ? known : null
      const image = new Image()
      pictures.current.set(sha256, image)
      image.addEventListener('load', again)
      image.src = blobAddress(sha256)
      return null
    }
    function paint(): void {
      frame = 0
      const element = canvas.current
      const context = element?.getContext('2d') ?? null
      if (element === null || context === null) return
      const { camera, size, unitPx } = desk.get()
      const ratio = window.devicePixelRatio
      fitCanvas(element, size.width * ratio, size.height * ratio)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, element.width, element.height)
      tokens ??= readTokens(element)
      painted ??= [...figures.map((each) => paintedFigure(each, pictureOf)), ...drawn.lines.map(paintedLine)]
      const held = lift.get()
      paintDrawings(context, {
        drawings: held === null ? painted : [...still(painted), ...linesInHand()],
        ...{ camera, size, ratio, ...tokens },
        titleTimes: titleTimesAt(camera.scale / unitPx),
        wayOf: (id) => (id.startsWith('connector:') ? null : wayOfCard(id, held, carried.get())),
      })
    }
    /** What is not tied to anything in the hand. */
    function still(all: readonly PaintedDrawing[]): readonly PaintedDrawing[] {
      const moved = new Set<string>(movedLines().map(({ connector }) => connector.id))
      return moved.size === 0 ? all : all.filter(({ id }) => !moved.has(id))
    }
    function movedLines() {
      const held = lift.get()
      return held === null ? [] : drawn.lines.filter(({ connector }) => isMovedBy(connector, held))
    }
    function linesInHand(): readonly PaintedDrawing[] {
      const held = lift.get()
      return held === null ? [] : linesLifted({ scene, drawn }, movedLines(), held).map(paintedLine)
    }
    function again(): void {
      painted = null
      ask()
    }
    function ask(): void {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    ask()
    const stops = [desk.subscribe(ask), lift.subscribe(ask), carried.subscribe(ask)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
    // Tokens are read again in another theme.
  }, [figures, scene, drawn, desk, lift, carried, theme])
  return <canvas ref={canvas} aria-hidden="true" className={boardStyles.overview} />
}

/** The colours of inks and of paper as the tokens have them where an element stands. */
function readTokens(element: HTMLElement) {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    inks: new Map<string, string>(inks.map((ink) => [ink, token(`--pen-${ink}`)])),
    paper: token('--surface'),
    tint: Number.parseFloat(token('--pen-tint')) / 100,
    face: style.fontFamily,
  }
}
