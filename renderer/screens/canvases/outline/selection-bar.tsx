import { Cloud } from 'lucide-react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ChoiceBar } from '../choice-bar.tsx'
import type { Locked } from '../locks/use-locked.ts'
import { DrawingBar } from './drawings/drawing-bar.tsx'
import { ArrangeButton } from '../things/arrange-button.tsx'
import { ThingsButton } from '../things/things-button.tsx'
import type { OutlineDeeds } from './outline-deeds.ts'
import type { OutlineLine } from './outline-lines.ts'
import type { OutlineMenus } from './use-menu-items.tsx'
import type { Outline } from './use-outline.ts'

interface ChosenBarProps {
  readonly canvasId: Canvas['id']
  /** The first of what is chosen. */
  readonly first: OutlineLine
  readonly outline: Outline
  readonly deeds: OutlineDeeds
  readonly menus: OutlineMenus
  readonly locked: Locked
}

/** In the place of the tools while something is chosen: with cards among it what is done with cards, else with drawings. */
export function ChosenBar(props: ChosenBarProps) {
  const { outline, first } = props
  const hasCards = outline.thingsOf(first).some((id) => id.startsWith('card:'))
  return hasCards ? <SelectionBar {...props} /> : <DrawingBar {...props} />
}

/** How many things are chosen, and what can be done with all of them. */
function SelectionBar({ canvasId, first, outline, deeds, menus, locked }: ChosenBarProps) {
  const { text } = useText()
  const cards = outline.cardsOf(first)
  const ids = outline.thingsOf(first)
  return (
    <ChoiceBar
      count={cards.length}
      drawingCount={ids.length - cards.length}
      gathering={
        <Button
          size="small"
          icon={<Icon of={Cloud} size="small" />}
          whyNot={locked.why('move')}
          onPress={() => deeds.gather(first)}
        >
          {text('canvases.outline.gatherShort')}
        </Button>
      }
      zones={menus.zones(first)}
      arranging={<ArrangeButton {...{ canvasId, ids, locked }} />}
      locked={locked}
      things={<ThingsButton items={locked.inMenu(menus.things(first))} />}
      onMap={menus.onMap(first)}
      makeBlocks={() => deeds.blocksOf(first)}
      onColour={(colour) => deeds.colour(cards, colour)}
      onRemove={() => deeds.removeAll(first)}
      onRelease={() => outline.tree.choose([])}
    />
  )
}
