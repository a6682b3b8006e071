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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from its buttons.
    <fieldset
      aria-label={label}
      className={styles.bar}
      onKeyDown={(event) => {
        // Those of a menu that is open over it are its own.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
        event.stopPropagation()
        onRelease()
      }}
    >
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
