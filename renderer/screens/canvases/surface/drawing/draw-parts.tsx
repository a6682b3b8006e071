import { PencilRuler } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { SurfaceDesk } from '../surface-editor.tsx'

/** Folds the tools that one draws with out and in: most tables need cards alone. */
export const DrawButton = memo(function DrawButton({
  isOpen,
  locked,
  desk,
}: {
  /** Whether they are folded out. */
  readonly isOpen: boolean
  readonly locked: Locked
  readonly desk: () => Pick<SurfaceDesk, 'drawing'>
}) {
  const { text } = useText()
  return (
    <IconButton
      variant="secondary"
      label={text('drawing.draw')}
      icon={<Icon of={PencilRuler} />}
      isPressed={isOpen}
      whyNot={isOpen ? null : locked.why('add')}
      tooltipPlacement="top"
      onPress={() => desk().drawing.setOpen(!isOpen)}
    />
  )
})
