import { afterAll, afterEach, beforeAll, type TestContext } from 'vitest'
import { makeNetworkPair, type NetworkPair } from './network-pair.ts'
import { startNeighbour, type Neighbour } from './start-neighbour.ts'

const noPair = 'This needs network namespaces, which only root may make, on Linux'

/** Gives the tests of a file two computers on one cable: each call starts both anew, or skips its test where none can be made. */
export function twoNeighbours(): (skip: TestContext['skip']) => readonly [Neighbour, Neighbour] {
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

  return (skip) => {
    skip(pair === null, noPair)
    if (pair === null) throw new Error(noPair)
    const { on, first, second } = pair
    const both = [startNeighbour(on(first)), startNeighbour(on(second))] as const
    running.push(...both)
    return both
  }
}
