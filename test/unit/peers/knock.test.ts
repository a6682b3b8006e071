import { expect, test } from 'vitest'
import { PatientRetry } from '../../../renderer/sync/knock.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

/** A way to hubs of which none answers until the test says so. */
function retryTo(options: { readonly knocks: 'can' | 'cannot' }) {
  const timekeeper = new ManualTimekeeper()
  const log: string[] = []
  const answering = new Set<string>()
  const hubs = ['one', 'two']
  let turn = 0
  const address = () => hubs[turn % hubs.length] ?? ''
  async function knock(to: string): Promise<boolean> {
    log.push(`knock ${to}`)
    await Promise.resolve()
    return answering.has(to)
  }
  const retry = new PatientRetry(timekeeper, options.knocks === 'can' ? knock : null, {
    address,
    moveOn: () => (turn += 1),
    connect() {
      log.push(`connect ${address()}`)
      if (!answering.has(address())) retry.after(1000)
    },
  })
  return { retry, timekeeper, log, answering }
}

test('it knocks at every hub in turn, and connects only where somebody answers', async () => {
  const { retry, timekeeper, log, answering } = retryTo({ knocks: 'can' })
  retry.after(1000)
  await timekeeper.pass(10_000)
  expect(log.slice(0, 3)).toEqual(['knock one', 'knock two', 'knock one'])
  expect(new Set(log)).toEqual(new Set(['knock one', 'knock two']))
  answering.add('two')
  await timekeeper.pass(600)
  expect(log.at(-1)).toBe('connect two')
  const before = log.length
  answering.clear()
  retry.after(1000)
  await timekeeper.pass(1000)
  expect(log.slice(before)).toEqual(['knock two'])
})

test('where it cannot knock it goes on trying', async () => {
  const { retry, timekeeper, log } = retryTo({ knocks: 'cannot' })
  retry.after(1000)
  await timekeeper.pass(10_000)
  expect(log).toEqual(Array.from({ length: 10 }, () => 'connect one'))
})

test('who stops is not called back by a knock that was under way', async () => {
  const { retry, timekeeper, log, answering } = retryTo({ knocks: 'can' })
  retry.after(1000)
  await timekeeper.pass(10_000)
  retry.stop()
  answering.add('one')
  answering.add('two')
  const before = log.length
  await timekeeper.pass(10_000)
  expect(log).toHaveLength(before)
  expect(timekeeper.alarmCount).toBe(0)
})
