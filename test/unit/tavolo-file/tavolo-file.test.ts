import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { fileLimits, tavoloMediaType } from '../../../shared/sync/tavolo-file/file-limits.ts'
import { isTavoloFile } from '../../../shared/sync/tavolo-file/container-parts.ts'
import { isSealed } from '../../../shared/sync/tavolo-file/read-tavolo-file.ts'
import type { TavoloFile } from '../../../shared/sync/tavolo-file/tavolo-file.ts'
import { writeTavoloFile } from '../../../shared/sync/tavolo-file/write-tavolo-file.ts'
import { projectFolder } from '../../support/project-folder.ts'
import { bytesOf, readFile, sampleFile, sealedBytesOf } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

const sample = sampleFile()
const bytes = bytesOf(sample)
const noDate = new Date(1980, 0, 1)

/** The parts of a good file, as an archive that somebody else makes. */
function partsOf(file: Uint8Array = bytes): Record<string, Uint8Array> {
  return unzipSync(file)
}

function archive(parts: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = [content, { level: name === 'mimetype' ? 0 : level, mtime: noDate }]
  }
  return zipSync(entries)
}

/** The file with another manifest; what it says of the parts may be wrong. */
function withManifest(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  const parts = partsOf()
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as Record<
    string,
    unknown
  >
  change(manifest)
  return archive({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)) })
}

/** The file with another part, about which the manifest tells the truth. */
function withPart(name: string, content: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...partsOf(), [name]: content }
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as {
    parts: { name: string; sizeBytes: number; sha256: string }[]
  }
  const line = { name, sizeBytes: content.byteLength, sha256: sha256Hex(content) }
  manifest.parts = [...manifest.parts.filter((part) => part.name !== name), line]
  return archive({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)) })
}

async function problemOf(file: Uint8Array, passphrase: string | null = null): Promise<unknown> {
  const read = await readFile(file, passphrase)
  return read.isOk ? null : read.error
}

describe('a tavolo that was written into a file', () => {
  test('comes back whole', async () => {
    expect(valueOf(await readFile(bytes))).toEqual(sample)
  })

  test('is the same file when it is written again', () => {
    expect(bytesOf(sampleFile())).toEqual(bytes)
  })

  test('is an archive that any program opens, with the media type first and readable', () => {
    expect(Object.keys(partsOf())).toEqual([
      'mimetype',
      'manifest.json',
      'official.yjs',
      'work.yjs',
      'changes.json',
      `versions/${sample.versions[0]?.id ?? ''}`,
      `attachments/${sample.attachments[0]?.sha256 ?? ''}`,
    ])
    expect(strFromU8(bytes.subarray(30, 38 + tavoloMediaType.length))).toBe(`mimetype${tavoloMediaType}`)
    expect(isTavoloFile(bytes)).toBe(true)
  })

  // RENEW_GOLDEN=1 writes it anew: only with a new version of the format.
  test('has the manifest that the format says', () => {
    const path = join(projectFolder, 'test/unit/tavolo-file/manifest-v1.json')
    const manifest = strFromU8(partsOf()['manifest.json'] ?? new Uint8Array())
    if (process.env.RENEW_GOLDEN === '1') writeFileSync(path, manifest)
    expect(manifest).toBe(readFileSync(path, 'utf8'))
  })

  test('keeps a letter that somebody leant on for a megabyte, although it packs like a bomb', async () => {
    const official = new Uint8Array(2_000_000).fill(65)
    const long = bytesOf(sampleFile({ official }))
    expect(valueOf(await readFile(long)).official).toEqual(official)
  })

  test('keeps any title, name, log and any bytes', async () => {
    const author = fc.record({ deviceId: fc.string({ maxLength: 60 }), name: fc.string({ maxLength: 200 }) })
    const moment = fc.integer({ min: 0, max: 4e12 })
    const content = fc.uint8Array({ maxLength: 2000 })
    const files: fc.Arbitrary<TavoloFile> = fc.record({
      tavoloId: fc.constant<'tavolo:X'>('tavolo:X'),
      lineageId: fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme-ascii' }),
      schemaVersion: fc.constant(1),
      title: fc.string({ maxLength: 300 }),
      writtenAtMs: moment,
      writtenBy: author,
      program: fc.string({ maxLength: 100, unit: 'grapheme-ascii' }),
      official: content,
      work: content,
      changes: fc.array(
        fc.record({
          document: fc.constantFrom<'official' | 'work'>('official', 'work'),
          author,
          fromMs: moment,
          toMs: moment,
          sizeBytes: fc.nat(),
        }),
        { maxLength: 20 },
      ),
      versions: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/), bytes: content }), {
        maxLength: 5,
        selector: ({ id }) => id,
      }),
      attachments: fc
        .uniqueArray(content, { maxLength: 5, selector: (part) => sha256Hex(part) })
        .map((parts) => parts.map((part) => ({ sha256: sha256Hex(part), bytes: part }))),
    })
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        expect(valueOf(await readFile(bytesOf(file)))).toEqual(file)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file is refused, with the reason, when', () => {
  test.each([
    ['it is empty', new Uint8Array()],
    ['it is a text', strToU8('Verbale della 3ª seduta')],
    [
      'it is an archive of something else',
      archive({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    ],
    ['it is an archive without a media type', archive({ 'manifest.json': strToU8('{}') })],
  ])('%s', async (_name, file) => {
    expect(await problemOf(file)).toEqual({ kind: 'not-a-tavolo-file' })
  })

  test('it is too large', async () => {
    const huge = new Uint8Array(fileLimits.fileBytes + 1)
    const { byteLength } = huge
    expect(await problemOf(huge)).toEqual({
      kind: 'too-large',
      sizeBytes: byteLength,
      limitBytes: byteLength - 1,
    })
  })

  test('it is cut anywhere', async () => {
    for (let end = 70; end < bytes.byteLength; end += 97) {
      expect(await problemOf(bytes.subarray(0, end))).toEqual({ kind: 'damaged', part: 'container' })
    }
  })

  test('something was written behind it, or in front of it', async () => {
    const longer = new Uint8Array(bytes.byteLength + 1)
    longer.set(bytes)
    expect(await problemOf(longer)).toEqual({ kind: 'damaged', part: 'container' })
    longer.set(bytes, 1)
    expect(await problemOf(longer)).toEqual({ kind: 'not-a-tavolo-file' })
  })

  test.each([
    ['official.yjs', 'documents'],
    ['work.yjs', 'documents'],
    ['changes.json', 'changes'],
    [`versions/${sample.versions[0]?.id ?? ''}`, 'versions'],
    [`attachments/${sample.attachments[0]?.sha256 ?? ''}`, 'attachments'],
  ])('%s is not the one that was written, or is missing', async (name, part) => {
    const others = partsOf()
    const missing = Object.fromEntries(Object.entries(others).filter(([other]) => other !== name))
    expect(await problemOf(archive({ ...others, [name]: strToU8('[]') }))).toEqual({ kind: 'damaged', part })
    expect(await problemOf(archive(missing))).toEqual({ kind: 'damaged', part })
  })

  test('its manifest is missing, is no JSON or says too little or too much', async () => {
    const { 'manifest.json': _manifest, ...others } = partsOf()
    const damaged = { kind: 'damaged', part: 'manifest' }
    expect(await problemOf(archive(others))).toEqual(damaged)
    expect(await problemOf(archive({ ...others, 'manifest.json': strToU8('{') }))).toEqual(damaged)
    expect(await problemOf(withManifest((manifest) => delete manifest.title))).toEqual(damaged)
    expect(await problemOf(withManifest((manifest) => (manifest.more = 1)))).toEqual(damaged)
    expect(await problemOf(withManifest((manifest) => (manifest.tavoloId = '../../etc')))).toEqual(damaged)
  })

  test.each([
    '../outside.yjs',
    '/etc/passwd',
    'versions/../../x',
    'versions\\x',
    'C:\\x',
    'versions/.x',
    'attachments/name.jpg',
    'official.yjs/x',
    'stranger.txt',
  ])('it names a part %s', async (name) => {
    expect(await problemOf(archive({ ...partsOf(), [name]: strToU8('x') }))).toEqual({ kind: 'unsafe-name' })
  })

  test('it has more parts than any tavolo', async () => {
    const many: Record<string, Uint8Array> = { ...partsOf() }
    for (let index = 0; index < fileLimits.parts; index += 1) many[`versions/v${index}`] = new Uint8Array()
    const { parts: limit } = fileLimits
    expect(await problemOf(archive(many, 0))).toEqual({ kind: 'too-many-parts', count: limit + 7, limit })
  })

  test('a part would unpack to much more than it is', async () => {
    const bomb = withPart('official.yjs', new Uint8Array(20_000_000))
    expect(bomb.byteLength).toBeLessThan(40_000)
    expect(await problemOf(bomb)).toEqual({ kind: 'unpacks-too-large', limitBytes: fileLimits.documentBytes })
  })

  test('a part lies about how large it will be, and no more than that is unpacked', async () => {
    const bomb = withPart('official.yjs', new Uint8Array(20_000_000))
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.byteLength - 4; at += 1) {
      if (view.getUint32(at, true) === 20_000_000) view.setUint32(at, 900_000, true)
    }
    const startMs = performance.now()
    expect(await problemOf(bomb)).toEqual({ kind: 'damaged', part: 'documents' })
    expect(performance.now() - startMs).toBeLessThan(2000)
  })

  test('two of its parts share the same bytes, as in archives that grow without end', async () => {
    const twice = bytesOf(sample)
    const view = new DataView(twice.buffer)
    const tableStart = view.getUint32(twice.byteLength - 6, true)
    // The second line of the table points to the part of the first one.
    let at = tableStart
    at += 46 + view.getUint16(at + 28, true)
    view.setUint32(at + 42, 0, true)
    expect(await problemOf(twice)).toEqual({ kind: 'damaged', part: 'container' })
  })

  test('it is encrypted, in pieces or beyond four gigabytes, as no .tavolo file is', async () => {
    const tableStart = new DataView(bytes.buffer).getUint32(bytes.byteLength - 6, true)
    const changes: readonly (readonly [at: number, value: number])[] = [
      [tableStart + 8, 1],
      [tableStart + 10, 99],
      [tableStart + 30, 4],
      [bytes.byteLength - 18, 1],
      [bytes.byteLength - 14, 9],
      [bytes.byteLength - 12, 0xff_ff],
      [bytes.byteLength - 2, 5],
    ]
    for (const [at, value] of changes) {
      const changed = bytesOf(sample)
      new DataView(changed.buffer).setUint16(at, value, true)
      const problem = (await problemOf(changed)) as { readonly kind: string } | null
      expect(['damaged', 'too-many-parts'], `byte ${at}`).toContain(problem?.kind)
    }
  })

  test('two readers could see two different files in it', async () => {
    const tricky = bytesOf(sample)
    // The name before the part, but not the one in the table.
    const at = strFromU8(tricky, true).indexOf('work.yjs')
    tricky[at] = 'W'.charCodeAt(0)
    expect(await problemOf(tricky)).toEqual({ kind: 'damaged', part: 'container' })
  })

  test('an attachment is called by the fingerprint of another', async () => {
    const file = withPart(`attachments/${sha256Hex('another')}`, strToU8('this one'))
    expect(await problemOf(file)).toEqual({ kind: 'damaged', part: 'attachments' })
  })

  test('its log of changes is none', async () => {
    const changes = strToU8('[{"document":"elsewhere"}]')
    expect(await problemOf(withPart('changes.json', changes))).toEqual({ kind: 'damaged', part: 'changes' })
  })

  test('a newer Tavolo wrote it, in another form or with parts that are not known yet', async () => {
    const newer = withManifest((manifest) => (manifest.version = 2))
    expect(await problemOf(newer)).toEqual({ kind: 'newer-format', version: 2 })
    const strange = archive({ ...partsOf(newer), 'canvas/x': strToU8('x') })
    expect(await problemOf(strange)).toEqual({ kind: 'newer-format', version: 2 })
  })

  test('a newer Tavolo wrote the documents', async () => {
    const newer = withManifest((manifest) => (manifest.schemaVersion = 99))
    expect(await problemOf(newer)).toEqual({ kind: 'newer-schema', version: 99 })
  })
})

describe('a file with a passphrase', () => {
  test('opens with it and hides even the title', async () => {
    const sealed = await sealedBytesOf(sample, 'un tavolo di noce')
    expect(valueOf(await readFile(sealed, 'un tavolo di noce'))).toEqual(sample)
    expect(isSealed(sealed)).toBe(true)
    expect(isSealed(bytes)).toBe(false)
    expect(Buffer.from(sealed).includes('Vicini')).toBe(false)
    expect(Object.keys(partsOf(sealed))).toEqual(['mimetype', 'seal.json', 'sealed.bin'])
  })

  test('opens however the keyboard writes an accent', async () => {
    const sealed = await sealedBytesOf(sample, 'perch\u00e9 s\u00ec')
    expect(await problemOf(sealed, 'perche\u0301 si\u0300')).toBeNull()
  })

  test('says that it needs one, that it is another one, or that it is damaged', async () => {
    const sealed = await sealedBytesOf(sample, 'giusta')
    expect(await problemOf(sealed)).toEqual({ kind: 'passphrase-needed' })
    expect(await problemOf(sealed, 'sbagliata')).toEqual({ kind: 'wrong-passphrase' })
    const parts = partsOf(sealed)
    const body = Uint8Array.from(parts['sealed.bin'] ?? [])
    body[100] = (body[100] ?? 0) ^ 1
    const damaged = { kind: 'damaged', part: 'container' }
    expect(await problemOf(archive({ ...parts, 'sealed.bin': body }, 0), 'giusta')).toEqual(damaged)
    expect(await problemOf(archive({ ...parts, 'work.yjs': body }, 0), 'giusta')).toEqual(damaged)
  })

  test('whose head was changed in any way does not open, and never asks for all of the memory', async () => {
    const parts = partsOf(await sealedBytesOf(sample, 'giusta'))
    const head = strFromU8(parts['seal.json'] ?? new Uint8Array())
    async function problemWith(changed: string): Promise<unknown> {
      return problemOf(archive({ ...parts, 'seal.json': strToU8(changed) }, 0), 'giusta')
    }
    expect(await problemWith(head)).toBeNull()
    expect(await problemWith(head.replace('"cost": 14', '"cost": 30'))).toEqual({ kind: 'unknown-seal' })
    expect(await problemWith(head.replace('scrypt', 'md5'))).toEqual({ kind: 'unknown-seal' })
    expect(await problemWith(head.replace('"version": 1', '"version": 7'))).toEqual({
      kind: 'newer-format',
      version: 7,
    })
    // Another space says the same to a reader, but it is not what was signed.
    expect(await problemWith(`${head} `)).toEqual({ kind: 'damaged', part: 'container' })
  })

  test('tells how far its key is', async () => {
    const sealed = await sealedBytesOf(sample, 'giusta')
    const told: number[] = []
    const { readTavoloFile } = await import('../../../shared/sync/tavolo-file/read-tavolo-file.ts')
    await readTavoloFile(sealed, { passphrase: 'giusta', onProgress: (part) => told.push(part) })
    expect(told.length).toBeGreaterThan(10)
    expect(told).toEqual(told.toSorted((left, right) => left - right))
    expect(told.at(-1)).toBe(1)
  })
})

test('a tavolo that no reader would take is not written', () => {
  const official = new Uint8Array(fileLimits.documentBytes + 1)
  const written = writeTavoloFile(sampleFile({ official }))
  const { documentBytes: limitBytes } = fileLimits
  expect(written).toEqual({
    isOk: false,
    error: { kind: 'too-large', sizeBytes: limitBytes + 1, limitBytes },
  })
})
