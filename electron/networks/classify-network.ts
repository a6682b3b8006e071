import type { NetworkKind } from '../../shared/ipc/networks.ts'

/** The systems that Tavolo runs on. */
export type SystemName = 'win32' | 'darwin' | 'linux'

/** What is known of one address of one interface. */
export interface InterfaceFacts {
  readonly system: SystemName
  /** What the system calls the interface. */
  readonly name: string
  readonly address: string
  readonly prefixLength: number
  /** Hardware address, like «00:ff:12:34:56:78». */
  readonly hardwareAddress: string
  /** What the system says that it is; null when it says nothing. */
  readonly hint: 'wifi' | 'cable' | null
}

const vpnNames =
  /^(tun|tap|utun|ppp|wg|ipsec|gpd|ztn?[0-9a-z]|feth|nordlynx|proton|mullvad|cscotun|tailscale)|vpn|tailscale|wireguard|zerotier|anyconnect|fortinet|forticlient|pangp|globalprotect|nordlynx|wintun|hamachi/i

// Windows' TAP driver makes its hardware addresses itself, all with this beginning; its interfaces are called «Ethernet 3».
const tapHardware = /^00:ff:/i

const mobileNames = /^(wwan|wwp|rmnet|pdp_ip|ww[a-z0-9]+)|cellular|cellulare|mobile broadband/i

const virtualNames: Readonly<Record<SystemName, RegExp>> = {
  linux: /^(docker|br-[0-9a-f]{12}|veth|virbr|vnet|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali|dummy|ifb)/,
  darwin: /^(bridge|vmnet|vboxnet|vnic|ap\d|llw|awdl|anpi)/,
  // «vEthernet (Esterno)» may be the computer's real network, seen through a switch: only those that never are.
  win32:
    /^vEthernet \((default switch|wsl|nat|hns|dockernat|container)|vmware|vmnet|virtualbox|host-only|loopback|npcap|\* \d+$/i,
}

const wifiNames: Readonly<Record<SystemName, RegExp>> = {
  linux: /^(wl|wifi|ath|ra\d)/,
  darwin: /^$/,
  win32: /^(wi-?fi|wlan)|wireless|senza fili/i,
}

const cableNames: Readonly<Record<SystemName, RegExp>> = {
  linux: /^(en[opsx]|eth|lan|em\d|usb|enx)/,
  darwin: /^en\d/,
  win32: /^(ethernet|connessione alla rete locale|local area connection)/i,
}

/** Says what the network behind one address is. */
export function classifyNetwork(facts: InterfaceFacts): NetworkKind {
  const { system, name, address, prefixLength, hardwareAddress, hint } = facts
  if (mobileNames.test(name)) return 'mobile'
  if (vpnNames.test(name) || (system === 'win32' && tapHardware.test(hardwareAddress))) return 'vpn'
  // A network of one address leads into a tunnel; 100.64/10 belongs to providers, and to the VPNs that borrowed it.
  if (prefixLength === 32 || (isIn(address, '100.64.0.0', 10) && hint === null)) return 'vpn'
  if (isOwnHotspot(facts)) return 'ownHotspot'
  if (virtualNames[system].test(name)) return 'virtual'
  if (isIn(address, '169.254.0.0', 16)) return 'linkLocal'
  if (isIn(address, '172.20.10.0', 28) || isIn(address, '192.168.43.0', 24)) return 'phoneHotspot'
  if (hint !== null) return hint
  if (wifiNames[system].test(name)) return 'wifi'
  return cableNames[system].test(name) ? 'cable' : 'other'
}

function isOwnHotspot({ system, name, address }: InterfaceFacts): boolean {
  if (system === 'win32') return address === '192.168.137.1'
  if (system === 'darwin') return /^bridge1\d\d$/.test(name) && /^192\.168\.[23]\.1$/.test(address)
  return /^10\.42\.\d{1,3}\.1$/.test(address)
}

/** Whether an IPv4 address lies in a network given by one of its addresses and its prefix length. */
export function isIn(address: string, network: string, prefixLength: number): boolean {
  // A shift by 32 is one by 0.
  const mask = prefixLength === 0 ? 0 : (-1 << (32 - prefixLength)) >>> 0
  return (numberOf(address) & mask) >>> 0 === (numberOf(network) & mask) >>> 0
}

function numberOf(address: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}
