import { FolderInput } from 'lucide-react'
import { inks } from '../../../../../shared/model/drawn-fields.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { MenuButton } from '../../../../ui/menu-button.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { ChoiceFrame } from '../../choice-frame.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import { InkMark } from '../../surface/drawing/ink-mark.tsx'
import { ArrangeButton } from '../../things/arrange-button.tsx'
import { ThingsButton } from '../../things/things-button.tsx'
import type { OutlineDeeds } from '../outline-deeds.ts'
import type { OutlineLine } from '../outline-lines.ts'
import type { OutlineMenus } from '../use-menu-items.tsx'
import type { Outline } from '../use-outline.ts'

/** In the place of the tools while drawings alone are chosen: how many, and what can be done with all of them. */
export function DrawingBar({
  canvasId,
  first,
  outline,
  deeds,
  menus,
  locked,
}: {
  readonly canvasId: Canvas['id']
  /** The first of what is chosen. */
  readonly first: OutlineLine
  readonly outline: Outline
  readonly deeds: OutlineDeeds
  readonly menus: OutlineMenus
  readonly locked: Locked
}) {
  const { text } = useText()
  const ids = outline.thingsOf(first)
  return (
    <ChoiceFrame
      label={text('drawing.choice')}
      count={text('drawing.chosen', { count: ids.length })}
      whyNotRemove={locked.why('remove')}
      onRemove={() => deeds.removeAll(first)}
      onRelease={() => outline.tree.choose([])}
    >
      <MenuButton
        size="small"
        label={text('canvases.outline.moveShort')}
        icon={<Icon of={FolderInput} size="small" />}
        items={menus.zones(first)}
        whyNot={locked.why('move')}
        placement="top start"
      />
      <ArrangeButton {...{ canvasId, ids, locked }} />
      <ThingsButton items={locked.inMenu(menus.things(first))} />
      <MenuButton
        size="small"
        label={text('drawing.ink')}
        whyNot={locked.why('edit')}
        items={inks.map((ink) => ({
          id: ink,
          label: text(`changes.value.ink.${ink}`),
          icon: <InkMark ink={ink} />,
          onAction: () => deeds.ink(ids, ink),
        }))}
        placement="top start"
      />
    </ChoiceFrame>
  )
}
