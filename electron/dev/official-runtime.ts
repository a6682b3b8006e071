import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure, ok } from '../../shared/util/result.ts'
import type { RuntimeResult } from './electron-runtime.ts'
import { runCommand } from './run-command.ts'

/** Where npm put the `electron` package of this tree. */
export const officialPackageFolder = fileURLToPath(new URL('../../node_modules/electron', import.meta.url))

// A working download shows its first bytes within seconds; a filter that drops packets never does.
const stallTimeoutMs = 20_000
const stallCheckMs = 500

/** The official binary, when it was downloaded before. */
export function findOfficialRuntime(packageFolder = officialPackageFolder): RuntimeResult {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return failure('The official Electron was not downloaded yet.')
  const executablePath = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'))
  if (!existsSync(executablePath))
    return failure(`The official Electron is incomplete: no ${executablePath}.`)
  return ok({ kind: 'official', folder: join(packageFolder, 'dist'), executablePath })
}

/** Downloads the official binary with Electron's own installer; gives up as soon as no more bytes arrive. */
export async function downloadOfficialRuntime(packageFolder = officialPackageFolder): Promise<RuntimeResult> {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'tavolo-electron-'))
  const stall = new AbortController()
  const timer = watchForStall([temporaryFolder, join(packageFolder, 'dist')], stall)
  try {
    const outcome = await runCommand([process.execPath, join(packageFolder, 'install.js')], {
      folder: dirname(packageFolder),
      environment: { TMPDIR: temporaryFolder, TEMP: temporaryFolder },
      signal: stall.signal,
    })
    if (outcome.exitCode === 0) return findOfficialRuntime(packageFolder)
    const reason = outcome.errorOutput.trim().split('\n')[0] ?? ''
    return failure(`The official Electron could not be downloaded (${reason || 'no answer'}).`)
  } finally {
    clearInterval(timer)
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
}

function watchForStall(folders: readonly string[], stall: AbortController): NodeJS.Timeout {
  let lastSizeBytes = -1
  let stillForMs = 0
  return setInterval(() => {
    const sizeBytes = folders.reduce((sum, folder) => sum + folderSizeBytes(folder), 0)
    stillForMs = sizeBytes === lastSizeBytes ? stillForMs + stallCheckMs : 0
    lastSizeBytes = sizeBytes
    if (stillForMs >= stallTimeoutMs) stall.abort()
  }, stallCheckMs)
}

function folderSizeBytes(folder: string): number {
  if (!existsSync(folder)) return 0
  let sizeBytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    sizeBytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return sizeBytes
}
