import type { NetworkInterfaceInfo } from 'node:os'
import type { Network, NetworkKind } from '../../shared/ipc/networks.ts'
import { classifyNetwork, type SystemName } from './classify-network.ts'

/** What the system says of an interface beside its addresses. */
export interface InterfaceHint {
  readonly kind: 'wifi' | 'cable' | null
  readonly wifiName: string | null
}

/** What networks are listed from. */
export interface NetworkSources {
  readonly system: SystemName
  /** As `os.networkInterfaces()` gives them. */
  readonly interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
  /** By the name of the interface. */
  readonly hints: ReadonlyMap<string, InterfaceHint>
}

/**
 * The order in which the room is likely to be there: whoever makes a hotspot makes it for the others; phones are on a
 * Wi-Fi, and a school's cables are often on another network than its Wi-Fi.
 */
const order: readonly NetworkKind[] = [
  'ownHotspot',
  'wifi',
  'phoneHotspot',
  'cable',
  'other',
  'linkLocal',
  'virtual',
  'vpn',
  'mobile',
]

const offered: ReadonlySet<NetworkKind> = new Set(order.slice(0, order.indexOf('virtual')))

/** Lists the IPv4 networks of a computer, the one most likely to reach the room first. */
export function listNetworks({ system, interfaces, hints }: NetworkSources): Network[] {
  const networks = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address, netmask, mac }): Network => {
        const hint = hints.get(name) ?? { kind: null, wifiName: null }
        const prefixLength = prefixLengthOf(netmask)
        const facts = { system, name, address, prefixLength, hardwareAddress: mac, hint: hint.kind }
        const kind = classifyNetwork(facts)
        const wifiName = kind === 'wifi' || kind === 'phoneHotspot' ? hint.wifiName : null
        return { kind, address, prefixLength, systemName: name, wifiName, isOffered: offered.has(kind) }
      }),
  )
  return networks.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
}

function prefixLengthOf(netmask: string): number {
  const bits = netmask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'))
  const firstZero = bits.join('').indexOf('0')
  return firstZero === -1 ? 32 : firstZero
}
