import { Trash2, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'

/** How every bar of chosen things ends: they are taken away, or let go of. */
export function ChoiceEnd({
  whyNotRemove,
  onRemove,
  onRelease,
}: {
  /** Why nothing can be taken away now; null when it can. */
  readonly whyNotRemove: string | null
  readonly onRemove: () => void
  readonly onRelease: () => void
}) {
  const { text } = useText()
  return (
    <>
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
    </>
  )
}
