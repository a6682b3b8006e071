import { describe, expect, test } from 'vitest'
import { pairAddresses } from '../support/network-pair.ts'
import { twoNeighbours } from '../support/two-neighbours.ts'

const start = twoNeighbours()

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
    const [host, guest] = start(skip)
    await guest.tell('knock 192.168.77.99')
    // The first one has the address of a router.
    expect(await guest.tell('devices')).toBe(0)
    await host.tell(`knock ${pairAddresses.second}`)
    expect(await host.tell('devices')).toBe(1)
  })

  test('hears its own announcement', async ({ skip }) => {
    const [host] = start(skip)
    await expect.poll(() => host.tell(`hear ${pairAddresses.first}`), { timeout: 15_000 }).toBe('heard')
    expect(await host.tell('hear 10.1.1.1')).toBe('noNetwork')
  })
})
