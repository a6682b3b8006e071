import { describe, expect, test } from 'vitest'
import {
  mostFrameBytes,
  mostPieceBytes,
  type SealedMessage,
} from '../../../shared/sync/sealed/message-frames.ts'
import { sealedKey, sessionFinder, sessionKey } from '../../../shared/sync/sealed/sealed-key.ts'
import type { NamedKey, SealedChannel } from '../../../shared/sync/sealed/sealed-channel.ts'
import { mutateBytes, mutationCount } from '../../support/mutate-bytes.ts'
import { nodeAead } from '../../../electron/hub/node-aead.ts'
import { hashOfToken } from '../../../shared/sync/room/token.ts'
import { laptopSecret, openPair, unopenedPair } from '../../support/sealed-pair.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

const altered = { isOk: false, error: { kind: 'altered' } }
const refused = { isOk: false, error: { kind: 'refused' } }
const notOpen = { isOk: false, error: { kind: 'not-open' } }

function binary(bytes: Uint8Array): SealedMessage {
  return { kind: 'binary', bytes }
}

function text(words: string): SealedMessage {
  return { kind: 'text', text: words }
}

/** What comes out at the other end, in order. */
function deliver(to: SealedChannel, frames: readonly Uint8Array[]): SealedMessage[] {
  return frames.flatMap((frame) => valueOf(to.receive(Uint8Array.from(frame))).message ?? [])
}

function randomBytes(size: number, random: SeededRandom): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, () => random.between(0, 255))
}

describe('a conversation', () => {
  test('text and bytes of every size arrive as they were, both ways', () => {
    const { laptop, hub } = openPair()
    const sizes = [
      0,
      1,
      mostPieceBytes - 1,
      mostPieceBytes,
      mostPieceBytes + 1,
      3 * mostPieceBytes,
      1_000_000,
    ]
    for (const [from, to] of [
      [laptop, hub],
      [hub, laptop],
    ] as const) {
      for (const size of sizes) {
        const bytes = new Uint8Array(size).fill(size % 251)
        const frames = valueOf(from.seal(binary(bytes)))
        expect(frames.length).toBe(Math.max(1, Math.ceil(size / mostPieceBytes)))
        expect(Math.max(...frames.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(mostFrameBytes)
        expect(deliver(to, frames)).toEqual([binary(bytes)])
      }
      expect(deliver(to, valueOf(from.seal(text('perché no? 🌲'))))).toEqual([text('perché no? 🌲')])
    }
  })

  test('the words that are said are not in what travels', () => {
    const { laptop } = openPair()
    const [frame] = valueOf(laptop.seal(text('una stanza calda per i senza dimora')))
    expect(Buffer.from(frame ?? []).toString('latin1')).not.toContain('stanza')
  })

  test("a hub with Node's own cipher understands a laptop with one in JavaScript", () => {
    const { laptop, hub } = openPair({ hubAead: nodeAead })
    expect(deliver(hub, valueOf(laptop.seal(text('prima'))))).toEqual([text('prima')])
    expect(deliver(laptop, valueOf(hub.seal(text('dopo'))))).toEqual([text('dopo')])
  })

  test('a hub with several tavoli knows by the secret which one is meant', () => {
    const keys = [
      { name: 'one', key: sealedKey('another secret') },
      { name: 'two', key: sealedKey('yet another secret') },
    ]
    const { hub } = openPair({ laptopKey: sealedKey('yet another secret'), hubKeys: keys })
    expect(hub.keyName).toBe('two')
  })

  test('a goodbye comes with its reason, and nothing after it', () => {
    const { laptop, hub } = openPair()
    const goodbye = { kind: 'close', code: 4001, reason: 'il tavolo è chiuso' } as const
    const later = valueOf(laptop.seal(text('before')))
    expect(deliver(hub, [...later, ...valueOf(laptop.seal(goodbye))])).toEqual([text('before'), goodbye])
    expect(hub.receive(valueOf(laptop.seal(text('after')))[0] ?? new Uint8Array())).toEqual(notOpen)
    expect(hub.seal(text('after'))).toEqual(notOpen)
  })
})

describe('a laptop that is in the room', () => {
  const anna = { hash: hashOfToken('anna'), name: 'anna' }
  const berto = { hash: hashOfToken('berto'), name: 'berto' }

  /** What a hub makes of finders: it looks for the one who is meant, and tries nobody else's key. */
  function keysFor(finder: string | null): NamedKey[] {
    const meant = [anna, berto].filter(({ hash }) => sessionFinder(hash) === finder)
    return meant.map(({ name, hash }) => ({ name, key: sessionKey(hash) }))
  }

  test('is found by its session, and understood', () => {
    const { hash } = berto
    const pair = openPair({ laptopKey: sessionKey(hash), laptopFinder: sessionFinder(hash), keysFor })
    expect(pair.hub.keyName).toBe('berto')
    expect(deliver(pair.hub, valueOf(pair.laptop.seal(text('sono tornato'))))).toEqual([text('sono tornato')])
  })

  test('is nobody else, whichever finder is shown: not with the secret of all, not with another session', () => {
    for (const laptopKey of [sealedKey(laptopSecret), sessionKey(hashOfToken('carla'))]) {
      for (const laptopFinder of [anna.hash, hashOfToken('carla')].map(sessionFinder)) {
        const { laptop, hub } = unopenedPair({ laptopKey, laptopFinder, keysFor })
        expect(hub.receive(laptop.start()[0] ?? new Uint8Array())).toEqual(refused)
      }
    }
  })

  test('hears no hub that knows only the secret of all', () => {
    const { laptop } = unopenedPair({
      laptopKey: sessionKey(anna.hash),
      laptopFinder: sessionFinder(anna.hash),
    })
    const impostor = unopenedPair()
    laptop.start()
    const own = valueOf(impostor.hub.receive(impostor.laptop.start()[0] ?? new Uint8Array())).answers
    expect(laptop.receive(own[0] ?? new Uint8Array())).toEqual(refused)
  })
})

describe('who does not know the secret', () => {
  test('is refused at the first message, and learns nothing', () => {
    const { laptop, hub } = unopenedPair({ laptopKey: sealedKey('a guess') })
    expect(hub.receive(laptop.start()[0] ?? new Uint8Array())).toEqual(refused)
    expect(hub.receive(laptop.start()[0] ?? new Uint8Array())).toEqual(notOpen)
  })

  test('cannot play the hub', () => {
    const { laptop } = unopenedPair()
    const [asked] = laptop.start()
    const impostor = unopenedPair({
      laptopKey: sealedKey('a guess'),
      hubKeys: [{ name: '', key: sealedKey('a guess') }],
    })
    const own = valueOf(impostor.hub.receive(impostor.laptop.start()[0] ?? new Uint8Array())).answers
    expect(asked?.byteLength).toBe(48)
    expect(laptop.receive(own[0] ?? new Uint8Array())).toEqual(refused)
    expect(laptop.seal(text('secret'))).toEqual(notOpen)
  })

  test('cannot use a door that was sealed for another purpose', () => {
    const { laptop, hub } = unopenedPair({ laptopDoor: 'door', hubDoor: 'sync' })
    expect(hub.receive(laptop.start()[0] ?? new Uint8Array())).toEqual(refused)
  })

  test('cannot open with a recording of somebody else: the hub says nothing before it hears a fresh proof', () => {
    const first = unopenedPair()
    const recorded: Uint8Array[] = [...first.laptop.start()]
    for (const answer of valueOf(first.hub.receive(recorded[0] ?? new Uint8Array())).answers) {
      recorded.push(...valueOf(first.laptop.receive(answer)).answers)
    }
    recorded.push(...valueOf(first.laptop.seal(text('let me in'))))
    // Another connection of the same hub, with randomness of its own.
    const { hub } = unopenedPair({ hubEphemeral: new Uint8Array(32).fill(99) })
    expect(hub.receive(recorded[0] ?? new Uint8Array()).isOk).toBe(true)
    expect(hub.isOpen).toBe(false)
    expect(hub.seal(text('words'))).toEqual(notOpen)
    expect(hub.receive(recorded[1] ?? new Uint8Array())).toEqual(altered)
  })
})

describe('what came is refused when it was', () => {
  test('repeated', () => {
    const { laptop, hub } = openPair()
    const frames = valueOf(laptop.seal(text('one')))
    expect(deliver(hub, frames)).toEqual([text('one')])
    expect(hub.receive(frames[0] ?? new Uint8Array())).toEqual(altered)
    expect(hub.receive(valueOf(laptop.seal(text('two')))[0] ?? new Uint8Array())).toEqual(notOpen)
  })

  test('sent in another order, or one left out', () => {
    const { laptop, hub } = openPair()
    valueOf(laptop.seal(text('one')))
    expect(hub.receive(valueOf(laptop.seal(text('two')))[0] ?? new Uint8Array())).toEqual(altered)
  })

  test('sent back to who said it', () => {
    const { laptop } = openPair()
    expect(laptop.receive(valueOf(laptop.seal(text('one')))[0] ?? new Uint8Array())).toEqual(altered)
  })

  test('cut in a message of many frames: nothing of it is delivered', () => {
    const { laptop, hub } = openPair()
    const frames = valueOf(laptop.seal(binary(new Uint8Array(5 * mostPieceBytes))))
    expect(deliver(hub, frames.slice(0, 3))).toEqual([])
    const fourth = frames[3] ?? new Uint8Array()
    expect(hub.receive(fourth.subarray(0, -1))).toEqual(altered)
    expect(hub.receive(frames[4] ?? new Uint8Array())).toEqual(notOpen)
  })

  test('too large, in one frame or in all', () => {
    const one = openPair()
    expect(one.hub.receive(new Uint8Array(mostFrameBytes + 1))).toMatchObject({
      error: { kind: 'too-large' },
    })
    const many = openPair({ hubMostMessageBytes: 2 * mostPieceBytes })
    const frames = valueOf(many.laptop.seal(binary(new Uint8Array(3 * mostPieceBytes))))
    expect(deliver(many.hub, frames.slice(0, 2))).toEqual([])
    expect(many.hub.receive(frames[2] ?? new Uint8Array())).toMatchObject({ error: { kind: 'too-large' } })
  })

  test('larger than was agreed, before it is sent', () => {
    const { laptop } = openPair({ mostMessageBytes: 100_000 })
    expect(laptop.seal(binary(new Uint8Array(100_001)))).toMatchObject({ error: { kind: 'too-large' } })
    expect(laptop.seal(binary(new Uint8Array(100_000))).isOk).toBe(true)
  })
})

const count = mutationCount(300)

for (const seed of seedsOfThisRun(1)) {
  test(
    `${count} mutated frames: refused, and never a part of a message, seed ${seed}`,
    { timeout: 60_000 + count * 20 },
    async () => {
      await withSeed({ seed, name: 'mutated frames', project: 'quick' }, async (random) => {
        let refusals = 0
        for (let attempt = 0; attempt < count; attempt += 1) {
          const { laptop, hub } = openPair({ hubAead: nodeAead, laptopAead: nodeAead })
          const honest = randomBytes(random.between(0, 300), random)
          const frames = [
            ...valueOf(laptop.seal(text('first'))),
            ...valueOf(laptop.seal(binary(honest))),
            ...valueOf(laptop.seal(text('last'))),
          ].map((frame) => Uint8Array.from(frame))
          const at = random.between(0, frames.length - 1)
          const before = frames[at] ?? new Uint8Array()
          const after = mutateBytes(Uint8Array.from(before), random)
          if (Buffer.compare(before, after) === 0) continue
          frames[at] = after
          const heard: SealedMessage[] = []
          let isRefused = false
          for (const frame of frames) {
            const received = hub.receive(frame)
            if (!received.isOk) isRefused = true
            else if (received.value.message !== null) heard.push(received.value.message)
          }
          expect(isRefused).toBe(true)
          expect(heard).toEqual([text('first'), binary(honest), text('last')].slice(0, at))
          refusals += 1
        }
        expect(refusals).toBeGreaterThan(count * 0.9)
      })
    },
  )
}
