import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { versionCalls, versionsPath } from '../../../electron/features/versions/version-calls.ts'
import { VersionFolder } from '../../../electron/features/versions/version-folder.ts'
import type { HostInput } from '../../../shared/ipc/contract.ts'
import { versionSaveInputSchema } from '../../../shared/ipc/versions.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId = 'tavolo:valle'
let folder: string
let versions: VersionFolder

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tavolo-versions-')), 'versions')
  versions = new VersionFolder(folder, tavoloId)
})

type Input = HostInput<'versionSave'>

function input(id: string, more: Partial<Input['facts']> = {}, text = id): Input {
  const facts = {
    id,
    tavoloId,
    kind: 'session-start',
    label: 'Prima sessione',
    status: null,
    author: { deviceId: 'device-1', name: 'Irene' },
    atMs: 1_000_000,
    ...more,
  } as const
  return { facts, official: new TextEncoder().encode(text), work: Uint8Array.of(7) }
}

async function listed(): Promise<string[]> {
  return valueOf(await versions.list()).map((line) =>
    line.kind === 'damaged' ? `${line.id} damaged` : line.facts.id,
  )
}

describe('versions on the disk', () => {
  test('a version that was kept is listed and read as it was', async () => {
    expect(valueOf(await versions.list())).toEqual([])
    expect(await versions.save(input('a'))).toEqual({ isOk: true, value: 'saved' })
    expect(valueOf(await versions.list())).toMatchObject([{ kind: 'whole', facts: input('a').facts }])
    expect(valueOf(await versions.read('a'))).toEqual(input('a'))
    expect(readdirSync(folder)).toEqual(['a.version'])
  })

  test('the newest comes first, also for who opens the folder again', async () => {
    await versions.save(input('old', { atMs: 1 }))
    await versions.save(input('new', { atMs: 3 }))
    await versions.save(input('middle', { atMs: 2 }))
    versions = new VersionFolder(folder, tavoloId)
    expect(await listed()).toEqual(['new', 'middle', 'old'])
  })

  test('an automatic version of the very same state is not kept twice, a named one is', async () => {
    await versions.save(input('a', {}, 'same'))
    expect(valueOf(await versions.save(input('b', { atMs: 2_000_000 }, 'same')))).toBe('unchanged')
    expect(valueOf(await versions.save(input('c', { atMs: 2_000_000, kind: 'named' }, 'same')))).toBe('saved')
    expect(await listed()).toEqual(['c', 'a'])
  })

  test('a damaged version is listed as damaged; the others are as they were, and new ones are kept', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await versions.save(input(id, { atMs: index }))
    const path = join(folder, 'b.version')
    const bytes = readFileSync(path)
    const middle = bytes.byteLength - 3
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(path, bytes)
    writeFileSync(join(folder, 'a.version'), readFileSync(join(folder, 'a.version')).subarray(0, 9))
    writeFileSync(join(folder, 'empty.version'), '')
    writeFileSync(join(folder, 'somebody-elses.txt'), 'x')
    mkdirSync(join(folder, 'a-folder.version'))
    versions = new VersionFolder(folder, tavoloId)
    expect((await listed()).toSorted()).toEqual([
      'a damaged',
      'a-folder damaged',
      'b damaged',
      'c',
      'empty damaged',
    ])
    expect(await versions.read('b')).toEqual({ isOk: false, error: { kind: 'damaged' } })
    expect(await versions.read('never')).toEqual({ isOk: false, error: { kind: 'missing' } })
    expect(valueOf(await versions.save(input('d', { atMs: 9 })))).toBe('saved')
    expect((await listed())[0]).toMatch(/d|damaged/)
    expect(valueOf(await versions.read('d'))).toEqual(input('d', { atMs: 9 }))
  })

  test('a version that carries another name than its own, or another tavolo, is not taken for whole', async () => {
    await versions.save(input('a'))
    writeFileSync(join(folder, 'b.version'), readFileSync(join(folder, 'a.version')))
    expect((await listed()).toSorted()).toEqual(['a', 'b damaged'])
    expect(await new VersionFolder(folder, 'tavolo:altro').read('a')).toMatchObject({ isOk: false })
  })

  test('what a write left behind that was cut off is cleared away', async () => {
    await versions.save(input('a'))
    writeFileSync(join(folder, '.b.version.0123456789ab'), 'half')
    expect(await listed()).toEqual(['a'])
    expect(readdirSync(folder)).toEqual(['a.version'])
  })

  test('old automatic versions are thinned, named ones stay', async () => {
    const dayMs = 86_400_000
    await versions.save(input('named', { kind: 'named', atMs: 0 }))
    for (let index = 0; index < 30; index += 1) {
      await versions.save(input(`v${index}`, { atMs: 400 * dayMs + index * 1000 }))
    }
    const ids = await listed()
    expect(ids).toContain('named')
    expect(ids).toHaveLength(21)
    expect(ids[0]).toBe('v29')
  })

  test('a version travels as a file: kept once, refused when damaged or of another tavolo', async () => {
    await versions.save(input('a'))
    const bytes = valueOf(await versions.file('a'))
    const other = new VersionFolder(join(folder, '../other'), tavoloId)
    expect(valueOf(await other.adopt(bytes))).toBe('saved')
    expect(valueOf(await other.adopt(bytes))).toBe('known')
    expect(valueOf(await other.read('a'))).toEqual(input('a'))
    expect(await other.adopt(bytes.slice(0, -1))).toEqual({ isOk: false, error: { kind: 'damaged' } })
    const stranger = new VersionFolder(join(folder, '../stranger'), 'tavolo:altro')
    expect(await stranger.adopt(bytes)).toEqual({ isOk: false, error: { kind: 'damaged' } })
    expect(existsSync(join(folder, '../stranger'))).toBe(false)
  })
})

describe('the door to the versions', () => {
  test.each(['tavolo:../../etc', 'tavolo:a/b', 'tavolo:', 'session:a', 'tavolo:..', 'tavolo:a\u0000b'])(
    'no path can be made with the id %j',
    (id) => {
      const asked = { ...input('a').facts, tavoloId: id }
      expect(versionSaveInputSchema.safeParse({ ...input('a'), facts: asked }).success).toBe(false)
      expect(() => versionsPath('/data', id as 'tavolo:x')).toThrow()
    },
  )

  test.each(['../a', 'a/b', '', 'a.b', 'x'.repeat(65)])('a version cannot be called %j', async (id) => {
    expect(versionSaveInputSchema.safeParse(input(id)).success).toBe(false)
    expect(await versions.read(id)).toMatchObject({ isOk: false })
  })

  test('two saves of the same state at once keep one version', async () => {
    const calls = versionCalls(join(folder, '..'))
    const window = null as never
    const saved = await Promise.all(
      ['a', 'b'].map(async (id) => calls.versionSave(input(id, {}, 'same'), window)),
    )
    expect(saved.map(valueOf).toSorted()).toEqual(['saved', 'unchanged'])
  })
})
