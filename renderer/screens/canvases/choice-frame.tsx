import { Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './choice-frame.module.css'

/** In the place of the tools while something is chosen: how much, what can be done with all of it, and last that it is taken away or let go of. */
export function ChoiceFrame({
  label,
  count,
  children,
  whyNotRemove,
  onRemove,
  onRelease,
}: {
  readonly label: string
  /** How much is chosen, in words. */
  readonly count: string
  readonly children: ReactNode
  /** Why nothing can be taken away now; null when it can. */
  readonly whyNotRemove: string | null
  readonly onRemove: () => void
  readonly onRelease: () => void
}) {
  const { text } = useText()
  return (
    <fieldset aria-label={label} className={styles.bar}>
      <output className={styles.count}>{count}</output>
      {children}
      <Button size="small" icon={<Icon of={Trash2} size="small" />} whyNot={whyNotRemove} onPress={onRemove}>
        {text('canvases.outline.remove')}
      </Button>
      <IconButton
        size="small"
        label={text('canvases.outline.release')}
        keys="Escape"
        icon={<Icon of={X} size="small" />}
        onPress={onRelease}
      />
    </fieldset>
  )
}
