import { z } from 'zod'

/** Whether one of Windows' firewalls is on, from what PowerShell says of its three profiles; null when it says nothing. */
export function readWindowsFirewall(json: string, isProfileUsed: (name: string) => boolean): boolean | null {
  let said: unknown
  try {
    said = JSON.parse(json)
  } catch {
    return null
  }
  const profiles = z.array(z.object({ Name: z.string(), On: z.boolean() })).safeParse(said)
  if (!profiles.success || profiles.data.length === 0) return null
  const used = profiles.data.filter(({ Name: name }) => isProfileUsed(name.toLowerCase()))
  return (used.length === 0 ? profiles.data : used).some(({ On: isOn }) => isOn)
}

/** Whether macOS' firewall is on, from `socketfilterfw --getglobalstate`; null when it does not say. */
export function readMacFirewall(output: string): boolean | null {
  const state = /State\s*=\s*(\d)/.exec(output)?.[1]
  return state === undefined ? null : state !== '0'
}

/** Whether ufw is switched on, from its configuration; null when that does not say. */
export function readUfw(configuration: string): boolean | null {
  const word = /^\s*ENABLED\s*=\s*"?(yes|no)/im.exec(configuration)?.[1]
  return word === undefined ? null : word.toLowerCase() === 'yes'
}
