import * as encoding from 'lib0/encoding'
import { connect } from 'node:net'
import { authFrame } from './auth-frame.ts'
import type { HubPlace } from './page-sockets.ts'

/** A guest's socket at `/sync` that takes from the network only what it is told to, below every library. */
export interface ReluctantGuest {
  /** Asks for everything in a document. */
  readonly askForAll: (name: string) => void
  /** Takes one kilobyte, which frees as much of the network's own memory. */
  readonly takeKilobyte: () => void
  readonly takenBytes: () => number
  readonly leave: () => void
}

const kilobyte = 1024

/** Opens the socket, shows the session for both documents of `tavolo:1`, and takes nothing. */
export async function openReluctantGuest(options: {
  readonly place: HubPlace
  readonly session: string
  readonly from: string
}): Promise<ReluctantGuest> {
  const { place, session, from } = options
  const [host = '', port] = place.split(':')
  let takenBytes = 0
  const socket = connect({
    ...{ host, port: Number(port), localAddress: from },
    onread: {
      buffer: Buffer.alloc(kilobyte),
      // Reading ends after each kilobyte until it is asked for again.
      callback(count) {
        takenBytes += count
        return false
      },
    },
  })
  socket.on('error', () => undefined)
  socket.pause()
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  socket.write(
    [
      ...['GET /sync HTTP/1.1', `Host: ${place}`, `Origin: http://${place}`, 'Upgrade: websocket'],
      ...['Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
      ...['', ''],
    ].join('\r\n'),
  )
  for (const name of ['tavolo:1/official', 'tavolo:1/work']) socket.write(masked(authFrame(name, session)))
  return {
    askForAll: (name) => void socket.write(masked(askFrame(name))),
    takeKilobyte: () => void socket.resume(),
    takenBytes: () => takenBytes,
    leave: () => void socket.destroy(),
  }
}

/** A frame of WebSocket as a browser sends it; a mask of zeros leaves the bytes as they are. */
function masked(bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head[0] = 0x82
  head[1] = 0x80 | 126
  head.writeUInt16BE(bytes.byteLength, 2)
  return Buffer.concat([head, bytes])
}

/** The frame that asks for everything in a document: it says that nothing of it is known. */
function askFrame(name: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, name)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint8Array(encoder, Uint8Array.of(0))
  return encoding.toUint8Array(encoder)
}
