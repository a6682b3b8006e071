import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeBackup } from '../../../renderer/backups/make-backup.ts'
import { fileDesk } from '../../../renderer/exchange/file-desk.ts'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { ok } from '../../../shared/util/result.ts'
import { readFile, somePhoto, storedSample } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

const author = { deviceId: 'device:MARTA', name: 'Marta' }

test('a backup holds both documents as they stood when it was asked for, with the photos that they name', async () => {
  const { host } = createMemoryHost()
  const documents = storedSample()
  const photo = sha256Hex(somePhoto)
  await host.blobPut({ sha256: photo, bytes: somePhoto })
  const attachments = documents.official.getMap<Y.Map<unknown>>('attachments')
  const [attachment] = [...attachments.values()]
  attachment?.set('file', {
    sha256: photo,
    sizeBytes: 3000,
    name: 'muro.jpg',
    mediaType: 'image/jpeg',
    addedBy: '',
    screen: null,
  })
  const state = Y.encodeStateAsUpdate(documents.official)
  const parts = {
    host,
    library: { listChanges: () => Promise.resolve(ok([])) },
    author: { get: () => author },
    clock: { nowMs: () => Date.UTC(2026, 10, 22, 16, 35) },
    desk: fileDesk,
  }
  const making = makeBackup(parts, { id: 'tavolo:SAMPLE', documents })
  // The person closes the tavolo meanwhile, or goes on.
  documents.official.getMap('test').set('later', true)
  documents.official.destroy()
  documents.work.destroy()
  expect(valueOf(await making)).toMatchObject({ kind: 'written', missingCount: 0 })

  const [backup] = (await host.backupList()).backups
  expect(backup?.facts).toMatchObject({
    tavoloId: 'tavolo:SAMPLE',
    title: 'Vicini di valle',
    writtenBy: 'Marta',
  })
  const { bytes } = valueOf(await host.backupRead({ id: backup?.id ?? '' }))
  const file = valueOf(await readFile(bytes))
  expect(Buffer.from(file.official).equals(Buffer.from(state))).toBe(true)
  expect(file.attachments.map(({ sha256 }) => sha256)).toEqual([photo])
})

test('a tavolo that a newer Tavolo wrote is left alone', async () => {
  const { host } = createMemoryHost()
  const documents = storedSample()
  documents.official.getMap('meta').set('schemaVersion', 999)
  const parts = {
    host,
    library: { listChanges: () => Promise.resolve(ok([])) },
    author: { get: () => author },
    clock: { nowMs: () => 0 },
    desk: fileDesk,
  }
  expect(await makeBackup(parts, { id: 'tavolo:SAMPLE', documents })).toEqual({
    isOk: false,
    error: { kind: 'newer' },
  })
  expect((await host.backupList()).backups).toEqual([])
})
