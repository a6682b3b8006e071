import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import { defaultSettings, settingsSchema, type Settings } from '../../shared/ipc/settings.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { writeFileAtomically } from '../atomic-file.ts'

/** A change to some settings; what is undefined stays as it is. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** The settings of this computer, in memory and on disk. */
export interface SettingsStore {
  readonly current: () => Settings
  /** Writes first, then changes: a failed write leaves everything as it was. */
  readonly change: (change: SettingsChange) => Promise<Result<Settings, FileProblem>>
  readonly onChange: (listener: (settings: Settings) => void) => void
}

/** Reads the settings from a folder. A file that cannot be understood is kept aside and the defaults are used. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json')
  const listeners: ((settings: Settings) => void)[] = []
  let settings = readSettings(path)
  let queue: Promise<unknown> = Promise.resolve()

  /** One change after the other: each starts from what the one before has left. */
  function change(wanted: SettingsChange): Promise<Result<Settings, FileProblem>> {
    const changed = queue.then(() => changeNow(wanted))
    queue = changed
    return changed
  }

  async function changeNow(wanted: SettingsChange): Promise<Result<Settings, FileProblem>> {
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
    const next = settingsSchema.parse({ ...settings, ...given })
    const written = await writeFileAtomically(path, `${JSON.stringify(next, null, 2)}\n`)
    if (!written.isOk) return written
    settings = next
    for (const listener of listeners) listener(settings)
    return ok(settings)
  }

  return { current: () => settings, change, onChange: (listener) => void listeners.push(listener) }
}

function readSettings(path: string): Settings {
  if (!existsSync(path)) return defaultSettings
  try {
    return settingsSchema.parse({ ...defaultSettings, ...JSON.parse(readFileSync(path, 'utf8')) })
  } catch {
    // Whatever it was, a person may want to look at it; the next write must not go over it.
    renameSync(path, `${path}.broken-${Date.now()}`)
    return defaultSettings
  }
}
