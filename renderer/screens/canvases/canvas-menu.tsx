import { Ellipsis } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useText } from '../../ui/text-context.tsx'

/** What is seldom done with a canvas. */
export function CanvasMenu({
  title,
  onDetails,
  onRounds,
  onRemove,
}: {
  readonly title: string
  readonly onDetails: () => void
  readonly onRounds: () => void
  readonly onRemove: () => void
}) {
  const { text } = useText()
  return (
    <MenuButton
      label={text('canvases.more', { title })}
      icon={<Icon of={Ellipsis} />}
      isIconOnly
      placement="bottom end"
      items={[
        { id: 'details', label: text('canvases.details'), onAction: onDetails },
        { id: 'rounds', label: text('rounds.open'), onAction: onRounds },
        { kind: 'separator', id: 'line' },
        {
          id: 'remove',
          label: text('canvases.remove'),
          description: text('canvases.removeHint'),
          isDanger: true,
          onAction: onRemove,
        },
      ]}
    />
  )
}
