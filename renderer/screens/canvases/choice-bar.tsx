import { FolderInput, Palette, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { type CardColour, cardColours } from '../../../shared/model/card.ts'
import { ToMinutes } from '../../citing/to-minutes.tsx'
import type { MakeBlocks } from '../../citing/use-to-minutes.ts'
import { CardMark } from '../../ui/card-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import type { MenuItemSpec } from '../../ui/menu-item-spec.ts'
import { useText } from '../../ui/text-context.tsx'
import type { Locked } from './locks/use-locked.ts'
import { ChoiceFrame } from './choice-frame.tsx'

/** In the place of the tools while cards are chosen, in the list and on the surface: how many, and what can be done with all. */
export function ChoiceBar({
  count,
  drawingCount = 0,
  gathering,
  zones,
  arranging,
  things,
  locked,
  onMap,
  makeBlocks,
  onColour,
  onRemove,
  onRelease,
}: {
  readonly count: number
  /** Drawings that are chosen with them. */
  readonly drawingCount?: number
  /** Making a cluster of them, or undoing one. */
  readonly gathering: ReactNode
  readonly zones: readonly MenuItemSpec[]
  /** Lining them up, where they lie somewhere. */
  readonly arranging?: ReactNode
  /** What is done with cards and drawings alike. */
  readonly things: ReactNode
  readonly locked: Locked
  readonly onMap: readonly MenuItemSpec[]
  readonly makeBlocks: MakeBlocks
  readonly onColour: (colour: CardColour) => void
  readonly onRemove: () => void
  readonly onRelease: () => void
}) {
  const { text } = useText()
  return (
    <ChoiceFrame
      label={text('canvases.outline.choice')}
      count={
        drawingCount === 0
          ? text('canvases.outline.chosen', { count })
          : text('canvases.outline.chosenMixed', { count, drawings: drawingCount })
      }
      whyNotRemove={locked.why('remove')}
      onRemove={onRemove}
      onRelease={onRelease}
    >
      {gathering}
      <MenuButton
        size="small"
        label={text('canvases.outline.moveShort')}
        icon={<Icon of={FolderInput} size="small" />}
        items={zones}
        whyNot={locked.why('move')}
        placement="top start"
      />
      {arranging}
      {things}
      <MenuButton
        size="small"
        label={text('canvases.outline.colour')}
        icon={<Icon of={Palette} size="small" />}
        whyNot={locked.why('edit')}
        items={cardColours.map((colour) => ({
          id: colour,
          label: text(`changes.value.cardColour.${colour}`),
          icon: <CardMark tone={colour} word="" />,
          onAction: () => onColour(colour),
        }))}
        placement="top start"
      />
      <MenuButton
        size="small"
        label={text('from-canvas.onMap')}
        icon={<Icon of={Waypoints} size="small" />}
        items={locked.inMenu(onMap)}
        placement="top start"
      />
      <ToMinutes size="small" label={text('from-canvas.toMinutes')} makeBlocks={makeBlocks} />
    </ChoiceFrame>
  )
}
