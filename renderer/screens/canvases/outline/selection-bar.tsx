import { Cloud, FolderInput, Palette, Trash2, Waypoints, X } from 'lucide-react'
import { cardColours } from '../../../../shared/model/card.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardMark } from '../../../ui/card-mark.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { OutlineDeeds } from './outline-deeds.ts'
import type { OutlineLine } from './outline-lines.ts'
import styles from './outline.module.css'
import type { OutlineMenus } from './use-menu-items.tsx'
import type { Outline } from './use-outline.ts'

/** In the place of the tools while cards are chosen: how many, and what can be done with all of them. */
export function SelectionBar({
  first,
  outline,
  deeds,
  menus,
}: {
  /** The first of what is chosen. */
  readonly first: OutlineLine
  readonly outline: Outline
  readonly deeds: OutlineDeeds
  readonly menus: OutlineMenus
}) {
  const { text } = useText()
  const cards = outline.cardsOf(first)
  return (
    <fieldset aria-label={text('canvases.outline.choice')} className={styles.selection}>
      <output className={styles.selectionWords}>
        {text('canvases.outline.chosen', { count: cards.length })}
      </output>
      <Button size="small" icon={<Icon of={Cloud} size="small" />} onPress={() => deeds.gather(first)}>
        {text('canvases.outline.gatherShort')}
      </Button>
      <MenuButton
        size="small"
        label={text('canvases.outline.moveShort')}
        icon={<Icon of={FolderInput} size="small" />}
        items={menus.zones(first)}
        placement="top start"
      />
      <MenuButton
        size="small"
        label={text('canvases.outline.colour')}
        icon={<Icon of={Palette} size="small" />}
        items={cardColours.map((colour) => ({
          id: colour,
          label: text(`changes.value.cardColour.${colour}`),
          icon: <CardMark tone={colour} word="" />,
          onAction: () => deeds.colour(cards, colour),
        }))}
        placement="top start"
      />
      <MenuButton
        size="small"
        label={text('from-canvas.onMap')}
        icon={<Icon of={Waypoints} size="small" />}
        items={menus.onMap(first)}
        placement="top start"
      />
      <ToMinutes
        size="small"
        label={text('from-canvas.toMinutes')}
        makeBlocks={() => deeds.blocksOf(first)}
      />
      <Button size="small" icon={<Icon of={Trash2} size="small" />} onPress={() => deeds.remove(cards)}>
        {text('canvases.outline.remove')}
      </Button>
      <IconButton
        size="small"
        label={text('canvases.outline.release')}
        keys="Escape"
        icon={<Icon of={X} size="small" />}
        onPress={() => outline.tree.choose([])}
      />
    </fieldset>
  )
}
