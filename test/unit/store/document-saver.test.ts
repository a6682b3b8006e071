import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Author } from '../../../shared/doc/origin.ts'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { DocumentSaver } from '../../../renderer/store/document-saver.ts'
import { MarkCounter } from '../../../renderer/store/mark-counter.ts'
import type { UpdateBatch } from '../../../renderer/store/pending-updates.ts'
import type { UpdateSink } from '../../../renderer/store/save-lane.ts'
import type { SaveStatus } from '../../../renderer/store/save-status.ts'
import type { StoreFailure } from '../../../renderer/store/store-failure.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

/** A disk of which the test decides how slow and how full it is. */
class TestSink implements UpdateSink {
  readonly written: UpdateBatch[] = []
  readonly attemptsMs: number[] = []
  writeMs = 0
  failure: StoreFailure | null = null
  mostAtOnce = 0
  #atOnce = 0

  readonly append = async (batch: UpdateBatch): Promise<Result<void, StoreFailure>> => {
    this.attemptsMs.push(time.nowMs() - startMs)
    this.#atOnce += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce)
    if (this.writeMs > 0) await time.wait(this.writeMs)
    this.#atOnce -= 1
    if (this.failure !== null) return failure(this.failure)
    this.written.push(batch)
    return ok(undefined)
  }

  /** The text as it would be read back from this disk. */
  text(): string {
    const copy = new Y.Doc()
    for (const { bytes } of this.written) Y.applyUpdate(copy, bytes)
    return copy.getText('text').toJSON()
  }
}

const marta: Author = { deviceId: 'laptop-1', name: 'Marta' }
const diskFull: StoreFailure = { reason: 'disk-full', detail: 'no space' }

let time: ManualTimekeeper
let startMs: number
let document: Y.Doc
let sink: TestSink
let saver: DocumentSaver

function follow(sinks: readonly UpdateSink[]): DocumentSaver {
  return new DocumentSaver({ document, sinks, timekeeper: time, authorOf: () => marta, marks: marks() })
}

function marks(): MarkCounter {
  return new MarkCounter('0011223344556677', [])
}

function type(words: string): void {
  const text = document.getText('text')
  text.insert(text.length, words)
}

function status(): SaveStatus['kind'] {
  return saver.status.get().kind
}

beforeEach(() => {
  time = new ManualTimekeeper()
  startMs = time.nowMs()
  document = new Y.Doc()
  sink = new TestSink()
  saver = follow([sink])
})

test('a document nobody touched is saved, and nothing is written', async () => {
  await time.pass(10_000)
  expect(status()).toBe('saved')
  expect(sink.attemptsMs).toEqual([])
})

test('from the first letter on it is saving, and saved only after the disk has answered', async () => {
  sink.writeMs = 30
  type('B')
  expect(status()).toBe('saving')
  await time.pass(79)
  expect(status()).toBe('saving')
  await time.pass(1)
  expect(status()).toBe('saved')
  expect(sink.text()).toBe('B')
})

test('what is typed within a twentieth of a second is one write, and who goes on typing is saved all the same', async () => {
  for (const letter of 'buongiorno a tutti') {
    type(letter)
    await time.pass(40)
  }
  await time.pass(50)
  expect(sink.text()).toBe('buongiorno a tutti')
  // One write for every two letters.
  expect(sink.attemptsMs).toEqual([50, 130, 210, 290, 370, 450, 530, 610, 690])
})

test('a slow disk gets one write at a time, in the order of typing', async () => {
  sink.writeMs = 250
  for (const letter of 'abcdefghij') {
    type(letter)
    await time.pass(90)
  }
  await time.pass(1000)
  expect(sink.mostAtOnce).toBe(1)
  expect(sink.text()).toBe('abcdefghij')
  expect(status()).toBe('saved')
})

test('with a disk that takes 100 ms, every letter is on it within 300 ms', async () => {
  sink.writeMs = 100
  for (const pauseMs of [0, 37, 99, 100, 101, 150, 199, 200, 201, 250]) {
    type('x')
    await time.pass(pauseMs)
    const { length } = document.getText('text').toJSON()
    type('y')
    await time.pass(300)
    expect(sink.text().length).toBe(length + 1)
    await time.pass(1000)
  }
})

test('a clock that is set back by an hour does not stop the saving', async () => {
  sink.writeMs = 50
  type('a')
  await time.pass(100)
  type('b')
  time.setBack(3_600_000)
  type('c')
  await time.pass(300)
  expect(sink.text()).toBe('abc')
  expect(status()).toBe('saved')
})

test('a write that fails is tried again, ever more slowly up to ten seconds, and nothing is lost', async () => {
  sink.failure = diskFull
  type('Decisione')
  await time.pass(50)
  expect(saver.status.get()).toEqual({ kind: 'failed', reason: 'disk-full', retryAtMs: startMs + 550 })
  await time.pass(40_000)
  expect(sink.attemptsMs).toEqual([50, 550, 1550, 3550, 7550, 15_550, 25_550, 35_550])
  type(' presa')
  expect(status()).toBe('failed')
  sink.failure = null
  await time.pass(6000)
  expect(status()).toBe('saved')
  expect(sink.text()).toBe('Decisione presa')
})

test('after a failure is over, the next one is tried again soon', async () => {
  sink.failure = diskFull
  type('a')
  await time.pass(2000)
  sink.failure = null
  await time.pass(2000)
  sink.failure = diskFull
  type('b')
  await time.pass(50)
  expect(saver.status.get()).toEqual({
    kind: 'failed',
    reason: 'disk-full',
    retryAtMs: time.nowMs() + 500,
  })
})

test('a sink that throws counts as a failed write', async () => {
  let isBroken = true
  const throwing: UpdateSink = {
    async append(batch) {
      if (isBroken) throw new Error('unplugged')
      return sink.append(batch)
    },
  }
  saver.stop()
  saver = follow([throwing])
  type('a')
  await time.pass(100)
  expect(saver.status.get()).toMatchObject({ kind: 'failed', reason: 'unknown' })
  isBroken = false
  await time.pass(500)
  expect(status()).toBe('saved')
  expect(sink.text()).toBe('a')
})

test('with two places to keep it, saved waits for both, and a full one does not hold up the other', async () => {
  const journal = new TestSink()
  saver.stop()
  saver = follow([sink, journal])
  journal.writeMs = 60
  type('a')
  await time.pass(109)
  expect(status()).toBe('saving')
  await time.pass(1)
  expect(status()).toBe('saved')

  sink.failure = diskFull
  type('b')
  await time.pass(200)
  type('c')
  await time.pass(200)
  expect(status()).toBe('failed')
  expect(journal.text()).toBe('abc')
  sink.failure = null
  await time.pass(500)
  expect(status()).toBe('saved')
  expect(sink.text()).toBe('abc')
  // Nothing was written twice to the one that worked.
  expect(journal.written).toHaveLength(3)
})

test('flushing writes at once and tells whether it succeeded', async () => {
  type('a')
  expect(await saver.flush()).toEqual({ isOk: true, value: undefined })
  expect(sink.text()).toBe('a')
  expect(time.alarmCount).toBe(0)

  sink.failure = diskFull
  type('b')
  expect(await saver.flush()).toEqual({ isOk: false, error: diskFull })
  expect(status()).toBe('failed')
})

test('flushing during a write takes along what was typed meanwhile', async () => {
  sink.writeMs = 50
  type('a')
  await time.pass(120)
  type('b')
  const flushed = saver.flush()
  type('c')
  await time.pass(100)
  expect(await flushed).toEqual({ isOk: true, value: undefined })
  expect(sink.text()).toBe('abc')
})

test('when a full disk makes too much wait, the whole document is written in its place', async () => {
  sink.failure = diskFull
  for (let count = 0; count < 1200; count += 1) type('x')
  await time.pass(200)
  type(' after')
  sink.failure = null
  await time.pass(1000)
  expect(sink.written).toHaveLength(1)
  expect(sink.text()).toBe(`${'x'.repeat(1200)} after`)
  expect(sink.written[0]?.contributions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeGreaterThan(
    1200,
  )

  type(' and on')
  await time.pass(200)
  expect(sink.written[1]?.bytes.byteLength).toBeLessThan(100)
})

test('each write tells who made its changes and when', async () => {
  const marco: Author = { deviceId: 'laptop-2', name: 'Marco' }
  saver.stop()
  saver = new DocumentSaver({
    document,
    sinks: [sink],
    timekeeper: time,
    marks: marks(),
    authorOf: ({ origin }) => (origin === 'from Marco' ? marco : marta),
  })
  type('a')
  await time.pass(20)
  document.transact(() => type('b'), 'from Marco')
  await time.pass(20)
  type('c')
  await time.pass(100)
  const [batch] = sink.written
  expect(
    batch?.contributions.map(({ author, fromMs, toMs }) => [author.name, fromMs - startMs, toMs - startMs]),
  ).toEqual([
    ['Marta', 0, 40],
    ['Marco', 20, 20],
  ])
})

test('once stopped it neither follows nor writes', async () => {
  type('a')
  saver.stop()
  type('b')
  await time.pass(1000)
  await saver.flush()
  expect(sink.attemptsMs).toEqual([])
  expect(time.alarmCount).toBe(0)
})
