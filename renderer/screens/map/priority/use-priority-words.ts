import { wholeSpot } from '../../../../shared/map/marks/mark-spot.ts'
import { prioritySpot } from '../../../../shared/map/priority/priority-spot.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { useText } from '../../../ui/text-context.tsx'
import { placeWords, pointWords } from '../../../citing/priority-citations.ts'

/** Where a need stands and how many points it has, in words. */
export function usePriorityWords() {
  const tools = useText()
  return {
    place: (need: Need) => placeWords(wholeSpot(prioritySpot(need)), tools),
    points: (need: Need) => pointWords(need, tools),
  }
}
