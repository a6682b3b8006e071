import { type MinutesBlock, type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { TerritoryPlace } from '../../shared/map/territory.ts'
import { reachWords } from '../../shared/map/words/reach-words.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { mentionOf } from './map-citations.ts'

/** A place as a verbale cites it: how much is asked and is there, then what nothing reaches. */
export function placeBlocks(place: TerritoryPlace, tools: Pick<TextTools, 'text'>): MinutesBlock[] {
  const { text } = tools
  const counts = text('territory.cited', {
    place: place.name,
    needs: text('map.needCount', { count: place.asked.length }),
    resources: text('map.resourceCount', { count: place.there.length }),
  })
  const reach = reachWords(place, tools)
  const unreached = place.asked.filter(({ isReached }) => !isReached)
  if (unreached.length === 0) return [{ kind: 'paragraph', runs: plainRuns(`${counts} ${reach}.`) }]
  const names = unreached.flatMap(({ need }, index): MinutesRun[] => [
    mentionOf(need),
    ...plainRuns(index === unreached.length - 1 ? '.' : '; '),
  ])
  return [{ kind: 'paragraph', runs: [...plainRuns(`${counts} ${reach}: `), ...names] }]
}
