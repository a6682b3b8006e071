import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { strToU8 } from 'fflate'
import { z } from 'zod'
import { sortKeys } from '../../export/canonical-json.ts'
import { sha256Hex } from '../../export/sha256.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { tavoloFileVersion } from './file-limits.ts'
import { parseJson } from './manifest.ts'
import type { TavoloFileProblem } from './tavolo-file.ts'

/**
 * Work and memory of the key, as a power of two: 17 is the least that OWASP's password storage sheet asks of scrypt
 * (128 MB, under a second on a slow laptop). More than 18 would be a quarter of a small laptop's memory, and is refused.
 */
export const usualKeyCost = 17

/** The costs that are accepted in a file; below 14 a key is guessed too fast for anybody to have meant it. */
const keyCosts = { least: 14, most: 18 } as const

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** Schema of `seal.json`: how the key is made from the passphrase. Every byte of it is authenticated. */
const sealSchema = z.strictObject({
  format: z.literal('tavolo-seal'),
  version: z.literal(tavoloFileVersion),
  key: z.strictObject({
    name: z.literal('scrypt'),
    cost: z.int().min(keyCosts.least).max(keyCosts.most),
    blockSize: z.literal(8),
    parallelism: z.literal(1),
    salt: hex(16),
    /** SHA-256 of the derived bytes that encrypt nothing: tells a wrong passphrase from a damaged file. */
    check: hex(32),
  }),
  cipher: z.strictObject({ name: z.literal('xchacha20-poly1305'), nonce: hex(24) }),
})

/** What closing a file takes. The randomness is the caller's. */
export interface SealInput {
  readonly passphrase: string
  /** 16 and 24 bytes, fresh for every file. */
  readonly salt: Uint8Array
  readonly nonce: Uint8Array
  /** `usualKeyCost`, unless a test is in a hurry. */
  readonly keyCost: number
}

/** How far making the key is, 0 to 1. */
export type OnProgress = (part: number) => void

/** A closed file: its head and what is inside. */
export interface Sealed {
  readonly head: Uint8Array
  readonly body: Uint8Array
}

/** Encrypts bytes under a passphrase; the head is authenticated with them. */
export async function seal(content: Uint8Array, input: SealInput, onProgress: OnProgress): Promise<Sealed> {
  const { keyCost, salt, nonce } = input
  const derived = await deriveKey({ passphrase: input.passphrase, keyCost, salt, onProgress })
  const head = strToU8(
    `${JSON.stringify(
      sortKeys({
        format: 'tavolo-seal',
        version: tavoloFileVersion,
        key: {
          name: 'scrypt',
          cost: keyCost,
          blockSize: 8,
          parallelism: 1,
          salt: bytesToHex(salt),
          check: derived.check,
        },
        cipher: { name: 'xchacha20-poly1305', nonce: bytesToHex(nonce) },
      } satisfies z.infer<typeof sealSchema>),
      null,
      2,
    )}\n`,
  )
  return { head, body: xchacha20poly1305(derived.key, nonce, head).encrypt(content) }
}

/** Decrypts what `seal` gave. */
export async function unseal(
  { head, body }: Sealed,
  passphrase: string | null,
  onProgress: OnProgress,
): Promise<Result<Uint8Array, TavoloFileProblem>> {
  const parsed = sealSchema.safeParse(parseJson(head))
  if (!parsed.success) return failure({ kind: 'unknown-seal' })
  if (passphrase === null) return failure({ kind: 'passphrase-needed' })
  const { key, cipher } = parsed.data
  const salt = hexToBytes(key.salt)
  const derived = await deriveKey({ passphrase, keyCost: key.cost, salt, onProgress })
  if (derived.check !== key.check) return failure({ kind: 'wrong-passphrase' })
  try {
    return ok(xchacha20poly1305(derived.key, hexToBytes(cipher.nonce), head).decrypt(body))
  } catch {
    return failure({ kind: 'damaged', part: 'container' })
  }
}

interface KeyInput {
  readonly passphrase: string
  readonly keyCost: number
  readonly salt: Uint8Array
  readonly onProgress: OnProgress
}

async function deriveKey(input: KeyInput): Promise<{ readonly key: Uint8Array; readonly check: string }> {
  // One person types «è» as one sign, another keyboard as two: both mean the same phrase.
  const phrase = utf8ToBytes(input.passphrase.normalize('NFC'))
  const derived = await scryptAsync(phrase, input.salt, {
    N: 2 ** input.keyCost,
    r: 8,
    p: 1,
    dkLen: 64,
    onProgress: input.onProgress,
  })
  return { key: derived.subarray(0, 32), check: sha256Hex(derived.subarray(32)) }
}
