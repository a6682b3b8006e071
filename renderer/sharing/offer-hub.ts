import type { Network } from '../../shared/ipc/networks.ts'
import { firstHubPort, readHubAddress, writeHubAddress } from '../../shared/sync/room/hub-address.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { mostHubs } from '../../shared/sync/room/limits.ts'

/** Which hubs the room should know of, this computer among them; null when it knows already, or could not reach it. */
export function hubsWithOwn(input: {
  /** The hub of now. */
  readonly address: string
  /** The others that the room knows of, the first choice first. */
  readonly hubs: readonly string[]
  readonly networks: readonly Network[]
}): readonly string[] | null {
  const { address, hubs, networks } = input
  const hub = readHubAddress(address)
  const network = networks.find((candidate) => candidate.isOffered && isOn(candidate, hub?.host ?? ''))
  if (network === undefined) return null
  // Where it will listen: the first port, as long as no other program has it.
  const own = writeHubAddress({ host: network.address, port: firstHubPort })
  return hubs.includes(own) || own === address || hubs.length >= mostHubs ? null : [...hubs, own]
}

/**
 * The state of a room with which it is taken over: the hub that is gone is one of the others now. The pages of its guests
 * come from there and must be let in, and when its lid is opened again it is looked for there.
 */
export function roomAfter(goneAddress: string, state: RoomState): RoomState {
  return { ...state, hubs: [...new Set([goneAddress, ...state.hubs])].slice(0, mostHubs) }
}

/** Whether an address is on the same network. */
function isOn({ address, prefixLength }: Network, other: string): boolean {
  const shift = 32 - prefixLength
  const [left, right] = [numberOf(address), numberOf(other)]
  return left !== null && right !== null && Math.floor(left / 2 ** shift) === Math.floor(right / 2 ** shift)
}

function numberOf(address: string): number | null {
  const bytes = address.split('.').map(Number)
  if (bytes.length !== 4 || !bytes.every((byte) => byte >= 0 && byte <= 255)) return null
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}
