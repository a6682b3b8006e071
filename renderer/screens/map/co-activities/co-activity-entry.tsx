import { Pencil } from 'lucide-react'
import type { CoActivity } from '../../../../shared/model/co-activity.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { OtherWordings } from '../card/other-wordings.tsx'
import styles from './co-activities.module.css'

/** Who takes part, at what level, and what is done. */
export function CoActivityEntry({
  entry,
  nameOf,
  activityName,
  onOpen,
}: {
  readonly entry: CoActivity
  readonly nameOf: (id: string) => string
  readonly activityName: string
  /** Opens it to be written in. */
  readonly onOpen: () => void
}) {
  const { text, formatList } = useText()
  const { id, level } = entry
  const names = entry.organizationIds.map(nameOf).filter((name) => name !== '')
  const who = names.length === 0 ? text('co-activities.noName') : formatList(names)
  return (
    <div data-entry={id} className={styles.entry}>
      <div className={styles.words}>
        <p className={styles.who}>{who}</p>
        {entry.text !== '' && <p className={styles.what}>{entry.text}</p>}
        {level !== null && (
          <p>
            <Tag label={text(`changes.value.coActivityLevel.${level}`)} />
          </p>
        )}
        <OtherWordings recordId={id} />
      </div>
      <IconButton
        size="small"
        label={text('co-activities.open', { name: activityName, who })}
        icon={<Icon of={Pencil} size="small" />}
        onPress={onOpen}
      />
    </div>
  )
}
