import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Random } from '../../util/random.ts'

/** 128 bits: nobody guesses them, and 26 signs can still be typed from a poster. */
const tokenBytes = 16
const tokenSigns = 26

/** Crockford's base 32, in small letters: no letter of it looks like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Schema of a token as it travels: small letters and digits, without hyphens. */
export const tokenSchema = z.string().regex(new RegExp(`^[${alphabet}]{${tokenSigns}}$`))

/** Schema of the SHA-256 of a token, which is what the hub keeps of sessions. */
export const tokenHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Makes a token of 128 random bits. */
export function makeToken(random: Random): string {
  const bytes = random.bytes(tokenBytes)
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >>> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/** Reads a token that somebody typed: capitals, hyphens, spaces and look-alikes are mended. null for what is none. */
export function readToken(typed: string): string | null {
  if (typed.length > 100) return null
  const text = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return tokenSchema.safeParse(text).success ? text : null
}

/** A token as people read it aloud: groups of five signs. */
export function spellToken(token: string): string {
  return token.replaceAll(/.{5}(?=.)/g, '$&-')
}

/** Whether two tokens are the same, in a time that does not tell how much of them is. */
export function isSameToken(one: string, other: string): boolean {
  // The hashes have the same length, and where they differ says nothing about the tokens.
  const left = sha256(utf8ToBytes(one))
  const right = sha256(utf8ToBytes(other))
  let difference = 0
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0)
  return difference === 0
}

/** The SHA-256 of a token, in hexadecimal digits. */
export function hashOfToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)))
}
