import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mapWorkbook } from '../../shared/export/map/map-workbook.ts'
import { partOf, sampleMap } from '../support/export-samples.ts'

// A cold start of LibreOffice took three seconds; on a busy machine with two cores a minute is a failure.
const convertTimeoutMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'tavolo-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sheetNames = ['Bisogni', 'Risorse', 'Collegamenti', 'Attori', 'Copertura', 'Vuoti', 'Valori']

const hostile = '=HYPERLINK("http://127.0.0.1:9/","apri")'

beforeAll(() => {
  const { snapshot } = sampleMap()
  const [need, ...needs] = snapshot.needs
  if (need === undefined) throw new Error('The sample has no need')
  const named = { ...need, title: hostile, description: '  due spazi\n+1 e una riga' }
  writeFileSync(
    join(folder, 'mappa.ods'),
    mapWorkbook(sampleMap({ snapshot: { ...snapshot, needs: [named, ...needs] } })),
  )
  // Every sheet, tabs between cells, each cell as it is shown, text in quotes and values without.
  convert('csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,true,false,false,-1')
  convert('xlsx')
})

function convert(target: string): void {
  // A profile of its own, so that a LibreOffice that somebody has open is left alone.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const words = ['--headless', profile, '--convert-to', target, '--outdir', folder]
  execFileSync('soffice', [...words, join(folder, 'mappa.ods')], {
    timeout: convertTimeoutMs,
    stdio: 'ignore',
  })
}

/** The lines of a sheet as LibreOffice shows it. */
function sheet(name: string): readonly string[] {
  return readFileSync(join(folder, `mappa-${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
}

function cellsOf(line: string | undefined): readonly string[] {
  return (line ?? '').split('\t')
}

/** The cell of a row under a heading, as it is shown; a space is a space, whether a line may break there or not. */
function cell(name: string, row: RegExp, heading: string): string | undefined {
  const [head, ...rows] = sheet(name)
  const column = cellsOf(head).indexOf(`"${heading}"`)
  return cellsOf(rows.find((line) => row.test(line)))[column]?.replaceAll('\u00A0', ' ')
}

test('LibreOffice opens every sheet of the map, each with its headings', () => {
  for (const name of sheetNames) expect(sheet(name).length).toBeGreaterThan(5)
  expect(sheet('Risorse')).toHaveLength(19)
  expect(sheet('Collegamenti')).toHaveLength(33)
})

test('numbers, amounts and days are values in the Italian way, and codes are text', () => {
  expect(cell('Risorse', /^"R01"/, 'Valore complessivo')).toBe('6.200,00 €')
  expect(cell('Risorse', /^"R01"/, 'Quantità')).toBe('1')
  expect(cell('Risorse', /^"R01"/, 'Sigla')).toBe('"R01"')
  expect(cell('Bisogni', /^"B02"/, 'Gravità')).toMatch(/^[1-5]$/)
  expect(cell('Bisogni', /^"B02"/, 'Data della seduta')).toMatch(/^\d\d\/\d\d\/2026$/)
})

test('a title that looks like a formula is text, and so is everything else', () => {
  const content = partOf(readFileSync(join(folder, 'mappa.ods')), 'content.xml')
  expect(content).not.toContain('table:formula')
  expect(sheet('Bisogni')[1]).toContain(`"${hostile.replaceAll('"', '""')}"`)
  expect(sheet('Bisogni').join('\n')).toContain('  due spazi\n+1 e una riga')
})

test('volunteer hours have a value of their own and no part in what may be reimbursed', () => {
  expect(cell('Valori', /"ore di volontariato"/, 'Rimborsabile')).toBe('0,00 €')
  expect(cell('Valori', /"ore di volontariato"/, 'Valorizzabile, non rimborsabile')).not.toBe('0,00 €')
  const totals = sheet('Valori').filter((line) => line.includes('"Totale"\t'))
  expect(new Set(totals.slice(-2).map((line) => cellsOf(line).slice(2).join(' '))).size).toBe(1)
})

test('columns can be filtered by their headings', () => {
  const table = partOf(readFileSync(join(folder, 'mappa.xlsx')), 'xl/tables/table1.xml')
  expect(table).toMatch(/<autoFilter ref="A1:X16"/)
})

// Converting opens no view, so what LibreOffice makes of it was looked at by hand: without the prefix nothing was frozen.
test('headings stay in sight while one scrolls: every sheet says so, with a prefix that office programs know', () => {
  const settings = partOf(readFileSync(join(folder, 'mappa.ods')), 'settings.xml')
  expect(settings).toContain('xmlns:ooo="http://openoffice.org/2004/office"')
  expect(settings.match(/"VerticalSplitMode" config:type="short">2</g)).toHaveLength(sheetNames.length)
})

test('how to reach a body does not leave with the map', () => {
  const { snapshot } = sampleMap()
  const organizations = snapshot.organizations.map((organization) => ({
    ...organization,
    contact: 'segreteria@example.org',
  }))
  const file = mapWorkbook(sampleMap({ snapshot: { ...snapshot, organizations } }))
  expect(partOf(file, 'content.xml')).not.toContain('segreteria@example.org')
})
