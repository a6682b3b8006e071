import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { portableAead, type Aead } from '../../../shared/sync/sealed/aead.ts'
import { CipherState } from '../../../shared/sync/sealed/cipher-state.ts'
import { answerHandshake, startHandshake } from '../../../shared/sync/sealed/noise-handshake.ts'
import { nodeAead } from '../../../electron/hub/node-aead.ts'

/**
 * The vector of this protocol that cacophony (Haskell) publishes and snow (Rust) checks itself against: file
 * `vectors/cacophony.txt`, `Noise_NNpsk0_25519_ChaChaPoly_SHA256`.
 */
const published = {
  prologue: '4a6f686e2047616c74',
  key: '54686973206973206d7920417573747269616e20706572737065637469766521',
  initiator: '893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a',
  responder: 'bbdb4cdbd309f1a1f2e1456967fe288cadd6f712d65dc7b7793d5e63da6b375b',
  handshakeHash: 'f4d03dc34495c95729ea6de9e1b59004b59733102488b3e24bc441e0be208eaf',
  messages: [
    [
      '4c756477696720766f6e204d69736573',
      'ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c794479b962b8aff8485742ac32f905ba45369e2465fb59e138a93d67a0d1266b6a54',
    ],
    [
      '4d757272617920526f746862617264',
      '95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f144808843d6062704d5a9c422a8e834423f8c1feada7e8d0d910a1a2cd030fb584221e3',
    ],
    ['462e20412e20486179656b', 'e632c3763d7669067383433197a3baddf146e9e70ad4b4e9e59e0f'],
    ['4361726c204d656e676572', '64c6bee32ea91c8474bb4c21d7a700109ad45af77b29764ba5eb1e'],
    [
      '4a65616e2d426170746973746520536179',
      'e2fa0bed0603b62d3ccac2ecabbf3fe33f3e86514909b323361626266cb2471cc8',
    ],
    [
      '457567656e2042f6686d20766f6e2042617765726b',
      '0c01dc9cec1fe4ddd692e8dd32188aa351088dc91183639a53b57aa4692b5ebdef8b8ca111',
    ],
  ],
} as const

const aeads: readonly (readonly [string, Aead])[] = [
  ['in plain JavaScript', portableAead],
  ["by Node's own OpenSSL", nodeAead],
]

for (const [name, aead] of aeads) {
  test(`the handshake gives the published vector, ciphers ${name}`, () => {
    const [first, second, ...spoken] = published.messages
    const input = { aead, key: hexToBytes(published.key), prologue: hexToBytes(published.prologue) }
    const asked = startHandshake({
      ...input,
      ephemeral: hexToBytes(published.initiator),
      payload: hexToBytes(first[0]),
    })
    expect(bytesToHex(asked.message)).toBe(first[1])
    const hub = answerHandshake(
      { ...input, ephemeral: hexToBytes(published.responder), payload: hexToBytes(second[0]) },
      asked.message,
    )
    expect(hub === null ? null : bytesToHex(hub.payload)).toBe(first[0])
    expect(hub === null ? null : bytesToHex(hub.answer)).toBe(second[1])
    const laptop = asked.finish(hexToBytes(second[1]))
    expect(laptop === null ? null : bytesToHex(laptop.payload)).toBe(second[0])
    if (hub === null || laptop === null) throw new Error('No handshake')
    for (const { handshakeHash } of [laptop, hub]) {
      expect(bytesToHex(handshakeHash)).toBe(published.handshakeHash)
    }
    for (const [index, [plain, sealed]] of spoken.entries()) {
      const [from, to] = index % 2 === 0 ? [laptop, hub] : [hub, laptop]
      expect(bytesToHex(from.sending.seal(hexToBytes(plain)))).toBe(sealed)
      expect(bytesToHex(to.receiving.open(hexToBytes(sealed)) ?? new Uint8Array(0))).toBe(plain)
    }
  })
}

test('after many frames the key is another, on both sides alike', () => {
  const key = new Uint8Array(32).fill(5)
  const keys: string[] = []
  const noting: Aead = {
    ...nodeAead,
    seal(input, plain) {
      keys.push(bytesToHex(input.key))
      return nodeAead.seal(input, plain)
    },
  }
  const [sender, receiver] = [new CipherState(noting, key, 300), new CipherState(nodeAead, key, 300)]
  let lost = 0
  for (let count = 0; count < 310; count += 1) {
    const opened = receiver.open(sender.seal(Uint8Array.of(count % 256)))
    if (opened?.[0] !== count % 256) lost += 1
  }
  expect(lost).toBe(0)
  expect(new Set(keys).size).toBe(2)
  // The specification: the first 32 bytes of 32 zeros, sealed with the greatest nonce.
  const nonce = Uint8Array.from([0, 0, 0, 0, ...Array.from({ length: 8 }, () => 255)])
  const next = portableAead.seal({ key, nonce, beside: new Uint8Array(0) }, new Uint8Array(32))
  expect(keys.at(-1)).toBe(bytesToHex(next.subarray(0, 32)))
})

test('a public key that would make the secret guessable is refused', () => {
  const input = { aead: portableAead, key: new Uint8Array(32), prologue: new Uint8Array(0) }
  const ephemeral = new Uint8Array(32).fill(9)
  const payload = new Uint8Array(0)
  const asked = startHandshake({ ...input, ephemeral, payload })
  // Zero, one and the prime itself: points of low order.
  const weak = [0, 1].map((first) => Uint8Array.from([first, ...Array.from({ length: 31 }, () => 0)]))
  for (const publicKey of weak) {
    expect(asked.finish(Uint8Array.from([...publicKey, ...new Uint8Array(16)]))).toBeNull()
  }
})
