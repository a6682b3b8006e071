import { expect, test } from 'vitest'
import { hubsWithOwn, roomAfter } from '../../../renderer/sharing/other-hubs.ts'
import { hubPorts } from '../../../shared/sync/room/hub-address.ts'
import { mostHubs } from '../../../shared/sync/room/limits.ts'
import { openRoom } from '../../../shared/sync/room/room-state.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import type { Network } from '../../../shared/ipc/networks.ts'

function network(address: string, change: Partial<Network> = {}): Network {
  return {
    kind: 'wifi',
    address,
    prefixLength: 24,
    systemName: 'wlan0',
    wifiName: null,
    isOffered: true,
    ...change,
  }
}

const address = '192.168.1.20:4747'

test('the address on the network of the hub is offered, behind those that are known', () => {
  const networks = [network('10.0.0.5'), network('192.168.1.33')]
  expect(hubsWithOwn({ address, hubs: ['192.168.1.40:4747'], networks })).toEqual([
    '192.168.1.40:4747',
    '192.168.1.33:4747',
  ])
})

test('where the hub listens on another port, a laptop still offers the first of its own', () => {
  const networks = [network('192.168.1.33')]
  expect(hubsWithOwn({ address: '192.168.1.20:4750', hubs: [], networks })).toEqual(['192.168.1.33:4747'])
})

test('a second Tavolo on the hub’s computer offers the next port that a hub tries', () => {
  const networks = [network('192.168.1.20')]
  const offered = (port: number) => hubsWithOwn({ address: `192.168.1.20:${port}`, hubs: [], networks })
  expect(offered(4747)).toEqual(['192.168.1.20:4748'])
  expect(offered(4750)).toEqual(['192.168.1.20:4751'])
  // The hub of an organisation, which was told another port, is not in the way.
  expect(offered(8080)).toEqual(['192.168.1.20:4747'])
  expect(offered(hubPorts.at(-1) ?? 0)).toBe(null)
})

test('nothing is offered twice or from another network', () => {
  const own = network('192.168.1.33')
  expect(hubsWithOwn({ address, hubs: ['192.168.1.33:4747'], networks: [own] })).toBe(null)
  expect(hubsWithOwn({ address, hubs: [], networks: [network('192.168.2.33')] })).toBe(null)
  expect(hubsWithOwn({ address, hubs: [], networks: [{ ...own, isOffered: false }] })).toBe(null)
  expect(hubsWithOwn({ address: 'hub.comune.example:4747', hubs: [], networks: [own] })).toBe(null)
})

test('of a room that is taken over the hub that is gone is one of the others: its guests’ pages are let in', () => {
  const room = openRoom({ tavoloId: 'tavolo:1', title: 'Vicini', owner: null, random: seededBytes(1) })
  const hubs = ['192.168.1.33:4747', '192.168.1.40:4747']
  expect(roomAfter(address, { ...room, hubs }).hubs).toEqual([address, ...hubs])
  expect(roomAfter(hubs[0] ?? '', { ...room, hubs }).hubs).toEqual(hubs)
  const many = Array.from({ length: mostHubs }, (_, index) => `192.168.1.${index + 40}:4747`)
  expect(roomAfter(address, { ...room, hubs: many }).hubs).toHaveLength(mostHubs)
})
