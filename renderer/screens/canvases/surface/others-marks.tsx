import type { Box } from '../../../../shared/canvas/box.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { boxInRem } from '../../../ui/in-rem.ts'
import { PeerTag, usePeerName } from '../presence/peer-name.tsx'
import styles from '../presence/presence.module.css'

/** More outlines than this tell nothing. */
const mostMarks = 150

interface Mark {
  readonly id: string
  readonly box: Box
  /** Who has it chosen; the first gives the colour. */
  readonly peers: readonly CanvasPeer[]
  /** Those of whom it is the first: their names stand at it. */
  readonly named: readonly CanvasPeer[]
}

/** Outlines around what others have chosen, or are at, each with a name. They follow hands (`lift.ts`). */
export function OthersMarks({
  peers,
  boxOf,
}: {
  readonly peers: readonly CanvasPeer[]
  readonly boxOf: (id: string) => Box | null
}) {
  const nameOf = usePeerName()
  return marksOf(peers, boxOf).map(({ id, box, peers: choosers, named }) => (
    <div key={id} className={styles.mark} data-mark={id} data-tone={choosers[0]?.tone} style={boxInRem(box)}>
      {named.length > 0 && (
        <span className={styles.names}>
          {named.map((peer) => (
            <PeerTag key={peer.id} name={nameOf(peer)} tone={peer.tone} />
          ))}
        </span>
      )}
    </div>
  ))
}

function marksOf(peers: readonly CanvasPeer[], boxOf: (id: string) => Box | null): readonly Mark[] {
  const marks = new Map<string, { id: string; box: Box; peers: CanvasPeer[]; named: CanvasPeer[] }>()
  for (const peer of peers) {
    let isNamed = false
    // Who has chosen nothing is where focus is.
    for (const id of peer.chosen.length > 0 ? peer.chosen : [peer.at ?? '']) {
      const box = boxOf(id)
      if (box === null || (!marks.has(id) && marks.size >= mostMarks)) continue
      const mark = marks.get(id) ?? { id, box, peers: [], named: [] }
      marks.set(id, mark)
      mark.peers.push(peer)
      if (!isNamed) mark.named.push(peer)
      isNamed = true
    }
  }
  return [...marks.values()]
}
