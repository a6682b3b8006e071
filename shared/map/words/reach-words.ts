import type { Translate } from '../../text/translator.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { TerritoryPlace } from '../territory.ts'

/** How far what is asked in a place is reached, in a few words. */
export function reachWords(
  { reach, asked }: Pick<TerritoryPlace, 'reach' | 'asked'>,
  { text }: { readonly text: Translate },
): string {
  switch (reach) {
    case 'nobody':
      return text('territory.reachedByNobody')
    case 'some':
      return text('territory.unreached', { count: asked.filter(({ isReached }) => !isReached).length })
    case 'all':
      return text('territory.reached')
    case 'nothing-asked':
      return text('territory.nothingAsked')
    default:
      return assertNever(reach)
  }
}
