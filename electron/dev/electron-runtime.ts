import type { Result } from '../../shared/util/result.ts'

/** An Electron that can start the built app in development and tests. */
export interface ElectronRuntime {
  readonly kind: 'override' | 'official' | 'registry'
  /** The folder that ELECTRON_OVERRIDE_DIST_PATH may name. */
  readonly folder: string
  readonly executablePath: string
}

/** A runtime, or a sentence for the developer that says why there is none. */
export type RuntimeResult = Result<ElectronRuntime, string>

/** The executable's path inside a runtime folder, as the official downloads lay it out. */
export function executableWithin(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
