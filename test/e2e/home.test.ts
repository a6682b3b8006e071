import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
})

afterAll(async () => {
  await running.kill()
})

beforeEach(async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('heading', { name: 'I tuoi tavoli' }).waitFor()
})

async function makeTavolo(title: string): Promise<void> {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill(title)
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
}

function makeSample(): Promise<void> {
  return page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
}

async function goHome(): Promise<void> {
  await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await page.getByRole('heading', { name: 'I tuoi tavoli' }).waitFor()
}

function shelf() {
  return page.getByRole('list', { name: 'I tuoi tavoli' })
}

test('the first start invites, and one click opens the sample', async () => {
  await page.getByRole('heading', { name: 'Vicini di valle' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await makeSample()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await goHome()
  await shelf().getByRole('link', { name: 'Vicini di valle' }).waitFor()
})

test('a new tavolo is made from the keyboard alone', async () => {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Titolo' }).waitFor()
  await page.keyboard.type('Consulta dei giovani')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Consulta dei giovani' }).waitFor()
  await page.getByRole('heading', { name: 'Per cominciare' }).waitFor()
  await goHome()
  await shelf().getByRole('link', { name: 'Consulta dei giovani' }).focus()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Consulta dei giovani' }).waitFor()
})

test('Esc puts the blank sheet away', async () => {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).press('Escape')
  await expect.poll(() => page.getByRole('textbox', { name: 'Titolo' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
})

test('whoever clicks twice writes the title all the same', async () => {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).dblclick()
  await page.getByRole('textbox', { name: 'Titolo' }).waitFor()
  await page.keyboard.type('Due volte')
  expect(await page.getByRole('textbox', { name: 'Titolo' }).inputValue()).toBe('Due volte')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('textbox', { name: 'Titolo' }).count()).toBe(0)
})

test('a missing title and one of ten thousand letters are explained, and nothing is made', async () => {
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.getByText('Scrivi un titolo: potrai cambiarlo quando vuoi.').waitFor()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('x'.repeat(10_000))
  await page.getByText('Il titolo ha 10.000 caratteri: ne stanno al massimo 300.').waitFor()
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
  expect(await shelf().getByRole('link', { name: 'xxx' }).count()).toBe(0)
})

test('a title from right to left and with emoji is kept as it was written', async () => {
  const title = 'طاولة الجيران 🌿 e «amici»'
  await makeTavolo(title)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await goHome()
  await shelf().getByRole('link', { name: title }).waitFor()
})

test('a tavolo taken from this computer comes back at once, or later from the bin', async () => {
  await makeTavolo('Primo')
  await goHome()
  await makeTavolo('Secondo')
  await goHome()
  await page.getByRole('button', { name: 'Togli da questo computer: Primo' }).click()
  await page.getByText('«Primo» è nel cestino.').waitFor()
  await expect.poll(() => shelf().getByRole('link', { name: 'Primo' }).count()).toBe(0)
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'Primo' })
    .getByRole('button', { name: 'Annulla' })
    .click()
  await shelf().getByRole('link', { name: 'Primo' }).waitFor()

  await page.getByRole('button', { name: 'Togli da questo computer: Secondo' }).click()
  await shelf().getByRole('link', { name: 'Primo' }).click()
  await page.getByRole('heading', { level: 1, name: 'Primo' }).waitFor()
  await goHome()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Rimetti Secondo' }).click()
  await shelf().getByRole('link', { name: 'Secondo' }).waitFor()
})

test('a damaged file is explained and changes nothing; a good one opens', async () => {
  const count = await shelf().getByRole('link').count()
  const broken = join(mkdtempSync(join(tmpdir(), 'tavolo-json-')), 'rotto.json')
  writeFileSync(broken, '{"format":"tavolo", "version": 1,')
  await stubOpenDialog(running.application, broken)
  await page.getByRole('button', { name: 'Apri un file…' }).click()
  await page.getByRole('alert').getByText('Il file non è un JSON leggibile. Non ho cambiato nulla.').waitFor()
  expect(await shelf().getByRole('link').count()).toBe(count)

  await stubOpenDialog(running.application, join(projectFolder, 'resources/sample/vicini-di-valle.json'))
  await page.getByRole('button', { name: 'Apri un file…' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
})

test('what is written of the process is kept key by key, and a title is never lost', async () => {
  await makeTavolo('Percorso mio')
  await page.getByRole('link', { name: 'Completa la scheda del percorso' }).click()
  await page.getByRole('textbox', { name: 'CUP' }).fill('J11B26000010001')
  await page.getByRole('textbox', { name: 'Titolo del percorso' }).fill('')
  await page.getByText('Manca qualcosa di necessario').waitFor()
  await page.getByRole('textbox', { name: 'Sottotitolo' }).click()
  expect(await page.getByRole('textbox', { name: 'Titolo del percorso' }).inputValue()).toBe('Percorso mio')
  await page.getByRole('button', { name: 'Metti le fasi tipiche' }).click()
  await page.getByRole('heading', { name: '4. Sessioni di coprogettazione' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Salvato su questo computer')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'CUP' }).inputValue()).toBe('J11B26000010001')
  expect(await page.getByRole('textbox', { name: 'Titolo del percorso' }).inputValue()).toBe('Percorso mio')
})

test('an action is closed from the first screen, and opened again', async () => {
  await makeSample()
  const actions = page.getByRole('button', { name: "Chiudi l'azione" })
  await actions.first().waitFor()
  const count = await actions.count()
  await actions.first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('Azione chiusa.').waitFor()
  await expect.poll(() => actions.count()).toBe(count - 1)
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'Azione chiusa.' })
    .getByRole('button', { name: 'Annulla' })
    .click()
  await expect.poll(() => actions.count()).toBe(count)
})

// Last: it leaves the program in English.
test('a sheet says where the tavolo is about and when it meets next', async () => {
  await makeTavolo('Casa di comunità')
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('button', { name: 'Nuova sessione' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Primo incontro')
  await page.getByRole('textbox', { name: 'Giorno' }).fill('11/12/2099')
  await page.getByRole('button', { name: 'Crea la sessione' }).click()
  await page.getByRole('heading', { level: 1, name: 'Primo incontro' }).waitFor()
  await goHome()
  const sheet = shelf().getByRole('listitem').filter({ hasText: 'Casa di comunità' })
  await sheet.getByText('Prossima sessione: venerdì 11 dicembre 2099').waitFor()
  const sample = shelf().getByRole('listitem').filter({ hasText: 'Vicini di valle' }).first()
  await sample.getByText("Roccalbera, Pieve Sant'Elmo e Montefosco").waitFor()
})

test('language, theme and size of text change at once and are remembered', async () => {
  await page.getByRole('link', { name: 'Impostazioni' }).click()
  await page.getByRole('heading', { name: 'Impostazioni' }).waitFor()
  await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Marta')
  await page.getByText('English').click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.getByText('High contrast').click()
  await page.getByRole('radio', { name: '150 %' }).click()
  const root = () =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])
  await expect.poll(root).toEqual(['en', 'high-contrast'])
  await page.reload()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Marta')
  expect(await page.getByRole('radio', { name: '150 %' }).isChecked()).toBe(true)
  await page.getByText(running.userDataFolder, { exact: false }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
