import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinCardTexts, splitCardText } from '../../../shared/canvas/to-map/split-card-text.ts'
import { cardTextLength, titleLength } from '../../../shared/model/text-lengths.ts'

const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

test('a short card is a title and nothing else', () => {
  expect(splitCardText(' Un pulmino la sera ')).toEqual({ title: 'Un pulmino la sera', description: '' })
})

test('the first line is the title, the others are the description', () => {
  expect(splitCardText('Un pulmino\nIl venerdì, fino alle 23.\nAnche per Borgo.')).toEqual({
    title: 'Un pulmino',
    description: 'Il venerdì, fino alle 23.\nAnche per Borgo.',
  })
})

test('of a long line the first sentence is the title; an abbreviation is no sentence', () => {
  const long = `Es. un pulmino che riporta a casa chi esce dall'ospedale la sera. ${'Serve a chi vive solo. '.repeat(4)}`
  expect(splitCardText(long)).toEqual({
    title: "Es. un pulmino che riporta a casa chi esce dall'ospedale la sera.",
    description: 'Serve a chi vive solo. '.repeat(4).trim(),
  })
})

test('a sentence that is longer than a title is cut at a word, and the description is all of it', () => {
  const endless = 'trasporto '.repeat(60).trim()
  const { title, description } = splitCardText(endless)
  expect(title).toMatch(/trasporto…$/u)
  expect(title.length).toBeLessThanOrEqual(titleLength)
  expect(description).toBe(endless)
})

test('of any text nothing is lost, and the title fits', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: cardTextLength }),
    fc
      .array(fc.constantFrom('Serve un pulmino.', 'es.', 'sì', '\n', '😀'.repeat(90)), { minLength: 1 })
      .map((parts) => parts.join(' ').slice(0, cardTextLength)),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(text.trim() !== '')
      const { title, description } = splitCardText(text)
      expect(title).not.toBe('')
      expect(title.length).toBeLessThanOrEqual(titleLength)
      expect([title, description].every((part) => part.isWellFormed()) || !text.isWellFormed()).toBe(true)
      const isWhole = description === text.trim() || squeeze(`${title} ${description}`) === squeeze(text)
      expect(isWhole).toBe(true)
    }),
  )
})

test('several cards as one: the first gives the title, unless a cluster has one', () => {
  const texts = ['Un pulmino', 'La sera', 'Anche il sabato']
  expect(joinCardTexts(texts)).toEqual({ title: 'Un pulmino', description: '– La sera\n– Anche il sabato' })
  expect(joinCardTexts(texts, 'Muoversi')).toEqual({
    title: 'Muoversi',
    description: '– Un pulmino\n– La sera\n– Anche il sabato',
  })
})
