import { FileInput } from 'lucide-react'
import { citeInMinutes } from '../../shared/doc/commands/cite-in-minutes.ts'
import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import { minutesPlaces } from '../../shared/doc/queries/open-item.ts'
import type { AgendaItem } from '../../shared/model/agenda-item.ts'
import { useToday } from '../state/use-clock.ts'
import { useQuery } from '../state/use-records.ts'
import { useUndo } from '../state/use-undo.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/**
 * «Porta nel verbale»: into the item the table is at, or, while no session is on, into one that is chosen. Gives what
 * `makeBlocks` says at that moment; null when it cannot, and has said why.
 */
export function ToMinutes({
  makeBlocks,
  label,
  size = 'medium',
  variant = 'secondary',
}: {
  readonly makeBlocks: () => readonly MinutesBlock[] | null
  /** In place of «Porta nel verbale», where several of these buttons stand together. */
  readonly label?: string | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly variant?: 'secondary' | 'quiet' | undefined
}) {
  const { text, formatOrdinal } = useText()
  const toasts = useToasts()
  const { runWithUndo } = useUndo()
  const places = useQuery(minutesPlaces, useToday())
  const shared = { size, variant, icon: <Icon of={FileInput} size="small" /> } as const
  const name = label ?? text('map.toMinutes')

  function cite(item: AgendaItem, number: number): void {
    const blocks = makeBlocks()
    if (blocks === null) return
    const said = text('map.cited', { number, topic: item.topic })
    runWithUndo(said, (context) => citeInMinutes(context, { agendaItemId: item.id, blocks }))
  }
  if (places === null) {
    return (
      <Button {...shared} onPress={() => toasts.show({ text: text('map.noMinutes'), tone: 'attention' })}>
        {name}
      </Button>
    )
  }
  const { items, openItem, session } = places
  if (openItem !== null) {
    return (
      <Button {...shared} onPress={() => cite(openItem, items.indexOf(openItem) + 1)}>
        {name}
      </Button>
    )
  }
  return (
    <MenuButton
      {...shared}
      label={name}
      items={[
        {
          kind: 'heading',
          id: 'session',
          label: text('map.citeInSession', { ordinal: formatOrdinal(session.number) }),
          items: items.map((item, index) => ({
            id: item.id,
            label: text('map.citeInItem', { number: index + 1, topic: item.topic }),
            onAction: () => cite(item, index + 1),
          })),
        },
      ]}
    />
  )
}
