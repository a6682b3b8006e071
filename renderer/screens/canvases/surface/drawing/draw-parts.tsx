import { PencilRuler } from 'lucide-react'
import { locksOf } from '../../../../../shared/doc/canvas-locks.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import { useQuery } from '../../../../state/use-records.ts'
import { useFacilitates } from '../../../../timer/use-facilitates.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Drawing } from './use-drawing.ts'

/** Folds the tools that one draws with out and in: most tables need cards alone. */
export function DrawButton({ drawing }: { readonly drawing: Drawing }) {
  const { text } = useText()
  return (
    <IconButton
      variant="secondary"
      label={text('drawing.draw')}
      icon={<Icon of={PencilRuler} />}
      isPressed={drawing.isOpen}
      tooltipPlacement="top"
      onPress={() => drawing.setOpen(!drawing.isOpen)}
    />
  )
}

/** Why nothing can be drawn here now; null when it can. */
export function useWhyNot(canvasId: Canvas['id']): string | null {
  const { text } = useText()
  const facilitates = useFacilitates()
  const isLocked = useQuery(locksOf, canvasId).includes('add')
  return isLocked && !facilitates ? text('drawing.locked') : null
}
