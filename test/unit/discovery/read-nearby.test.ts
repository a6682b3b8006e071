import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRate, isReadable } from '../../../electron/features/discovery/guarded-socket.ts'
import { cleanTitle, readNearby } from '../../../electron/features/discovery/read-nearby.ts'
import { nearbyTavoloSchema } from '../../../shared/ipc/discovery.ts'
import { heardRoom, testNetwork } from './fake-mdns.ts'

const network = testNetwork()

describe('an answer from the network', () => {
  test('of a room is read', () => {
    expect(readNearby(heardRoom(), network)).toEqual({
      key: 'Tavolo 1a2b3c4d 192.168.1.40:4747',
      roomTitle: 'Vicini di valle',
      tavoloHash: '0123456789abcdef',
      address: '192.168.1.40',
      port: 4747,
      protocol: 1,
    })
  })

  test.each([
    ['that sends to somebody else', { sender: '192.168.1.66' }],
    ['from another network', { sender: '10.0.0.9', addresses: ['10.0.0.9'] }],
    ['by IPv6', { sender: 'fe80::1', addresses: ['fe80::1'] }],
    ['with a port of the system', { port: 22 }],
    ['with half a port', { port: 4747.5 }],
    ['with a port that is none', { port: '4747' }],
    ['without a text', { txt: undefined }],
    ['with a text of another program', { txt: { path: '/' } }],
    ['with a hash that is none', { txt: { v: '1', t: 'x', h: '../../etc/passwd' } }],
    ['with a version that is none', { txt: { v: '1e9', t: 'x', h: '0123456789abcdef' } }],
    ['of version nought', { txt: { v: '0', t: 'x', h: '0123456789abcdef' } }],
    ['with a title of nothing visible', { txt: { v: '1', t: '\u200b \n', h: '0123456789abcdef' } }],
    ['with a number for a title', { txt: { v: '1', t: 7, h: '0123456789abcdef' } }],
    ['with a thousand addresses', { addresses: Array.from({ length: 1000 }, () => '192.168.1.40') }],
    ['with a name that no packet can hold', { name: 'x'.repeat(64) }],
  ])('%s is no room', (_words, change) => {
    expect(readNearby(heardRoom(change), network)).toBeNull()
  })

  test('is shown on one line, without marks that turn it round', () => {
    const title = '\u202eVicini\u202c\n di \u0007valle\ud800'
    expect(cleanTitle(title)).toBe('Vicini di valle\ufffd')
    expect(cleanTitle('👩‍👩‍👧'.repeat(30)).endsWith('👩‍👩‍👧')).toBe(true)
  })

  test('never breaks the reader, and what is read always keeps the contract', () => {
    const any = fc.anything({ withNullPrototype: true })
    const heard = fc.record({
      name: fc.oneof(fc.string(), any),
      port: fc.oneof(fc.integer(), any),
      txt: fc.oneof(fc.record({ v: fc.string(), t: fc.string(), h: fc.string() }), any),
      addresses: fc.oneof(fc.constant(['192.168.1.40']), any),
      sender: fc.oneof(fc.constant('192.168.1.40'), any),
    })
    fc.assert(
      fc.property(heard, (given) => {
        const read = readNearby(given, network)
        if (read !== null) nearbyTavoloSchema.parse(read)
      }),
    )
    const title = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(title, (t) => {
        const read = readNearby(heardRoom({ txt: { v: '1', t, h: '0123456789abcdef' } }), network)
        if (read !== null) nearbyTavoloSchema.parse(read)
        expect(Buffer.byteLength(cleanTitle(t))).toBeLessThan(253)
      }),
    )
  })
})

describe('the guard of the socket', () => {
  test('lets a number of packets through in a second, and again in the next', () => {
    let nowMs = 5000
    const rate = createRate(2, () => nowMs)
    expect([rate.take(), rate.take(), rate.take()]).toEqual([true, true, false])
    nowMs += 1000
    expect(rate.take()).toBe(true)
  })

  test('a clock that is set back closes nothing', () => {
    let nowMs = 5000
    const rate = createRate(1, () => nowMs)
    rate.take()
    nowMs = 10
    expect(rate.take()).toBe(true)
  })

  test('reads no packet that is cut short, too large, or asks too much', () => {
    const header = (questions: number) => new Uint8Array([0, 0, 0, 0, questions >> 8, questions & 255, 0, 0])
    expect(isReadable(header(4))).toBe(true)
    expect(isReadable(header(300))).toBe(false)
    expect(isReadable(new Uint8Array(5))).toBe(false)
    expect(isReadable(new Uint8Array(9001))).toBe(false)
  })
})
