import { isOfMesh } from '../../shared/sync/room/rights.ts'
import type { RoomRole } from '../../shared/sync/room/roles.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { createPresenceDesk, type PresenceDesk } from '../presence/presence-desk.ts'
import { linkLaptop } from '../sync/laptop-link.ts'
import type { MeshLeases } from '../sync/mesh/mesh-leases.ts'
import { linkToRoom, type RoomLink, type RoomLinkOptions } from '../sync/room-link.ts'
import type { RoomTruth } from '../sync/room-truth.ts'
import { roomDeviceId } from './room-device-id.ts'

/**
 * How an open tavolo is joined with the room. Between laptops nobody but the sender keeps to the rights of a role: who may
 * not write all of the tavolo has the hub alone, which looks at every change.
 */
export type WayKind = 'hub-and-laptops' | 'hub'

/** A tavolo joined with the room. */
export interface WayToRoom {
  readonly kind: WayKind
  readonly truth: Observable<RoomTruth>
  /** Who is at which canvas. */
  readonly presence: PresenceDesk
  /** Lets go of the documents; when it is over they can be joined again, or closed. */
  readonly stop: () => Promise<void>
}

/** The way that a role has. */
export function wayOf(role: RoomRole): WayKind {
  return isOfMesh(role) ? 'hub-and-laptops' : 'hub'
}

/** Joins an open tavolo with the room. */
export function openWay(
  kind: WayKind,
  options: RoomLinkOptions & { readonly leases: MeshLeases },
): WayToRoom {
  if (kind === 'hub') {
    const link = linkToRoom(options)
    const presence = presenceOf(link, options)
    async function stop(): Promise<void> {
      presence.stop()
      link.stop()
    }
    return { kind, truth: link.truth, presence, stop }
  }
  const { link, stop } = linkLaptop({ ...options, page: window })
  const presence = presenceOf(link, options)
  return {
    kind,
    truth: link.truth,
    presence,
    async stop() {
      presence.stop()
      await stop()
    },
  }
}

function presenceOf({ sync, authors }: RoomLink, { author, timekeeper }: RoomLinkOptions) {
  const connection = createObservable(sync.status.get().connection)
  const unfollow = sync.status.subscribe(() => connection.set(sync.status.get().connection))
  const desk = createPresenceDesk(
    { awareness: sync.awareness.work, authorOf: authors.authorOf, connection },
    { timekeeper, ownIds: [author.deviceId, roomDeviceId(author.deviceId)] },
  )
  return {
    ...desk,
    stop() {
      unfollow()
      desk.stop()
    },
  }
}
