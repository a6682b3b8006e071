import type { Organization } from '../../../../shared/model/organization.ts'
import { useText } from '../../../ui/text-context.tsx'
import { BoardTray } from '../board/board-tray.tsx'
import { ActorChip } from './actor-chip.tsx'

/** The actors that have no place yet. */
export function ActorTray({ organizations }: { readonly organizations: readonly Organization[] }) {
  const { text } = useText()
  const isEmpty = organizations.length === 0
  return (
    <BoardTray title={text('actors.tray')} help={text(isEmpty ? 'actors.trayEmpty' : 'actors.trayHelp')}>
      {isEmpty
        ? null
        : organizations.map((organization) => (
            <ActorChip key={organization.id} organization={organization} place={text('actors.noPlace')} />
          ))}
    </BoardTray>
  )
}
