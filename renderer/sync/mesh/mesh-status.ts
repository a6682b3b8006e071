import type { MeshPeer } from './mesh-peer.ts'

/** A device that this one is directly connected with. */
export interface MeshDevice {
  readonly deviceId: string
  /** Since when every document has a connection; null while one has none. */
  readonly connectedSinceMs: number | null
  /**
   * Both have the same of every document and nothing is under way, by what that device last said. Never true in the turn
   * (a second) after a change here.
   */
  readonly isSynced: boolean
  /** Bytes that wait on this computer for that device. */
  readonly waitingBytes: number
}

/** What a mesh says of itself. */
export interface MeshStatus {
  /** Whether new connections can be made; those that are there go on without. */
  readonly hasSignaling: boolean
  /** By device id. */
  readonly devices: readonly MeshDevice[]
}

/** A room as its status is read. */
export interface StatusRoom {
  /** Nothing has changed here since the last turn: what the others last said still holds. */
  readonly isQuiet: boolean
  readonly peers: () => ReadonlyMap<string, MeshPeer>
}

/** The status of a mesh that is alone. */
export const noMesh: MeshStatus = { hasSignaling: false, devices: [] }

/** Puts together what all rooms know of each device. */
export function meshStatus(hasSignaling: boolean, rooms: readonly StatusRoom[]): MeshStatus {
  const isQuiet = rooms.every((room) => room.isQuiet)
  const open = rooms.map((room) => {
    const known = [...room.peers().values()].filter((peer) => peer.remoteDeviceId !== null)
    return new Map(known.map((peer) => [peer.remoteDeviceId, peer]))
  })
  const ids = new Set(open.flatMap((peers) => [...peers.keys()]).filter((id) => id !== null))
  const devices = [...ids].toSorted().map((deviceId) => {
    const all = open.map((peers) => peers.get(deviceId))
    const since = all.map((peer) => peer?.openedAtMs ?? null)
    const isConnected = since.every((moment) => moment !== null)
    return {
      deviceId,
      connectedSinceMs: isConnected ? Math.max(...since) : null,
      isSynced: isQuiet && all.every((peer) => peer?.hasSame() === true),
      waitingBytes: all.reduce((sum, peer) => sum + (peer?.waitingBytes ?? 0), 0),
    }
  })
  return { hasSignaling, devices }
}

/** Whether two statuses say the same. */
export function areSameStatus(left: MeshStatus, right: MeshStatus): boolean {
  if (left.hasSignaling !== right.hasSignaling || left.devices.length !== right.devices.length) return false
  return left.devices.every((device, index) => {
    const other = right.devices[index]
    return (
      other !== undefined &&
      device.deviceId === other.deviceId &&
      device.connectedSinceMs === other.connectedSinceMs &&
      device.isSynced === other.isSynced &&
      device.waitingBytes === other.waitingBytes
    )
  })
}
