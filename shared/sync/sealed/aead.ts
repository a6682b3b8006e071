import { chacha20poly1305 } from '@noble/ciphers/chacha.js'

/** What one encryption takes. */
export interface AeadInput {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** 12 bytes, never twice with one key. */
  readonly nonce: Uint8Array
  /** Authenticated beside the bytes; may be empty. */
  readonly beside: Uint8Array
}

/** ChaCha20-Poly1305 (RFC 8439), by whoever does it best where the code runs. */
export interface Aead {
  /** The encrypted bytes with their tag of 16 bytes behind them. */
  readonly seal: (input: AeadInput, plain: Uint8Array) => Uint8Array
  /** The plain bytes; null when anything was changed. */
  readonly open: (input: AeadInput, sealed: Uint8Array) => Uint8Array | null
}

/** Bytes that the tag adds. */
export const tagBytes = 16

/** In plain JavaScript, so that it works on any page: 10 MB take some 60 ms. */
export const portableAead: Aead = {
  seal: ({ key, nonce, beside }, plain) => chacha20poly1305(key, nonce, beside).encrypt(plain),
  open({ key, nonce, beside }, sealed) {
    try {
      return chacha20poly1305(key, nonce, beside).decrypt(sealed)
    } catch {
      // It throws for a wrong tag and for too few bytes alike: neither can be opened.
      return null
    }
  },
}
