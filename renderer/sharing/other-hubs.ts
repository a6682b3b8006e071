import type { Network } from '../../shared/ipc/networks.ts'
import { hubPorts, readHubAddress, writeHubAddress } from '../../shared/sync/room/hub-address.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { mostHubs } from '../../shared/sync/room/limits.ts'

/**
 * The hubs that the room should know of once this Tavolo offers to carry on: its own comes last. null when the room knows it
 * already, has no place for another, or could not reach it.
 */
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
  // A hub listens on the first of its ports that is free. A hub on this very computer, another Tavolo's, found all before its
  // own taken: the next is left. Anywhere else it is the first, as long as no other program has it.
  const taken = hub?.host === network.address ? hubPorts.indexOf(hub.port) : -1
  const port = hubPorts[taken + 1]
  if (port === undefined) return null
  const own = writeHubAddress({ host: network.address, port })
  return hubs.includes(own) || hubs.length >= mostHubs ? null : [...hubs, own]
}

/**
 * The state with which a room is taken over: the hub that is gone is now one of the others. Its guests' pages come from there
 * and must be let in, and should its lid be opened again, that is where it is looked for.
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
