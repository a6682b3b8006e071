import { expect, test } from 'vitest'
import { parseTypedTime } from '../../../shared/text/typed-time.ts'

test.each([
  ['17:35', '17:35'],
  ['1735', '17:35'],
  ['17.35', '17:35'],
  ['17,35', '17:35'],
  ['17h35', '17:35'],
  ['ore 17:35', '17:35'],
  ['9:05', '09:05'],
  ['935', '09:35'],
  ['17', '17:00'],
  ['9', '09:00'],
  ['0:00', '00:00'],
])('«%s» is read as %s', (typed, expected) => {
  expect(parseTypedTime(typed, 'short')).toBe(expected)
})

test.each(['', '24:00', '17:60', '17:5', 'sera', '17:35:20', '17353'])('«%s» is no time', (typed) => {
  expect(parseTypedTime(typed, 'short')).toBeNull()
})

test('while someone types, only hours with two digits of minutes count', () => {
  expect(['1', '17', '173', '17:', '17:3'].map((typed) => parseTypedTime(typed, 'whole'))).toEqual(
    Array.from({ length: 5 }, () => null),
  )
  expect(parseTypedTime('1735', 'whole')).toBe('17:35')
  expect(parseTypedTime('9:35', 'whole')).toBe('09:35')
})
