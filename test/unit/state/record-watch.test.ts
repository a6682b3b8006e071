import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchRecords } from '../../../renderer/state/record-watch.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

/** A screen whose frames come when the test says so. */
function stillScreen() {
  let waiting: (() => void)[] = []
  return {
    onFrame: (run: () => void): (() => void) => {
      waiting.push(run)
      return () => {
        waiting = waiting.filter((each) => each !== run)
      }
    },
    draw(): void {
      const now = waiting
      waiting = []
      for (const run of now) run()
    },
  }
}

function table() {
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.work.getMap('cards')
  const other = new Y.Doc()
  const timekeeper = new ManualTimekeeper()
  const screen = stillScreen()
  const watch = watchRecords(documents, timekeeper, screen.onFrame)
  let told = 0
  watch.subscribe(() => {
    told += 1
  })
  let count = 0
  return {
    watch,
    timekeeper,
    screen,
    told: () => told,
    /** Something changes here. */
    change: () => documents.work.getMap('cards').set(`own${count}`, (count += 1)),
    /** Another device changes something, and it arrives. */
    receive: (): void => {
      const before = Y.encodeStateVector(other)
      other.getMap('cards').set(`others${count}`, (count += 1))
      Y.applyUpdate(documents.work, Y.encodeStateAsUpdate(other, before))
    },
  }
}

describe('changes of records', () => {
  test('that are made here are told at once, each', () => {
    const { told, change } = table()
    for (let turn = 1; turn <= 5; turn += 1) {
      change()
      expect(told()).toBe(turn)
    }
  })

  test('of another device are told at once when there are few, and together when there are many', async () => {
    const { told, receive, watch, timekeeper, screen } = table()
    receive()
    expect(told()).toBe(1)
    for (let turn = 0; turn < 200; turn += 1) receive()
    expect(told()).toBe(1)
    // Whoever asks meanwhile has what there is.
    expect(watch.version()).toBe(201)
    screen.draw()
    expect(told()).toBe(2)
    await timekeeper.pass(1000)
    screen.draw()
    expect(told()).toBe(2)
    receive()
    expect(told()).toBe(3)
  })

  test('of another device, ten a frame, are told once a frame where drawing them takes no time', async () => {
    const { told, receive, timekeeper, screen } = table()
    receive()
    for (let frame = 1; frame <= 20; frame += 1) {
      for (let turn = 0; turn < 10; turn += 1) receive()
      await timekeeper.pass(16)
      screen.draw()
      expect(told()).toBe(1 + frame)
    }
  })

  test('of another device leave half of the time to whoever works here where drawing them takes long', async () => {
    const { told, receive, watch, timekeeper, screen } = table()
    // Drawing takes 30 ms, in which time passes and nothing else runs.
    watch.subscribe(() => timekeeper.setBack(-30))
    receive()
    await timekeeper.pass(0)
    receive()
    // The frame after the next is the first that leaves as much time.
    await timekeeper.pass(17)
    screen.draw()
    expect(told()).toBe(1)
    await timekeeper.pass(17)
    screen.draw()
    expect(told()).toBe(2)
  })

  test('of another device wait half a second at most, however long drawing them takes', async () => {
    const { told, receive, watch, timekeeper, screen } = table()
    watch.subscribe(() => timekeeper.setBack(-400))
    receive()
    await timekeeper.pass(0)
    receive()
    await timekeeper.pass(100)
    screen.draw()
    expect(told()).toBe(2)
  })

  test('that wait are told with what is done here meanwhile, and not once more', async () => {
    const { told, receive, change, timekeeper, screen } = table()
    receive()
    receive()
    change()
    expect(told()).toBe(2)
    await timekeeper.pass(1000)
    screen.draw()
    expect(told()).toBe(2)
  })

  test('are told to nobody once the tavolo is closed', async () => {
    const { told, receive, watch, timekeeper, screen } = table()
    receive()
    receive()
    watch.stop()
    await timekeeper.pass(1000)
    screen.draw()
    expect(told()).toBe(1)
  })
})
