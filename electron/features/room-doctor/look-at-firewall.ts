import { readFile } from 'node:fs/promises'
import type { FirewallFacts } from '../../../shared/ipc/doctor.ts'
import { ownSystem } from '../../networks/ask-system.ts'
import type { SystemName } from '../../networks/classify-network.ts'
import { powerShellWords, runTool } from '../../networks/run-tool.ts'
import { windowsProfiles } from '../../networks/windows-profiles.ts'
import { readMacFirewall, readUfw, readWindowsFirewall } from './read-firewall.ts'

const windowsCommand =
  'ConvertTo-Json -Compress @(Get-NetFirewallProfile | Select-Object Name,@{n="On";e={$_.Enabled -eq "True"}})'

const looks: Readonly<Record<SystemName, () => Promise<FirewallFacts>>> = {
  async win32() {
    const [json, networks] = await Promise.all([
      runTool('powershell.exe', powerShellWords(windowsCommand)),
      windowsProfiles(),
    ])
    const used = networks.map(({ category }) => category)
    return {
      program: 'windows',
      isOn: readWindowsFirewall(json ?? '', (name) => used.some((category) => category === name)),
      isNetworkPublic: networks.length === 0 ? null : used.includes('public'),
    }
  },
  async darwin() {
    const state = await runTool('/usr/libexec/ApplicationFirewall/socketfilterfw', ['--getglobalstate'])
    return { program: 'macos', isOn: readMacFirewall(state ?? ''), isNetworkPublic: null }
  },
  async linux() {
    const ufw = readUfw(await readFile('/etc/ufw/ufw.conf', 'utf8').catch(() => ''))
    if (ufw === true) return { program: 'ufw', isOn: true, isNetworkPublic: null }
    // It ends with an error when the service is not running.
    const firewalld = await runTool('systemctl', ['is-active', 'firewalld'])
    if (firewalld?.trim() === 'active') return { program: 'firewalld', isOn: true, isNetworkPublic: null }
    // Rules may have been written by hand, and only root may read them.
    return { program: 'notKnown', isOn: null, isNetworkPublic: null }
  },
}

/** Looks at what protects this computer from connections, with no more rights than anybody has. */
export function lookAtFirewall(): Promise<FirewallFacts> {
  return looks[ownSystem]()
}
