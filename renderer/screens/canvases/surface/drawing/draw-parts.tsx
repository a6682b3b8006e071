import { PencilRuler } from 'lucide-react'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { Drawing } from './use-drawing.ts'

/** Folds the tools that one draws with out and in: most tables need cards alone. */
export function DrawButton({ drawing, locked }: { readonly drawing: Drawing; readonly locked: Locked }) {
  const { text } = useText()
  return (
    <IconButton
      variant="secondary"
      label={text('drawing.draw')}
      icon={<Icon of={PencilRuler} />}
      isPressed={drawing.isOpen}
      whyNot={drawing.isOpen ? null : locked.why('add')}
      tooltipPlacement="top"
      onPress={() => drawing.setOpen(!drawing.isOpen)}
    />
  )
}
