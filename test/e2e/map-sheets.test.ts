import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page
    .getByRole('navigation', { name: 'Sezioni del tavolo' })
    .getByRole('link', { name: 'Mappa' })
    .click()
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await page.getByRole('row', { name: /B04/ }).waitFor()
})

afterAll(async () => {
  await running.kill()
})

async function chooseInMenu(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Foglio di calcolo' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('needs from a spreadsheet are shown row by row before anything is written, and one undo takes them all back', async () => {
  await chooseInMenu('Importa bisogni')
  await page
    .getByRole('textbox', { name: 'Oppure incolla qui le righe' })
    .fill('Sigla\tTitolo\tGravità\tColore\nB04\t\t4\tblu\n\tUn posto per le prove\tmolta\t\n\t\t3\t')
  await page.getByRole('button', { name: 'Vedi che cosa entra' }).click()
  const sheet = page.getByRole('dialog', { name: 'Che cosa entra' })
  await sheet.getByText('Una riga nuova, una da aggiornare').waitFor()
  await sheet.getByText("B04 · Il rientro dall'ospedale di venerdì sera").waitFor()
  await sheet.getByText('Gravità: 4', { exact: true }).waitFor()
  await sheet.getByText('Restano fuori le colonne che la mappa non conosce: Colore.').waitFor()
  await sheet.getByText('Gravità: «molta» non è un numero, resta vuoto.').waitFor()
  await sheet.getByText('Manca il titolo.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Aggiungi 1 e aggiorna 1' }).click()
  await page.getByRole('row', { name: /B16.*Un posto per le prove/ }).waitFor()
  await page.getByText('Una riga aggiunta, una aggiornata.').first().waitFor()
  await page.keyboard.press('ControlOrMeta+Z')
  await page.getByRole('row', { name: /B16/ }).waitFor({ state: 'detached' })
})

test('a list that says nothing of the map changes nothing and says what it should have', async () => {
  await chooseInMenu('Importa collegamenti')
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).fill('Pasti\tmolto\nLetti\tpoco')
  await page.getByRole('button', { name: 'Vedi che cosa entra' }).click()
  await page.getByText("Nella prima riga non c'è nessuna colonna che conosco").waitFor()
  expect(await page.getByRole('button', { name: 'Niente da aggiungere' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Un altro elenco' }).click()
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).waitFor()
  await page.keyboard.press('Escape')
})

test('what is saved for a spreadsheet comes in again as nothing new', async () => {
  const path = join(running.userDataFolder, 'risorse.csv')
  await stubSaveDialog(running.application, { path })
  await chooseInMenu('Salva in CSV le risorse')
  await expect.poll(() => readable(path)).toContain('valorizzabile, non rimborsabile')
  await chooseInMenu('Importa risorse')
  await page.getByRole('textbox', { name: 'Oppure incolla qui le righe' }).fill(readable(path))
  await page.getByRole('button', { name: 'Vedi che cosa entra' }).click()
  await page.getByText('Nessuna riga nuova, nessuna da aggiornare, 18 già presenti').waitFor()
  await page.keyboard.press('Escape')
  await keyboardPerson(page).isAt('Foglio di calcolo')
})

function readable(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
