import { existsSync } from 'node:fs'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { runCommand } from './run-command.ts'

// What Chromium links to and reads at run time, by Debian's names. Ubuntu 24.04 calls some of them …t64.
const libraryPackages = [
  ...['libasound2', 'libatk-bridge2.0-0', 'libatk1.0-0', 'libatspi2.0-0', 'libcairo2', 'libcups2'],
  ...['libdbus-1-3', 'libdrm2', 'libexpat1', 'libfontconfig1', 'libfreetype6', 'libgbm1', 'libglib2.0-0'],
  ...['libgtk-3-0', 'libnspr4', 'libnss3', 'libpango-1.0-0', 'libudev1', 'libx11-6', 'libx11-xcb1'],
  ...['libxcb1', 'libxcb-dri3-0', 'libxcomposite1', 'libxdamage1', 'libxext6', 'libxfixes3', 'libxi6'],
  ...['libxkbcommon0', 'libxrandr2', 'libxshmfence1', 'libxtst6', 'fonts-liberation'],
]
const displayPackages = ['xvfb']
/** For apt-get: a fresh machine updates itself in the background; two minutes let that finish. */
export const lockPatience = ['-o', 'DPkg::Lock::Timeout=120']

/** What the system lacks to show a window. */
export interface MissingParts {
  /** Shared libraries the executable asks for and the system does not have. */
  readonly libraries: readonly string[]
  readonly isXvfbMissing: boolean
}

/** Reads the libraries that `ldd` did not find from what it printed. */
export function readMissingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/** Finds what is missing on Linux; other systems bring everything along. */
export async function findMissingParts(executablePath: string, needsXvfb: boolean): Promise<MissingParts> {
  if (process.platform !== 'linux') return { libraries: [], isXvfbMissing: false }
  const { output } = await runCommand(['ldd', executablePath])
  return { libraries: readMissingLibraries(output), isXvfbMissing: needsXvfb && !isOnPath('Xvfb') }
}

/** The packages to install for what is missing; `known` are the names that exist in this distribution. */
export function packagesFor(missing: MissingParts, known: ReadonlySet<string>): string[] {
  const wanted = [
    ...(missing.libraries.length > 0 ? libraryPackages : []),
    ...(missing.isXvfbMissing ? displayPackages : []),
  ]
  return wanted.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** A sentence that names what is missing and the command that brings it. */
export function describeMissingParts(missing: MissingParts, packages: readonly string[]): string {
  const parts = [...missing.libraries, ...(missing.isXvfbMissing ? ['Xvfb'] : [])].join(', ')
  return `The system lacks ${parts}. Run:\n  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
}

/** Makes sure that the executable can run; as root on Debian and Ubuntu it installs what is missing. */
export async function ensureSystemParts(options: {
  readonly executablePath: string
  readonly needsXvfb: boolean
  readonly say: (sentence: string) => void
}): Promise<Result<undefined, string>> {
  const missing = await findMissingParts(options.executablePath, options.needsXvfb)
  if (missing.libraries.length === 0 && !missing.isXvfbMissing) return ok(undefined)
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get')
  if (mayInstall) {
    options.say('Installing the system packages that a window needs (apt-get)…')
    const updated = await runCommand(['apt-get', 'update', '-qq', ...lockPatience])
    if (updated.exitCode !== 0) options.say(`apt-get update: ${updated.errorOutput.trim()}`)
  }
  const packages = packagesFor(missing, await namesKnownToApt())
  if (!mayInstall) return failure(describeMissingParts(missing, packages))
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...lockPatience, ...packages]
  const installed = await runCommand(['apt-get', ...words], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (installed.exitCode !== 0) {
    return failure(`${describeMissingParts(missing, packages)}\n${installed.errorOutput}`)
  }
  return ok(undefined)
}

/** One call for all of them: each builds apt's cache anew for who may not keep it, which takes seconds. */
async function namesKnownToApt(): Promise<Set<string>> {
  return new Set((await runCommand(['apt-cache', 'pkgnames'])).output.split('\n'))
}

/** Whether a program is on the PATH. */
export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))
}
