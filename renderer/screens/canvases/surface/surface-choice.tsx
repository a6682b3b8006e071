import { Cloud, CloudOff, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ChoiceBar } from '../choice-bar.tsx'
import { ArrangeButton } from '../things/arrange-button.tsx'
import { thingsAmong } from './drawing/drawing-keys.ts'
import type { DrawingDeeds } from './drawing/use-drawing-deeds.ts'
import type { SurfaceMenu } from './use-surface-menu.tsx'
import type { Locked } from '../locks/use-locked.ts'
import type { Surface } from './use-surface.ts'
import type { SurfaceDeeds } from './use-surface-deeds.ts'

/** In the place of «Aggiungi cartoncino» while cards are chosen: how many, and what can be done with all of them. */
export function SurfaceChoice({
  surface,
  deeds,
  drawingDeeds,
  menu,
  things,
  locked,
}: {
  readonly surface: Surface
  readonly deeds: SurfaceDeeds
  readonly drawingDeeds: Pick<DrawingDeeds, 'remove'>
  readonly menu: SurfaceMenu
  /** What is done with cards and drawings alike. */
  readonly things: ReactNode
  readonly locked: Locked
}) {
  const { text } = useText()
  const { canvasId, chosen, scene } = surface
  const cards = scene.cards.filter(({ card }) => chosen.has(card.id))
  const cluster = wholeCluster(surface)
  const [first] = cards
  if (first === undefined) return null
  const records = cards.map(({ card }) => card)
  const ids = thingsAmong(surface, chosen)
  return (
    <ChoiceBar
      count={cards.length}
      drawingCount={ids.length - cards.length}
      gathering={
        cluster === null ? (
          <Button
            size="small"
            icon={<Icon of={Cloud} size="small" />}
            whyNot={locked.why('move')}
            onPress={() => deeds.gather(chosen)}
          >
            {text('canvases.outline.gatherShort')}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              icon={<Icon of={Pencil} size="small" />}
              whyNot={locked.whyWords(cluster)}
              onPress={() => surface.setWriting({ kind: 'cluster', id: cluster })}
            >
              {text('canvases.outline.renameCluster')}
            </Button>
            <Button
              size="small"
              icon={<Icon of={CloudOff} size="small" />}
              whyNot={locked.why('move')}
              onPress={() => deeds.dissolve(cluster)}
            >
              {text('canvases.outline.dissolve')}
            </Button>
          </>
        )
      }
      zones={[...scene.zones.map(({ zone }) => zone), null].map((zone, index) => ({
        id: zone?.id ?? 'outside',
        label: text('canvases.outline.moveToZone', {
          zone: zone?.label ?? text('canvases.outline.outside'),
        }),
        keys: index < 9 ? String(index + 1) : undefined,
        onAction: () => deeds.moveTo(chosen, zone),
      }))}
      arranging={<ArrangeButton canvasId={canvasId} ids={ids} locked={locked} />}
      things={things}
      locked={locked}
      onMap={menu.onMap(first)}
      makeBlocks={() => menu.blocksOf(first)}
      onColour={(colour) => deeds.colour(records, colour)}
      onRemove={() => (ids.length === cards.length ? deeds.remove(records) : drawingDeeds.remove(ids))}
      onRelease={() => surface.choose([])}
    />
  )
}

/** The cluster of which exactly all cards are chosen; null when that is not so. */
function wholeCluster({ chosen, scene }: Surface) {
  const ids = new Set(scene.cards.filter(({ card }) => chosen.has(card.id)).map(({ clusterId }) => clusterId))
  const [id] = ids
  if (ids.size !== 1 || id === undefined || id === null) return null
  return scene.cards.every(({ card, clusterId }) => clusterId !== id || chosen.has(card.id)) ? id : null
}
