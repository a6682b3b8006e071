import { useEffect, useMemo, useRef } from 'react'
import type { CanvasScene, PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import type { DrawingScene } from '../../../../shared/canvas/drawings/place-drawings.ts'
import type { Carried } from '../../../../shared/canvas/presence/carried-cards.ts'
import { blobAddress } from '../../../../shared/ipc/blobs.ts'
import { type CardColour, cardColours } from '../../../../shared/model/card.ts'
import { inks } from '../../../../shared/model/drawn-fields.ts'
import type { Observable } from '../../../../shared/util/observable.ts'
import { fitCanvas } from '../../../canvas/fit-canvas.ts'
import { brokenText } from '../../../canvas/fit-text.ts'
import type { Paint, PaintedCard } from '../../../canvas/paint-cards.ts'
import type { PaintedDrawing } from '../../../canvas/paint-drawings.ts'
import { type PaintedLayer, paintThings } from '../../../canvas/paint-things.ts'
import { titleTimesAt } from '../../../canvas/use-look-through.ts'
import { useTheme } from '../../../ui/theme-provider.tsx'
import { paintedLabel, paintedLine } from './drawing/painted-drawings.ts'
import { isMovedBy, linesLifted } from './drawing/use-lines-follow.ts'
import { type Hands, handsOf } from './lift.ts'
import { layersInHands, paintedLayers } from './painted-layers.ts'
import styles from './surface.module.css'
import type { Surface } from './use-surface.ts'

/**
 * What is painted from afar at each step of the camera, as it lies: cards, drawings, or both. Nothing of it is there for readers:
 * they have names, and the list.
 */
export function Overview({
  surface: { scene, drawn, desk, lift },
  painted,
  dots,
  carried,
}: {
  readonly surface: Pick<Surface, 'scene' | 'drawn' | 'desk' | 'lift'>
  /** What is painted; the rest is there as elements. */
  readonly painted: { readonly areCards: boolean; readonly areDrawings: boolean }
  /** Dots that one may see now, by id. */
  readonly dots: Readonly<Record<string, number>>
  /** What others have in their hands. */
  readonly carried: Observable<Carried>
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { theme } = useTheme()
  const { areCards, areDrawings } = painted
  const lying = useMemo(
    (): { readonly scene: CanvasScene; readonly drawn: DrawingScene } => ({
      scene: areCards ? scene : { ...scene, cards: [] },
      drawn: areDrawings ? drawn : { ...drawn, figures: [], lines: [] },
    }),
    [scene, drawn, areCards, areDrawings],
  )
  const pictures = useRef(new Map<string, HTMLImageElement>())
  useEffect(() => {
    let frame = 0
    let paints: ReturnType<typeof readPaints> | null = null
    let layers: readonly PaintedLayer[] | null = null
    function pictureOf(sha256: string): CanvasImageSource | null {
      const known = pictures.current.get(sha256)
      if (known !== undefined) return known.complete && known.naturalWidth > 0 ? known : null
      const image = new Image()
      pictures.current.set(sha256, image)
      image.addEventListener('load', again)
      image.src = blobAddress(sha256)
      return null
    }
    function paintedCard({ card, box }: PlacedCard): PaintedCard {
      const count = dots[card.id] ?? 0
      return { id: card.id, box, tone: card.colour, dots: count, ...brokenOnce(card, count > 0) }
    }
    function paint(): void {
      frame = 0
      const element = canvas.current
      const context = element?.getContext('2d') ?? null
      if (element === null || context === null) return
      const { camera, size, unitPx } = desk.get()
      const ratio = window.devicePixelRatio
      fitCanvas(element, size.width * ratio, size.height * ratio)
      paints ??= readPaints(element)
      layers ??= paintedLayers(lying.scene, lying.drawn, { paintedCard, pictureOf })
      const { face, papers, pens } = paints
      paintThings(context, {
        layers: inHands(layers),
        ...{ camera, size, ratio, face, papers },
        pens: { ...pens, titleTimes: titleTimesAt(camera.scale / unitPx) },
      })
    }
    function inHands(all: readonly PaintedLayer[]): readonly PaintedLayer[] {
      const hands = handsOf(lift.get(), carried.get())
      if (hands.isEmpty) return all
      return layersInHands(all, {
        wayOf: (id) => (id.startsWith('connector:') ? null : hands.wayOf(id)),
        movedLines: linesInHands(hands, { scene, drawn: lying.drawn }),
      })
    }
    function again(): void {
      layers = null
      ask()
    }
    function ask(): void {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    // What another device does is drawn with a frame of the screen: it is painted with the same one.
    paint()
    const stops = [desk.subscribe(ask), lift.subscribe(ask), carried.subscribe(ask)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
    // Tokens are read again in another theme.
  }, [lying, scene, dots, desk, lift, carried, theme])
  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      data-painted={lying.scene.cards.length}
      className={styles.overview}
    />
  )
}

/** Lines that go with what is in hands, as they are painted now. */
function linesInHands(
  hands: Hands,
  { scene, drawn }: Pick<Surface, 'scene' | 'drawn'>,
): ReadonlyMap<string, readonly PaintedDrawing[]> {
  const moved = drawn.lines.filter(({ connector }) => isMovedBy(connector, hands))
  return new Map(
    linesLifted({ scene, drawn }, moved, hands).map((line) => {
      const label = paintedLabel(line)
      return [line.connector.id, [paintedLine(line), ...(label === null ? [] : [label])]]
    }),
  )
}

/** Words are broken into lines once: a card is the same object until it changes, and of thousands one changes. */
const brokenWords = new WeakMap<PlacedCard['card'], Map<boolean, ReturnType<typeof brokenText>>>()

function brokenOnce(card: PlacedCard['card'], hasFoot: boolean): ReturnType<typeof brokenText> {
  const known = brokenWords.get(card) ?? new Map<boolean, ReturnType<typeof brokenText>>()
  const broken = known.get(hasFoot) ?? brokenText(card.text, hasFoot)
  known.set(hasFoot, broken)
  brokenWords.set(card, known)
  return broken
}

/** The colours of papers and inks as the tokens have them where an element stands. */
function readPaints(element: HTMLElement) {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const paper = (colour: CardColour): Paint => {
    const face = token(`--card-${colour}`)
    return { face, edge: token(`--card-${colour}-edge`), ink: token('--ink') }
  }
  return {
    face: style.fontFamily,
    papers: new Map(cardColours.map((colour) => [colour, paper(colour)])),
    pens: {
      inks: new Map<string, string>(inks.map((ink) => [ink, token(`--pen-${ink}`)])),
      paper: token('--surface'),
      tint: Number.parseFloat(token('--pen-tint')) / 100,
    },
  }
}
