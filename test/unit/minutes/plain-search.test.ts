import { expect, test } from 'vitest'
import { insertEntries } from '../../../renderer/screens/minutes/insert-entries.ts'
import { rankBy, searchRank } from '../../../renderer/screens/minutes/plain-search.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

function labels(query: string, hasPrevious = false): string[] {
  const text = createTranslator('it')
  return insertEntries({ text, query, hasPrevious, insert: () => undefined }).map(({ label }) => label)
}

test('names are found without accents, by any of their words', () => {
  expect(searchRank('Orrù', 'orru')).toBe(0)
  expect(searchRank('Dal Col', 'col')).toBe(1)
  expect(searchRank("Unione dei Comuni Terre d'Albera", 'albera')).toBe(1)
  expect(searchRank('Orrù', 'rru')).toBeNull()
})

test('what begins with the query comes before what only contains it', () => {
  expect(rankBy(['Villa Marta', 'Marta', 'Anna'], (name) => [name], 'mar')).toEqual(['Marta', 'Villa Marta'])
})

test('a bare `/` offers everything, in the order in which a session needs it', () => {
  expect(labels('')).toEqual([
    'Intervento',
    'Dichiarazione a verbale',
    'Decisione',
    'Posizioni diverse',
    'Voto orientativo',
    'Azione',
    'Bisogno',
    'Risorsa',
    'Nota',
    'Allegato',
    'Conflitto di interessi',
  ])
})

test('two letters are enough, and other words for the same thing work too', () => {
  expect(labels('de')[0]).toBe('Decisione')
  expect(labels('im')).toEqual(['Azione'])
  expect(labels('zzz')).toEqual([])
})

test('the previous verbale can be approved only where there is one', () => {
  expect(labels('appr')).toEqual([])
  expect(labels('appr', true)).toEqual(['Approvazione del verbale precedente'])
})
