import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { createVerbale } from '../support/verbale-page.ts'

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

async function openHome(): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
}

async function openSample(): Promise<void> {
  await openHome()
  const open = page.getByRole('button', { name: 'Apri il tavolo di esempio' })
  if (await open.isVisible()) await open.click()
  else await page.getByRole('link', { name: 'Vicini di valle' }).first().click()
  await page
    .getByRole('navigation', { name: 'Sezioni del tavolo' })
    .getByRole('link', { name: 'Mappa' })
    .click()
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await page.getByRole('row', { name: /B04/ }).waitFor()
}

function codes(): Promise<string[]> {
  return page
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''))
}

async function linkResource(card: Locator, code: string): Promise<void> {
  await card.getByRole('combobox', { name: 'Collega una risorsa' }).click()
  await page.keyboard.type(code)
  await page.getByRole('option', { name: new RegExp(code) }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

function focusedName(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
}

test('an empty map says what to do; needs come in line by line from the keyboard, and undo takes the last one back', async () => {
  await openHome()
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Prova della mappa')
  await page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByText('La mappa è ancora bianca').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Alt+N')
  await page.keyboard.type('Un medico in valle')
  await page.keyboard.press('Enter')
  await page.keyboard.type('La corriera del pomeriggio')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await expect.poll(codes).toEqual(['B01', 'B02'])
  await page.keyboard.press('Alt+R')
  await page.keyboard.type('Il pulmino della pro loco')
  await page.keyboard.press('Enter')
  await expect.poll(codes).toEqual(['R01'])
  await page.keyboard.press('Escape')
  await expect.poll(focusedName).toBe('Nuova risorsa')
  await page.keyboard.press('Control+Z')
  await page.getByText('Modifica annullata').waitFor()
  await page.getByRole('radio', { name: /^Risorse 0/ }).waitFor()
})

test('each need says its coverage in a word; the word opens in place and says why, and the table may see it differently', async () => {
  await openSample()
  const row = page.getByRole('row', { name: /B04/ })
  expect(await row.textContent()).toContain('scoperto')
  await row.getByRole('button', { name: /scoperto/ }).click()
  await page.getByText('Nessuna risorsa è collegata a questo bisogno.').waitFor()
  await page.getByRole('button', { name: 'Il tavolo la vede diversamente' }).click()
  await page.getByRole('button', { name: 'Registra' }).click()
  await page.getByText('senza motivo non vale').waitFor()
  await page.getByRole('button', { name: /Per il tavolo è/ }).click()
  await page.getByRole('option', { name: 'parziale' }).click()
  await page.getByRole('textbox', { name: 'Perché' }).fill('Il distretto apre il sabato da maggio.')
  await page.getByRole('button', { name: 'Registra' }).click()
  await expect.poll(() => row.textContent()).toMatch(/parziale.*per i collegamenti: scoperto/)
  await page.getByText('Il distretto apre il sabato da maggio.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Torna ai collegamenti' }).click()
  await expect.poll(() => row.textContent()).not.toContain('parziale')
})

test('the list is searched, filtered, sorted and walked by keys', async () => {
  await openSample()
  await page.getByRole('searchbox', { name: 'Cerca tra i bisogni' }).fill('ospedale')
  await expect.poll(codes).toEqual(['B04'])
  await page.getByRole('button', { name: 'Mostra tutto' }).click()
  await page
    .getByRole('button', { name: /Copertura/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'scoperto' }).click()
  await expect.poll(codes).toEqual(['B04', 'B13'])
  await page.getByRole('button', { name: 'Mostra tutto' }).click()
  await page.getByRole('columnheader', { name: 'Priorità' }).getByRole('button').click()
  await page.getByRole('columnheader', { name: 'Priorità' }).getByRole('button').click()
  const header = page.getByRole('columnheader', { name: 'Priorità' })
  expect(await header.getAttribute('aria-sort')).toBe('descending')
  await expect.poll(async () => (await codes())[0]).toBe('B03')
  await page.getByRole('button', { name: 'Tirare il fiato qualche ora' }).focus()
  await page.keyboard.press('ArrowDown')
  const second = await focusedName()
  expect(second).not.toBe('Tirare il fiato qualche ora')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: second }).waitFor()
  await page.getByRole('button', { name: 'Chiudi la scheda' }).press('Enter')
  await expect.poll(focusedName).toBe(second)
})

test('several needs change together, with one undo', async () => {
  await openSample()
  await page.getByRole('columnheader', { name: 'Sigla' }).getByRole('button').click()
  await page.getByRole('checkbox', { name: /^Segna B01/ }).check()
  await page.getByRole('checkbox', { name: /^Segna B02/ }).check()
  const bar = page.getByRole('region', { name: '2 bisogni segnati' })
  await bar.getByRole('button', { name: /Stato/ }).click()
  await page.getByRole('option', { name: 'prioritario' }).click()
  await bar.getByRole('combobox', { name: 'Aggiungi un luogo' }).fill('Valbruna')
  await bar.getByRole('button', { name: 'Cambia insieme' }).click()
  for (const code of ['B01', 'B02']) {
    const words = () => page.getByRole('row', { name: new RegExp(code) }).textContent()
    await expect.poll(words).toMatch(/Valbruna.*prioritario/)
  }
  expect(await axeFindings(page)).toEqual([])
  await page
    .getByRole('alertdialog')
    .filter({ hasText: '2 bisogni cambiati' })
    .getByRole('button', { name: 'Annulla' })
    .click()
  for (const code of ['B01', 'B02']) {
    const words = () => page.getByRole('row', { name: new RegExp(code) }).textContent()
    await expect.poll(words).not.toMatch(/Valbruna|prioritario/)
  }
})

test('a card keeps what is typed, links, and shows what volunteer hours are', async () => {
  await openSample()
  await page.getByRole('button', { name: "Il rientro dall'ospedale di venerdì sera" }).click()
  const card = page.getByRole('region', { name: "Il rientro dall'ospedale di venerdì sera" })
  await linkResource(card, 'R02')
  await expect.poll(() => page.getByRole('row', { name: /B04/ }).textContent()).toContain('adeguato')
  await card.getByRole('button', { name: /Quanto risponde: R02/ }).click()
  await page.getByRole('option', { name: 'potrebbe' }).click()
  await expect.poll(() => page.getByRole('row', { name: /B04/ }).textContent()).toContain('debole')
  await card.getByRole('combobox', { name: 'Aggiungi un luogo' }).fill('Valbruna')
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Togli Valbruna' }).waitFor()
  // The field is empty and goes on, and its list does not lie over the page.
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('')
  expect(await page.getByRole('listbox').count()).toBe(0)
  await card.getByRole('link', { name: /R02/ }).first().click()
  const resource = page.getByRole('region', { name: 'Autisti e accompagnatori volontari' })
  await resource.getByText('Ore valorizzabili, non rimborsabili').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+6')
  await page.getByRole('radio', { name: /^Risorse/, checked: true }).waitFor()
})

test('in the verbale `/bisogno` puts a need on the map and cites it as it stands; the map cites into the open item', async () => {
  await openHome()
  const address = await createVerbale(page)
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.click()
  await page.keyboard.type('/bisogno')
  await page.getByRole('option', { name: 'Bisogno', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Un medico in valle')
  await page.keyboard.press('Enter')
  const cited = 'B01 Un medico in valle – copertura: scoperto. Nessuna risorsa è collegata a questo bisogno.'
  await expect.poll(() => text.textContent()).toContain(cited)
  await page.keyboard.type('/risorsa')
  await page.getByRole('option', { name: 'Risorsa', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Il pulmino della pro loco')
  await page.keyboard.press('Enter')
  await expect.poll(() => text.textContent()).toContain('R01 Il pulmino della pro loco – segnalata')
  // One undo takes the record and its citation back; redo brings both again.
  await page.keyboard.press('Control+Z')
  await expect.poll(() => text.textContent()).not.toContain('R01')
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => text.textContent()).toContain('R01 Il pulmino della pro loco')
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await page.getByRole('button', { name: 'Un medico in valle' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Un medico in valle, due volte la settimana')
  await page.getByRole('button', { name: 'Porta nel verbale' }).click()
  const item = page.getByRole('menuitem', { name: '1. Apertura' })
  if (await item.isVisible()) await item.click()
  await page.getByText('Scritto nel verbale, al punto 1: Apertura').waitFor()
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  await text.waitFor()
  const words = await text.textContent()
  expect(words).toContain(cited)
  expect(words).toContain('B01 Un medico in valle, due volte la settimana – copertura: scoperto.')
})

test('«Vuoti» says what is missing and why, the most pressing first; each row leads to its record and into the verbale', async () => {
  await openSample()
  await page.keyboard.press('Control+7')
  await page.getByRole('tab', { name: 'Vuoti', selected: true }).waitFor()
  const uncovered = page.getByRole('region', { name: /Bisogni scoperti/ })
  await uncovered.waitFor()
  expect(await uncovered.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('B04'),
    expect.stringContaining('B13'),
  ])
  expect(await page.getByRole('region', { name: /Risorse dormienti/ }).textContent()).toContain('R17')
  expect(await page.getByRole('region', { name: /Bisogni fragili/ }).textContent()).toContain('B09')
  expect(await axeFindings(page)).toEqual([])
  await uncovered.getByRole('link', { name: /B13/ }).focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Ragazzi che fanno da badanti ai nonni' })
  await expect.poll(focusedName).toBe('Ragazzi che fanno da badanti ai nonni')
  await linkResource(card, 'R17')
  await page.keyboard.press('Control+7')
  await expect.poll(() => page.getByRole('region', { name: /Risorse dormienti/ }).count()).toBe(0)
  expect(await uncovered.textContent()).not.toContain('B13')
})
