import { afterAll, afterEach, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { makeNetworkPair, type NetworkPair, pairAddresses } from '../support/network-pair.ts'
import { type Neighbour, startNeighbour } from '../support/start-neighbour.ts'

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

describe('the doctor, on one of two computers', { timeout: 60_000 }, () => {
  test('tells a door that is open from one that is shut, and from nobody at all', async ({ skip }) => {
    const [host, guest] = start(skip)
    expect(await guest.tell(`knock ${pairAddresses.first}`)).toBe('refused')
    await host.tell(`open ${pairAddresses.first}`)
    expect(await guest.tell(`knock ${pairAddresses.first}`)).toBe('answers')
    expect(await guest.tell('knock 192.168.77.99')).toBe('silent')
    expect(await guest.tell('knock 10.99.0.1')).toBe('unreachable')
  })

  test('sees the other as soon as they have met, and not somebody who never answered', async ({ skip }) => {
    const [, guest] = start(skip)
    await guest.tell('knock 192.168.77.99')
    // The first one has the address of a router.
    expect(await guest.tell('devices')).toBe(0)
    const [host] = running
    await host?.tell(`knock ${pairAddresses.second}`)
    expect(await host?.tell('devices')).toBe(1)
  })

  test('hears its own announcement', async ({ skip }) => {
    const [host] = start(skip)
    await expect.poll(() => host.tell(`hear ${pairAddresses.first}`), { timeout: 15_000 }).toBe('heard')
    expect(await host.tell('hear 10.1.1.1')).toBe('noNetwork')
  })
})
