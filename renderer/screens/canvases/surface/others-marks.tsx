import { memo, useMemo } from 'react'
import { type CanvasScene, cardSize, type PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { inRem } from '../../../canvas/use-look-through.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { PeerTag, usePeerName } from '../presence/peer-name.tsx'
import styles from '../presence/presence.module.css'

/** More outlines than this tell nothing. */
const mostMarks = 150

interface Mark {
  readonly placed: PlacedCard
  /** Who has it chosen; the first gives the colour. */
  readonly peers: readonly CanvasPeer[]
  /** Those of whom it is the first: their names stand at it. */
  readonly named: readonly CanvasPeer[]
}

/** Outlines around what others have chosen, or are at, each with a name. They follow hands (`lift.ts`). */
export const OthersMarks = memo(function OthersMarks({
  peers,
  scene,
}: {
  readonly peers: readonly CanvasPeer[]
  readonly scene: CanvasScene
}) {
  const nameOf = usePeerName()
  const marks = useMemo(() => marksOf(peers, scene), [peers, scene])
  return marks.map(({ placed, peers: choosers, named }) => (
    <div
      key={placed.card.id}
      className={styles.mark}
      data-mark={placed.card.id}
      data-tone={choosers[0]?.tone}
      style={{
        left: inRem(placed.box.left),
        top: inRem(placed.box.top),
        width: inRem(cardSize.width),
        height: inRem(cardSize.height),
      }}
    >
      {named.length > 0 && (
        <span className={styles.names}>
          {named.map((peer) => (
            <PeerTag key={peer.id} name={nameOf(peer)} tone={peer.tone} />
          ))}
        </span>
      )}
    </div>
  ))
})

function marksOf(peers: readonly CanvasPeer[], scene: CanvasScene): readonly Mark[] {
  const wanted = new Set(peers.flatMap(({ chosen, at }) => [...chosen, at ?? '']))
  const placedById = new Map(
    scene.cards.flatMap((each) =>
      wanted.has(each.card.id) ? [[each.card.id as string, each] as const] : [],
    ),
  )
  const marks = new Map<string, { placed: PlacedCard; peers: CanvasPeer[]; named: CanvasPeer[] }>()
  for (const peer of peers) {
    let isNamed = false
    // Who has chosen nothing is where focus is.
    for (const id of peer.chosen.length > 0 ? peer.chosen : [peer.at]) {
      const placed = placedById.get(id ?? '')
      if (placed === undefined) continue
      const mark = marks.get(placed.card.id) ?? { placed, peers: [], named: [] }
      if (!marks.has(placed.card.id) && marks.size >= mostMarks) break
      marks.set(placed.card.id, mark)
      mark.peers.push(peer)
      if (!isNamed) mark.named.push(peer)
      isNamed = true
    }
  }
  return [...marks.values()]
}
