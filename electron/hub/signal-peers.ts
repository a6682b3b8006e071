import { mostPeerIds } from '../../shared/sync/room/limits.ts'

/**
 * Under which names the laptops of a room connect to each other (y-webrtc's peer ids, one for each document and joining).
 * Every connection is made with words that the hub carries: so it knows which are whose, also when a laptop has gone.
 */
export class SignalPeers {
  readonly #owners = new Map<string, string>()
  readonly #ofDevice = new Map<string, Set<string>>()

  /** A device speaks under a name; false when it is another device's, or when this one has too many. */
  claim(peerId: string, deviceId: string): boolean {
    const owner = this.#owners.get(peerId)
    if (owner !== undefined) return owner === deviceId
    const own = this.#ofDevice.get(deviceId) ?? new Set()
    if (own.size >= mostPeerIds) return false
    this.#ofDevice.set(deviceId, own.add(peerId))
    this.#owners.set(peerId, deviceId)
    return true
  }

  /** The names of the devices that the test says no to. */
  namesBut(isGood: (deviceId: string) => boolean): string[] {
    return [...this.#ofDevice].flatMap(([deviceId, names]) => (isGood(deviceId) ? [] : [...names]))
  }
}
