import { ArrowLeft, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MapRecordId } from '../../../state/route.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { ActorCard } from './actor-card.tsx'
import { cardHeadingId } from './card-heading.tsx'
import styles from './card.module.css'
import { NeedCard } from './need-card.tsx'
import { ResourceCard } from './resource-card.tsx'
import { useCardFocus, useCloseCard } from './use-card-focus.ts'

/** The card of a record, with every field. */
export function RecordCard({
  id,
  isAlone,
}: {
  readonly id: MapRecordId
  /** It stands in place of the list, not beside it. */
  readonly isAlone: boolean
}) {
  const { text } = useText()
  const close = useCloseCard(id)
  useCardFocus(id)
  const card = useCard(id)
  return (
    <div className={classNames(styles.card, !isAlone && styles.beside)}>
      {isAlone && (
        <Button variant="quiet" icon={<Icon of={ArrowLeft} />} onPress={close}>
          {text('map.backToList')}
        </Button>
      )}
      <Paper as="section" padding="medium" className={styles.paper} aria-labelledby={cardHeadingId}>
        {!isAlone && (
          <span className={styles.close}>
            <IconButton label={text('map.closeCard')} icon={<Icon of={X} />} size="small" onPress={close} />
          </span>
        )}
        {card ?? (
          <p id={cardHeadingId} tabIndex={-1} className={styles.gone}>
            {text('map.gone')}
          </p>
        )}
      </Paper>
    </div>
  )
}

/** null when there is no such record: taken away, perhaps on another computer. */
function useCard(id: MapRecordId): ReactNode {
  const { needs, resources, organizations } = useMapPlace().records
  const need = needs.find((record) => record.id === id)
  if (need !== undefined) return <NeedCard need={need} />
  const resource = resources.find((record) => record.id === id)
  if (resource !== undefined) return <ResourceCard resource={resource} />
  const organization = organizations.find((record) => record.id === id)
  return organization === undefined ? null : <ActorCard organization={organization} />
}
