import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Discovery, roundMs } from '../../../electron/features/discovery/discovery.ts'
import { mostNearby } from '../../../shared/ipc/discovery.ts'
import type { Network } from '../../../shared/ipc/networks.ts'
import { tavoloHash } from '../../../shared/sync/room/tavolo-hash.ts'
import { createFakeMdns, heardRoom, testNetwork } from './fake-mdns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp({
  networks = [testNetwork()],
  blockedCode,
}: { readonly networks?: Network[]; readonly blockedCode?: string } = {}) {
  const mdns = createFakeMdns(blockedCode)
  let tokens = 0
  const discovery = new Discovery({
    networks: () => networks,
    openDoor: mdns.openDoor,
    newToken: () => String((tokens += 1)),
    onFault: (error) => expect.fail(String(error)),
  })
  return { mdns, discovery, titles: () => discovery.nearby.get().map(({ roomTitle }) => roomTitle) }
}

const cable = testNetwork({ kind: 'cable', address: '10.0.0.5', systemName: 'eth0' })
const vpn = testNetwork({ kind: 'vpn', address: '10.8.0.2', systemName: 'tun0', isOffered: false })
const room = {
  tavoloId: 'tavolo:01J9ZK',
  roomTitle: 'Vicini di valle',
  address: '192.168.1.23',
  port: 4747,
  protocol: 1,
} as const

describe('looking for tavoli', () => {
  test('nothing is opened or sent before somebody asks, and nothing after they stop', async () => {
    const { mdns, discovery } = setUp()
    expect(mdns.openAddresses()).toEqual([])
    await discovery.watch('window')
    expect(mdns.sent).toEqual(['ask tavolo on 192.168.1.23'])
    await discovery.unwatch('window')
    await vi.advanceTimersByTimeAsync(5 * roundMs)
    expect(mdns.sent).toEqual(['ask tavolo on 192.168.1.23'])
    expect(mdns.openAddresses()).toEqual([])
  })

  test('every real network is asked, one address of each interface, and no VPN', async () => {
    const second = testNetwork({ address: '192.168.7.1' })
    const { mdns, discovery } = setUp({ networks: [testNetwork(), second, cable, vpn] })
    await discovery.watch('window')
    expect(mdns.openAddresses()).toEqual(['192.168.1.23', '10.0.0.5'])
  })

  test('two computers on one cable, where nobody gives addresses, are asked when there is nothing else', async () => {
    const bare = testNetwork({ kind: 'linkLocal', address: '169.254.7.7', systemName: 'eth0' })
    const { mdns, discovery } = setUp({ networks: [bare] })
    await discovery.watch('window')
    expect(mdns.openAddresses()).toEqual(['169.254.7.7'])
    expect(setUp({ networks: [testNetwork(), bare] }).mdns.openAddresses()).toEqual([])
  })

  test('what answers is listed by its title, once, and told', async () => {
    const { mdns, discovery, titles } = setUp()
    await discovery.watch('window')
    let told = 0
    discovery.nearby.subscribe(() => (told += 1))
    mdns.answer(heardRoom({ txt: { v: '1', t: 'Zona est', h: '0123456789abcdef' } }))
    mdns.answer(heardRoom({ name: 'Tavolo 2', txt: { v: '1', t: 'Àncora', h: 'f123456789abcdef' } }))
    mdns.answer(heardRoom({ name: 'Tavolo 2', txt: { v: '1', t: 'Àncora', h: 'f123456789abcdef' } }))
    expect(titles()).toEqual(['Àncora', 'Zona est'])
    expect(told).toBe(2)
  })

  test('a room that changes its title changes it in the list', async () => {
    const { mdns, discovery, titles } = setUp()
    await discovery.watch('window')
    mdns.answer(heardRoom())
    mdns.answer(heardRoom({ txt: { v: '1', t: 'Vicini di monte', h: '0123456789abcdef' } }))
    expect(titles()).toEqual(['Vicini di monte'])
  })

  test('who says goodbye is gone at once; who only falls silent, after three rounds', async () => {
    const { mdns, discovery, titles } = setUp()
    await discovery.watch('window')
    const silent = heardRoom({ name: 'Tavolo 2', port: 4748 })
    mdns.answer(heardRoom())
    mdns.answer(silent)
    mdns.sayGoodbye(heardRoom())
    expect(titles()).toEqual(['Vicini di valle'])
    await vi.advanceTimersByTimeAsync(2 * roundMs)
    mdns.answer(silent)
    await vi.advanceTimersByTimeAsync(2 * roundMs)
    expect(titles()).toEqual(['Vicini di valle'])
    await vi.advanceTimersByTimeAsync(roundMs)
    expect(titles()).toEqual([])
  })

  test('a flood of rooms fills the list and no more, and those that were there stay', async () => {
    const { mdns, discovery } = setUp()
    await discovery.watch('window')
    mdns.answer(heardRoom())
    for (let number = 0; number < 3 * mostNearby; number += 1) {
      mdns.answer(heardRoom({ name: `Tavolo x${number}` }))
    }
    expect(discovery.nearby.get()).toHaveLength(mostNearby)
    expect(discovery.nearby.get().some(({ key }) => key.startsWith('Tavolo 1a2b3c4d '))).toBe(true)
  })

  test('a network that comes later is asked too, and one that goes is let go', async () => {
    const networks = [testNetwork()]
    const { mdns, discovery } = setUp({ networks })
    await discovery.watch('window')
    networks.splice(0, 1, cable)
    await vi.advanceTimersByTimeAsync(roundMs)
    expect(mdns.openAddresses()).toEqual(['10.0.0.5'])
  })

  test('as long as one of two pages looks, looking goes on', async () => {
    const { mdns, discovery } = setUp()
    await discovery.watch('one')
    await discovery.watch('two')
    await discovery.unwatch('one')
    expect(mdns.openAddresses()).toEqual(['192.168.1.23'])
    await discovery.close()
    expect(mdns.openAddresses()).toEqual([])
  })

  test('without a network, or where the system blocks it, the answer says so', async () => {
    const none = setUp({ networks: [vpn] })
    expect(await none.discovery.watch('window')).toEqual({ isOk: false, error: { kind: 'noNetwork' } })
    const blocked = setUp({ blockedCode: 'EACCES' })
    expect(await blocked.discovery.watch('window')).toEqual({
      isOk: false,
      error: { kind: 'blocked', code: 'EACCES' },
    })
    await blocked.discovery.close()
    await none.discovery.close()
  })
})

describe('announcing a tavolo', () => {
  test('says title, hash, port and version on the network of the hub, and nothing else', async () => {
    const { mdns, discovery } = setUp({ networks: [testNetwork(), cable] })
    expect(await discovery.announce(room)).toEqual({ isOk: true, value: null })
    expect(mdns.openAddresses()).toEqual(['192.168.1.23'])
    expect(mdns.announced()).toEqual([
      {
        type: 'tavolo',
        name: 'Tavolo 1',
        port: 4747,
        text: { v: '1', t: 'Vicini di valle', h: tavoloHash(room.tavoloId) },
      },
    ])
    expect(JSON.stringify(mdns.announced())).not.toContain('01J9ZK')
  })

  test('a long title is cut, so that it fits', async () => {
    const { mdns, discovery } = setUp()
    await discovery.announce({ ...room, roomTitle: 'è\n'.repeat(200) })
    const [announced] = mdns.announced()
    expect(announced?.text.t).toHaveLength(79)
    expect(Buffer.byteLength(`t=${announced?.text.t ?? ''}`)).toBeLessThan(255)
  })

  test('a new room takes the place of the old one; silence says goodbye and closes the network', async () => {
    const { mdns, discovery } = setUp()
    await discovery.announce(room)
    await discovery.announce({ ...room, port: 4748 })
    expect(mdns.announced().map(({ port }) => port)).toEqual([4748])
    await discovery.silence()
    expect(mdns.sent.at(-1)).toBe('goodbye Tavolo 2')
    expect(mdns.openAddresses()).toEqual([])
  })

  test('a room whose network goes away is announced again when it is back, under the same name', async () => {
    const networks = [testNetwork()]
    const { mdns, discovery } = setUp({ networks })
    await discovery.announce(room)
    networks.pop()
    await vi.advanceTimersByTimeAsync(roundMs)
    expect(mdns.openAddresses()).toEqual([])
    networks.push(testNetwork())
    await vi.advanceTimersByTimeAsync(roundMs)
    expect(mdns.announced().map(({ name, port }) => `${name} ${port}`)).toEqual(['Tavolo 1 4747'])
    expect(mdns.sent.filter((order) => order.startsWith('announce'))).toHaveLength(2)
    await discovery.close()
    await vi.advanceTimersByTimeAsync(roundMs)
    expect(mdns.announced()).toEqual([])
  })

  test('the own room is not nearby, another one at the same time is', async () => {
    const { mdns, discovery, titles } = setUp()
    await discovery.announce(room)
    await discovery.watch('window')
    mdns.answer(heardRoom({ name: 'Tavolo 1', sender: '192.168.1.23', addresses: ['192.168.1.23'] }))
    mdns.answer(heardRoom({ name: 'Tavolo x' }))
    expect(titles()).toEqual(['Vicini di valle'])
    await discovery.unwatch('window')
    expect(mdns.announced()).toHaveLength(1)
    await discovery.close()
  })

  test('on an address that this computer has not any more fails in words', async () => {
    const { discovery } = setUp()
    expect(await discovery.announce({ ...room, address: '10.9.9.9' })).toEqual({
      isOk: false,
      error: { kind: 'noNetwork' },
    })
  })
})
