import { roomDocumentName } from '../../shared/sync/room/rights.ts'
import { createObservable } from '../../shared/util/observable.ts'
import type { DoorClient } from './door-client.ts'
import type { HubSockets } from './hub-sockets.ts'
import type { MeshLeases } from './mesh/mesh-leases.ts'
import type { MeshOptions, MeshTrouble } from './mesh/mesh.ts'
import { noMesh, type MeshStatus } from './mesh/mesh-status.ts'
import { linkToRoom, type RoomLink, type RoomLinkOptions } from './room-link.ts'

/** What joins an open tavolo on a laptop with the room: by the hub and with the other laptops. */
export interface LaptopLinkOptions extends Omit<RoomLinkOptions, 'equalDeviceIds' | 'authors'> {
  /** One for the whole program. */
  readonly leases: MeshLeases
  /** The window, whose `pagehide` says that this laptop leaves. */
  readonly page: EventTarget
  readonly onTrouble?: (trouble: MeshTrouble) => void
}

/** An open tavolo of a laptop in a room. */
export interface LaptopLink {
  readonly link: RoomLink
  /** What the laptops know of each other; nobody until the mesh is joined. */
  readonly mesh: () => MeshStatus
  /** Lets go of both ways; the door stays. When it is over, the same tavolo can be linked again. */
  readonly stop: () => Promise<void>
}

/** Syncs a tavolo with the hub of the door and, by the hub's signalling, with the other laptops, which go on without it. */
export function linkLaptop(options: LaptopLinkOptions): LaptopLink {
  const { tavoloId, leases } = options
  const equalDeviceIds = createObservable<readonly string[]>([])
  const link = linkToRoom({ ...options, equalDeviceIds })
  let status: MeshStatus = noMesh
  let stopWatching: () => void = () => undefined
  const taking = leases.take(tavoloId, meshOptions(options, link))
  const joined = taking.then((lease) => {
    const { mesh } = lease
    function look(): void {
      status = mesh.status.get()
      equalDeviceIds.set(status.devices.filter(({ isSynced }) => isSynced).map(({ deviceId }) => deviceId))
    }
    stopWatching = mesh.status.subscribe(look)
    look()
    return lease
  })
  return {
    link,
    mesh: () => status,
    async stop() {
      const lease = await joined
      stopWatching()
      // Before its presence goes with the link.
      await lease.release()
      link.stop()
    },
  }
}

function meshOptions(options: LaptopLinkOptions, link: RoomLink): MeshOptions {
  const { door, sockets, tavoloId, documents, timekeeper, page, onTrouble } = options
  const shared = (['official', 'work'] as const).map((document) => ({
    name: roomDocumentName({ tavoloId, document }),
    document: documents[document],
    awareness: link.sync.awareness[document],
    authorOfClients: link.authors.authorOf,
  }))
  return {
    documents: shared,
    deviceId: door.deviceId,
    openSignaling: () => signalingOf(door, sockets),
    timekeeper,
    page,
    ...(onTrouble === undefined ? {} : { onTrouble }),
  }
}

/** The hub lets only those signal who stand in its door; before, every attempt would be refused. */
function signalingOf(door: DoorClient, sockets: HubSockets): ReturnType<MeshOptions['openSignaling']> {
  const state = door.state.get()
  if (state.kind !== 'admitted') return null
  const { session } = state.admission
  const socket = new (sockets.classFor('signal', session))(sockets.urlOf(door.address, 'signal'))
  // Before anything else is said: the hub listens only to laptops that write the whole tavolo.
  socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'session', session })))
  return socket
}
