import { useMemo } from 'react'
import { doBoxesMeet } from '../../../../shared/canvas/box.ts'
import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import { useArea } from '../../../canvas/use-area.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useOtherTexts } from '../outline/other-texts.tsx'
import { useLabels } from '../outline/use-labels.ts'
import { useNames } from '../use-names.ts'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { SurfaceCard } from './surface-card.tsx'
import styles from './surface.module.css'
import type { Surface } from './use-surface.ts'

/** With more cards than this in sight each step of the wheel would take longer than a frame: they are painted, see README. */
const mostDrawn = 220

/** Of cards that are chosen so many are drawn over the painted ones: enough to see which ones they are. */
const mostChosenDrawn = 60

/** The cards that are drawn, in the order of the outline; from afar only those in hand and in mind, the others are painted. */
export function useDrawnCards({ scene, desk, chosen, current }: Surface): {
  readonly drawn: readonly PlacedCard[]
  readonly isFar: boolean
} {
  const area = useArea(desk)
  const inSight = useMemo(() => scene.cards.filter(({ box }) => doBoxesMeet(box, area)), [scene, area])
  const isFar = inSight.length > mostDrawn
  const drawn = useMemo(() => {
    const marked = new Set([...[...chosen].slice(0, mostChosenDrawn), current?.card.id])
    // Where one is stays drawn wherever it lies: focus is in it.
    if (isFar) return scene.cards.filter(({ card }) => marked.has(card.id))
    const shown = new Set(inSight)
    return scene.cards.filter((each) => shown.has(each) || each.card.id === current?.card.id)
  }, [scene, inSight, isFar, chosen, current])
  return { drawn, isFar }
}

/** Cards as elements. */
export function SurfaceCards({
  surface,
  drawn,
  helpId,
}: {
  readonly surface: Surface
  readonly drawn: readonly PlacedCard[]
  readonly helpId: string
}) {
  const { text } = useText()
  const labelOf = useLabels(surface.canvasId)
  const names = useNames()
  const dots = useShownDots(surface.canvasId)
  const spoken = useQuery(spokenOfOnCanvas, surface.canvasId)
  const otherTexts = useOtherTexts()
  const places = useMemo(
    () => new Map(surface.scene.zones.map(({ zone }) => [zone.id, zone.label])),
    [surface.scene],
  )
  const clusters = useMemo(
    () => new Map(surface.scene.clusters.map(({ cluster }) => [cluster.id, cluster.title])),
    [surface.scene],
  )
  return (
    <ul aria-label={text('canvases.surface.cards')} className={styles.cards}>
      {drawn.map(({ card, box, zoneId, clusterId }) => {
        const zone = zoneId === null ? text('canvases.outline.outside') : (places.get(zoneId) ?? '')
        const title = clusterId === null ? null : (clusters.get(clusterId) ?? '')
        const cloud = title === null ? [] : [title === '' ? text('canvases.outline.unnamed') : title]
        const parts = [labelOf({ kind: 'card', card }), ...cloud, zone]
        return (
          <SurfaceCard
            key={card.id}
            card={card}
            left={box.left}
            top={box.top}
            label={parts.join(', ')}
            author={card.authorId === null ? '' : (names[card.authorId] ?? '')}
            codes={(spoken[card.id] ?? []).map(({ code }) => code).join(' ')}
            dots={dots[card.id] ?? 0}
            hasOtherText={card.id in otherTexts}
            isChosen={surface.chosen.has(card.id)}
            isCurrent={card.id === surface.current?.card.id}
            helpId={helpId}
          />
        )
      })}
    </ul>
  )
}
