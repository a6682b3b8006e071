import { expect, test } from 'vitest'
import { brokenText, fitText } from '../../../renderer/canvas/fit-text.ts'

const long =
  'Chi abita in alto non scende se il pulmino non torna la sera, e nessuno lo ha mai chiesto a loro. '

test('words of a card are as large as they fit, and what never fits ends where the card ends', () => {
  const sizes = ['Breve', long.slice(0, 60), long, long.repeat(20)].map(
    (words) => fitText(words, false).sizeUnits,
  )
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(new Set(sizes).size).toBe(4)
  const { lines, sizeUnits } = brokenText(long.repeat(20), false)
  expect(lines.at(-1)).toBe('…')
  expect(lines.length * sizeUnits * 1.2).toBeLessThanOrEqual(108)
})

test('a foot takes room from the words', () => {
  expect(fitText(long.slice(0, 60), true).lines).toBeLessThanOrEqual(fitText(long.slice(0, 60), false).lines)
})

test('lines break between words, at the ends of lines, and in a word that is longer than a line', () => {
  expect(brokenText('Uno due\ntre', false).lines).toEqual(['Uno due', 'tre'])
  const { lines } = brokenText('x'.repeat(40), false)
  expect(lines.join('')).toBe('x'.repeat(40))
  expect(lines.length).toBeGreaterThan(1)
})
