import type { Organization } from '../../../../shared/model/organization.ts'
import { RowButton } from '../../../ui/row-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { BoardChip } from '../board/board-chip.tsx'
import { shortNameOf } from '../map-words.ts'
import { useOpenCard } from '../use-open-card.ts'
import styles from './actors.module.css'

/** An actor as a small card by its short name; the chosen one has its whole name and leads to its card. */
export function ActorChip({
  organization,
  place,
}: {
  readonly organization: Organization
  /** Where it stands, in words. */
  readonly place: string
}) {
  const { text } = useText()
  const openCard = useOpenCard()
  const { id, name } = organization
  const shortName = shortNameOf(organization)
  return (
    <BoardChip
      id={id}
      facts={[place]}
      whenChosen={
        <div className={styles.more}>
          {shortName !== name && <span>{name}</span>}
          <RowButton look="fact" onPress={() => openCard(id)}>
            <span className={styles.open}>{text('actors.openCard')}</span>
          </RowButton>
        </div>
      }
    >
      {shortName}
    </BoardChip>
  )
}
