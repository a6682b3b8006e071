import { expect, test } from 'vitest'
import { pageKnock } from '../../../renderer/guest/visit/page-knock.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

type Way = 'open' | 'refusing' | 'silent'

/** A page and the way to its hub. */
function pageOn(way: Way) {
  const timekeeper = new ManualTimekeeper()
  const network = { way }
  const asked: string[] = []
  const knock = pageKnock({
    location: { protocol: 'http:' },
    ownAddress: '192.168.1.20:4747',
    timekeeper,
    async ask(url, { signal }) {
      asked.push(url)
      if (network.way === 'open') return { ok: true }
      if (network.way === 'refusing') throw new TypeError('Failed to fetch')
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    },
  })
  return { knock, timekeeper, network, asked }
}

test('a hub that is there answers at once', async () => {
  const { knock, asked } = pageOn('open')
  expect(await knock('192.168.1.20:4747')).toBe(true)
  expect(asked).toEqual(['/health'])
})

test('another hub of the room is asked too, and now and then a WebSocket is tried although the answer was no', async () => {
  const { knock, timekeeper, network, asked } = pageOn('refusing')
  const answers: boolean[] = []
  for (let count = 0; count < 33; count += 1) {
    void knock('192.168.1.31:4747').then((isThere) => answers.push(isThere))
    await timekeeper.pass(750)
  }
  expect(new Set(asked)).toEqual(new Set(['http://192.168.1.31:4747/health']))
  expect(answers.flatMap((isThere, index) => (isThere ? [index] : []))).toEqual([15, 31])
  network.way = 'open'
  expect(await knock('192.168.1.31:4747')).toBe(true)
})

test('a no is told after a moment, so that nobody asks all the time', async () => {
  const { knock, timekeeper } = pageOn('refusing')
  let answer: boolean | null = null
  void knock('192.168.1.20:4747').then((isThere) => (answer = isThere))
  await timekeeper.pass(740)
  expect(answer).toBeNull()
  await timekeeper.pass(20)
  expect(answer).toBe(false)
})

test('where nobody says anything it gives up in time, and lets a WebSocket try now and then', async () => {
  const { knock, timekeeper, network } = pageOn('silent')
  const answers: boolean[] = []
  for (let count = 0; count < 9; count += 1) {
    void knock('192.168.1.20:4747').then((isThere) => answers.push(isThere))
    await timekeeper.pass(1500)
  }
  expect(answers).toEqual([...Array.from({ length: 7 }, () => false), true, false])
  network.way = 'open'
  expect(await knock('192.168.1.20:4747')).toBe(true)
})
