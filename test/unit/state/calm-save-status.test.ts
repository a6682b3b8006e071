import { expect, test } from 'vitest'
import { calmSaveStatus } from '../../../renderer/state/calm-save-status.ts'
import type { SaveStatus } from '../../../renderer/store/save-status.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

const saved: SaveStatus = { kind: 'saved' }
const saving: SaveStatus = { kind: 'saving' }

function follow() {
  const timekeeper = new ManualTimekeeper()
  const source = createObservable<SaveStatus>(saved)
  const calm = calmSaveStatus(source, timekeeper)
  const shown: string[] = []
  calm.subscribe(() => shown.push(calm.get().kind))
  return { timekeeper, source, calm, shown }
}

test('while somebody types, the words do not change at every key', async () => {
  const { timekeeper, source, shown } = follow()
  for (let key = 0; key < 5; key += 1) {
    source.set(saving)
    await timekeeper.pass(60)
    source.set(saved)
    await timekeeper.pass(30)
  }
  expect(shown).toEqual(['saving'])
  await timekeeper.pass(100)
  expect(shown).toEqual(['saving', 'saved'])
})

test('«saved» is never said while something is not', async () => {
  const { timekeeper, source, calm } = follow()
  source.set(saving)
  source.set(saved)
  await timekeeper.pass(99)
  source.set(saving)
  await timekeeper.pass(1000)
  expect(calm.get()).toEqual(saving)
})

test('trouble is told at once, and not after the follower was stopped', () => {
  const { source, calm, shown } = follow()
  source.set({ kind: 'failed', reason: 'disk-full', retryAtMs: 5 })
  expect(shown).toEqual(['failed'])
  calm.stop()
  source.set(saving)
  expect(shown).toEqual(['failed'])
})
