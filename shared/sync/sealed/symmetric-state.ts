import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Aead } from './aead.ts'
import { CipherState } from './cipher-state.ts'

const hashBytes = 32
const noBytes = new Uint8Array(0)

/** What both sides of a handshake have said so far, as a hash and a key (Noise's SymmetricState). */
export class SymmetricState {
  readonly #aead: Aead
  #chainingKey: Uint8Array
  #hash: Uint8Array
  #cipher: CipherState | null = null

  /** `protocolName` must be longer than a hash, as the one in use is. */
  constructor(aead: Aead, protocolName: string) {
    this.#aead = aead
    this.#hash = sha256(utf8ToBytes(protocolName))
    this.#chainingKey = this.#hash
  }

  /** The hash of the whole handshake: the same on both sides and on no other connection. */
  get handshakeHash(): Uint8Array {
    return this.#hash
  }

  mixHash(bytes: Uint8Array): void {
    this.#hash = sha256(concatBytes(this.#hash, bytes))
  }

  mixKey(secret: Uint8Array): void {
    const [chainingKey, key] = this.#derive(secret)
    this.#chainingKey = chainingKey
    this.#cipher = new CipherState(this.#aead, key)
  }

  mixKeyAndHash(secret: Uint8Array): void {
    const [chainingKey, hashed, key] = this.#derive(secret)
    this.#chainingKey = chainingKey
    this.mixHash(hashed)
    this.#cipher = new CipherState(this.#aead, key)
  }

  sealAndHash(plain: Uint8Array): Uint8Array {
    const sealed = this.#cipher === null ? plain : this.#cipher.seal(plain, this.#hash)
    this.mixHash(sealed)
    return sealed
  }

  /** Null when it was not sealed by somebody who said and heard the same. */
  openAndHash(sealed: Uint8Array): Uint8Array | null {
    const plain = this.#cipher === null ? sealed : this.#cipher.open(sealed, this.#hash)
    if (plain !== null) this.mixHash(sealed)
    return plain
  }

  /** The keys of the two directions: what the initiator says, and what the responder says. */
  split(): { readonly fromInitiator: CipherState; readonly fromResponder: CipherState } {
    const [first, second] = this.#derive(noBytes)
    return {
      fromInitiator: new CipherState(this.#aead, first),
      fromResponder: new CipherState(this.#aead, second),
    }
  }

  /** Noise's HKDF: HKDF of RFC 5869 with the chaining key as salt and no info. */
  #derive(secret: Uint8Array): readonly [Uint8Array, Uint8Array, Uint8Array] {
    const bytes = expand(sha256, extract(sha256, secret, this.#chainingKey), undefined, hashBytes * 3)
    return [bytes.slice(0, 32), bytes.slice(32, 64), bytes.slice(64)]
  }
}
