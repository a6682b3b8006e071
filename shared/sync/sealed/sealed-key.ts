import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { hashOfToken } from '../room/token.ts'
import { noiseProtocolName } from './noise-handshake.ts'

/** The name of the whole format, in its second word the version; a change of the format is another name. */
const sealName = 'tavolo sealed 1'

/** What a sealed connection is for: one that was sealed for one door opens no other. */
export type SealedDoor = 'door' | 'sync' | 'signal' | 'blobs'

/** The key of 32 bytes of the laptops' secret, which is the token in their invitation as it travels. */
export function sealedKey(secret: string): Uint8Array {
  return hkdf(sha256, utf8ToBytes(secret), undefined, utf8ToBytes(sealName), 32)
}

/**
 * The key of 32 bytes of a laptop that is in the room, from the SHA-256 of its session in hexadecimal digits: what it says
 * later opens to nobody else who has the invitation, and a new invitation changes nothing for it.
 */
export function sessionKey(sessionHash: string): Uint8Array {
  return hkdf(sha256, utf8ToBytes(sessionHash), undefined, utf8ToBytes(`${sealName} session`), 32)
}

/** Bytes of a finder. */
export const finderBytes = 8

/**
 * By what a hub finds a session's key without trying that of each laptop: the first 64 bits of the hash, in hexadecimal
 * digits. Nobody finds the others from them.
 */
export function sessionFinder(sessionHash: string): string {
  return sessionHash.slice(0, 2 * finderBytes)
}

/** What a laptop seals with when it is in the room: the key of its session, and by what the hub finds it. */
export function sessionSeal(session: string): { readonly key: Uint8Array; readonly finder: string } {
  const hash = hashOfToken(session)
  return { key: sessionKey(hash), finder: sessionFinder(hash) }
}

/** What both sides must mean alike. */
export function sealedPrologue(door: SealedDoor): Uint8Array {
  return utf8ToBytes([sealName, noiseProtocolName, `/sealed/${door}`].join('\n'))
}
