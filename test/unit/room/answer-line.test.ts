import { expect, test, vi } from 'vitest'
import { AnswerLine } from '../../../electron/hub/answer-line.ts'

/** Keeps the processor busy, as an answer of megabytes does. */
function work(forMs: number): void {
  const startMs = performance.now()
  while (performance.now() - startMs < forMs);
}

/** Notes what the process does besides, until it is told to stop. */
function noteOtherThings(done: string[]): () => void {
  let isOver = false
  const again = () => {
    if (done.at(-1) !== 'something else') done.push('something else')
    if (!isOver) setTimeout(again, 1)
  }
  again()
  return () => {
    isOver = true
  }
}

test('between large answers the hub does other things', async () => {
  const line = new AnswerLine()
  const done: string[] = []
  const stop = noteOtherThings(done)
  for (const name of ['Anna', 'Bruno', 'Carla'])
    line.placeOf(() => {
      work(20)
      done.push(name)
    })('work', Uint8Array.of())
  await vi.waitUntil(() => done.includes('Carla'))
  stop()
  const other = 'something else'
  expect(done.slice(0, 6)).toEqual([other, 'Anna', other, 'Bruno', other, 'Carla'])
})

test('a room that comes back and lacks little is answered at once', async () => {
  const line = new AnswerLine()
  const done: string[] = []
  for (let device = 0; device < 100; device += 1)
    line.placeOf(() => done.push('answer'))('work', Uint8Array.of())
  const stop = noteOtherThings(done)
  await vi.waitUntil(() => done.filter((what) => what === 'answer').length === 100)
  stop()
  expect(done.filter((what) => what === 'something else').length).toBeLessThan(10)
})

test('who asks again before its turn gets one answer for each document, to what it asked last', async () => {
  const line = new AnswerLine()
  const answers: string[] = []
  const ask = line.placeOf((question) => answers.push(`Eva ${question.join()}`))
  const askToo = line.placeOf((question) => answers.push(`Anna ${question.join()}`))
  for (let question = 1; question <= 20; question += 1) {
    ask('official', Uint8Array.of(1, question))
    ask('work', Uint8Array.of(2, question))
  }
  askToo('work', Uint8Array.of(7))
  await vi.waitUntil(() => answers.length === 3)
  expect(answers).toEqual(['Eva 1,20', 'Eva 2,20', 'Anna 7'])
  ask('work', Uint8Array.of(3))
  await vi.waitUntil(() => answers.length === 4)
  expect(answers.at(-1)).toBe('Eva 3')
})
