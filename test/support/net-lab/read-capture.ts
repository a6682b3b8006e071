import { readFileSync } from 'node:fs'
import { framesOfCapture } from './capture-format.ts'

/** Everything that one program sent to another, as its receiver puts it together. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly kind: 'tcp' | 'udp' | 'other'
  readonly bytes: Buffer
}

interface Packet {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly kind: Flow['kind']
  /** Where its bytes belong in a TCP stream; null where packets stand alone. */
  readonly place: number | null
  readonly bytes: Buffer
}

const ethernetBytes = 14
const ipv4 = 0x08_00
const protocols: Readonly<Record<number, Flow['kind']>> = { 6: 'tcp', 17: 'udp' }
// Sequence numbers of TCP begin anew after this many bytes.
const wrap = 2 ** 32

/** Reads a capture of a laboratory: no frame is left out, whatever it is. */
export function readCapture(path: string): Flow[] {
  const flows = new Map<string, Packet[]>()
  for (const frame of framesOfCapture(readFileSync(path))) {
    const packet = readFrame(frame)
    const known = flows.get(packet.key)
    if (known === undefined) flows.set(packet.key, [packet])
    else known.push(packet)
  }
  return [...flows.values()].flatMap((packets) => {
    const [first] = packets
    if (first === undefined) return []
    const { from, to, kind } = first
    const bytes = kind === 'tcp' ? joinStream(packets) : Buffer.concat(packets.map((packet) => packet.bytes))
    return [{ from, to, kind, bytes }]
  })
}

function readFrame(frame: Buffer): Packet {
  const packet = frame.subarray(ethernetBytes)
  const isIpv4 = frame.byteLength >= ethernetBytes + 20 && frame.readUInt16BE(12) === ipv4
  const kind = isIpv4 ? (protocols[packet.readUInt8(9)] ?? 'other') : 'other'
  if (!isIpv4 || kind === 'other') {
    const [from, to] = [frame.toString('hex', 6, 12), frame.toString('hex', 0, 6)]
    return { key: `${from} ${to}`, from, to, kind: 'other', place: null, bytes: frame }
  }
  const headBytes = (packet.readUInt8(0) & 15) * 4
  const [from, to] = [hostOf(packet, 12), hostOf(packet, 16)]
  // What Ethernet fills short frames up with is no part of the packet.
  const body = packet.subarray(headBytes, packet.readUInt16BE(2))
  const key = `${kind} ${from}:${body.readUInt16BE(0)} ${to}:${body.readUInt16BE(2)}`
  if (kind === 'udp') return { ...{ key, from, to, kind }, place: null, bytes: body.subarray(8) }
  const isFirst = (body.readUInt8(13) & 2) !== 0
  // The opening packet has a number of its own and no bytes.
  const place = body.readUInt32BE(4) + (isFirst ? 1 : 0)
  return { ...{ key, from, to, kind }, place, bytes: body.subarray((body.readUInt8(12) >> 4) * 4) }
}

function hostOf(packet: Buffer, at: number): string {
  return [...packet.subarray(at, at + 4)].join('.')
}

/** Bytes in the order of their numbers, each once: what was lost comes again, and overtakes nothing. */
function joinStream(packets: readonly Packet[]): Buffer {
  const start = packets[0]?.place ?? 0
  const pieces = packets
    .filter(({ bytes }) => bytes.byteLength > 0)
    .map(({ place, bytes }) => ({ at: ((place ?? 0) - start + wrap) % wrap, bytes }))
    .toSorted((one, other) => one.at - other.at)
  const joined: Buffer[] = []
  let end = pieces[0]?.at ?? 0
  for (const { at, bytes } of pieces) {
    const fresh = bytes.subarray(Math.max(0, end - at))
    joined.push(fresh)
    end = Math.max(end, at + bytes.byteLength)
  }
  return Buffer.concat(joined)
}
