import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blobPath, hashOf, openBlobStore } from '../../electron/features/attachments/blob-store.ts'
import { blobFiles } from '../../electron/hub/blob-files.ts'
import {
  readBlobFrame,
  readPieceFrame,
  writeBlobFrame,
  writePieceFrame,
  type BlobMessage,
} from '../../shared/sync/room/blob-messages.ts'
import { blobPieceBytes, mostBadBlobs } from '../../shared/sync/room/limits.ts'
import { openSocket } from '../support/hub/door-client.ts'
import { pageSocketClass, pageSocketUrl } from '../support/hub/page-sockets.ts'
import { photoBytes } from '../support/hub/blob-laptop.ts'
import { startTestHub, until, type DeviceIn, type TestHub } from '../support/hub/test-hub.ts'

// What a device may try that is in the room, or has only its session, at the door of files.

let folder: string
let table: TestHub

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tavolo-hostile-blobs-'))
  table = await startTestHub({ blobs: blobFiles(folder) })
})

afterEach(async () => {
  await table.close()
})

/** A laptop at the door of files that says what it likes. */
async function atFiles(session: string) {
  const place = { place: table.place, door: 'blobs', laptopSecret: table.state().secrets.laptop } as const
  const socket = new (pageSocketClass(place))(pageSocketUrl(place))
  const messages: BlobMessage[] = []
  const pieces: Uint8Array[] = []
  let isClosed = false
  socket.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<string | ArrayBuffer>
    const message = typeof data === 'string' ? readBlobFrame(data) : null
    const piece = typeof data === 'string' ? null : readPieceFrame(new Uint8Array(data))
    if (message !== null) messages.push(message)
    if (piece !== null) pieces.push(piece.bytes)
  })
  socket.addEventListener('close', () => {
    isClosed = true
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send(writeBlobFrame({ kind: 'enter', session }))
  return {
    messages,
    pieces,
    say: (frame: string | Uint8Array) => socket.send(frame),
    isClosed: () => isClosed,
    hears: async (kind: BlobMessage['kind']) =>
      until(() => messages.some((message) => message.kind === kind), kind),
    close: () => socket.close(),
  }
}

/** Writes into the official document that an attachment has this file. */
async function name(
  device: DeviceIn,
  file: { readonly sha256: string; readonly sizeBytes: number },
): Promise<void> {
  const sync = device.openSync()
  await sync.synced
  const { addAttachment } = await import('../../shared/doc/commands/attachments.ts')
  const clock = { nowMs: Date.now, today: () => '2026-04-16', timeOfDay: () => '18:00' }
  const newId = <Kind extends string>(kind: Kind): `${Kind}:${string}` =>
    `${kind}:${file.sha256.slice(0, 20)}`
  addAttachment(
    { documents: sync.documents, author: { deviceId: 'device', name: 'Luca' }, clock, newId },
    {
      sessionId: 'session:1',
      title: 'Un file',
      file: { ...file, name: 'file.pdf', mediaType: 'application/pdf', addedBy: 'Luca', screen: null },
    },
  )
}

async function filesInFolder(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('the door of files', () => {
  test('is shut without a sealed channel, without a session, and with a guest’s session', async () => {
    const plain = await openSocket(table.place, '/blobs')
    await new Promise((resolve) => plain.once('close', resolve))
    const stranger = await atFiles('0'.repeat(26))
    await until(() => stranger.isClosed())
    const guest = await table.letIn('anna', 'participant')
    const asGuest = await atFiles(guest.session)
    await until(() => asGuest.isClosed())
    expect(table.count('blobs-plain')).toBe(1)
    expect(table.count('blob-not-in')).toBe(2)
  })

  test('gives only what this tavolo names, whatever else lies on the computer', async () => {
    const bytes = photoBytes(1000)
    const sha256 = hashOf(bytes)
    await openBlobStore(folder).put(sha256, bytes)
    const luca = await table.letIn('luca', 'minute-taker')
    const line = await atFiles(luca.session)
    await line.hears('entered')
    line.say(writeBlobFrame({ kind: 'want', sha256s: [sha256] }))
    line.say(writeBlobFrame({ kind: 'get', sha256, from: 0, length: 1000 }))
    await line.hears('none')
    expect(line.pieces).toEqual([])
    await name(luca, { sha256, sizeBytes: 1000 })
    await line.hears('has')
    line.say(writeBlobFrame({ kind: 'get', sha256, from: 400, length: blobPieceBytes }))
    await until(() => line.pieces.length > 0)
    expect(Buffer.from(bytes.subarray(400)).equals(line.pieces[0] ?? new Uint8Array())).toBe(true)
  })

  test('takes nothing that it did not ask for, and nothing with another content than its name', async () => {
    const luca = await table.letIn('luca', 'minute-taker')
    const pushing = await atFiles(luca.session)
    await pushing.hears('entered')
    const bytes = photoBytes(5000)
    pushing.say(writePieceFrame({ sha256: hashOf(bytes), from: 0, bytes }))
    await until(() => pushing.isClosed())
    expect(table.count('blob-unasked')).toBe(1)
    const lying = await atFiles(luca.session)
    await lying.hears('entered')
    for (let count = 0; count < mostBadBlobs; count += 1) {
      const wanted = photoBytes(5000)
      const sha256 = hashOf(wanted)
      await name(luca, { sha256, sizeBytes: wanted.byteLength })
      await until(() =>
        lying.messages.some((message) => message.kind === 'want' && message.sha256s.includes(sha256)),
      )
      lying.say(writeBlobFrame({ kind: 'has', sha256s: [sha256] }))
      await until(() => lying.messages.some((message) => message.kind === 'get' && message.sha256 === sha256))
      lying.say(writePieceFrame({ sha256, from: 0, bytes: photoBytes(5000) }))
    }
    await until(() => lying.isClosed())
    expect(table.count('blob-mismatch')).toBeGreaterThanOrEqual(mostBadBlobs)
    expect(await filesInFolder()).toEqual([])
  })

  test('nobody is asked for a file that is larger than any', async () => {
    const luca = await table.letIn('luca', 'minute-taker')
    const line = await atFiles(luca.session)
    await line.hears('entered')
    await name(luca, { sha256: 'ab'.repeat(32), sizeBytes: Number.MAX_SAFE_INTEGER })
    const good = photoBytes(3000)
    await name(luca, { sha256: hashOf(good), sizeBytes: good.byteLength })
    await line.hears('want')
    expect(
      line.messages.flatMap((message) => (message.kind === 'want' ? message.sha256s : [])),
    ).not.toContain('ab'.repeat(32))
  })

  test('a file that has rotted on the hub’s disk is not given, and is asked for once more', async () => {
    const bytes = photoBytes(3000)
    const sha256 = hashOf(bytes)
    await openBlobStore(folder).put(sha256, bytes)
    await writeFile(blobPath(folder, sha256), photoBytes(3000))
    const luca = await table.letIn('luca', 'minute-taker')
    const line = await atFiles(luca.session)
    await line.hears('entered')
    await name(luca, { sha256, sizeBytes: 3000 })
    line.say(writeBlobFrame({ kind: 'want', sha256s: [sha256] }))
    await line.hears('has')
    line.say(writeBlobFrame({ kind: 'get', sha256, from: 0, length: 3000 }))
    await line.hears('none')
    expect(line.pieces).toEqual([])
    await until(() =>
      line.messages.some((message) => message.kind === 'want' && message.sha256s.includes(sha256)),
    )
    line.say(writeBlobFrame({ kind: 'has', sha256s: [sha256] }))
    await line.hears('get')
    line.say(writePieceFrame({ sha256, from: 0, bytes }))
    await until(() => line.messages.filter((message) => message.kind === 'has').length > 1)
    expect((await openBlobStore(folder).read(sha256)).isOk).toBe(true)
  })

  test('frames that are no message, too many questions and paths end the line and nothing else', async () => {
    const luca = await table.letIn('luca', 'minute-taker')
    const bad: (string | Uint8Array)[] = [
      '{',
      JSON.stringify({ kind: 'get', sha256: '../../../etc/passwd', from: 0, length: 9 }),
      JSON.stringify({ kind: 'enter', session: luca.session }),
      new Uint8Array(20),
    ]
    for (const frame of bad) {
      const line = await atFiles(luca.session)
      await line.hears('entered')
      line.say(frame)
      await until(() => line.isClosed())
    }
    expect(table.count('blob-malformed')).toBe(bad.length)
    const flooding = await atFiles(luca.session)
    await flooding.hears('entered')
    for (let count = 0; count < 3000 && !flooding.isClosed(); count += 1) {
      flooding.say(writeBlobFrame({ kind: 'get', sha256: 'ab'.repeat(32), from: 0, length: 1 }))
    }
    await until(() => flooding.isClosed())
    expect(table.count('blob-too-much')).toBeGreaterThan(0)
    table.marta.say({ kind: 'ping', n: 1 })
    await table.marta.hear('pong')
  })

  test('who is sent away loses its line at once', async () => {
    const luca = await table.letIn('luca', 'minute-taker')
    const line = await atFiles(luca.session)
    await line.hears('entered')
    table.hub.roomOf('tavolo:1')?.order({ kind: 'send-away', deviceId: 'device-luca' })
    await until(() => line.isClosed())
    const again = await atFiles(luca.session)
    await until(() => again.isClosed())
  })
})
