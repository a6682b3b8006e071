import type { CodedKind } from '../../../shared/doc/codes.ts'
import { type ThingDeed, thingDeeds } from './things/thing-keys.ts'
import type { Translate } from '../../../shared/text/translator.ts'

/** What a key does to a card, in the list and on the surface alike. */
type CardDeed =
  | { readonly kind: 'details' | 'gather' | 'remove' | 'show-on-map' | 'to-minutes' | 'spotlight' }
  | { readonly kind: 'to-map'; readonly made: CodedKind }
  | { readonly kind: 'thing'; readonly deed: ThingDeed }

/** A deed as the help of the keys and the palette name it. */
export interface CardAction {
  readonly id: string
  readonly label: string
  readonly keys: string[]
  readonly deed: CardDeed
}

/** The deeds that a card has in the list and on the surface, by the same keys; some are of whoever facilitates. */
export function cardActions(text: Translate, facilitates: boolean): readonly CardAction[] {
  const spotlight: CardAction = {
    id: 'spotlight',
    label: text('canvases.spotlight.start'),
    keys: ['U'],
    deed: { kind: 'spotlight' },
  }
  return [
    { id: 'details', label: text('canvases.outline.info'), keys: ['D'], deed: { kind: 'details' } },
    { id: 'gather', label: text('canvases.outline.gather'), keys: ['R'], deed: { kind: 'gather' } },
    {
      id: 'toNeed',
      label: text('from-canvas.toNeed', { count: 1 }),
      keys: ['B'],
      deed: { kind: 'to-map', made: 'need' },
    },
    {
      id: 'toResource',
      label: text('from-canvas.toResource', { count: 1 }),
      keys: ['S'],
      deed: { kind: 'to-map', made: 'resource' },
    },
    {
      id: 'showOnMap',
      label: text('from-canvas.goToRecord'),
      keys: ['G'],
      deed: { kind: 'show-on-map' },
    },
    { id: 'toMinutes', label: text('from-canvas.toMinutes'), keys: ['M'], deed: { kind: 'to-minutes' } },
    ...(facilitates ? [spotlight] : []),
    ...thingDeeds.map(({ deed, keys }) => ({
      id: deed,
      label: text(`things.${deed}`),
      keys: [keys],
      deed: { kind: 'thing' as const, deed },
    })),
    { id: 'remove', label: text('canvases.outline.remove'), keys: ['Delete'], deed: { kind: 'remove' } },
  ]
}
