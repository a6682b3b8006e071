import type { KeyboardEvent } from 'react'
import { type SpotStep, stepOnGrid } from '../../../../shared/map/priority/priority-spot.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { useMapPlace } from '../map-context.tsx'
import type { PriorityDeeds } from './use-priority-deeds.ts'

const steps: Readonly<Record<string, SpotStep>> = {
  ArrowUp: 'graver',
  ArrowDown: 'lighter',
  ArrowRight: 'wider',
  ArrowLeft: 'narrower',
}

const points: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, '−': -1 }

/** Keys on a card: arrows move it by one, + and − give points, Canc takes it off the grid, Enter opens everything about it. */
export function useChipKeys({
  find,
  deeds,
}: {
  readonly find: (id: string) => Need | null
  readonly deeds: PriorityDeeds
}): (event: KeyboardEvent<HTMLElement>) => void {
  const { lead, show } = useMapPlace()
  function onChip(need: Need, key: string): boolean {
    const step = steps[key]
    const by = points[key]
    if (step !== undefined) deeds.place(need.id, stepOnGrid(need, step))
    else if (by !== undefined) deeds.addPoint(need, by)
    else if (key === 'Delete' || key === 'Backspace') deeds.place(need.id, null)
    else if (key === 'Enter') {
      lead(need.id)
      show('list')
    } else return false
    return true
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target: unknown = event.target
    if (!(target instanceof Element)) return
    const need = find(target.closest<HTMLElement>('[data-need]')?.dataset.need ?? '')
    // A button of the card is pressed with Enter as any other.
    if (need === null || (event.key === 'Enter' && !target.matches('[data-chip]'))) return
    if (onChip(need, event.key)) event.preventDefault()
  }
}
