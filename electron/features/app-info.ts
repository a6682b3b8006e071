import { app } from 'electron'
import type { HostAnswers } from '../host-calls.ts'

/** Answers what this program is and where it keeps its data. */
export function appInfoCalls(): Pick<HostAnswers, 'appInfo'> {
  return {
    appInfo: () => ({
      name: app.getName(),
      version: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: ownPlatform(process.platform),
      dataFolder: app.getPath('userData'),
    }),
  }
}

function ownPlatform(platform: NodeJS.Platform): 'linux' | 'darwin' | 'win32' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}
