import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'
import { makeTavolo } from '../support/tavolo-page.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
})

afterAll(async () => {
  await running.kill()
})

/** Each journey has a tavolo of its own, on its people. */
beforeEach(async () => {
  await makeTavolo(page, 'Persone')
  await page.getByText("Al tavolo non c'è ancora nessuno").waitFor()
})

function names(): Promise<string[]> {
  return page.getByRole('listbox', { name: 'Chi siede al tavolo' }).getByRole('option').allTextContents()
}

function csvFile(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tavolo-csv-')), 'elenco.csv')
  writeFileSync(path, content)
  return path
}

async function openCsv(path: string): Promise<void> {
  await stubOpenDialog(running.application, path)
  await page.getByRole('button', { name: 'Importa un elenco' }).click()
  await page.getByRole('button', { name: 'Scegli un file CSV' }).click()
}

/** Presses «Annulla» on the notice that says this. */
async function takeBack(said: string): Promise<void> {
  await page
    .getByRole('alertdialog')
    .filter({ hasText: said })
    .getByRole('button', { name: 'Annulla' })
    .click()
}

async function paste(cells: string): Promise<void> {
  await page.getByRole('button', { name: 'Importa un elenco' }).click()
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).fill(cells)
  await page.getByRole('button', { name: 'Vedi che cosa entra' }).click()
  await page.getByRole('heading', { name: 'Che cosa entra' }).waitFor()
}

test('people come to the table one after the other, from the keyboard', async () => {
  await page.getByRole('textbox', { name: 'Nome e cognome' }).click()
  await page.keyboard.type('Anna Rossi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('La Rete ODV')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['La Rete ODVuna persona', 'Anna Rossi'])
  await page.keyboard.type('Luca Dal Col')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Zoë Niccolò')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['La Rete ODV3 persone', 'Anna Rossi', 'Luca Dal Col', 'Zoë Niccolò'])
  expect(await page.getByRole('textbox', { name: 'Cognome', exact: true }).inputValue()).toBe('Niccolò')
  expect(await axeFindings(page)).toEqual([])
})

test('who is written with another body goes to that body, with Enter alone', async () => {
  // An empty table waits for a name.
  await page.keyboard.type('Anna Rossi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('La Rete ODV')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Luca Dal Col')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Il Ponte')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Zoë Niccolò')
  await page.keyboard.press('Tab')
  // The list of known names is open: a name in full leaves nothing to choose.
  await page.keyboard.type('La Rete ODV')
  await page.keyboard.press('Enter')
  const expected = [
    'La Rete ODV2 persone',
    'Anna Rossi',
    'Zoë Niccolò',
    'Il Ponteuna persona',
    'Luca Dal Col',
  ]
  await expect.poll(names).toEqual(expected)
})

test('a card keeps what is typed, and says when the privacy notice was handed over', async () => {
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Anna Rossi')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: "Incarico nell'ente" }).fill('Presidente')
  await page.getByText("A una persona manca l'informativa.").waitFor()
  const day = page.getByRole('textbox', { name: 'Informativa consegnata il' })
  await day.fill('1/1/2199')
  await day.press('Tab')
  await page.getByText('È un giorno che deve ancora venire').waitFor()
  await page.getByRole('button', { name: 'Consegnata oggi', exact: true }).click()
  await expect.poll(() => page.getByText("manca l'informativa").count()).toBe(0)
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill('')
  await page.getByText('Manca qualcosa di necessario').waitFor()
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Salvato su questo computer')
  await page.reload()
  await page.getByRole('option', { name: 'Anna Rossi' }).click()
  expect(await page.getByRole('textbox', { name: "Incarico nell'ente" }).inputValue()).toBe('Presidente')
  expect(await page.getByText(/consenso/i).count()).toBe(0)
})

test('when a body leaves, its people stay; one press brings it back', async () => {
  await paste('cognome\tnome\tente\nRossi\tAnna\tLa Rete\nNeri\tUgo\tLa Rete')
  await page.getByRole('button', { name: 'Aggiungi 2 persone' }).click()
  await page.getByRole('option', { name: 'La Rete' }).click()
  await page.getByRole('button', { name: 'Togli dal tavolo' }).click()
  await page.getByText('La Rete non è più al tavolo. 2 persone restano, senza ente.').waitFor()
  await expect.poll(names).toEqual(['Anna Rossi', 'Ugo Neri'])
  await takeBack('La Rete non è più al tavolo')
  await expect.poll(names).toEqual(['La Rete2 persone', 'Anna Rossi', 'Ugo Neri'])
})

test('whoever a verbale names stays, and is told where', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Persone' }).click()
  await page.getByRole('option', { name: /Rosanna Dal Col/ }).click()
  await page.getByRole('button', { name: 'Togli dal tavolo' }).click()
  await page.getByText('Presenze: 1ª, 2ª e 3ª sessione').waitFor()
  await page.getByRole('option', { name: /Rosanna Dal Col/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('a list from an old Windows is shown before it is written, and one press takes it back', async () => {
  const text =
    'Cognome;Nome;Ente;Informativa;E-mail\nOrrù;Davide;Società è bella;12/03/2026;d@example.org\n;;Vuoto;;\n'
  await openCsv(csvFile(Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)))
  await page.getByText('Il file è scritto alla vecchia maniera di Windows').waitFor()
  await page.getByText('Restano fuori: E-mail. Tavolo non conserva indirizzi e telefoni.').waitFor()
  await page.getByRole('row', { name: /3.*Vuoto.*non entra.*Manca il cognome/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.getByRole('option').count()).toBe(0)
  await page.getByRole('button', { name: 'Aggiungi una persona' }).click()
  await expect.poll(names).toEqual(['Società è bellauna persona', 'Davide Orrù'])
  await takeBack('Una persona aggiunta.')
  await page.getByText("Al tavolo non c'è ancora nessuno").waitFor()
})

test('a list pasted twice adds nobody twice, and fills in what is new', async () => {
  await paste('cognome\tnome\tente\nRossi\tAnna\tLa Rete')
  await page.getByRole('button', { name: 'Aggiungi una persona' }).click()
  await paste(
    'nominativo\tente\truolo\nAnna Rossi\tla rete\tPresidente\nRossi, Anna\tLa Rete\t\nUgo Neri\t\t',
  )
  await page.getByRole('row', { name: /2.*si aggiorna.*diventa l'incarico/ }).waitFor()
  await page.getByRole('row', { name: /3.*saltata.*stessa persona della riga 2/ }).waitFor()
  await page.getByRole('button', { name: 'Aggiungi 1 e aggiorna 1' }).click()
  await expect.poll(names).toEqual(['La Reteuna persona', 'Anna Rossi', 'Ugo Neri'])
})

test('a column can be read as something else, and a day given for all who say «sì»', async () => {
  await paste('chi\tda dove\tprivacy\nRossi Anna\tLa Rete\tsì')
  await page.getByRole('row', { name: /Manca il cognome/ }).waitFor()
  await page
    .getByRole('button', { name: 'chi', exact: false })
    .filter({ hasText: 'Lascia fuori' })
    .first()
    .click()
  await page.getByRole('option', { name: 'Nome e cognome insieme' }).click()
  await page.getByRole('radio', { name: 'Cognome Nome' }).click()
  await page.getByRole('textbox', { name: 'Giorno in cui è stata consegnata' }).fill('12/03/2026')
  await page.getByRole('row', { name: /Anna Rossi.*informativa 12\/03\/2026.*entra/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Aggiungi una persona' }).click()
  await expect.poll(names).toEqual(['Anna Rossi'])
})

// The computer has one clipboard: of the journeys that run side by side only these use it.
test('what Tavolo copies lies on the clipboard of the computer', async () => {
  const text = 'http://192.168.77.1:4747/'
  await running.call('textCopy', { text })
  expect(await running.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
})

test('rows copied in a spreadsheet are shown as soon as they are pasted, however many', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `Cognome${index}\tNome\tEnte ${index % 300}`)
  await running.application.evaluate(
    ({ clipboard }, cells) => clipboard.writeText(cells),
    `cognome\tnome\tente\n${rows.join('\n')}`,
  )
  await page.getByRole('button', { name: 'Importa un elenco' }).click()
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).press('ControlOrMeta+V')
  await page.getByRole('heading', { name: 'Che cosa entra' }).waitFor()
  await page.getByRole('button', { name: 'Aggiungi 5000 persone' }).waitFor()
  await page.getByRole('button', { name: 'Un altro elenco' }).click()
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).waitFor()
  await page.keyboard.press('Escape')
})

test('a row with broken quotes is named and stays out', async () => {
  await openCsv(csvFile('cognome;ente\nRossi;Uno\nBianchi;"Due\nVerdi;Tre\n'))
  await page.getByText('Riga 3: le virgolette non si chiudono').waitFor()
  await page.getByRole('button', { name: 'Aggiungi 2 persone' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText("Al tavolo non c'è ancora nessuno").waitFor()
})

test('a spreadsheet, a picture and 200 MB are refused with what to do, and nothing changes', async () => {
  await openCsv(csvFile(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14])))
  await page.getByText('Questo è un foglio di calcolo intero.').waitFor()
  await stubOpenDialog(running.application, csvFile(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00])))
  await page.getByRole('button', { name: 'Scegli un file CSV' }).click()
  await page.getByText('Questo file non è un elenco di testo.').waitFor()
  const huge = csvFile('cognome;nome\n')
  truncateSync(huge, 200_000_000)
  await stubOpenDialog(running.application, huge)
  await page.getByRole('button', { name: 'Scegli un file CSV' }).click()
  await page
    .getByText('Il file è troppo grande: 200 MB, il massimo è 10 MB. Non ho cambiato nulla.')
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByText("Al tavolo non c'è ancora nessuno").waitFor()
})

test('a list of five thousand people comes in, and the table is still quick', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `Cognome${index};Nome;Ente ${index % 300}`)
  await openCsv(csvFile(`cognome;nome;ente\n${rows.join('\n')}`))
  await page.getByRole('button', { name: 'Aggiungi 5000 persone' }).click()
  await page.getByRole('searchbox', { name: 'Cerca un nome o un ente' }).fill('cognome4999')
  await expect.poll(names).toEqual(['Nome Cognome4999'])
})
