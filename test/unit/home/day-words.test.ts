import { expect, test } from 'vitest'
import { dayWords } from '../../../renderer/screens/home/day-words.ts'
import { formatMediumDate } from '../../../shared/text/dates.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

const tools = { text: createTranslator('it'), formatMediumDate: (day: string) => formatMediumDate(day, 'it') }

/** A moment on this computer's clock. */
function at(...[month, day, hours, minutes]: [number, number, number, number]): number {
  return new Date(2026, month - 1, day, hours, minutes).getTime()
}

test.each([
  ['a minute ago', at(4, 16, 17, 35), at(4, 16, 17, 36), 'oggi alle 17:35'],
  ['just before midnight', at(4, 15, 23, 59), at(4, 16, 0, 0), 'ieri alle 23:59'],
  ['yesterday, over the end of a month', at(2, 28, 9, 5), at(3, 1, 20, 0), 'ieri alle 09:05'],
  ['yesterday, on the day the clocks change', at(3, 28, 12, 0), at(3, 29, 12, 0), 'ieri alle 12:00'],
  ['two days ago', at(4, 14, 23, 59), at(4, 16, 0, 0), '14 aprile 2026'],
  ['to come, after the clock was set back', at(4, 20, 10, 0), at(4, 16, 10, 0), '20 aprile 2026'],
])('a change %s is told as one says it', (...[, moment, now, words]) => {
  expect(dayWords(moment, now, tools)).toBe(words)
})
