import { useState } from 'react'
import { placeAmong, type PlenaryPlace, slideKey } from '../../../../shared/map/plenary/plenary-place.ts'
import type { PlenarySlide } from '../../../../shared/map/plenary/plenary-slides.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { useText } from '../../../ui/text-context.tsx'

/** The slide that is shown, and how to come to another one. */
export interface Turning {
  /** From 0. */
  readonly index: number
  readonly turn: (by: 1 | -1) => void
}

/**
 * Goes from slide to slide by key: arrows, and what a presenter's remote sends. Slides come and go while the map changes:
 * the one that is looked at stays.
 */
export function useTurning(slides: readonly PlenarySlide[]): Turning {
  const { text } = useText()
  const [place, setPlace] = useState<PlenaryPlace>({ key: 'coverage', index: 0 })
  const index = placeAmong(slides, place)

  function goTo(wanted: number): void {
    // In a menu that is open over the slide the arrows are the menu's.
    if (document.activeElement?.closest('[role="menu"]') !== null) return
    const at = Math.max(Math.min(wanted, slides.length - 1), 0)
    const slide = slides[at]
    if (slide !== undefined) setPlace({ key: slideKey(slide), index: at })
  }
  const turn = (by: 1 | -1) => goTo(index + by)
  const shared = { group: text('plenary.title') }
  useActions([
    {
      ...shared,
      id: 'plenary.on',
      label: text('plenary.on'),
      keys: ['ArrowRight', 'PageDown'],
      run: () => turn(1),
    },
    {
      ...shared,
      id: 'plenary.back',
      label: text('plenary.back'),
      keys: ['ArrowLeft', 'PageUp'],
      run: () => turn(-1),
    },
    { ...shared, id: 'plenary.first', label: text('plenary.first'), keys: ['Home'], run: () => goTo(0) },
    {
      ...shared,
      id: 'plenary.last',
      label: text('plenary.last'),
      keys: ['End'],
      run: () => goTo(slides.length - 1),
    },
  ])
  return { index, turn }
}
