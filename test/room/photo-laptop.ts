// A laptop of the laboratory that shares files of attachments: the desktop's own code for that, under Node, with a folder of
// its own. The first argument says who and where.
import { readFile } from 'node:fs/promises'
import { hashOf } from '../../electron/features/attachments/blob-store.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { attachmentType } from '../../shared/model/attachment.ts'
import { blobLaptop } from '../support/hub/blob-laptop.ts'
import { plainSocketClass } from '../support/hub/page-sockets.ts'
import { answerCalls } from './answer-calls.ts'

/** Who comes, and where. */
export interface PhotoLaptopComing {
  readonly name: string
  /** `10.77.1.1:4747`. */
  readonly hub: string
  readonly laptopSecret: string
  readonly folder: string
  readonly seed: number
}

/** What the tests ask of this laptop. */
export interface PhotoLaptopCalls {
  /** Adds a photo: the bytes that stand in a file, under another name. */
  readonly attach: (path: string, fileName: string) => Promise<string>
  /** Bytes of all sockets: come, and given to the network. */
  readonly passedBytes: () => { readonly come: number; readonly gone: number }
  /** The files that are named and lie here whole, as their bytes say. */
  readonly filesHere: () => Promise<readonly { readonly name: string; readonly sha256: string }[]>
}

const { name, hub, laptopSecret, folder, seed } = JSON.parse(process.argv[2] ?? '{}') as PhotoLaptopComing
const passed = { come: 0, gone: 0 }
const plainClass = plainSocketClass({ place: hub, origin: 'app://tavolo' })

class CountingSocket extends plainClass {
  constructor(url: string | URL) {
    super(url)
    this.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      passed.come += data.byteLength
    })
  }

  override send(data: Parameters<WebSocket['send']>[0]): void {
    super.send(data)
    if (data instanceof Uint8Array) passed.gone += data.byteLength
  }
}

const laptop = await blobLaptop(
  {
    address: hub,
    classFor: () => CountingSocket,
    state: () => ({ secrets: { guest: '', laptop: laptopSecret, code: null, facilitator: null } }),
  },
  { name, folder, seed },
)

const calls: PhotoLaptopCalls = {
  attach: async (path, fileName) => laptop.attach(await readFile(path), fileName),
  passedBytes: () => passed,
  async filesHere() {
    const files = listRecords(laptop.documents, attachmentType).flatMap(({ file }) => file ?? [])
    const looked = files.map(async (file) => {
      const bytes = await laptop.bytesOf(file.sha256)
      return bytes !== null && hashOf(bytes) === file.sha256 ? [{ name: file.name, sha256: file.sha256 }] : []
    })
    return (await Promise.all(looked)).flat()
  },
}
answerCalls(calls)
laptop.door.state.subscribe(() => {
  if (laptop.door.state.get().kind === 'admitted') process.send?.({ isReady: true })
})
