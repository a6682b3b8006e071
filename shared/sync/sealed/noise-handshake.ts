import { x25519 } from '@noble/curves/ed25519.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { tagBytes, type Aead } from './aead.ts'
import type { CipherState } from './cipher-state.ts'
import { SymmetricState } from './symmetric-state.ts'

/** The handshake in the words of the Noise specification (revision 34): both know a secret, nobody has a lasting key. */
export const noiseProtocolName = 'Noise_NNpsk0_25519_ChaChaPoly_SHA256'

const publicKeyBytes = 32

/** The first message without a payload: a public key and the tag of nothing. */
export const firstMessageBytes = publicKeyBytes + tagBytes

/** What either side brings to a handshake. */
export interface HandshakeInput {
  readonly aead: Aead
  /** 32 bytes that both know. */
  readonly key: Uint8Array
  /** What both must mean alike; said by neither. */
  readonly prologue: Uint8Array
  /** 32 random bytes, fresh for every handshake. */
  readonly ephemeral: Uint8Array
  /** What goes along, sealed; empty in Tavolo. */
  readonly payload: Uint8Array
}

/** How a handshake ends: a cipher for each direction. */
export interface HandshakeEnd {
  readonly sending: CipherState
  readonly receiving: CipherState
  readonly handshakeHash: Uint8Array
  /** What the other side sent along. */
  readonly payload: Uint8Array
}

/** A handshake that was begun: what to say first, and what to make of the answer. */
export interface StartedHandshake {
  readonly message: Uint8Array
  /** Null when the answer comes from somebody who does not know the secret, or was changed. */
  readonly finish: (answer: Uint8Array) => HandshakeEnd | null
}

/** Begins a handshake: `psk, e`, then `e, ee` is awaited. */
export function startHandshake(input: HandshakeInput): StartedHandshake {
  const { aead, key, prologue, ephemeral, payload } = input
  const state = begin(aead, key, prologue)
  const ownPublicKey = x25519.getPublicKey(ephemeral)
  mixPublicKey(state, ownPublicKey)
  const message = concatBytes(ownPublicKey, state.sealAndHash(payload))
  return {
    message,
    finish(answer) {
      const { publicKey, sealed } = parts(answer)
      mixPublicKey(state, publicKey)
      const shared = sharedSecret(ephemeral, publicKey)
      if (shared === null) return null
      state.mixKey(shared)
      const opened = state.openAndHash(sealed)
      if (opened === null) return null
      const { fromInitiator: sending, fromResponder: receiving } = state.split()
      return { sending, receiving, handshakeHash: state.handshakeHash, payload: opened }
    },
  }
}

/** Answers a handshake; null when it was begun without the secret, for another prologue, or was changed. */
export function answerHandshake(
  input: HandshakeInput,
  message: Uint8Array,
): (HandshakeEnd & { readonly answer: Uint8Array }) | null {
  const { aead, key, prologue, ephemeral } = input
  const state = begin(aead, key, prologue)
  const { publicKey, sealed } = parts(message)
  mixPublicKey(state, publicKey)
  const payload = state.openAndHash(sealed)
  if (payload === null) return null
  const shared = sharedSecret(ephemeral, publicKey)
  if (shared === null) return null
  const ownPublicKey = x25519.getPublicKey(ephemeral)
  mixPublicKey(state, ownPublicKey)
  state.mixKey(shared)
  const answer = concatBytes(ownPublicKey, state.sealAndHash(input.payload))
  const { fromInitiator: receiving, fromResponder: sending } = state.split()
  return { sending, receiving, handshakeHash: state.handshakeHash, payload, answer }
}

function begin(aead: Aead, key: Uint8Array, prologue: Uint8Array): SymmetricState {
  const state = new SymmetricState(aead, noiseProtocolName)
  state.mixHash(prologue)
  state.mixKeyAndHash(key)
  return state
}

/** With a shared secret the public keys count as key material too. */
function mixPublicKey(state: SymmetricState, publicKey: Uint8Array): void {
  state.mixHash(publicKey)
  state.mixKey(publicKey)
}

/** Too short a message gives too short a part, which nobody can open. */
function parts(message: Uint8Array): { readonly publicKey: Uint8Array; readonly sealed: Uint8Array } {
  return { publicKey: message.subarray(0, publicKeyBytes), sealed: message.subarray(publicKeyBytes) }
}

/** Null for a public key that would make the secret guessable, or is none. */
function sharedSecret(ownSecret: Uint8Array, publicKey: Uint8Array): Uint8Array | null {
  try {
    return x25519.getSharedSecret(ownSecret, publicKey)
  } catch {
    return null
  }
}
