// The program behind program-switch.ts: reads frames from taps (their numbers are in TAVOLO_TAPS) and passes them on.
import { openSync, read, writeSync } from 'node:fs'
import { seededRandom } from '../seeded-random.ts'
import { captureHead, captureRecord } from './capture-format.ts'

/** What a port does from now on; what is not named stays as it is. */
export interface PortOrder {
  readonly port: number
  readonly isCut?: boolean
  readonly isIsolated?: boolean
  readonly delayMs?: number
  readonly lossPercent?: number
}

interface Port {
  readonly tap: number
  isCut: boolean
  isIsolated: boolean
  delayMs: number
  lossPercent: number
}

// An Ethernet frame: 1500 bytes and its header, with room for larger ones.
const frameBytes = 65_536
// Where a frame has the addresses of its receiver and its sender, and how long they are.
const addressBytes = 6
// A full queue of the receiving computer loses frames, as any network does; UNKNOWN is what Node calls a device that is gone.
const lossErrors = ['EAGAIN', 'ENOBUFS', 'EIO', 'EINVAL', 'UNKNOWN']

const random = seededRandom(Number(process.argv[2] ?? 0))
const recordTo = process.argv[3]
const recording = recordTo === undefined ? null : openSync(recordTo, 'w')
const taps = (process.env.TAVOLO_TAPS ?? '').split(',').map(Number)
const ports: Port[] = taps.map((tap) => ({
  tap,
  isCut: false,
  isIsolated: false,
  delayMs: 0,
  lossPercent: 0,
}))
const portOfAddress = new Map<string, Port>()

function listen(port: Port, buffer = Buffer.alloc(frameBytes)): void {
  read(port.tap, buffer, 0, frameBytes, null, (error, count) => {
    // A device that is down has nothing to read yet.
    if (error === null) leave(port, Buffer.from(buffer.subarray(0, count)))
    if (error === null) listen(port, buffer)
    else setTimeout(() => listen(port, buffer), 50)
  })
}

/** A frame leaves a host: it may be lost or late on the host's own link. */
function leave(from: Port, frame: Buffer): void {
  // Also what is lost on the way, and on a link that is cut: whoever listens on it hears it.
  if (recording !== null) writeSync(recording, captureRecord(frame, Date.now()))
  if (frame.length < 2 * addressBytes || isLost(from)) return
  portOfAddress.set(frame.toString('latin1', addressBytes, 2 * addressBytes), from)
  later(from.delayMs, () => {
    const known = portOfAddress.get(frame.toString('latin1', 0, addressBytes))
    for (const to of known === undefined ? ports : [known]) {
      if (to !== from && !(to.isIsolated && from.isIsolated)) arrive(to, frame)
    }
  })
}

function arrive(to: Port, frame: Buffer): void {
  if (isLost(to)) return
  later(to.delayMs, () => {
    if (!to.isCut) write(to.tap, frame)
  })
}

function write(tap: number, frame: Buffer): void {
  try {
    writeSync(tap, frame)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!lossErrors.includes(code)) throw error
  }
}

function isLost(port: Port): boolean {
  return port.isCut || (port.lossPercent > 0 && random.chance(port.lossPercent / 100))
}

function later(delayMs: number, run: () => void): void {
  if (delayMs > 0) setTimeout(run, delayMs)
  else run()
}

process.on('message', (order: PortOrder) => {
  const { port, ...change } = order
  const found = ports[port]
  if (found !== undefined) Object.assign(found, change)
  process.send?.('done')
})
if (recording !== null) writeSync(recording, captureHead())
for (const port of ports) listen(port)
process.send?.('ready')
// Whoever started it was ended before it could end this.
process.on('disconnect', () => process.exit())
