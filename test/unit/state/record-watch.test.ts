import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchRecords } from '../../../renderer/state/record-watch.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

function table() {
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.work.getMap('cards')
  const other = new Y.Doc()
  const timekeeper = new ManualTimekeeper()
  const watch = watchRecords(documents, timekeeper)
  let told = 0
  watch.subscribe(() => {
    told += 1
  })
  let count = 0
  return {
    watch,
    timekeeper,
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
    const { told, receive, watch, timekeeper } = table()
    receive()
    expect(told()).toBe(1)
    for (let turn = 0; turn < 200; turn += 1) receive()
    expect(told()).toBe(1)
    // Whoever asks meanwhile has what there is.
    expect(watch.version()).toBe(201)
    await timekeeper.pass(60)
    expect(told()).toBe(2)
    await timekeeper.pass(1000)
    expect(told()).toBe(2)
    receive()
    expect(told()).toBe(3)
  })

  test('that wait are told with what is done here meanwhile, and not once more', async () => {
    const { told, receive, change, timekeeper } = table()
    receive()
    receive()
    change()
    expect(told()).toBe(2)
    await timekeeper.pass(1000)
    expect(told()).toBe(2)
  })

  test('are told to nobody once the tavolo is closed', async () => {
    const { told, receive, watch, timekeeper } = table()
    receive()
    receive()
    watch.stop()
    await timekeeper.pass(1000)
    expect(told()).toBe(1)
  })
})
