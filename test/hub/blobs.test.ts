import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashOf, openBlobStore } from '../../electron/features/attachments/blob-store.ts'
import {
  blobLaptop,
  photoBytes,
  type BlobLaptop,
  type BlobLaptopOptions,
} from '../support/hub/blob-laptop.ts'
import { plainSocketClass } from '../support/hub/page-sockets.ts'
import { startProcessTable, type ProcessTable } from '../support/hub/process-table.ts'
import type { DeviceWay } from '../support/room-device.ts'

// The desktop's hub in a process of its own, with a folder of files, and laptops with folders of theirs.

let table: ProcessTable
let laptops: BlobLaptop[]
let hubFolder: string
let marta: BlobLaptop

beforeEach(async () => {
  hubFolder = await mkdtemp(join(tmpdir(), 'tavolo-hub-blobs-'))
  table = await startProcessTable({ blobsFolder: hubFolder })
  table.marta.close()
  await table.marta.closed
  laptops = []
  marta = await come({ name: 'Marta', session: table.martaSession })
  await order({ kind: 'auto-admit', role: 'minute-taker' })
})

afterEach(async () => {
  for (const laptop of laptops) laptop.stop()
  await table.close()
})

/** How many bytes have come to the laptops, over all sockets. */
let comeBytes = 0

function way(): DeviceWay {
  const { place, state } = table
  const plainClass = plainSocketClass({ place, origin: 'app://tavolo' })
  class CountingSocket extends plainClass {
    constructor(url: string | URL) {
      super(url)
      this.addEventListener('message', ({ data }) => {
        comeBytes += (data as ArrayBuffer).byteLength
      })
    }
  }
  return { address: place, state, classFor: () => CountingSocket }
}

async function come(options: BlobLaptopOptions): Promise<BlobLaptop> {
  const laptop = await blobLaptop(way(), { seed: laptops.length + 1, ...options })
  laptops.push(laptop)
  await until(() => laptop.door.state.get().kind === 'admitted')
  return laptop
}

async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 40_000, interval: 10 })
}

async function order(command: Parameters<BlobLaptop['door']['order']>[0]): Promise<void> {
  expect(await marta.door.order(command)).toEqual({ isOk: true, value: undefined })
}

/** Waits until a laptop has a file; gives whether it is the same to the byte. */
async function hasFile(laptop: BlobLaptop, sha256: string, bytes: Uint8Array): Promise<void> {
  await until(() => laptop.files.named.blobs.length > 0 && laptop.files.missingFiles === 0)
  expect((await laptop.bytesOf(sha256))?.equals(bytes)).toBe(true)
}

describe('files of attachments, through the hub', () => {
  test('a file that one laptop adds is on the others, and in the hub’s own folder', async () => {
    const luca = await come({ name: 'Luca' })
    const bytes = photoBytes(2_500_000)
    const sha256 = await luca.attach(bytes)
    await hasFile(marta, sha256, bytes)
    const anna = await come({ name: 'Anna' })
    await hasFile(anna, sha256, bytes)
    expect(anna.files.missingFiles).toBe(0)
  })

  test('the largest file, many small ones, and one that is named twice: a late joiner has all, equal', async () => {
    const files = [
      photoBytes(32_000_000),
      ...Array.from({ length: 30 }, (_, size) => photoBytes(1 + size * 4000)),
    ]
    const names: string[] = []
    for (const bytes of files) names.push(await marta.attach(bytes))
    marta.name(names[1] ?? '', 1)
    const late = await come({ name: 'Tardi' })
    await until(() => late.files.named.blobs.length === files.length && late.files.missingFiles === 0)
    for (const [index, sha256] of names.entries()) {
      expect((await late.bytesOf(sha256))?.equals(files[index] ?? new Uint8Array())).toBe(true)
    }
  })

  test('the hub is killed in the middle: what had come does not come again, and all arrives', async () => {
    const bytes = photoBytes(20_000_000)
    const sha256 = await marta.attach(bytes)
    const luca = await come({ name: 'Luca' })
    // Marta's file has gone to the hub; now it goes to Luca.
    comeBytes = 0
    await until(() => comeBytes > 8_000_000)
    expect(luca.files.missingFiles).toBe(1)
    await table.killAndRestart()
    await hasFile(luca, sha256, bytes)
    expect(comeBytes).toBeLessThan(22_000_000)
    expect(await readdir(join(luca.folder, sha256.slice(0, 2)))).toEqual([sha256])
  })

  test('the file of a laptop that has left comes from whoever has it, also at a hub that takes over', async () => {
    const bytes = photoBytes(700_000)
    const sha256 = await marta.attach(bytes)
    const luca = await come({ name: 'Luca' })
    await hasFile(luca, sha256, bytes)
    marta.stop()
    // Another laptop's hub: the same people, none of the files.
    await table.killAndRestart(await mkdtemp(join(tmpdir(), 'tavolo-next-blobs-')))
    const anna = await come({ name: 'Anna' })
    await hasFile(anna, sha256, bytes)
  })
})

describe('who may do what', () => {
  test('a participant’s laptop brings the picture that it lays on a canvas', async () => {
    const bytes = photoBytes(300_000)
    await order({ kind: 'auto-admit', role: 'participant' })
    const anna = await come({ name: 'Anna' })
    const sha256 = await anna.lay(bytes)
    await hasFile(marta, sha256, bytes)
    expect(await openBlobStore(hubFolder).has(sha256)).toBe(true)
  })

  test('an observer’s laptop gets what there is, and nothing of it is taken in', async () => {
    const bytes = photoBytes(300_000)
    const sha256 = await marta.attach(bytes)
    await order({ kind: 'auto-admit', role: 'observer' })
    const osvaldo = await come({ name: 'Osvaldo' })
    await hasFile(osvaldo, sha256, bytes)
    const wanted = photoBytes(200_000)
    // Marta names what only the observer has.
    const other = hashOf(wanted)
    await osvaldo.store.put(other, wanted)
    marta.name(other, wanted.byteLength)
    await until(() => osvaldo.files.named.blobs.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(marta.files.missingFiles).toBe(1)
    expect(await openBlobStore(hubFolder).has(other)).toBe(false)
    // With another role the same file is taken at once.
    await order({ kind: 'set-role', deviceId: 'device-osvaldo', role: 'minute-taker' })
    await hasFile(marta, other, wanted)
  })
})
