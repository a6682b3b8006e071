import type { Awareness } from 'y-protocols/awareness'
import type { Box } from '../../shared/canvas/box.ts'
import type { CanvasPresence } from '../../shared/canvas/presence/canvas-presence.ts'
import type { AuthorOfClients } from '../../shared/doc/origin.ts'
import { createObservable, type Observable, type ObservableSource } from '../../shared/util/observable.ts'
import { isSameValue } from '../../shared/util/same-value.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { CanvasPeer, PagePeer, PeerMotion } from './canvas-peer.ts'
import { canvasField, PeerReader } from './peer-reader.ts'
import { type OwnPresence, PresenceTeller } from './presence-teller.ts'

/** Who is at the canvases of a tavolo, and what this device says of itself there. */
export interface PresenceDesk {
  /** Others at a canvas, whichever; a new value only when somebody comes, goes, chooses or falls idle. */
  readonly peers: Observable<readonly CanvasPeer[]>
  /** Who looks at a canvas on a guest's page, whichever; a new value only when that changes. */
  readonly pages: Observable<readonly PagePeer[]>
  /** What moves of each; a new value at every message. */
  readonly motions: Observable<ReadonlyMap<string, PeerMotion>>
  /** Comes to a canvas; gives what leaves it. */
  readonly enter: (canvasId: CanvasPresence['canvasId']) => () => void
  readonly say: (change: Partial<OwnPresence>) => void
  /** Somebody touched this device. */
  readonly noteActivity: () => void
  /** The part of the canvas that is in sight here; null in a list. */
  readonly ownSight: () => Box | null
  /** The device whose eyes one looks with; null for one's own. Of this window alone. */
  readonly followed: ObservableSource<string | null>
  /** The part of a canvas to which one is called, until one has looked there. Of this window alone. */
  readonly wanted: ObservableSource<WantedSight | null>
}

/** Where to look, and at which canvas. */
export interface WantedSight {
  readonly canvasId: CanvasPresence['canvasId']
  readonly sight: Box
}

/** What a desk needs of the way to the room. */
export interface PresenceWire {
  /** Of the work document. */
  readonly awareness: Awareness
  readonly authorOf: AuthorOfClients
  /** Tells when the way to the hub comes or goes. */
  readonly connection: Observable<unknown>
}

/** What is said again after the way to the hub has changed: at once, and when the others have noticed it too. */
const restateMs = [0, 3000, 8000] as const

/** Reads and tells who is at which canvas. Whoever made it stops it. */
export function createPresenceDesk(
  { awareness, authorOf, connection }: PresenceWire,
  { timekeeper, ownIds }: { readonly timekeeper: Timekeeper; readonly ownIds: readonly string[] },
): PresenceDesk & { readonly stop: () => void } {
  const reader = new PeerReader({ awareness, authorOf, ownIds })
  const teller = new PresenceTeller({
    timekeeper,
    tell: (presence) => awareness.setLocalStateField(canvasField, presence),
  })
  const first = reader.readAll()
  const peers = createObservable(first.peers, isSameValue)
  const motions = createObservable(first.motions, areSameMotions)
  const pages = createObservable(reader.readPages(), isSameValue)

  function look(): void {
    const now = reader.readAll()
    // Before what is drawn anew for whoever came: then its motion is there already.
    motions.set(now.motions)
    peers.set(now.peers)
    pages.set(reader.readPages())
    watch()
  }
  function watch(): void {
    const { canvasId } = teller
    teller.setWatched(canvasId !== null && peers.get().some((peer) => peer.canvasId === canvasId))
  }
  function enter(canvasId: CanvasPresence['canvasId']): () => void {
    const leave = teller.enter(canvasId)
    watch()
    return leave
  }
  const stopRestating = restateAtEach(connection, awareness, timekeeper)
  // Whose it is, is known once it is said («update» comes last).
  awareness.on('update', look)
  watch()
  return {
    peers,
    pages,
    motions,
    enter,
    say: (change) => teller.say(change),
    noteActivity: () => teller.noteActivity(),
    ownSight: () => teller.sight,
    followed: createObservable<string | null>(null),
    wanted: createObservable<WantedSight | null>(null),
    stop() {
      stopRestating()
      awareness.off('update', look)
      teller.stop()
      motions.set(new Map())
      peers.set([])
      pages.set([])
    },
  }
}

/**
 * A hub that a device has left takes its presence from everybody; what comes from that device afterwards counts only when
 * it is newer. So it is said again, though nothing of it has changed.
 */
function restateAtEach(
  connection: Observable<unknown>,
  awareness: Awareness,
  timekeeper: Timekeeper,
): () => void {
  let pending: (() => void)[] = []
  function cancel(): void {
    for (const stop of pending) stop()
    pending = []
  }
  function restate(): void {
    const state = awareness.getLocalState()
    if (state !== null) awareness.setLocalState(state)
  }
  const stop = connection.subscribe(() => {
    cancel()
    pending = restateMs.map((delayMs) => timekeeper.after(delayMs, restate))
  })
  return () => {
    stop()
    cancel()
  }
}

function areSameMotions(
  left: ReadonlyMap<string, PeerMotion>,
  right: ReadonlyMap<string, PeerMotion>,
): boolean {
  return left.size === right.size && [...left].every(([id, motion]) => isSameValue(motion, right.get(id)))
}
