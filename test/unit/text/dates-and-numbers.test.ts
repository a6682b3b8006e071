import { expect, test } from 'vitest'
import {
  formatLongDate,
  formatMediumDate,
  formatShortDate,
  formatTime,
  parseIsoDate,
} from '../../../shared/text/dates.ts'
import { formatEuro, formatList, formatNumber, formatOrdinal } from '../../../shared/text/numbers.ts'

test('dates read as people write them', () => {
  expect(formatLongDate('2026-04-16', 'it')).toBe('giovedì 16 aprile 2026')
  expect(formatLongDate('2026-04-16', 'en')).toBe('Thursday 16 April 2026')
  expect(formatMediumDate('2026-04-01', 'it')).toBe('1 aprile 2026')
  expect(formatShortDate('2026-04-01T23:59:00Z', 'it')).toBe('01/04/2026')
})

test('what is no date or time is shown as it is', () => {
  expect(formatLongDate('presto', 'it')).toBe('presto')
  expect(formatShortDate('2026-02-30', 'it')).toBe('2026-02-30')
  expect(parseIsoDate('2026-02-30')).toBeNull()
  expect(formatTime('25:00')).toBe('25:00')
})

test('times have two digits each', () => {
  expect(formatTime('7:05')).toBe('07:05')
  expect(formatTime('17:35:20.5')).toBe('17:35')
})

test('amounts and numbers group their thousands, four digits too', () => {
  expect(formatEuro(6200, 'it')).toBe('6.200,00\u00A0€')
  expect(formatEuro(6200.5, 'en')).toBe('6,200.50\u00A0€')
  expect(formatNumber(1234.5, 'it')).toBe('1.234,5')
})

test('lists and ordinals read as a sentence has them', () => {
  expect(formatList(['2', '3', '5'], 'it')).toBe('2, 3 e 5')
  expect([1, 2, 3, 4, 11, 22].map((number) => formatOrdinal(number, 'en'))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '22nd',
  ])
  expect(formatOrdinal(3, 'it')).toBe('3ª')
})
