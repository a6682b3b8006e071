import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { OutlineLine } from '../outline/outline-lines.ts'
import type { Surface } from './use-surface.ts'

/** A card of the surface as what the outline's menus and ways to the map and the verbale ask for. */
export function lineOf({ card, zoneId, clusterId }: PlacedCard): OutlineLine {
  return {
    id: card.id,
    item: { kind: 'card', card },
    home: { zoneId, clusterId },
    parentId: null,
    level: 2,
    place: 1,
    count: 1,
    isExpanded: null,
    canBeChosen: true,
    label: '',
    isWritten: false,
  }
}

/** The cards that are meant by one: all that are chosen when it is one of them, else itself. */
export function cardsMeant({ scene, idsWith }: Pick<Surface, 'scene' | 'idsWith'>, id: string): Card[] {
  const ids = idsWith(id)
  return scene.cards.flatMap(({ card }) => (ids.has(card.id) ? card : []))
}
