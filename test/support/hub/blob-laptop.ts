import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  hashOf,
  openBlobStore,
  blobPath,
  type BlobStore,
} from '../../../electron/features/attachments/blob-store.ts'
import { blobCalls } from '../../../electron/features/attachments/blob-calls.ts'
import { BlobClient } from '../../../renderer/sync/blobs/blob-client.ts'
import { systemTimekeeper } from '../../../renderer/store/timekeeper.ts'
import { addAttachment } from '../../../shared/doc/commands/attachments.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { figureType } from '../../../shared/model/figure.ts'
import { valueOf } from '../value-of.ts'
import { roomDevice, type DeviceWay, type RoomDevice, type RoomDeviceOptions } from '../room-device.ts'

/** A laptop with files of attachments in a folder of its own, joined with a room as the desktop does it. */
export interface BlobLaptop extends RoomDevice {
  readonly files: BlobClient
  readonly folder: string
  readonly store: BlobStore
  /** Keeps bytes and makes an attachment of them, as somebody does who adds a file; gives their hash. */
  readonly attach: (bytes: Uint8Array, fileName?: string) => Promise<string>
  /** Keeps bytes and lays them on a canvas as an image; gives their hash. */
  readonly lay: (bytes: Uint8Array) => Promise<string>
  /** Makes an attachment whose file this laptop does not keep. */
  readonly name: (sha256: string, sizeBytes: number, fileName?: string) => void
  /** The bytes of a file on its disk; null when there is none. */
  readonly bytesOf: (sha256: string) => Promise<Buffer | null>
}

/** How a laptop comes; `folder` is where its files are, a new one without it. */
export type BlobLaptopOptions = Omit<RoomDeviceOptions, 'kind'> & { readonly folder?: string }

let count = 0

/** Brings a laptop to a room. */
export async function blobLaptop(way: DeviceWay, options: BlobLaptopOptions): Promise<BlobLaptop> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'tavolo-blobs-')))
  const store = openBlobStore(folder)
  const { blobPut, blobRead, blobsHere } = blobCalls(store, folder)
  const timekeeper = options.timekeeper ?? systemTimekeeper
  const device = roomDevice(way, { ...options, timekeeper, kind: 'laptop' })
  const { door, documents, sockets } = device
  const host = {
    blobPut: async (input: Parameters<typeof blobPut>[0]) => blobPut(input, null as never),
    blobRead: async (input: Parameters<typeof blobRead>[0]) => blobRead(input, null as never),
    blobsHere: async (input: Parameters<typeof blobsHere>[0]) => blobsHere(input, null as never),
    noteFailure(error: unknown) {
      throw error
    },
  }
  const files = new BlobClient({ door, documents, sockets, timekeeper, host, tavoloId: 'tavolo:1' })

  function nextContext(): CommandContext {
    count += 1
    const id = String(count).padStart(8, '0')
    return {
      documents,
      author: { deviceId: door.deviceId, name: options.name },
      clock: { nowMs: Date.now, today: () => '2026-04-16', timeOfDay: () => '18:00' },
      newId: (kind) => `${kind}:${id}`,
    }
  }

  function name(sha256: string, sizeBytes: number, fileName?: string): void {
    valueOf(
      addAttachment(nextContext(), {
        sessionId: 'session:1',
        title: `File ${count}`,
        file: {
          ...{ sha256, sizeBytes, name: fileName ?? `file-${count}.pdf`, mediaType: 'application/pdf' },
          ...{ addedBy: options.name, screen: null },
        },
      }),
    )
  }

  return {
    ...device,
    ...{ files, folder, store, name },
    async attach(bytes, fileName) {
      const sha256 = hashOf(bytes)
      await store.put(sha256, bytes)
      name(sha256, bytes.byteLength, fileName)
      return sha256
    },
    async lay(bytes) {
      const sha256 = hashOf(bytes)
      await store.put(sha256, bytes)
      const file = { sha256, sizeBytes: bytes.byteLength, name: 'muro.jpg', mediaType: 'image/jpeg' }
      valueOf(
        createRecord(nextContext(), figureType, {
          ...{ canvasId: 'canvas:1', order: 'a0', form: 'image', point: [0, 0], size: [100, 100] },
          file: { ...file, addedBy: options.name, screen: null },
        }),
      )
      return sha256
    },
    bytesOf: async (sha256) => readFile(blobPath(folder, sha256)).catch(() => null),
    stop() {
      files.stop()
      device.stop()
    },
  }
}

/** Bytes that are like those of a photo: nothing makes them smaller. */
export function photoBytes(sizeBytes: number): Uint8Array {
  return new Uint8Array(randomBytes(sizeBytes))
}
