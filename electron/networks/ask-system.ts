import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Network } from '../../shared/ipc/networks.ts'
import type { SystemName } from './classify-network.ts'
import { type InterfaceHint, listNetworks } from './list-networks.ts'
import { readHardwarePorts, readMacWifiName, readNetworkManager } from './read-hints.ts'
import { runTool } from './run-tool.ts'
import { windowsProfiles } from './windows-profiles.ts'

type Hints = ReadonlyMap<string, InterfaceHint>

/** The system that Tavolo runs on. Others than the three get what Linux gets: names of interfaces. */
export const ownSystem: SystemName =
  process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'

/** The networks of this computer now, by what their names tell; nothing is started for it. */
export function networksByName(): Network[] {
  return listNetworks({ system: ownSystem, interfaces: networkInterfaces(), hints: linuxKinds(new Map()) })
}

/** The networks of this computer now, with all that the system knows of them. */
export async function askNetworks(): Promise<Network[]> {
  const hints = await hintsOf[ownSystem]()
  return listNetworks({ system: ownSystem, interfaces: networkInterfaces(), hints })
}

const hintsOf: Readonly<Record<SystemName, () => Promise<Hints>>> = {
  linux: linuxHints,
  darwin: macHints,
  win32: windowsHints,
}

async function linuxHints(): Promise<Hints> {
  const words = ['-t', '-f', 'ACTIVE,SSID,DEVICE', 'device', 'wifi', 'list', '--rescan', 'no']
  return linuxKinds(readNetworkManager((await runTool('nmcli', words)) ?? ''))
}

function linuxKinds(wifiNames: ReadonlyMap<string, string>): Hints {
  if (ownSystem !== 'linux') return new Map()
  return new Map(
    Object.keys(networkInterfaces()).map((name) => {
      const isWifi = wifiNames.has(name) || existsSync(join('/sys/class/net', name, 'wireless'))
      return [name, { kind: isWifi ? 'wifi' : null, wifiName: wifiNames.get(name) ?? null }]
    }),
  )
}

async function macHints(): Promise<Hints> {
  const ports = readHardwarePorts((await runTool('networksetup', ['-listallhardwareports'])) ?? '')
  const hints = new Map<string, InterfaceHint>()
  for (const [name, kind] of ports) {
    const summary = kind === 'wifi' ? await runTool('ipconfig', ['getsummary', name]) : null
    hints.set(name, { kind, wifiName: summary === null ? null : readMacWifiName(summary) })
  }
  return hints
}

async function windowsHints(): Promise<Hints> {
  // The kind is in the interface's own name; the profile's name is no Wi-Fi's on a cable, and is then left out.
  const profiles = await windowsProfiles()
  return new Map(profiles.map(({ systemName, name }) => [systemName, { kind: null, wifiName: name }]))
}
