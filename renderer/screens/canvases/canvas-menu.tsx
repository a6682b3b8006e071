import { Ellipsis } from 'lucide-react'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useLocked } from './locks/use-locked.ts'
import { useKeepTemplate } from './use-keep-template.ts'

/** What is seldom done with a canvas. */
export function CanvasMenu({
  canvas: { id, title },
  onDetails,
  onRounds,
  onRemove,
}: {
  readonly canvas: Canvas
  readonly onDetails: () => void
  readonly onRounds: () => void
  readonly onRemove: () => void
}) {
  const { text } = useText()
  const keepTemplate = useKeepTemplate(id)
  const locked = useLocked(id)
  return (
    <MenuButton
      label={text('canvases.more', { title })}
      icon={<Icon of={Ellipsis} />}
      isIconOnly
      placement="bottom end"
      items={locked.inMenu([
        { id: 'details', label: text('canvases.details'), onAction: onDetails },
        { id: 'rounds', label: text('rounds.open'), onAction: onRounds },
        {
          id: 'keep',
          label: text('own-templates.keep'),
          description: text('own-templates.keepHint'),
          onAction: keepTemplate,
        },
        { kind: 'separator', id: 'line' },
        {
          id: 'remove',
          label: text('canvases.remove'),
          description: text('canvases.removeHint'),
          isDanger: true,
          onAction: onRemove,
        },
      ])}
    />
  )
}
