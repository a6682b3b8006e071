import { type MinutesPlaces, minutesPlaces } from '../../shared/doc/queries/open-item.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import { useToday } from '../state/use-clock.ts'
import { useQuery } from '../state/use-records.ts'
import type { MenuItemSpec } from '../ui/menu-item-spec.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** The way into the verbale; `Make` gives what goes there, at the moment of asking. */
export interface ToMinutesDesk<Make> {
  /** null while there is no verbale that can be written. */
  readonly places: MinutesPlaces | null
  /** Writes into an item of the agenda; without one into the item the table is at. Says what came of it. */
  readonly cite: (make: Make, item?: AgendaItem) => void
  /** The items of the agenda to choose from, while the table is at none. */
  readonly choices: (make: Make) => readonly MenuItemSpec[]
}

/** Where something is written, and the words that say that it was. */
export interface MinutesTarget {
  readonly item: AgendaItem
  readonly said: string
}

/** Finds the item of the agenda that something goes into, and lets `write` write there. */
export function useMinutesDesk<Make>(
  write: (make: Make, target: MinutesTarget) => void,
): ToMinutesDesk<Make> {
  const { text, formatOrdinal } = useText()
  const toasts = useToasts()
  const places = useQuery(minutesPlaces, useToday())
  function cite(make: Make, chosen?: AgendaItem): void {
    const item = chosen ?? places?.openItem ?? null
    if (places === null || item === null) {
      toasts.show({ text: text('map.noMinutes'), tone: 'attention' })
      return
    }
    const number = places.items.findIndex(({ id }) => id === item.id) + 1
    write(make, { item, said: text('map.cited', { number, topic: item.topic }) })
  }
  return {
    places,
    cite,
    choices(make) {
      if (places === null) return []
      const { items, session } = places
      return [
        {
          kind: 'heading',
          id: 'session',
          label: text('map.citeInSession', { ordinal: formatOrdinal(session.number) }),
          items: items.map((item, index) => ({
            id: item.id,
            label: text('map.citeInItem', { number: index + 1, topic: item.topic }),
            onAction: () => cite(make, item),
          })),
        },
      ]
    },
  }
}
