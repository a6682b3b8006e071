import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './list.module.css'

/** What is done to all marked lines together: fields that change them, and what else can be done. */
export function BulkBar({
  title,
  fields,
  isEmpty,
  onApply,
  onRemove,
  onDone,
}: {
  /** How many of what are marked. */
  readonly title: string
  readonly fields: ReactNode
  /** No field says anything yet. */
  readonly isEmpty: boolean
  readonly onApply: () => void
  /** Takes them off the map. */
  readonly onRemove: () => void
  /** Takes the marks off. */
  readonly onDone: () => void
}) {
  const { text } = useText()
  return (
    <Paper as="section" isRaised padding="small" className={styles.bulk} aria-labelledby="bulk-title">
      <h2 id="bulk-title" className={styles.bulkTitle} aria-live="polite">
        {title}
      </h2>
      {fields}
      <Button variant="primary" isDisabled={isEmpty} onPress={onApply}>
        {text('map.bulk.apply')}
      </Button>
      <MenuButton
        label={text('map.bulk.more')}
        icon={<Icon of={Ellipsis} />}
        isIconOnly
        placement="bottom end"
        items={[
          { id: 'unmark', label: text('map.bulk.unmark'), onAction: onDone },
          { kind: 'separator', id: 'line' },
          { id: 'remove', label: text('map.bulk.remove'), isDanger: true, onAction: onRemove },
        ]}
      />
    </Paper>
  )
}
