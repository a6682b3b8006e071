import { useSyncExternalStore } from 'react'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import { usePresenceDesk } from '../../../presence/use-presence.ts'
import { FirstNames } from './laid-names.tsx'
import { usePeerName } from './peer-name.tsx'
import styles from './presence.module.css'

const nobody: readonly CanvasPeer[] = []
const byLine = new WeakMap<readonly CanvasPeer[], ReadonlyMap<string, readonly CanvasPeer[]>>()

/** Those who are on a line of the outline, or have chosen it. Only lines of which that changes are drawn anew. */
export function PeersOnLine({ id }: { readonly id: string }) {
  const nameOf = usePeerName()
  const { peers } = usePresenceDesk()
  const said = useSyncExternalStore(peers.subscribe, () => saidOf(peersOn(peers.get(), id)))
  if (said === '') return null
  return (
    <span className={styles.onLine}>
      <FirstNames people={peersOn(peers.get(), id).map((peer) => ({ ...peer, name: nameOf(peer) }))} />
    </span>
  )
}

function saidOf(peers: readonly CanvasPeer[]): string {
  return peers.map(({ id, name, tone }) => `${id} ${tone} ${name}`).join('\n')
}

function peersOn(peers: readonly CanvasPeer[], lineId: string): readonly CanvasPeer[] {
  let lines = byLine.get(peers)
  if (lines === undefined) {
    lines = linesOf(peers)
    byLine.set(peers, lines)
  }
  return lines.get(lineId) ?? nobody
}

function linesOf(peers: readonly CanvasPeer[]): ReadonlyMap<string, readonly CanvasPeer[]> {
  const lines = new Map<string, CanvasPeer[]>()
  for (const peer of peers) {
    for (const id of new Set([peer.at ?? '', ...peer.chosen])) {
      const there = lines.get(id)
      if (there === undefined) lines.set(id, [peer])
      else there.push(peer)
    }
  }
  lines.delete('')
  return lines
}
