import { type MinutesBlock, plainRuns } from '../../shared/doc/minutes-text.ts'
import { type MarkSpot, wholeSpot } from '../../shared/map/marks/mark-spot.ts'
import { prioritySpot } from '../../shared/map/priority/priority-spot.ts'
import type { Need } from '../../shared/model/need.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { mentionOf } from './map-citations.ts'

type Tools = Pick<TextTools, 'text'>

/** Where a need stands, in words; null: nowhere yet. */
export function placeWords(spot: MarkSpot | null, { text }: Tools): string {
  if (spot === null) return text('priority.noPlace')
  return text('priority.place', { severity: spot.up, spread: spot.across })
}

/** How many points the table gave, in words. */
export function pointWords({ priorityPoints }: Pick<Need, 'priorityPoints'>, { text }: Tools): string {
  return text('priority.points', { count: priorityPoints })
}

/** Needs that are cited one by one: what comes after so many is hardly a priority. */
const mostCited = 30

/** Needs in their order of priority, as a verbale cites them: where each stands and its points. */
export function priorityBlocks(needs: readonly Need[], tools: Tools): MinutesBlock[] {
  const { text } = tools
  const said = (words: string): MinutesBlock => ({ kind: 'paragraph', runs: plainRuns(words) })
  const restCount = needs.length - mostCited
  return [
    said(text('priority.cited')),
    ...needs.slice(0, mostCited).map((need): MinutesBlock => {
      const marks = text('priority.citedMarks', {
        place: placeWords(wholeSpot(prioritySpot(need)), tools),
        points: pointWords(need, tools),
      })
      return { kind: 'paragraph', runs: [mentionOf(need), ...plainRuns(` – ${marks}`)] }
    }),
    ...(restCount > 0 ? [said(text('priority.citedRest', { count: restCount }))] : []),
  ]
}
