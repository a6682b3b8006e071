import { describe, expect, test } from 'vitest'
import { splitWords } from '../../../shared/canvas/split-words.ts'

const plain = (text: string) => text.replaceAll(/\s+/gu, '')

describe('words that are too long for a card', () => {
  test('short ones stay as they are', () => {
    expect(splitWords(' Un furgone ', 20)).toEqual(['Un furgone'])
    expect(splitWords('  ', 20)).toEqual([])
  })

  test('are divided after a paragraph, else after a sentence, else between words', () => {
    expect(splitWords('Primo pensiero\n\nSecondo pensiero. Terzo', 24)).toEqual([
      'Primo pensiero',
      'Secondo pensiero. Terzo',
    ])
    expect(splitWords('Il pulmino c’è. La sera però no, e si va a piedi', 24)).toEqual([
      'Il pulmino c’è.',
      'La sera però no, e si va',
      'a piedi',
    ])
  })

  test('one that has no seam is divided where it must be, never within a sign', () => {
    expect(splitWords('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(splitWords('abc😀def', 4)).toEqual(['abc', '😀de', 'f'])
  })

  test.each([
    ['100 000 letters', 'x'.repeat(100_000)],
    ['100 000 characters of words', 'una parola lunga, e un’altra. '.repeat(3334)],
    ['10 000 lines', Array.from({ length: 10_000 }, (_, index) => `Riga ${index}`).join('\n')],
    ['nothing but signs of two halves', '😀'.repeat(50_000)],
  ])('of %s nothing is lost, and each piece is a card', (_name, text) => {
    const pieces = splitWords(text, 2000)
    expect(plain(pieces.join(''))).toBe(plain(text))
    expect(pieces.every((piece) => piece.length <= 2000 && piece === piece.trim() && piece !== '')).toBe(true)
    expect(pieces.length).toBeLessThan((2.2 * text.length) / 2000)
  })
})
