import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { Box, Coordinates } from '../../../../shared/canvas/box.ts'
import { layOutTags, noTag, type TagSpot } from '../../../../shared/canvas/presence/name-tags.ts'
import type { ObservableSource } from '../../../../shared/util/observable.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { boxInRem } from '../../../ui/in-rem.ts'
import { LaidNames } from '../presence/laid-names.tsx'
import { usePeerName } from '../presence/peer-name.tsx'
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

/** A name at what somebody has chosen. */
export interface MarkTag {
  /** The corner that it hangs from, over it and to the left, in canvas units. */
  readonly at: Coordinates
  /** In pixels where text is as large as ever. */
  readonly width: number
}

/** So far is a tag from what it stands at, in canvas units; the style says the same. */
const awayUnits = 8

/** From farther than this a name is no wider than what it stands at: it would cover what lies beside that. */
const farScale = 0.45

/**
 * Outlines around what others have chosen, or are at, each with names that lie on no others. They follow hands (`lift.ts`);
 * names are as large from afar as from near (`--tag-times`), and laid out anew when one comes nearer or goes away.
 */
export function OthersMarks({
  peers,
  boxOf,
  desk,
  drawn,
}: {
  readonly peers: readonly CanvasPeer[]
  readonly boxOf: (id: string) => Box | null
  readonly desk: CameraDesk
  /** Where names were drawn, for those that keep off them. */
  readonly drawn: ObservableSource<readonly MarkTag[]>
}) {
  const nameOf = usePeerName()
  const scale = useSyncExternalStore(desk.subscribe, () => steppedScale(desk))
  const marks = useMemo(() => marksOf(peers, boxOf), [peers, boxOf])
  const spots = marks.map(({ id, box, named }): TagSpot => ({
    id,
    at: { x: cornerOf(box).x * scale, y: cornerOf(box).y * scale },
    people: named.map((peer) => ({ ...peer, name: nameOf(peer) })),
    room: scale < farScale ? box.width * scale : Infinity,
  }))
  const tags = layOutTags(spots, { hangs: 'above-left' })
  useLayoutEffect(() => {
    drawn.set(
      marks.flatMap(({ id, box }) => {
        const { width } = tags.get(id) ?? noTag
        return width === 0 ? [] : [{ at: cornerOf(box), width }]
      }),
    )
  })
  return marks.map(({ id, box, peers: choosers, named }) => (
    <div key={id} className={styles.mark} data-mark={id} data-tone={choosers[0]?.tone} style={boxInRem(box)}>
      {named.length > 0 && (
        <span className={styles.names}>
          <LaidNames tag={tags.get(id) ?? noTag} />
        </span>
      )}
    </div>
  ))
}

function cornerOf({ left, top, width }: Box): Coordinates {
  return { x: left + width, y: top - awayUnits }
}

/**
 * How near one is, in steps of an eighth of twice, and never nearer than one is: what lies on nothing from farther away lies on
 * nothing from here.
 */
function steppedScale(desk: CameraDesk): number {
  const { camera, unitPx } = desk.get()
  return 2 ** (Math.floor(Math.log2(camera.scale / unitPx) * 8) / 8)
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
