import type { Organization } from '../../../../shared/model/organization.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useBoardSaid } from '../board/use-board-said.ts'
import { useMapPlace } from '../map-context.tsx'
import { shortNameOf } from '../map-words.ts'

/** What readers are told when the chosen actor has another place, whoever gave it. */
export function useActorSaid(
  organizations: readonly Organization[],
  placeOf: (organization: Organization) => string,
): string {
  const { text } = useText()
  const { chosenId } = useMapPlace()
  const chosen = organizations.find(({ id }) => id === chosenId)
  return useBoardSaid(chosen === undefined ? null : { id: chosen.id, facts: [placeOf(chosen)] }, (place) =>
    text('actors.said', { name: chosen === undefined ? '' : shortNameOf(chosen), place }),
  )
}
