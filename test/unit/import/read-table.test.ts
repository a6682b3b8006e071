import { expect, test } from 'vitest'
import { readTable, rowLimit } from '../../../shared/import/read-table.ts'

function cellsOf(text: string): (readonly string[])[] {
  const table = readTable(text)
  if (!table.isOk) throw new Error(`No table: ${table.error.kind}`)
  return table.value.rows.map((row) => row.cells)
}

test.each([
  ['semicolons, as an Italian Excel writes', 'cognome;nome\nRossi;Anna'],
  ['commas, as the rest of the world writes', 'cognome,nome\nRossi,Anna'],
  ['tabs, as cells are pasted', 'cognome\tnome\nRossi\tAnna'],
  ['line ends of Windows', 'cognome;nome\r\nRossi;Anna\r\n'],
  ['line ends of old Macs', 'cognome;nome\rRossi;Anna'],
  ['quotes around everything', '"cognome";"nome"\n"Rossi";"Anna"'],
])('a list with %s is read', (_name, text) => {
  expect(cellsOf(text)).toEqual([
    ['cognome', 'nome'],
    ['Rossi', 'Anna'],
  ])
})

test('commas inside the cells do not win over the semicolons between them', () => {
  expect(cellsOf('nominativo;ente\nRossi, Anna;Il Ponte, ODV\nBianchi, Luca;Il Ponte, ODV')[1]).toEqual([
    'Rossi, Anna',
    'Il Ponte, ODV',
  ])
})

test('a cell of two lines is one cell, and rows keep the number that the spreadsheet shows', () => {
  const table = readTable('cognome;ente\n"Rossi";"Il Ponte\nODV"\n;\nBianchi;Il Cortile')
  expect(table).toMatchObject({
    value: {
      rows: [
        { number: 1, cells: ['cognome', 'ente'] },
        { number: 2, cells: ['Rossi', 'Il Ponte ODV'] },
        { number: 4, cells: ['Bianchi', 'Il Cortile'] },
      ],
    },
  })
})

test('a row whose quotes never close is named, and the rows around it are read', () => {
  const table = readTable('cognome;ente\nRossi;Uno\nBianchi;"Due\nVerdi;Tre\nNeri;Quattro')
  expect(table).toMatchObject({
    value: {
      brokenRows: [3],
      rows: [{ number: 1 }, { number: 2 }, { number: 4, cells: ['Verdi', 'Tre'] }, { number: 5 }],
    },
  })
})

test('letters after a closing quote spoil that row only', () => {
  const table = readTable('ente;cognome\n"Il Ponte" APS;Rossi\n"La Rete";Bianchi')
  expect(table).toMatchObject({
    value: { brokenRows: [2], rows: [{ number: 1 }, { number: 3, cells: ['La Rete', 'Bianchi'] }] },
  })
})

test('pasted cells may hold quotes that belong to a name', () => {
  expect(cellsOf('cognome\tente\nRossi\t"Il Ponte" APS\nBianchi\tLa "Rete"')).toEqual([
    ['cognome', 'ente'],
    ['Rossi', '"Il Ponte" APS'],
    ['Bianchi', 'La "Rete"'],
  ])
})

test('a text that is all broken quotes is refused, with the first row at fault', () => {
  const text = `nome;ente\n${Array.from({ length: 40 }, () => '"a" b;c').join('\n')}`
  expect(readTable(text)).toEqual({ isOk: false, error: { kind: 'broken-quotes', row: 2 } })
})

test('five thousand people come in, five thousand and one do not', () => {
  const heading = 'cognome;nome\n'
  const people = 'Rossi;Anna\n'
  expect(cellsOf(heading + people.repeat(rowLimit))).toHaveLength(rowLimit + 1)
  const tooMany = readTable(heading + people.repeat(rowLimit + 1))
  expect(tooMany).toEqual({ isOk: false, error: { kind: 'too-many-rows', limit: rowLimit } })
})

test('signs that nobody sees are taken out of the cells', () => {
  expect(cellsOf('cognome;nome\nRos\u202Esi\u0007;\u200FAnna\u00A0 Maria')).toEqual([
    ['cognome', 'nome'],
    ['Rossi', 'Anna Maria'],
  ])
})

test('a blank text is no table', () => {
  expect(readTable(' \n\t\n')).toEqual({ isOk: false, error: { kind: 'empty' } })
})
