import { expect, test } from 'vitest'
import { readPaperEntry } from '../../../shared/canvas/paper-entry.ts'

test('a number is one dot, a second one says how many, a minus takes back', () => {
  expect(readPaperEntry('3')).toEqual({ number: 3, dots: 1 })
  expect(readPaperEntry(' 12 ')).toEqual({ number: 12, dots: 1 })
  expect(readPaperEntry('3 5')).toEqual({ number: 3, dots: 5 })
  expect(readPaperEntry('3x5')).toEqual({ number: 3, dots: 5 })
  expect(readPaperEntry('-3')).toEqual({ number: 3, dots: -1 })
  expect(readPaperEntry('−3 2')).toEqual({ number: 3, dots: -2 })
})

test.each(['', 'tre', '3,5', '3 5 7', '1e9', '--3'])('«%s» is no entry', (typed) => {
  expect(readPaperEntry(typed)).toBeNull()
})
