import { expect, test } from 'vitest'
import { logOfFile } from '../../../renderer/state/log-of-file.ts'

const stretch = {
  document: 'official',
  author: { deviceId: 'a', name: 'Marta' },
  fromMs: 0,
  toMs: 1,
  sizeBytes: 1,
} as const

test('a tavolo that a file brings keeps its log: who worked on it, when, and on what', () => {
  const touched = [{ place: 'needs', id: 'need:1', title: 'B01', kind: 'added' } as const]
  expect(logOfFile({ changes: [{ ...stretch, touched }] })).toEqual([{ ...stretch, touched, moreTouched: 0 }])
})

test('what a newer Tavolo touched and this one has no name for is counted', () => {
  const touched = [
    { place: 'needs', id: 'need:1', title: 'B01', kind: 'added' } as const,
    { place: 'dreams', id: 'dream:1', title: '', kind: 'added' } as const,
  ]
  const [first] = logOfFile({ changes: [{ ...stretch, touched, moreTouched: 2 }] }) ?? []
  expect(first).toMatchObject({ touched: [touched[0]], moreTouched: 3 })
})

test('a file without a log leaves it to the store to begin one', () => {
  expect(logOfFile({ changes: [] })).toBeUndefined()
})
