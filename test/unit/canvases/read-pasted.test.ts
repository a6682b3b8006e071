import { describe, expect, test } from 'vitest'
import { readPasted } from '../../../renderer/screens/canvases/pasted/read-pasted.ts'

describe('what is pasted on a canvas', () => {
  test('is a card a line, without empty lines and without the marks of a list', () => {
    expect(readPasted('- Un furgone\r\n• Le chiavi\n\n  3. La sera  \n–  Due volontari\n')).toEqual([
      'Un furgone',
      'Le chiavi',
      'La sera',
      'Due volontari',
    ])
  })

  test('keeps what only looks like a mark: a year, a minus before a number, a quotation', () => {
    expect(readPasted('1985\n-3 gradi in aula\n"Non ce la facciamo"')).toEqual([
      '1985',
      '-3 gradi in aula',
      '"Non ce la facciamo"',
    ])
  })

  test('of a spreadsheet is a card a row, the cells side by side, lines within a cell as one', () => {
    expect(readPasted('Trasporto\tComune\t\nPranzi\t"due volte\nla ""settimana"""\tCaritas')).toEqual([
      'Trasporto · Comune',
      'Pranzi · due volte la "settimana" · Caritas',
    ])
  })

  test('of nothing but spaces is nothing', () => {
    expect(readPasted(' \n\t\n')).toEqual([])
  })
})
