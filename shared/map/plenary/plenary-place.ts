import { assertNever } from '../../util/assert-never.ts'
import type { PlenarySlide } from './plenary-slides.ts'

/** Where somebody is among slides that may change while they are shown. */
export interface PlenaryPlace {
  /** Of the slide that is looked at. */
  readonly key: string
  /** Where it stood, from 0. */
  readonly index: number
}

/** Tells a slide from all others, and stays the same while the map changes. */
export function slideKey(slide: PlenarySlide): string {
  switch (slide.kind) {
    case 'coverage':
    case 'no-gaps':
      return slide.kind
    case 'gaps':
      return `${slide.gapKind} ${slide.page}`
    case 'places':
    case 'points':
      return `${slide.kind} ${slide.page}`
    default:
      return assertNever(slide)
  }
}

/** Which slide is shown, from 0: the one that was looked at, wherever it stands now; when it is gone, what came in its place. */
export function placeAmong(slides: readonly PlenarySlide[], { key, index }: PlenaryPlace): number {
  const now = slides.findIndex((slide) => slideKey(slide) === key)
  return now === -1 ? Math.max(Math.min(index, slides.length - 1), 0) : now
}
