import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openWorkerDesk } from '../../../renderer/exchange/worker-desk.ts'

/** A thread that does what the test says. */
class PlayedWorker extends EventTarget {
  static readonly all: PlayedWorker[] = []
  readonly questions: unknown[] = []
  isEnded = false

  constructor() {
    super()
    PlayedWorker.all.push(this)
  }

  postMessage(question: unknown): void {
    this.questions.push(question)
  }

  terminate(): void {
    this.isEnded = true
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

beforeEach(() => {
  PlayedWorker.all.length = 0
  vi.stubGlobal('Worker', PlayedWorker)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

function onlyWorker(): PlayedWorker {
  const [worker, ...others] = PlayedWorker.all
  if (worker === undefined || others.length > 0) throw new Error('Not one thread')
  return worker
}

test('a question gets a thread, which ends with the answer', async () => {
  const told: number[] = []
  const reading = openWorkerDesk().read(new Uint8Array(3), 'frase', (part) => told.push(part))
  const worker = onlyWorker()
  expect(worker.questions).toEqual([{ kind: 'read', bytes: new Uint8Array(3), passphrase: 'frase' }])
  worker.say({ kind: 'progress', part: 0.5 })
  worker.say({ kind: 'done', value: 'read' })
  expect(await reading).toBe('read')
  expect([told, worker.isEnded]).toEqual([[0.5], true])
})

test('a thread that breaks is told, and ended', async () => {
  const reading = openWorkerDesk().read(new Uint8Array(3), null, () => undefined)
  onlyWorker().say({ kind: 'failed', message: 'out of memory' })
  await expect(reading).rejects.toThrow('out of memory')
  expect(onlyWorker().isEnded).toBe(true)
})

test('whoever does not want to wait stops a thread that never ends', async () => {
  const desk = openWorkerDesk()
  expect(desk.stop()).toBe(false)
  const reading = desk.read(new Uint8Array(3), null, () => undefined)
  expect(desk.stop()).toBe(true)
  await expect(reading).rejects.toThrow('Stopped')
  expect([onlyWorker().isEnded, desk.stop()]).toEqual([true, false])
})
