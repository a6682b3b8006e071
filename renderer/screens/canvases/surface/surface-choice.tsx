import {
  AlignStartVertical,
  Cloud,
  CloudOff,
  FolderInput,
  Palette,
  Pencil,
  Trash2,
  Waypoints,
  X,
} from 'lucide-react'
import { cardColours } from '../../../../shared/model/card.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardMark } from '../../../ui/card-mark.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import outlineStyles from '../outline/outline.module.css'
import type { SurfaceMenu } from './use-surface-menu.tsx'
import type { Surface } from './use-surface.ts'
import type { Arrangement, SurfaceDeeds } from './use-surface-deeds.ts'

const arrangements: readonly Arrangement[] = [
  'tidy',
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'across',
  'down',
]

/** In the place of «Aggiungi cartoncino» while cards are chosen: how many, and what can be done with all of them. */
export function SurfaceChoice({
  surface,
  deeds,
  menu,
}: {
  readonly surface: Surface
  readonly deeds: SurfaceDeeds
  readonly menu: SurfaceMenu
}) {
  const { text } = useText()
  const { chosen, scene } = surface
  const cards = scene.cards.filter(({ card }) => chosen.has(card.id))
  const cluster = wholeCluster(surface)
  const [first] = cards
  return (
    <fieldset aria-label={text('canvases.outline.choice')} className={outlineStyles.selection}>
      <output className={outlineStyles.selectionWords}>
        {text('canvases.outline.chosen', { count: cards.length })}
      </output>
      {cluster === null ? (
        <Button size="small" icon={<Icon of={Cloud} size="small" />} onPress={() => deeds.gather(chosen)}>
          {text('canvases.outline.gatherShort')}
        </Button>
      ) : (
        <>
          <Button
            size="small"
            icon={<Icon of={Pencil} size="small" />}
            onPress={() => surface.setWriting({ kind: 'cluster', id: cluster })}
          >
            {text('canvases.outline.renameCluster')}
          </Button>
          <Button
            size="small"
            icon={<Icon of={CloudOff} size="small" />}
            onPress={() => deeds.dissolve(cluster)}
          >
            {text('canvases.outline.dissolve')}
          </Button>
        </>
      )}
      <MenuButton
        size="small"
        label={text('canvases.outline.moveShort')}
        icon={<Icon of={FolderInput} size="small" />}
        items={[...scene.zones.map(({ zone }) => zone), null].map((zone, index) => ({
          id: zone?.id ?? 'outside',
          label: text('canvases.outline.moveToZone', {
            zone: zone?.label ?? text('canvases.outline.outside'),
          }),
          keys: index < 9 ? String(index + 1) : undefined,
          onAction: () => deeds.moveTo(chosen, zone),
        }))}
        placement="top start"
      />
      {cards.length > 1 && (
        <MenuButton
          size="small"
          label={text('canvases.surface.arrange')}
          icon={<Icon of={AlignStartVertical} size="small" />}
          items={arrangements.map((how) => ({
            id: how,
            label: text(`canvases.surface.arrangement.${how}`),
            onAction: () => deeds.arrange(chosen, how),
          }))}
          placement="top start"
        />
      )}
      <MenuButton
        size="small"
        label={text('canvases.outline.colour')}
        icon={<Icon of={Palette} size="small" />}
        items={cardColours.map((colour) => ({
          id: colour,
          label: text(`changes.value.cardColour.${colour}`),
          icon: <CardMark tone={colour} word="" />,
          onAction: () =>
            deeds.colour(
              cards.map(({ card }) => card),
              colour,
            ),
        }))}
        placement="top start"
      />
      {first !== undefined && (
        <>
          <MenuButton
            size="small"
            label={text('from-canvas.onMap')}
            icon={<Icon of={Waypoints} size="small" />}
            items={menu.onMap(first)}
            placement="top start"
          />
          <ToMinutes
            size="small"
            label={text('from-canvas.toMinutes')}
            makeBlocks={() => menu.blocksOf(first)}
          />
        </>
      )}
      <Button
        size="small"
        icon={<Icon of={Trash2} size="small" />}
        onPress={() => deeds.remove(cards.map(({ card }) => card))}
      >
        {text('canvases.outline.remove')}
      </Button>
      <IconButton
        size="small"
        label={text('canvases.outline.release')}
        keys="Escape"
        icon={<Icon of={X} size="small" />}
        onPress={() => surface.choose([])}
      />
    </fieldset>
  )
}

/** The cluster of which exactly all cards are chosen; null when that is not so. */
function wholeCluster({ chosen, scene }: Surface) {
  const ids = new Set(scene.cards.filter(({ card }) => chosen.has(card.id)).map(({ clusterId }) => clusterId))
  const [id] = ids
  if (ids.size !== 1 || id === undefined || id === null) return null
  return scene.cards.every(({ card, clusterId }) => clusterId !== id || chosen.has(card.id)) ? id : null
}
