import { expect, test } from 'vitest'
import { HubOffer } from '../../../renderer/sharing/hub-offer.ts'
import type { Network } from '../../../shared/ipc/networks.ts'

const address = '192.168.1.20:4747'

/** A room whose hub keeps the list that it was told last, and tells it to every laptop that facilitates. */
function room(...laptops: readonly string[]) {
  let hubs: readonly string[] = []
  let ordersLeft = Infinity
  let orderCount = 0
  const networksOf = (own: string): Network => ({
    ...{ kind: 'wifi', address: own, prefixLength: 24, systemName: 'wlan0', wifiName: null, isOffered: true },
  })
  const offers = laptops.map(
    (own) =>
      new HubOffer({
        networks: async () => [networksOf(own)],
        async setHubs(next) {
          orderCount += 1
          if (ordersLeft <= 0) return
          ordersLeft -= 1
          hubs = next
          void tellAll()
        },
      }),
  )
  async function tellAll(): Promise<void> {
    const told = [...hubs]
    await Promise.all(offers.map((offer) => offer.note({ address, hubs: told })))
  }
  return {
    tellAll,
    hubs: () => hubs.toSorted(),
    orderCount: () => orderCount,
    cutAfter(orders: number) {
      ordersLeft = orders
    },
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

test('of two laptops that offer at once, the room knows both in the end', async () => {
  const table = room('192.168.1.33', '192.168.1.34', '192.168.1.35')
  await table.tellAll()
  await settled()
  expect(table.hubs()).toEqual(['192.168.1.33:4747', '192.168.1.34:4747', '192.168.1.35:4747'])
})

test('an offer that was lost with the link is made again when the room says what it knows', async () => {
  const table = room('192.168.1.33')
  table.cutAfter(0)
  await table.tellAll()
  expect(table.hubs()).toEqual([])
  table.cutAfter(1)
  await table.tellAll()
  expect(table.hubs()).toEqual(['192.168.1.33:4747'])
})

test('nothing is said twice of the same list', async () => {
  const offered: (readonly string[])[] = []
  const offer = new HubOffer({ networks: async () => [], setHubs: async (hubs) => offered.push(hubs) })
  const hubs: readonly string[] = []
  await offer.note({ address, hubs })
  await offer.note({ address, hubs })
  expect(offered).toEqual([])
  const table = room('192.168.1.33')
  await table.tellAll()
  await settled()
  await table.tellAll()
  expect(table.orderCount()).toBe(1)
})
