import { citeInMinutes } from '../../shared/doc/commands/cite-in-minutes.ts'
import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import { type MinutesPlaces, minutesPlaces } from '../../shared/doc/queries/open-item.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import { useToday } from '../state/use-clock.ts'
import { useQuery } from '../state/use-records.ts'
import { useUndo } from '../state/use-undo.ts'
import type { MenuItemSpec } from '../ui/menu-item-spec.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Gives what is to be written at the moment of asking; null when it cannot, and has said why. */
export type MakeBlocks = () => readonly MinutesBlock[] | null

/** The way into the verbale. */
export interface ToMinutesDesk {
  /** null while there is no verbale that can be written. */
  readonly places: MinutesPlaces | null
  /** Writes into an item of the agenda; without one into the item the table is at. Says what came of it. */
  readonly cite: (makeBlocks: MakeBlocks, item?: AgendaItem) => void
  /** The items of the agenda to choose from, while the table is at none. */
  readonly choices: (makeBlocks: MakeBlocks) => readonly MenuItemSpec[]
}

/** Keeps the way into the verbale: into the item the table is at, or, while no session is on, into one that is chosen. */
export function useToMinutes(): ToMinutesDesk {
  const { text, formatOrdinal } = useText()
  const toasts = useToasts()
  const { runWithUndo } = useUndo()
  const places = useQuery(minutesPlaces, useToday())
  function cite(makeBlocks: MakeBlocks, chosen?: AgendaItem): void {
    const item = chosen ?? places?.openItem ?? null
    if (places === null || item === null) {
      toasts.show({ text: text('map.noMinutes'), tone: 'attention' })
      return
    }
    const blocks = makeBlocks()
    if (blocks === null) return
    const number = places.items.findIndex(({ id }) => id === item.id) + 1
    const said = text('map.cited', { number, topic: item.topic })
    runWithUndo(said, (context) => citeInMinutes(context, { agendaItemId: item.id, blocks }))
  }
  return {
    places,
    cite,
    choices(makeBlocks) {
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
            onAction: () => cite(makeBlocks, item),
          })),
        },
      ]
    },
  }
}
