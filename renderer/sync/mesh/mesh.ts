import { createObservable, type Observable } from '../../../shared/util/observable.ts'
import { systemTimekeeper, type Timekeeper } from '../../store/timekeeper.ts'
import type { OpenLink } from './link.ts'
import { tickMs } from './mesh-limits.ts'
import type { PeerTrouble } from './mesh-peer.ts'
import { MeshRoom, type MeshDocument } from './mesh-room.ts'
import { meshStatus, noMesh, areSameStatus, type MeshStatus } from './mesh-status.ts'
import { openRtcLink } from './rtc-link.ts'
import type { OpenSignaling } from './signaling-line.ts'
import { SignalingPost } from './signaling-post.ts'

/** Something that went wrong and was mended, for the log. */
export type MeshTrouble =
  | { readonly kind: 'malformed-signal' }
  | {
      readonly kind: 'connection'
      readonly room: string
      readonly deviceId: string | null
      readonly trouble: PeerTrouble
    }

/** What a mesh shares, and how. */
export interface MeshOptions {
  /** The documents of one tavolo: `<tavoloId>/official` and `<tavoloId>/work`. */
  readonly documents: readonly MeshDocument[]
  /** This device, as the others show it. */
  readonly deviceId: string
  /** Asked again for every attempt, so that the way can lead to another hub. */
  readonly openSignaling: OpenSignaling
  readonly onTrouble?: (trouble: MeshTrouble) => void
  readonly timekeeper?: Timekeeper
  readonly newLinkId?: () => string
  readonly openLink?: OpenLink
  /** Where `pagehide` is heard: the window. Then the others see at once that this device has left. */
  readonly page?: EventTarget
}

/** Documents that are shared directly with the other laptops in the room. */
export interface Mesh {
  readonly status: Observable<MeshStatus>
  /** Goes to the hub that is known now, without waiting for the old way to fail. */
  readonly reopenSignaling: () => void
  /** Leaves all rooms; when it is over, the same ones can be joined again. */
  readonly leave: () => Promise<void>
}

let meshCount = 0

/** Joins the rooms of some documents. y-webrtc allows one room of a name in a page: `MeshLeases` counts who needs it. */
export function joinMesh(options: MeshOptions): Mesh {
  const { documents, deviceId, openSignaling, page, onTrouble = () => undefined } = options
  const { timekeeper = systemTimekeeper, openLink = openRtcLink } = options
  const { newLinkId = () => crypto.randomUUID() } = options
  meshCount += 1
  const url = `mesh:${meshCount}`
  const status = createObservable<MeshStatus>(noMesh, areSameStatus)
  const rooms = new Map<string, MeshRoom>()
  let left: Promise<void> | null = null
  let cancelTick: () => void = () => undefined

  function publishStatus(): void {
    status.set(left === null ? meshStatus(post.isOpen, [...rooms.values()]) : noMesh)
  }
  const post = new SignalingPost({
    url,
    openSignaling,
    timekeeper,
    rooms,
    onChange() {
      if (post.isOpen) for (const room of rooms.values()) room.doorOpened()
      publishStatus()
    },
    onMalformed: () => onTrouble({ kind: 'malformed-signal' }),
  })
  for (const shared of documents) {
    const { name } = shared
    const surroundings = {
      deviceId,
      openLink,
      newLinkId,
      nowMs: timekeeper.nowMs,
      onTrouble: (peer: { readonly remoteDeviceId: string | null }, trouble: PeerTrouble) =>
        onTrouble({ kind: 'connection', room: name, deviceId: peer.remoteDeviceId, trouble }),
    }
    const publish = (frame: object) => post.send(frame)
    rooms.set(name, new MeshRoom({ ...shared, url, surroundings, publish, onChanged: publishStatus }))
  }
  function tick(): void {
    cancelTick = timekeeper.after(tickMs, tick)
    // Before the beats go out: they would count as bytes that wait.
    publishStatus()
    for (const room of rooms.values()) room.tick(post.isOpen)
  }
  async function leaveRooms(): Promise<void> {
    page?.removeEventListener('pagehide', leaveAtEnd)
    cancelTick()
    const leaving = [...rooms.values()].map(async (room) => room.leave())
    post.stop()
    await Promise.all(leaving)
  }
  function leave(): Promise<void> {
    left ??= leaveRooms()
    publishStatus()
    return left
  }
  function leaveAtEnd(): void {
    void leave()
  }

  page?.addEventListener('pagehide', leaveAtEnd)
  cancelTick = timekeeper.after(tickMs, tick)
  post.start()
  return { status, reopenSignaling: () => post.reopen(), leave }
}
