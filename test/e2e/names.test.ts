import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'

// Other programs find their way in Tavolo by these names: each must be there once, or once per agenda item.

let running: LaunchedTavolo | null = null

afterEach(async () => {
  await running?.kill()
  running = null
})

async function start(): Promise<Page> {
  running = await launchTavolo()
  return running.page
}

async function once(locator: Locator): Promise<Locator> {
  await locator.first().waitFor()
  expect(await locator.count()).toBe(1)
  return locator
}

async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await (await once(page.getByRole(role, { name }))).click()
}

test('from an empty shelf to an exported verbale, by the names that stay', async () => {
  const page = await start()
  await once(page.getByRole('button', { name: 'Apri il tavolo di esempio' }))
  await press(page, 'button', 'Nuovo tavolo')
  await (await once(page.getByRole('textbox', { name: 'Titolo' }))).fill('Tavolo della valle')
  await press(page, 'button', 'Crea il tavolo')
  const sections = await once(page.getByRole('navigation', { name: 'Sezioni del tavolo' }))
  for (const name of ['Panoramica', 'Persone', 'Decisioni e azioni', 'Documenti', 'Sessioni']) {
    await (await once(sections.getByRole('link', { name }))).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await once(page.getByRole('status'))
  }
  await press(page, 'button', 'Nuova sessione')
  await (await once(page.getByRole('textbox', { name: 'Titolo' }))).fill('Primo incontro')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Primo incontro' })
  if ((await link.count()) > 0) await (await once(link)).click()
  await press(page, 'button', 'Aggiungi punto')
  await page.keyboard.type('Apertura')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await press(page, 'link', 'Verbale')
  const text = await once(page.getByRole('textbox', { name: 'Verbale' }))
  await text.click()
  await page.keyboard.type('La seduta si apre con un giro di presentazioni.')
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Salvato su questo computer')
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-export-'))
  if (running === null) throw new Error('Tavolo is not running')
  await stubSaveDialog(running.application, { path: join(folder, 'verbale.md') })
  await press(page, 'button', 'Esporta')
  for (const name of ['ODT', 'DOCX', 'PDF', 'JSON']) await once(page.getByRole('menuitem', { name }))
  await (await once(page.getByRole('menuitem', { name: 'Markdown' }))).click()
  await expect
    .poll(() => read(join(folder, 'verbale.md')))
    .toContain('La seduta si apre con un giro di presentazioni.')
})

test('the sample opens with one click and its sessions carry their titles', async () => {
  const page = await start()
  await press(page, 'button', 'Apri il tavolo di esempio')
  await press(page, 'link', 'Sessioni')
  for (const title of [
    'Che cosa manca, a chi, dove',
    "Che cosa c'è già, e chi lo mette",
    'Da dove cominciamo',
  ]) {
    await once(page.getByRole('link', { name: title }))
  }
  await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
  await press(page, 'link', 'Verbale')
  await page.getByRole('textbox', { name: 'Verbale' }).first().waitFor()
  expect(await page.getByRole('textbox', { name: 'Verbale' }).count()).toBe(7)
})

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
