import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { makeNetworkPair, pairAddresses } from '../support/network-pair.ts'
import { projectFolder } from '../support/project-folder.ts'
import { startNeighbour } from '../support/start-neighbour.ts'

/** Tavolo behind these words, like those of a namespace. */
interface FarTavolo {
  readonly call: <Name extends HostCallName>(name: Name, input?: HostInput<Name>) => Promise<HostResult<Name>>
  /** What the page was last told. */
  readonly nearby: () => Promise<unknown>
  readonly close: () => Promise<void>
}

async function launchFarTavolo(words: readonly [string, ...string[]]): Promise<FarTavolo> {
  const [program, ...rest] = words
  const script = join(projectFolder, 'test/support/window-on-network.ts')
  const child = spawn(program, [...rest, process.execPath, script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  await lines.next()
  async function ask(order: unknown): Promise<unknown> {
    child.stdin.write(`${JSON.stringify(order)}\n`)
    const { value } = await lines.next()
    return JSON.parse(value ?? 'null')
  }
  return {
    call: (name, input) => ask({ name, input }) as Promise<never>,
    nearby: () => ask({ name: 'nearby' }),
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

test('Tavolo sees the tavolo of the computer beside it, and the doctor looks at the network it is on', async ({
  skip,
}) => {
  const pair = await makeNetworkPair()
  skip(pair === null, 'This needs network namespaces, which only root may make, on Linux')
  if (pair === null) return
  const neighbour = startNeighbour(pair.on(pair.second))
  const tavolo = await launchFarTavolo(pair.on(pair.first))
  try {
    const networks = await tavolo.call('networkList')
    expect(networks.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      `cable ${pairAddresses.first}`,
      `vpn ${pairAddresses.tunnel}`,
    ])

    expect(await tavolo.call('nearbyStart')).toEqual({ isOk: true, value: [] })
    await neighbour.tell(`announce ${pairAddresses.second}`)
    const room = { roomTitle: 'Vicini di valle', address: pairAddresses.second, port: 4747, protocol: 1 }
    await expect.poll(tavolo.nearby, { timeout: 15_000 }).toMatchObject([room])
    await neighbour.tell('silence')
    await expect.poll(tavolo.nearby, { timeout: 15_000 }).toEqual([])
    await tavolo.call('nearbyStop')

    const door = { address: pairAddresses.second, port: 4747 }
    expect(await tavolo.call('doctorKnock', door)).toBe('refused')
    await neighbour.tell(`open ${pairAddresses.second}`)
    expect(await tavolo.call('doctorKnock', door)).toBe('answers')
    expect(await tavolo.call('doctorKnock', { address: '8.8.8.8', port: 53 })).toBe('notAllowed')
    expect(await tavolo.call('doctorNeighbours')).toBe(1)
    expect(await tavolo.call('doctorAnnouncement', { address: null })).toBe('heard')
    expect(await tavolo.call('doctorAnnouncement', { address: '10.1.1.1' })).toBe('noNetwork')
    expect(await tavolo.call('doctorFirewall')).toMatchObject({ isNetworkPublic: null })
    expect(typeof (await tavolo.call('doctorInternet'))).toBe('boolean')
  } finally {
    await tavolo.close()
    await neighbour.end()
    await pair.remove()
  }
})
