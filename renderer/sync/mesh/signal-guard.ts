import { maxMeshPeers, unknownTicks } from './mesh-limits.ts'
import type { Announce, Signal } from './signal-frames.ts'

/** A connection as the guard sees it. */
export interface GuardedPeer {
  readonly linkId: string | null
  readonly ageTicks: number
  readonly rebuild: (why: string) => void
}

/** A room as the guard sees it. */
export interface GuardedRoom {
  readonly peerId: string
  /** Whether so many attempts on this peer have failed that it is left in peace. */
  readonly isResting: (peerId: string) => boolean
  readonly peers: () => ReadonlyMap<string, GuardedPeer>
  /** Says to one peer alone that this one is there. */
  readonly announceTo: (peerId: string) => void
}

/**
 * Whether y-webrtc may see that somebody is there, and so make an offer. Only the greater peer id makes offers: two that
 * cross would each be answered, and the clock decides in y-webrtc which one counts.
 */
export function admitAnnounce(room: GuardedRoom, { from, to, links }: Announce): boolean {
  if (from === room.peerId || (to !== undefined && to !== room.peerId)) return false
  const existing = room.peers().get(from)
  if (existing !== undefined) {
    if (!isUnknownTo(links, existing)) return false
    // The other side has lost it, or has never heard of it.
    existing.rebuild('unknown to the other device')
  }
  if (room.peerId > from) return !room.isResting(from)
  if (to === undefined) room.announceTo(from)
  return false
}

/** Whether y-webrtc may see a description of a connection. An offer takes the place of an older connection. */
export function admitSignal(room: GuardedRoom, { from, to, signal }: Signal): boolean {
  if (from === room.peerId || to !== room.peerId) return false
  const peers = room.peers()
  const existing = peers.get(from)
  // y-webrtc throws on an answer from somebody it does not know, and takes a description of one link for another.
  if (signal.type !== 'offer') return existing?.linkId === signal.link
  if (room.peerId > from || existing?.linkId === signal.link) return false
  if (existing === undefined) return peers.size < maxMeshPeers
  existing.rebuild('a new offer')
  return true
}

function isUnknownTo(links: readonly string[] | undefined, { linkId, ageTicks }: GuardedPeer): boolean {
  if (links === undefined || linkId === null) return false
  return ageTicks >= unknownTicks && !links.includes(linkId)
}
