import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { pairAddresses } from '../support/network-pair.ts'
import { mdnsPacketsOf } from '../support/start-neighbour.ts'
import { twoNeighbours } from '../support/two-neighbours.ts'

const start = twoNeighbours()

function bytesOf(address: string): Buffer {
  return Buffer.from(address.split('.').map(Number))
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
    expect(mdnsPacketsOf(guest)).toEqual([])
    await host.tell(`announce ${pairAddresses.first}`)
    const all = () => Buffer.concat(mdnsPacketsOf(guest))
    await expect.poll(() => all().includes('Vicini di valle'), soon).toBe(true)
    await host.tell('silence')
    expect(all().includes(hostname())).toBe(false)
    expect(all().includes('01J9ZK')).toBe(false)
    expect(all().includes(bytesOf(pairAddresses.first))).toBe(true)
    expect(all().includes(bytesOf(pairAddresses.tunnel))).toBe(false)
    const sentBefore = mdnsPacketsOf(guest).length
    await wait(1500)
    expect(mdnsPacketsOf(guest).length).toBe(sentBefore)
  })
})
