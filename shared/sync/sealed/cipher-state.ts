import type { Aead } from './aead.ts'

/**
 * After this many frames the key is replaced: at 64 KiB a frame that is 4 GiB, far below what the cipher bears, and a key
 * that leaks late opens little of what was said before.
 */
const usualFramesPerKey = 65_536

const noBytes = new Uint8Array(0)
/** The nonce that the Noise specification keeps for making a new key: 2⁶⁴−1. */
const rekeyNonce = Uint8Array.from([0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255])

/** One direction of a conversation: a key and how many frames it has encrypted (Noise's CipherState). */
export class CipherState {
  readonly #aead: Aead
  readonly #framesPerKey: number
  #key: Uint8Array
  #count = 0

  /** Both sides must mean the same number of frames for one key. */
  constructor(aead: Aead, key: Uint8Array, framesPerKey = usualFramesPerKey) {
    this.#aead = aead
    this.#key = key
    this.#framesPerKey = framesPerKey
  }

  /** Encrypts the next frame. */
  seal(plain: Uint8Array, beside: Uint8Array = noBytes): Uint8Array {
    const sealed = this.#aead.seal({ key: this.#key, nonce: nonceOf(this.#count), beside }, plain)
    this.#step()
    return sealed
  }

  /** Decrypts the frame that must come next; null when it is another, or was changed. */
  open(sealed: Uint8Array, beside: Uint8Array = noBytes): Uint8Array | null {
    const plain = this.#aead.open({ key: this.#key, nonce: nonceOf(this.#count), beside }, sealed)
    if (plain !== null) this.#step()
    return plain
  }

  #step(): void {
    this.#count += 1
    if (this.#count % this.#framesPerKey === 0) this.#rekey()
  }

  #rekey(): void {
    const input = { key: this.#key, nonce: rekeyNonce, beside: noBytes }
    this.#key = this.#aead.seal(input, new Uint8Array(32)).slice(0, 32)
  }
}

/** Four zero bytes and the count, lowest byte first. */
function nonceOf(count: number): Uint8Array {
  const nonce = new Uint8Array(12)
  const view = new DataView(nonce.buffer)
  view.setUint32(4, count % 2 ** 32, true)
  view.setUint32(8, Math.floor(count / 2 ** 32), true)
  return nonce
}
