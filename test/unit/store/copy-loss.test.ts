import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CopyDamage, isLossless, lossBesideStore } from '../../../renderer/store/copy-loss.ts'
import type { ChangeMark } from '../../../shared/sync/change-marks.ts'

const opening = '00000000000000aa'

function mark(count: number): ChangeMark {
  return { openingId: opening, count }
}

/** Something that does not hold, and behind it a change that does. */
function damageBefore(nextMark: ChangeMark | null, laterBases: readonly ChangeMark[] = []): CopyDamage {
  const place = { kind: 'lost', offset: 56, sizeBytes: 16, document: 'work' } as const
  return { ...place, afterMs: null, beforeMs: 5, nextMark, claimedMark: null, laterBases }
}

/** Whether nothing is told of a damage, beside a store that goes so far. */
function isSilent(
  nextMark: ChangeMark | null,
  storeCount: number,
  laterBases: readonly ChangeMark[] = [],
): boolean {
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  const loss = {
    damages: [damageBefore(nextMark, laterBases)],
    marks: { official: [], work: nextMark === null ? [] : [nextMark] },
    unreadableStates: 0,
    isWaiting: false,
  }
  const store = { marks: { official: [], work: [mark(storeCount)] }, isWaiting: false }
  return isLossless(lossBesideStore(loss, documents, store))
}

test('a store with the change behind the damage has what was hit', () => {
  expect(isSilent(mark(5), 5)).toBe(true)
})

test('a store that lacks the change behind the damage, and that one alone, has what was hit', () => {
  expect(isSilent(mark(5), 4)).toBe(true)
})

test('a store that ends earlier may lack what was hit, and it is told', () => {
  expect(isSilent(mark(5), 3)).toBe(false)
})

test('a store that was brought together with the copy after the damage came has what was hit', () => {
  const before: ChangeMark = { openingId: '00000000000000bb', count: 5 }
  expect(isSilent(before, 3, [mark(1)])).toBe(true)
  expect(isSilent(before, 3, [{ openingId: '00000000000000cc', count: 1 }])).toBe(false)
  expect(isSilent(before, 3)).toBe(false)
})

test('where nothing behind the damage says how far it went, a store that goes beyond all that is read is not the older one', () => {
  expect(isSilent(null, 3)).toBe(true)
})
