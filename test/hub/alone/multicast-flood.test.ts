import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pairAddresses } from '../../support/network-pair.ts'
import { mdnsPacketsOf } from '../../support/start-neighbour.ts'
import { twoNeighbours } from '../../support/two-neighbours.ts'

const start = twoNeighbours()

const soon = { timeout: 10_000 }

test('a flood of nonsense and of questions stops nobody, and is not answered with another', async ({
  skip,
}) => {
  const [host, guest] = start(skip)
  await host.tell('watch')
  await host.tell(`announce ${pairAddresses.first}`)
  await guest.tell(`listen ${pairAddresses.second}`)
  const answers = () => mdnsPacketsOf(guest).filter((packet) => packet.includes('Vicini di valle'))
  await expect.poll(() => answers().length, soon).toBeGreaterThan(0)
  await guest.tell(`flood ${pairAddresses.second}`)
  await wait(2500)
  // 300 packets asked 30 times each: without a limit there are hundreds, as many as the system does not drop.
  expect(answers().length).toBeLessThan(150)
  await guest.tell('watch')
  await expect.poll(() => guest.titles(), soon).toEqual(['Vicini di valle'])
})
