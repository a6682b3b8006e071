import { useEffect, useMemo, useRef } from 'react'
import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { type CardColour, cardColours } from '../../../../shared/model/card.ts'
import type { Carried } from '../../../../shared/canvas/presence/carried-cards.ts'
import type { Observable } from '../../../../shared/util/observable.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { fitCanvas } from '../../../canvas/fit-canvas.ts'
import { type Paint, type PaintedCard, paintCards } from '../../../canvas/paint-cards.ts'
import { useTheme } from '../../../ui/theme-provider.tsx'
import { brokenText } from '../../../canvas/fit-text.ts'
import { type Lift, wayOfCard } from './lift.ts'
import styles from './surface.module.css'

/** Cards from afar, painted at each step of the camera. Nothing of it is there for readers: they have names, and the list. */
export function Overview({
  cards,
  dots,
  desk,
  lift,
  carried,
}: {
  readonly cards: readonly PlacedCard[]
  /** Dots that one may see now, by id. */
  readonly dots: Readonly<Record<string, number>>
  readonly desk: CameraDesk
  readonly lift: Observable<Lift | null>
  /** What others have in their hands. */
  readonly carried: Observable<Carried>
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painted = useMemo(
    () =>
      cards.map(({ card, box }): PaintedCard => {
        const count = dots[card.id] ?? 0
        return { id: card.id, box, tone: card.colour, dots: count, ...brokenOnce(card, count > 0) }
      }),
    [cards, dots],
  )
  const { theme } = useTheme()
  useEffect(() => {
    let frame = 0
    let paints: Paints | null = null
    function paint(): void {
      frame = 0
      const element = canvas.current
      const context = element?.getContext('2d') ?? null
      if (element === null || context === null) return
      const { camera, size } = desk.get()
      const ratio = window.devicePixelRatio
      fitCanvas(element, size.width * ratio, size.height * ratio)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      paints ??= readPaints(element)
      paintCards(context, {
        cards: lifted(painted, lift.get(), carried.get()),
        camera,
        size,
        paints: paints.of,
        face: paints.face,
      })
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
  }, [painted, desk, lift, carried, theme])
  return <canvas ref={canvas} aria-hidden="true" data-painted={painted.length} className={styles.overview} />
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

/** What is in a hand lies over all others. */
function lifted(cards: readonly PaintedCard[], lift: Lift | null, carried: Carried): readonly PaintedCard[] {
  if (lift === null && carried.cards.size === 0) return cards
  const lying: PaintedCard[] = []
  const held: PaintedCard[] = []
  for (const card of cards) {
    const way = wayOfCard(card.id, lift, carried)
    if (way === null) lying.push(card)
    else held.push({ ...card, box: { ...card.box, left: card.box.left + way.x, top: card.box.top + way.y } })
  }
  return [...lying, ...held]
}

interface Paints {
  readonly face: string
  readonly of: ReadonlyMap<CardColour, Paint>
}

/** The colours of papers as the tokens have them where an element stands. */
function readPaints(element: HTMLElement): Paints {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const paint = (colour: CardColour): Paint => {
    const face = token(`--card-${colour}`)
    return { face, edge: token(`--card-${colour}-edge`), ink: token('--ink') }
  }
  return { face: style.fontFamily, of: new Map(cardColours.map((colour) => [colour, paint(colour)])) }
}
