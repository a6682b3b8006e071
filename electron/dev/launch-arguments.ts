import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the machine offers to a Chromium that runs from the source tree. */
export interface MachineTraits {
  readonly isRoot: boolean
  /** Whether Chromium can build its sandbox: with user namespaces, or with a helper owned by root. */
  readonly canSandbox: boolean
  readonly hasGpu: boolean
  /** Size of /dev/shm, null where there is none. */
  readonly sharedMemoryBytes: number | null
}

// Docker gives 64 MB unless told otherwise, and Chromium crashes on large pages when it runs out.
const enoughSharedMemoryBytes = 256 * 1024 * 1024

/** Chromium switches for development and tests; a packaged Tavolo passes none of them by itself. */
export function launchArguments(traits: MachineTraits): string[] {
  const words: string[] = []
  if (traits.isRoot || !traits.canSandbox) words.push('--no-sandbox')
  if (!traits.hasGpu) words.push('--disable-gpu')
  if (traits.sharedMemoryBytes !== null && traits.sharedMemoryBytes < enoughSharedMemoryBytes) {
    words.push('--disable-dev-shm-usage')
  }
  return words
}

/** Looks at this machine; only Linux is ever without sandbox or GPU. */
export function machineTraits(runtimeFolder: string, isVirtualDisplay: boolean): MachineTraits {
  if (process.platform !== 'linux') {
    return { isRoot: false, canSandbox: true, hasGpu: true, sharedMemoryBytes: null }
  }
  return {
    isRoot: process.getuid?.() === 0,
    canSandbox: hasUserNamespaces() || hasSandboxHelper(runtimeFolder),
    hasGpu: !isVirtualDisplay && existsSync('/dev/dri'),
    sharedMemoryBytes: sharedMemoryBytes(),
  }
}

/** Ubuntu 24.04 and many containers refuse user namespaces to ordinary programs. */
function hasUserNamespaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}

function hasSandboxHelper(runtimeFolder: string): boolean {
  const helper = statSync(join(runtimeFolder, 'chrome-sandbox'), { throwIfNoEntry: false })
  const setUserIdBit = 0o4000
  return helper?.uid === 0 && (helper.mode & setUserIdBit) !== 0
}

function sharedMemoryBytes(): number | null {
  if (!existsSync('/dev/shm')) return null
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize
}
