import { existsSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../electron/dev/run-command.ts'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { openNetLab, type LabHost, type NetLab, type NetLabOptions } from '../support/net-lab/net-lab.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

let lab: NetLab | null = null

async function open(options: NetLabOptions): Promise<NetLab> {
  const opened = await openNetLab(options)
  if (!opened.isOk) throw new Error(opened.error)
  lab = opened.value
  return opened.value
}

afterEach(async () => {
  await lab?.close()
  lab = null
})

/** Milliseconds of the answer to a ping; null when there is none. */
async function ping(from: LabHost, to: LabHost): Promise<number | null> {
  const code = `
    const { connect } = require('node:net')
    const start = performance.now()
    const socket = connect({ host: '${to.address}', port: 9, timeout: 1500 })
    const end = (isThere) => { console.log(isThere ? performance.now() - start : 'none'); process.exit() }
    socket.on('error', (error) => end(error.code === 'ECONNREFUSED'))
    socket.on('timeout', () => end(false))
  `
  const { output } = await runCommand(from.command(process.execPath, '-e', code))
  const word = output.trim()
  return word === 'none' || word === '' ? null : Number(word)
}

describe.skipIf(whyNot !== null).each(['not-needed', 'needed'] as const)(
  'a laboratory with shaping %s',
  (shaping) => {
    test('hosts reach each other, until one is cut off, and again when it is mended', async () => {
      const { host } = await open({ hosts: ['a', 'b', 'c'], shaping })
      expect(await ping(host('a'), host('b'))).not.toBeNull()
      await host('b').cut()
      expect(await ping(host('a'), host('b'))).toBeNull()
      expect(await ping(host('a'), host('c'))).not.toBeNull()
      await host('b').mend()
      expect(await ping(host('a'), host('b'))).not.toBeNull()
      await host('b').unplug()
      expect(await ping(host('a'), host('b'))).toBeNull()
      await host('b').plugIn()
      expect(await ping(host('a'), host('b'))).not.toBeNull()
    })

    test('isolated hosts reach the one that is not, and not each other', async () => {
      const { host } = await open({ hosts: ['hub', 'b', 'c'], shaping })
      await host('b').isolate()
      await host('c').isolate()
      expect(await ping(host('b'), host('hub'))).not.toBeNull()
      expect(await ping(host('hub'), host('c'))).not.toBeNull()
      expect(await ping(host('b'), host('c'))).toBeNull()
    })
  },
)

describe.skipIf(whyNot !== null)('a laboratory', () => {
  test('can be slow, and lose frames', async () => {
    const { host } = await open({ hosts: ['a', 'b'], shaping: 'needed' })
    await host('a').shape({ delayMs: 25, lossPercent: 0 })
    await ping(host('a'), host('b'))
    const slow = (await ping(host('a'), host('b'))) ?? 0
    expect(slow).toBeGreaterThan(49)
    expect(slow).toBeLessThan(150)
    await host('a').shape({ delayMs: 0, lossPercent: 100 })
    expect(await ping(host('a'), host('b'))).toBeNull()
  })

  test('starts processes on a host, stops and ends them, and leaves nothing behind', async () => {
    const { host, close } = await open({ hosts: ['a'], shaping: 'not-needed' })
    const code = 'setInterval(() => process.send(os.networkInterfaces().eth0[0].address), 20)'
    const { child, freeze, thaw } = host('a').start([process.execPath, '-e', code], { ipc: 'with' })
    const next = () => new Promise((resolve) => child.once('message', resolve))
    expect(await next()).toBe(host('a').address)
    freeze()
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 300))
    // What it said before it was stopped may still arrive.
    await Promise.race([next(), new Promise((resolve) => setTimeout(resolve, 100))])
    expect(await Promise.race([next(), silence])).toBe('silence')
    thaw()
    expect(await next()).toBe(host('a').address)
    const wrapper = host('a').wrapperOf(process.execPath)
    const { output } = await runCommand([wrapper, '-p', 'os.networkInterfaces().eth0[0].address'])
    expect(output.trim()).toBe(host('a').address)
    await close()
    lab = null
    expect(child.signalCode).toBe('SIGKILL')
    const left = existsSync('/run/netns') ? readdirSync('/run/netns') : []
    expect(left.filter((name) => name.startsWith(`tavolo-${process.pid}-`))).toEqual([])
  })
})
