import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder, outside the source tree, where development tools keep what they downloaded. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment.XDG_CACHE_HOME ?? ''
  return join(given === '' ? join(homedir(), '.cache') : given, 'tavolo')
}
