import { expect, test } from 'vitest'
import { matchesSearch } from '../../../shared/text/matches-search.ts'

test('nothing typed finds everybody', () => {
  expect(matchesSearch(['Rossi Anna'], '  ')).toBe(true)
})

test('the beginning of any word finds, in any order', () => {
  expect(matchesSearch(['Rossi Anna', 'La Tessitura'], 'tess ros')).toBe(true)
  expect(matchesSearch(['Rossi Anna'], 'ossi')).toBe(false)
})

test('accents, capitals and apostrophes do not matter', () => {
  expect(matchesSearch(["D'Orrù Davide"], 'dorru')).toBe(true)
  expect(matchesSearch(['D’Orrù'], "D'ORRÙ")).toBe(true)
})

test('a word is found behind its article, and with it', () => {
  const titles = ["Il rientro dall'ospedale"]
  for (const typed of ['ospedale', "dall'osp", 'dallosp', 'dall’ospedale']) {
    expect(matchesSearch(titles, typed)).toBe(true)
  }
  expect(matchesSearch(titles, 'pedale')).toBe(false)
})

test('every word that was typed must be there', () => {
  expect(matchesSearch(['Rossi Anna'], 'rossi bianca')).toBe(false)
})
