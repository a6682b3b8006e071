import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { makeNetworkPair, type NetworkPair, pairAddresses } from '../../support/network-pair.ts'
import { type Neighbour, startNeighbour } from '../../support/start-neighbour.ts'

const noPair = 'This needs network namespaces, which only root may make, on Linux'
let pair: NetworkPair | null = null
const running: Neighbour[] = []

beforeAll(async () => {
  pair = await makeNetworkPair()
  if (pair === null) process.stderr.write(`${noPair}: left out.\n`)
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((neighbour) => neighbour.end()))
})

afterAll(() => pair?.remove())

function start(skip: TestContext['skip']): readonly [Neighbour, Neighbour] {
  skip(pair === null, noPair)
  if (pair === null) throw new Error(noPair)
  const { on, first, second } = pair
  const both = [startNeighbour(on(first)), startNeighbour(on(second))] as const
  running.push(...both)
  return both
}

const soon = { timeout: 10_000 }

describe('two computers on one cable', { timeout: 60_000 }, () => {
  test('one opens a tavolo and the other sees it, until it is closed', async ({ skip }) => {
    const [host, guest] = start(skip)
    await host.tell(`announce ${pairAddresses.first}`)
    await guest.tell('watch')
    await expect.poll(() => guest.titles(), soon).toEqual(['Vicini di valle'])
    const { nearby } = guest.said.findLast((each) => each.nearby !== undefined) ?? {}
    expect(nearby).toMatchObject([{ address: pairAddresses.first, port: 4747, protocol: 1 }])
    await host.tell('silence')
    await expect.poll(() => guest.titles(), soon).toEqual([])
  })

  test('who looks first sees the tavolo as soon as it opens', async ({ skip }) => {
    const [host, guest] = start(skip)
    await guest.tell('watch')
    await host.tell(`announce ${pairAddresses.first}`)
    await expect.poll(() => guest.titles(), { timeout: 5000 }).toEqual(['Vicini di valle'])
  })

  test('nothing is sent unasked; what is sent names neither the computer, nor the tavolo’s id, nor the tunnel', async ({
    skip,
  }) => {
    const [host, guest] = start(skip)
    await guest.tell(`listen ${pairAddresses.second}`)
    await wait(1000)
    const packets = () => guest.said.flatMap(({ packet }) => packet ?? [])
    expect(packets()).toEqual([])
    await host.tell(`announce ${pairAddresses.first}`)
    const hexOf = (text: string) => Buffer.from(text).toString('hex')
    await expect.poll(() => packets().join(), soon).toContain(hexOf('Vicini di valle'))
    await host.tell('silence')
    const all = packets().join()
    expect(all).not.toContain(hexOf(hostname()))
    expect(all).not.toContain(hexOf('01J9ZK'))
    const tunnel = Buffer.from(pairAddresses.tunnel.split('.').map(Number)).toString('hex')
    expect(all).not.toContain(tunnel)
    const sentBefore = packets().length
    await wait(1500)
    expect(packets().length).toBe(sentBefore)
  })

  test('a flood of nonsense and of questions stops nobody, and is not answered with another', async ({
    skip,
  }) => {
    const [host, guest] = start(skip)
    await host.tell('watch')
    await host.tell(`announce ${pairAddresses.first}`)
    await guest.tell(`listen ${pairAddresses.second}`)
    await guest.tell(`flood ${pairAddresses.second}`)
    const packets = guest.said.filter(({ packet }) => packet !== undefined)
    // 300 packets asked 30 times each. What the guest sent is heard by the guest too.
    expect(packets.length - 3000).toBeLessThan(300)
    await wait(1100)
    await guest.tell('watch')
    await expect.poll(() => guest.titles(), soon).toEqual(['Vicini di valle'])
  })
})
