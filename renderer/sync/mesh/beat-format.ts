import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { frameKind } from './piece-format.ts'

/** What every connection says every second. */
export interface Beat {
  /** What the sender has of the document; equal digests, equal state vectors. */
  readonly digest: string
  /** Bytes that the sender has still to give to the receiver. */
  readonly waitingBytes: number
  /** Turns since the sender heard something of the receiver: a connection may carry words in one direction only. */
  readonly silentTicks: number
}

// A digest has 16 letters and a device's id under 64.
const maxTextLength = 128

/** Writes a beat as a frame. */
export function encodeBeat(beat: Beat): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, frameKind.beat)
  encoding.writeVarString(encoder, beat.digest)
  encoding.writeVarUint(encoder, beat.waitingBytes)
  encoding.writeVarUint(encoder, beat.silentTicks)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

/** Reads a beat. */
export function decodeBeat(frame: Uint8Array): Result<Beat, 'malformed'> {
  try {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readUint8(decoder) !== frameKind.beat) return failure('malformed')
    const digest = decoding.readVarString(decoder)
    const waitingBytes = decoding.readVarUint(decoder)
    const silentTicks = decoding.readVarUint(decoder)
    return digest.length > maxTextLength ? failure('malformed') : ok({ digest, waitingBytes, silentTicks })
  } catch {
    return failure('malformed')
  }
}

/** Writes the first frame of a connection: whose it is. */
export function encodeHello(deviceId: string): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, frameKind.hello)
  encoding.writeVarString(encoder, deviceId)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

/** Reads whose connection it is. */
export function decodeHello(frame: Uint8Array): Result<string, 'malformed'> {
  try {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readUint8(decoder) !== frameKind.hello) return failure('malformed')
    const deviceId = decoding.readVarString(decoder)
    return deviceId === '' || deviceId.length > maxTextLength ? failure('malformed') : ok(deviceId)
  } catch {
    return failure('malformed')
  }
}

/** Says that nothing may be heard for a while, because a large message is worked on. */
export function encodeLongWork(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([frameKind.longWork])
}

/** Says that there is something large to be had: the receiver asks for what it lacks of it. */
export function encodeOffer(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([frameKind.offer])
}
