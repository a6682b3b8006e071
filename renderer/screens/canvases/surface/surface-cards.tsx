import { useMemo, useSyncExternalStore } from 'react'
import { type Box, doBoxesMeet } from '../../../../shared/canvas/box.ts'
import type { CanvasScene, PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { voteNumbers } from '../../../../shared/doc/queries/votable.ts'
import { spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import { areaReader } from '../../../canvas/area-reader.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useOtherTexts } from '../writing/other-texts.tsx'
import { useTieWords } from '../outline/drawings/use-tie-words.ts'
import { useLabels } from '../outline/use-labels.ts'
import { useNames } from '../use-names.ts'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { SurfaceCard } from './surface-card.tsx'
import { ListWithKeys } from './list-with-keys.tsx'
import styles from './surface.module.css'
import type { Surface } from './use-surface.ts'

/** With more cards than this in sight each step of the wheel would take longer than a frame: they are painted, see README. */
const mostDrawn = 110

/** Of cards that are chosen so many are drawn over the painted ones: enough to see which ones they are. */
const mostChosenDrawn = 60

/** The cards that are drawn, in the order of the outline; from afar only those in hand and in mind, the others are painted. */
export function useDrawnCards({ scene, desk, chosen, current }: Surface): {
  readonly drawn: readonly PlacedCard[]
  readonly isFar: boolean
} {
  const read = useMemo(() => sightReader(scene, desk), [scene, desk])
  const inSight = useSyncExternalStore(desk.subscribe, read)
  const drawn = useMemo(() => {
    const marked = new Set([...[...chosen].slice(0, mostChosenDrawn), current?.card.id])
    // Where one is stays drawn wherever it lies: focus is in it.
    if (inSight === null) return scene.cards.filter(({ card }) => marked.has(card.id))
    const shown = new Set(inSight)
    return scene.cards.filter((each) => shown.has(each) || each.card.id === current?.card.id)
  }, [scene, inSight, chosen, current])
  return { drawn, isFar: inSight === null }
}

/** Reads which cards are in sight; null when they are more than can be drawn. The same until others come into sight. */
function sightReader({ cards }: CanvasScene, desk: CameraDesk): () => readonly PlacedCard[] | null {
  const readArea = areaReader(desk)
  let area: Box | null = null
  let inSight: readonly PlacedCard[] | null = null
  return () => {
    const now = readArea()
    if (now === area) return inSight
    area = now
    const found = cards.filter(({ box }) => doBoxesMeet(box, now))
    inSight = found.length > mostDrawn ? null : found
    return inSight
  }
}

/** Cards as elements. */
export function SurfaceCards({
  surface,
  drawn,
  help,
}: {
  readonly surface: Surface
  readonly drawn: readonly PlacedCard[]
  /** Which keys there are, and what is locked. */
  readonly help: string
}) {
  const { text } = useText()
  const labelOf = useLabels(surface.canvasId, useTieWords(surface.canvasId))
  const names = useNames()
  const dots = useShownDots(surface.canvasId)
  const spoken = useQuery(spokenOfOnCanvas, surface.canvasId)
  const otherTexts = useOtherTexts()
  const numbers = useQuery(voteNumbers, surface.canvasId)
  const calledBy = (id: string) =>
    numbers[id] === undefined ? [] : [text('canvases.vote.numberShort', { number: numbers[id] })]
  const places = useMemo(
    () => new Map(surface.scene.zones.map(({ zone }) => [zone.id, zone.label])),
    [surface.scene],
  )
  const clusters = useMemo(
    () => new Map(surface.scene.clusters.map(({ cluster }) => [cluster.id, cluster.title])),
    [surface.scene],
  )
  return (
    <ListWithKeys label={text('canvases.surface.cards')} help={help} className={styles.cards}>
      {drawn.map(({ card, box, zoneId, clusterId }) => {
        const zone = zoneId === null ? text('canvases.outline.outside') : (places.get(zoneId) ?? '')
        const title = clusterId === null ? null : (clusters.get(clusterId) ?? '')
        const cloud = title === null ? [] : [title === '' ? text('canvases.outline.unnamed') : title]
        return (
          <SurfaceCard
            key={card.id}
            card={card}
            left={box.left}
            top={box.top}
            level={surface.levelOf(card.stack, 3)}
            labelOf={labelOf}
            place={[...cloud, zone].join(', ')}
            author={card.authorId === null ? '' : (names[card.authorId] ?? '')}
            codes={[...calledBy(card.id), ...(spoken[card.id] ?? []).map(({ code }) => code)].join(' ')}
            dots={dots[card.id] ?? 0}
            hasOtherText={card.id in otherTexts}
            isChosen={surface.chosen.has(card.id)}
            isCurrent={card.id === surface.current?.card.id}
          />
        )
      })}
    </ListWithKeys>
  )
}
