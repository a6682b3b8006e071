import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  blobPath,
  blobsFolderName,
  hashOf,
  openBlobStore,
} from '../../../electron/features/attachments/blob-store.ts'
import { collectBlobs, keptUnnamedMs } from '../../../electron/features/attachments/collect-blobs.ts'
import { addAttachment } from '../../../shared/doc/commands/attachments.ts'
import { deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { attachmentType } from '../../../shared/model/attachment.ts'
import { encodeVersionFile, joinDocuments } from '../../../shared/sync/version-file.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const nowMs = Date.parse('2027-01-31')
const bytes = new TextEncoder().encode('foto del muro')
const name = hashOf(bytes)
let dataFolder = ''

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-collect-'))
  await openBlobStore(join(dataFolder, blobsFolderName)).put(name, bytes)
  putAt(nowMs - keptUnnamedMs - 1000)
  keep('journal/00000001-2026-04-16.state', 'a tavolo without photos')
})

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

function putAt(atMs: number): void {
  utimesSync(blobPath(join(dataFolder, blobsFolderName), name), new Date(atMs), new Date(atMs))
}

/** A file that the shell keeps of a tavolo. */
function keep(path: string, content: string | Uint8Array): void {
  const file = join(dataFolder, 'tavoli/01J00000000000000000000000', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
}

function isKept(): boolean {
  return existsSync(blobPath(join(dataFolder, blobsFolderName), name))
}

/** Both documents of a tavolo that had the photo, and lost it again when `isDeleted`. */
function documentsNaming(state: 'named' | 'deleted'): {
  official: Uint8Array
  work: Uint8Array
  changes: Uint8Array
} {
  const context = sampleContext()
  const changes: Uint8Array[] = []
  context.documents.official.on('update', (update: Uint8Array) => changes.push(update))
  const file = {
    sha256: name,
    name: 'muro.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: 13,
    addedBy: '',
    screen: null,
  }
  const sessionId = 'session:ses-04'
  const added = valueOf(addAttachment(context, { sessionId, title: 'Muro', file, isPublished: false }))
  if (state === 'deleted') valueOf(deleteRecord(context, attachmentType, added.id))
  return {
    official: Y.encodeStateAsUpdate(context.documents.official),
    work: Y.encodeStateAsUpdate(context.documents.work),
    changes: changes[0] ?? new Uint8Array(),
  }
}

test('what nothing has named for long goes', async () => {
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([name])
  expect(isKept()).toBe(false)
})

test('what was put or asked for in the last three months stays', async () => {
  putAt(nowMs - keptUnnamedMs + 60_000)
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
  putAt(nowMs - keptUnnamedMs - 1000)
  await openBlobStore(join(dataFolder, blobsFolderName)).has(name)
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
})

test('what a tavolo names stays', async () => {
  keep('journal/00000002-2026-04-17.state', documentsNaming('named').official)
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
})

test('what only a journal still names, because its record was deleted since, stays', async () => {
  const { official, changes } = documentsNaming('deleted')
  keep('journal/00000002-2026-04-17.state', official)
  keep('journal/00000001-official.journal', changes)
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
})

test('what only a version names stays', async () => {
  const { official, work } = documentsNaming('named')
  const packed = new Uint8Array(gzipSync(joinDocuments(official, work)))
  keep('versions/01J.version', encodeVersionFile({ facts: '{}', packed }))
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
})

test('a name across two pieces of a long file is found', async () => {
  // Files are read in pieces of 64 KiB.
  for (const offset of [65_536 - 63, 65_536 - 32, 65_536 - 1, 65_536]) {
    keep('journal/00000002-official.journal', `${'.'.repeat(offset)}${name}.`)
    expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
  }
})

test('a version that cannot be read may name everything: nothing goes', async () => {
  keep('versions/01J.version', 'damaged')
  await expect(collectBlobs(dataFolder, nowMs)).rejects.toThrow('A version cannot be read')
  expect(isKept()).toBe(true)
})

test('without any tavolo on this computer nothing goes, and without photos there is nothing to do', async () => {
  rmSync(join(dataFolder, 'tavoli'), { recursive: true })
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
  rmSync(join(dataFolder, blobsFolderName), { recursive: true })
  expect(await collectBlobs(dataFolder, nowMs)).toEqual([])
})
