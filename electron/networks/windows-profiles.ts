import { z } from 'zod'
import { powerShellWords, runTool } from './run-tool.ts'

/** What Windows keeps of a network: its name, and whom its firewall trusts there. */
export interface WindowsProfile {
  /** The interface's name. */
  readonly systemName: string
  /** The profile's; for a Wi-Fi it is the Wi-Fi's, with a number when there are several. */
  readonly name: string
  readonly category: 'public' | 'private' | 'domain'
}

const command =
  'ConvertTo-Json -Compress @(Get-NetConnectionProfile | Select-Object InterfaceAlias,Name,@{n="Category";e={[int]$_.NetworkCategory}})'

// Order and numbers of Windows' NET_CONNECTION_PROFILE categories.
const categories = ['public', 'private', 'domain'] as const

const profileSchema = z.object({
  InterfaceAlias: z.string(),
  Name: z.string(),
  Category: z.literal([0, 1, 2]),
})

/** Reads what PowerShell says of the profiles; what it does not understand is left out. */
export function readWindowsProfiles(json: string): WindowsProfile[] {
  let said: unknown
  try {
    said = JSON.parse(json)
  } catch {
    return []
  }
  return (Array.isArray(said) ? said : []).flatMap((each: unknown) => {
    const profile = profileSchema.safeParse(each)
    if (!profile.success) return []
    const { InterfaceAlias: systemName, Name: name, Category: number } = profile.data
    return [{ systemName, name, category: categories[number] }]
  })
}

/** Asks Windows for the profiles of the networks that are connected. */
export async function windowsProfiles(): Promise<WindowsProfile[]> {
  return readWindowsProfiles((await runTool('powershell.exe', powerShellWords(command))) ?? '')
}
