import { Awareness } from 'y-protocols/awareness'
import { systemTimekeeper } from '../../../renderer/store/timekeeper.ts'
import { DoorClient } from '../../../renderer/sync/door-client.ts'
import type { DoorState } from '../../../renderer/sync/door-state.ts'
import { createHubSockets } from '../../../renderer/sync/hub-sockets.ts'
import { linkLaptop } from '../../../renderer/sync/laptop-link.ts'
import { joinMesh, type MeshTrouble } from '../../../renderer/sync/mesh/mesh.ts'
import { MeshLeases } from '../../../renderer/sync/mesh/mesh-leases.ts'
import { noMesh, type MeshStatus } from '../../../renderer/sync/mesh/mesh-status.ts'
import { linkToRoom } from '../../../renderer/sync/room-link.ts'
import type { RoomTruth } from '../../../renderer/sync/room-truth.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Id } from '../../../shared/model/id.ts'

/** How a laptop joins. */
export interface JoinOptions {
  readonly deviceId: string
  /** Like `10.77.1.1:4747`. */
  readonly hub: string
  readonly secret: string
  readonly ways: 'hub' | 'both'
  readonly documents: TavoloDocuments
  readonly onTrouble: (trouble: MeshTrouble) => void
}

/** A laptop that has joined. */
export interface JoinedLaptop {
  /** Where it stands at the hub's door; null without a hub. */
  readonly door: () => DoorState['kind'] | null
  readonly status: () => MeshStatus
  readonly truth: () => RoomTruth | null
  /** Whether the hub has everything that is here; false without a hub. */
  readonly hasHubAll: () => boolean
}

const tavoloId = 'tavolo:1' as Id<'tavolo'>

/** Joins the other laptops with nothing but a signalling door. */
export function joinMeshAlone({ deviceId, hub, documents, onTrouble }: JoinOptions): JoinedLaptop {
  const mesh = joinMesh({
    documents: (['official', 'work'] as const).map((name) => ({
      name: `${tavoloId}/${name}`,
      document: documents[name],
      awareness: new Awareness(documents[name]),
    })),
    deviceId,
    openSignaling: openPatiently(hub),
    onTrouble,
    page: window,
  })
  return { door: () => null, status: () => mesh.status.get(), truth: () => null, hasHubAll: () => false }
}

/** Joins as Tavolo does: by the door of a hub, its sync, and the mesh. */
export function joinRoom({ deviceId, hub, secret, ways, documents, onTrouble }: JoinOptions): JoinedLaptop {
  const timekeeper = systemTimekeeper
  const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
  const sockets = createHubSockets({ laptopSecret: secret, timekeeper, random })
  const door = new DoorClient({
    ...{ sockets, timekeeper, random },
    addresses: [hub],
    invitation: null,
    device: { id: deviceId, kind: 'laptop', language: 'it' },
    knock: reaches,
    // A laptop that starts anew asks anew.
    memory: { read: () => null, write: () => undefined },
  })
  const shared = {
    ...{ door, sockets, tavoloId, documents, timekeeper, onTrouble },
    author: { deviceId, name: deviceId },
  }
  const { link, mesh } =
    ways === 'hub'
      ? { link: linkToRoom(shared), mesh: () => noMesh }
      : linkLaptop({ ...shared, leases: new MeshLeases(), page: window })
  door.sayName({ participantId: null, name: deviceId })
  door.start()
  return {
    door: () => door.state.get().kind,
    status: mesh,
    truth: () => link.truth.get(),
    hasHubAll: () => link.sync.status.get().isComplete,
  }
}

/** Asked of the program around the page, as Tavolo's page asks its shell. */
async function reaches(address: string): Promise<boolean> {
  try {
    return (await fetch(`/reach?address=${address}`, { signal: AbortSignal.timeout(3000) })).ok
  } catch (error) {
    console.error('reach', error)
    return false
  }
}

/** Opens no WebSocket before the port answers: Chromium holds back those that come after failed ones. */
function openPatiently(hub: string): () => WebSocket | null {
  let isAnswering = false
  let isAsking = false
  async function ask(): Promise<void> {
    isAsking = true
    isAnswering = await reaches(hub)
    isAsking = false
  }
  return () => {
    const isFree = isAnswering
    isAnswering = false
    if (isFree) return new WebSocket(`ws://${hub}`)
    if (!isAsking) void ask()
    return null
  }
}
