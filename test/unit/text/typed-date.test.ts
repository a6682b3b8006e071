import { describe, expect, test } from 'vitest'
import { formatShortDate } from '../../../shared/text/dates.ts'
import { parseTypedDate } from '../../../shared/text/typed-date.ts'

const italian = { reading: 'short', language: 'it', yearOfShortDates: 2026 } as const

describe('a date is read as people type it', () => {
  test.each([
    ['16/04/2026', '2026-04-16'],
    ['16/4/2026', '2026-04-16'],
    ['16.4.26', '2026-04-16'],
    ['16-04-2026', '2026-04-16'],
    [' 16 04 2026 ', '2026-04-16'],
    ['16042026', '2026-04-16'],
    ['16/4', '2026-04-16'],
    ['16 aprile 2026', '2026-04-16'],
    ['16 apr 2026', '2026-04-16'],
    ['1º maggio 2026', '2026-05-01'],
    ['giovedì 16 aprile 2026', '2026-04-16'],
    ['16 Aprile', '2026-04-16'],
    ['2026-04-16', '2026-04-16'],
    ['29/02/2028', '2028-02-29'],
  ])('«%s»', (typed, expected) => {
    expect(parseTypedDate(typed, italian)).toBe(expected)
  })

  test('an English month is read in English, an Italian one in both', () => {
    expect(parseTypedDate('16 April 2026', { reading: 'short', language: 'en' })).toBe('2026-04-16')
    expect(parseTypedDate('16 maggio 2026', { reading: 'short', language: 'en' })).toBe('2026-05-16')
  })
})

test.each([
  '',
  'domani',
  '31/02/2026',
  '29/02/2026',
  '16/13/2026',
  '0/4/2026',
  '16/04/0206',
  '16 a 2026',
  '٣/٤/٢٠٢٦',
])('«%s» is no date', (typed) => {
  expect(parseTypedDate(typed, italian)).toBeNull()
})

test('while someone types, a year of two digits may still grow', () => {
  const typing = { reading: 'whole', language: 'it', yearOfShortDates: 2026 } as const
  expect(
    ['1', '16/', '16/04', '16/04/2', '16/04/20', '16/04/202'].map((typed) => parseTypedDate(typed, typing)),
  ).toEqual(Array.from({ length: 6 }, () => null))
  expect(parseTypedDate('16/04/2026', typing)).toBe('2026-04-16')
})

test('what is shown can be typed again', () => {
  for (const day of ['2026-01-01', '2026-12-31', '2028-02-29']) {
    for (const language of ['it', 'en'] as const) {
      expect(parseTypedDate(formatShortDate(day, language), { reading: 'whole', language })).toBe(day)
    }
  }
})
