import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import styles from './tag.module.css'

/** A short label on something: an organisation, a place. With `onRemove` it can be taken off. */
export function Tag({
  label,
  icon,
  onRemove,
}: {
  readonly label: string
  readonly icon?: ReactNode
  readonly onRemove?: (() => void) | undefined
}) {
  const { text } = useText()
  return (
    <span className={styles.tag}>
      {icon}
      <span className={styles.words}>{label}</span>
      {onRemove !== undefined && (
        <AriaButton
          className={styles.remove ?? ''}
          aria-label={text('common.remove', { name: label })}
          onPress={onRemove}
        >
          <Icon of={X} size="small" />
        </AriaButton>
      )}
    </span>
  )
}
