import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RuntimeResult } from '../../../electron/dev/electron-runtime.ts'
import { findRuntime, type RuntimeSources } from '../../../electron/dev/find-runtime.ts'
import { failure, ok } from '../../../shared/util/result.ts'

function runtime(kind: 'official' | 'registry'): RuntimeResult {
  return ok({ kind, folder: `/${kind}`, executablePath: `/${kind}/electron` })
}

function errorOf(result: RuntimeResult): string {
  return result.isOk ? 'no error' : result.error
}

/** A Linux machine where nothing is found; notes what was tried. */
function emptyMachine(changes: Partial<RuntimeSources> = {}): { tried: string[]; sources: RuntimeSources } {
  const tried: string[] = []
  const sources: RuntimeSources = {
    overrideFolder: undefined,
    platform: 'linux',
    architecture: 'x64',
    findOfficial: () => failure('not downloaded'),
    hasDownloadFailedLately: async () => false,
    rememberFailedDownload: async () => void tried.push('remember'),
    async downloadOfficial() {
      tried.push('download')
      return failure('No network.')
    },
    async prepareRegistry() {
      tried.push('registry')
      return runtime('registry')
    },
    say: () => undefined,
    ...changes,
  }
  return { tried, sources }
}

describe('looking for an Electron runtime', () => {
  test('the folder that a developer names comes before everything else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tavolo-override-'))
    writeFileSync(join(folder, 'electron'), '')
    const { tried, sources } = emptyMachine({
      overrideFolder: folder,
      findOfficial: () => runtime('official'),
    })
    expect(await findRuntime(sources)).toMatchObject({ value: { kind: 'override', folder } })
    expect(tried).toEqual([])
  })

  test('a named folder without Electron is said, and nothing else is used in its place', async () => {
    const { sources } = emptyMachine({ overrideFolder: '/nowhere', findOfficial: () => runtime('official') })
    expect(errorOf(await findRuntime(sources))).toContain('/nowhere')
  })

  test('an official binary that is there is used without asking the network', async () => {
    const { tried, sources } = emptyMachine({ findOfficial: () => runtime('official') })
    expect(await findRuntime(sources)).toMatchObject({ value: { kind: 'official' } })
    expect(tried).toEqual([])
  })

  test('the official download is tried before the registry', async () => {
    const { tried, sources } = emptyMachine({ downloadOfficial: async () => runtime('official') })
    expect(await findRuntime(sources)).toMatchObject({ value: { kind: 'official' } })
    expect(tried).toEqual([])
  })

  test('when the download fails that is remembered and the registry helps', async () => {
    const { tried, sources } = emptyMachine()
    expect(await findRuntime(sources)).toMatchObject({ value: { kind: 'registry' } })
    expect(tried).toEqual(['download', 'remember', 'registry'])
  })

  test('a download that failed lately is not tried again', async () => {
    const { tried, sources } = emptyMachine({ hasDownloadFailedLately: async () => true })
    expect(await findRuntime(sources)).toMatchObject({ value: { kind: 'registry' } })
    expect(tried).toEqual(['registry'])
  })

  test.each([
    { platform: 'darwin', architecture: 'arm64' },
    { platform: 'win32', architecture: 'x64' },
    { platform: 'linux', architecture: 'arm64' },
  ] as const)('on $platform $architecture only the official binary will do', async (machine) => {
    const { tried, sources } = emptyMachine(machine)
    expect(errorOf(await findRuntime(sources))).toContain('No network.')
    expect(tried).not.toContain('registry')
  })

  test('when nothing helps, both reasons are given', async () => {
    const { sources } = emptyMachine({ prepareRegistry: async () => failure('No registry.') })
    expect(await findRuntime(sources)).toEqual(failure('No network. No registry.'))
  })
})
