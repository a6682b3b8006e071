import type { ThingId } from '../../../../shared/doc/things.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuAction } from '../../../ui/menu-item-spec.ts'
import { type ThingDeed, thingDeeds } from './thing-keys.ts'
import type { ThingDeeds } from './use-thing-deeds.ts'

/** What can be done with things, by name, with its key beside it. */
export function thingItems({
  text,
  deeds,
  ids,
  onDeed,
}: {
  readonly text: Translate
  readonly deeds: ThingDeeds
  readonly ids: readonly ThingId[]
  readonly onDeed: (deed: ThingDeed) => void
}): MenuAction[] {
  const possible = deeds.deedsFor(ids)
  return thingDeeds
    .filter(({ deed }) => possible.has(deed))
    .map(({ deed, keys }) => ({
      id: deed,
      label: text(`things.${deed === 'pin' && deeds.arePinned(ids) ? 'unpin' : deed}`),
      keys,
      onAction: () => onDeed(deed),
    }))
}
