import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageAnswer } from '../../../electron/page-answer.ts'
import { answerBlob } from '../../../electron/features/attachments/answer-blob.ts'
import {
  blobPath,
  hashOf,
  openBlobStore,
  type BlobStore,
} from '../../../electron/features/attachments/blob-store.ts'
import { plainPhoto } from '../../support/photo-metadata.ts'

let folder = ''
let store: BlobStore
const bytes = new TextEncoder().encode('foto del muro')
const name = hashOf(bytes)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-blobs-'))
  store = openBlobStore(folder)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the same file twice lies on the disk once', async () => {
  expect(await store.put(name, bytes)).toEqual({ isOk: true, value: 'stored' })
  expect(await store.put(name, bytes)).toEqual({ isOk: true, value: 'known' })
  expect(readdirSync(join(folder, name.slice(0, 2)))).toEqual([name])
})

test('a file that is put again counts as needed again', async () => {
  await store.put(name, bytes)
  const longAgo = new Date('2020-01-01')
  utimesSync(blobPath(folder, name), longAgo, longAgo)
  await store.put(name, bytes)
  expect(statSync(blobPath(folder, name)).mtimeMs).toBeGreaterThan(Date.parse('2024-01-01'))
})

test('bytes that are not what their name says are not kept', async () => {
  const other = hashOf(new Uint8Array(1))
  expect(await store.put(other, bytes)).toEqual({ isOk: false, error: { kind: 'hashMismatch' } })
  expect(await store.has(other)).toBe(false)
})

test('a file that was damaged on the disk is not passed off as whole, and putting it again cures it', async () => {
  await store.put(name, bytes)
  writeFileSync(blobPath(folder, name), 'something else')
  expect(await store.read(name)).toEqual({ isOk: false, error: { kind: 'damaged' } })
  expect(await store.put(name, bytes)).toEqual({ isOk: true, value: 'stored' })
  expect(await store.read(name)).toMatchObject({ isOk: true })
  expect(readFileSync(blobPath(folder, name), 'utf8')).toBe('foto del muro')
})

test('what is not here is said to be missing', async () => {
  expect(await store.read(name)).toEqual({ isOk: false, error: { kind: 'missing' } })
})

test('a name that leads elsewhere is no name', () => {
  for (const wrong of ['../../etc/passwd', `${name}/..`, name.toUpperCase(), '']) {
    expect(() => blobPath(folder, wrong)).toThrow('no name of a blob')
  }
})

describe('what an <img> gets', () => {
  function ask(path: string, method = 'GET'): Promise<PageAnswer | null> {
    return answerBlob({ url: `app://tavolo${path}`, method }, store)
  }

  test('a photo, with its own type and nothing that could act', async () => {
    const photo = plainPhoto('wall.webp')
    await store.put(hashOf(photo), photo)
    const response = await ask(`/blobs/${hashOf(photo)}`)
    expect(response?.statusCode).toBe(200)
    expect(response?.headers['Content-Type']).toBe('image/webp')
    expect(response?.headers['Content-Security-Policy']).toContain("default-src 'none'")
    expect(new Uint8Array(response?.data ?? [])).toEqual(photo)
  })

  test('never a page, whoever attached it', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>')
    await store.put(hashOf(page), page)
    expect((await ask(`/blobs/${hashOf(page)}`))?.statusCode).toBe(404)
  })

  test('nothing for a wrong name or another method, and pages are somebody else’s', async () => {
    await store.put(name, bytes)
    expect((await ask(`/blobs/${name}`, 'POST'))?.statusCode).toBe(404)
    expect((await ask('/blobs/..%2f..%2fsettings.json'))?.statusCode).toBe(404)
    expect((await ask('/blobs/'))?.statusCode).toBe(404)
    expect(await ask('/index.html')).toBeNull()
  })
})
