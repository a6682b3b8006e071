import { expect, test } from 'vitest'
import { ReachableHubs } from '../../../electron/reachable-hubs.ts'

test('nothing can be reached before the page was told of a hub', () => {
  expect(new ReachableHubs().mayReach('ws://127.0.0.1:4747/sealed/door')).toBe(false)
})

test('the hub of this computer and those of others can, by their sealed sockets alone', () => {
  const hubs = new ReachableHubs()
  hubs.setOwn('192.168.1.20:4747')
  hubs.setOthers(['hub.comune.example:80', '[fe80::1]:4748'])
  const reached = [
    'ws://192.168.1.20:4747/sealed/door',
    'ws://192.168.1.20:4747/sealed/sync',
    'ws://hub.comune.example/sealed/signal',
    'ws://[fe80::1]:4748/sealed/door',
  ]
  const refused = [
    'ws://192.168.1.20:4747/door',
    'ws://192.168.1.20:4747/sealed/door?to=elsewhere',
    'ws://192.168.1.20:4747/sealed/../door',
    'ws://marta@192.168.1.20:4747/sealed/door',
    'ws://192.168.1.20:4748/sealed/door',
    'ws://192.168.1.21:4747/sealed/door',
    'http://192.168.1.20:4747/sealed/door',
    'wss://192.168.1.20:4747/sealed/door',
    'ws://192.168.1.20.evil.example:4747/sealed/door',
    'no address',
  ]
  expect(reached.map((url) => hubs.mayReach(url))).toEqual(reached.map(() => true))
  expect(refused.map((url) => hubs.mayReach(url))).toEqual(refused.map(() => false))
  hubs.setOwn(null)
  hubs.setOthers([])
  expect(reached.filter((url) => hubs.mayReach(url))).toEqual([])
})
