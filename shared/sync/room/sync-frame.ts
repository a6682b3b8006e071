import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { failure, ok, type Result } from '../../util/result.ts'
import { largestPresenceBytes, mostPresences } from './limits.ts'
import { readRoomDocumentName, type RoomDocument } from './rights.ts'

/** What a frame of the sync wants, told from its bytes before anything is done with it (protocol of Hocuspocus 4). */
export type SyncFrame =
  | { readonly kind: 'auth'; readonly name: string; readonly of: RoomDocument; readonly token: string }
  /** Asks for what it lacks (SyncStep1). */
  | { readonly kind: 'ask'; readonly name: string; readonly of: RoomDocument }
  /** Brings changes (SyncStep2, Update). */
  | {
      readonly kind: 'write'
      readonly name: string
      readonly of: RoomDocument
      readonly update: Uint8Array
    }
  /** Says what it is doing. */
  | { readonly kind: 'presence'; readonly name: string; readonly of: RoomDocument }
  /** Leaves the document. */
  | { readonly kind: 'close'; readonly name: string; readonly of: RoomDocument }
  /** Wants nothing: a ping, a question that the hub answers by itself. */
  | { readonly kind: 'nothing' }

/** Why a frame is refused. `malformed`: it ends too early or late · `not-allowed`: no device has a reason to send it. */
export type SyncFrameProblem = 'malformed' | 'not-allowed'

const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 } as const
const syncTypes = { step1: 0, step2: 1, update: 2 } as const
const pingFrames: readonly number[] = [9, 10]

/** Reads a frame; everything that is not exactly one that a device may send is refused. */
export function readSyncFrame(frame: Uint8Array): Result<SyncFrame, SyncFrameProblem> {
  if (frame.byteLength === 1 && pingFrames.includes(frame[0] ?? -1)) return ok({ kind: 'nothing' })
  try {
    const decoder = decoding.createDecoder(frame)
    const read = readBody(decoder)
    return read.isOk && decoding.hasContent(decoder) ? failure('malformed') : read
  } catch {
    // lib0 throws when the bytes end too early, and when a number or a text is none.
    return failure('malformed')
  }
}

/** The frame with which a device brings a change. */
export function writeUpdateFrame(name: string, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, name)
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, syncTypes.update)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function readBody(decoder: decoding.Decoder): Result<SyncFrame, SyncFrameProblem> {
  const name = decoding.readVarString(decoder)
  const of = readRoomDocumentName(name)
  if (of === null) return failure('not-allowed')
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageTypes.sync:
    case messageTypes.syncReply:
      return readSync(decoder, { name, of })
    case messageTypes.awareness:
      return isPresence(decoding.readVarUint8Array(decoder))
        ? ok({ kind: 'presence', name, of })
        : failure('malformed')
    case messageTypes.auth:
      return readAuth(decoder, { name, of })
    case messageTypes.queryAwareness:
      return ok({ kind: 'nothing' })
    case messageTypes.close:
      // The reason that some providers give is not read.
      decoding.readTailAsUint8Array(decoder)
      return ok({ kind: 'close', name, of })
    default:
      return failure('not-allowed')
  }
}

interface Addressed {
  readonly name: string
  readonly of: RoomDocument
}

function readSync(decoder: decoding.Decoder, to: Addressed): Result<SyncFrame, SyncFrameProblem> {
  const type = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (type === syncTypes.step1)
    return isStateVector(bytes) ? ok({ kind: 'ask', ...to }) : failure('malformed')
  if (type === syncTypes.step2 || type === syncTypes.update)
    return ok({ kind: 'write', ...to, update: bytes })
  return failure('not-allowed')
}

function readAuth(decoder: decoding.Decoder, to: Addressed): Result<SyncFrame, SyncFrameProblem> {
  if (decoding.readVarUint(decoder) !== 0) return failure('not-allowed')
  const token = decoding.readVarString(decoder)
  // The provider's version; whatever else it says is not read.
  if (decoding.hasContent(decoder)) decoding.readVarString(decoder)
  return ok({ kind: 'auth', ...to, token })
}

function isStateVector(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes)
  for (let count = decoding.readVarUint(decoder); count > 0; count -= 1) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  return !decoding.hasContent(decoder)
}

/** Presences are few and small, and JSON. */
function isPresence(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  // A provider repeats the presences of others that it heard of: all of a full room may come at once.
  if (count > 1024) return false
  for (let index = 0; index < count; index += 1) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const text = decoding.readVarString(decoder)
    if (text.length > largestPresenceBytes) return false
    const state: unknown = JSON.parse(text)
    if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return false
  }
  return !decoding.hasContent(decoder)
}

/**
 * Whose writing in a document is whose: every opening of a document writes under a number of its own (Yjs' client id),
 * and whoever spoke under it first keeps it. Otherwise a guest could write on under the facilitator's number, and what the
 * facilitator types next would be lost.
 */
export class ClientClaims {
  readonly #owners = new Map<number, string>()

  /** The device that owns a number; null when nobody spoke under it. */
  ownerOf(clientId: number): string | null {
    return this.#owners.get(clientId) ?? null
  }

  /** Claims a number; false when it belongs to another device, or when this one has too many. */
  claim(clientId: number, deviceId: string): boolean {
    const owner = this.#owners.get(clientId)
    if (owner !== undefined) return owner === deviceId
    const own = [...this.#owners.values()].filter((other) => other === deviceId).length
    if (own >= mostPresences) return false
    this.#owners.set(clientId, deviceId)
    return true
  }
}
