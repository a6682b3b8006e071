import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { drag } from '../support/drag.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { openSampleMap } from '../support/tavolo-page.ts'
import { createVerbale } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSampleMap(page, 'Elenco')
})

afterAll(async () => {
  await running.kill()
})

/** A cell of the grid by its marks. */
function cellAt(severity: number, spread: number): Locator {
  return page.getByRole('list', { name: `Gravità ${severity}, diffusione ${spread}:` })
}

function chip(code: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${code} .*punt[oi]$`) })
}

describe('«Priorità»', () => {
  beforeAll(async () => {
    await page.getByRole('tab', { name: 'Priorità' }).click()
    await chip('B04').waitFor()
  })

  test('arrows move a need by one and keep focus on it, Canc takes it off the grid, and undo brings it back', async () => {
    await person.reach(/^B04 .*4 punti$/)
    await person.press('ArrowRight', 'ArrowDown')
    await cellAt(4, 3).getByRole('button', { name: /^B04/ }).waitFor()
    await person.isAt(/^B04 .*gravità 4, diffusione 3/)
    await page.getByText('B04: gravità 4, diffusione 3.').waitFor()
    await person.press('Delete')
    await person.isAt(/^B04 .*da collocare/)
    await person.press('Control+z', 'Control+z', 'Control+z')
    await cellAt(5, 2).getByRole('button', { name: /^B04/ }).waitFor()
    await person.isAt(/^B04 .*gravità 5, diffusione 2/)
  })

  test('plus and minus give the points of the table; the list keeps its lines until it is asked for the order', async () => {
    await person.press('+', '+', '+', '+', '+', '+', '-')
    await person.isAt(/^B04 .*9 punti$/)
    const rows = page.getByRole('table', { name: 'In ordine di priorità' }).getByRole('row')
    expect(await rows.nth(1).textContent()).toContain('B03')
    await page.getByRole('button', { name: 'Riordina' }).click()
    await expect.poll(() => rows.nth(1).textContent()).toContain('B04')
    expect(await page.getByRole('button', { name: 'Riordina' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Punti a B04: uno in più' }).last().click()
    await chip('B04')
      .and(page.getByRole('button', { name: /10 punti$/ }))
      .waitFor()
  })

  test('the list does all that the grid does, also to no mark at all', async () => {
    const less = page.getByRole('button', { name: 'Gravità di B13: uno in meno' })
    await less.focus()
    await person.press('Enter', 'Enter', 'Enter')
    await cellAt(1, 1).getByRole('button', { name: /^B13/ }).waitFor()
    await person.press('Enter')
    await page.getByRole('button', { name: /^B13 .*da collocare/ }).waitFor()
    await page.getByRole('button', { name: 'Gravità di B13: uno in più' }).click()
    await cellAt(1, 1).getByRole('button', { name: /^B13/ }).waitFor()
  })

  test('the mouse drags a need to another cell, into the tray, and lets go with Esc', async () => {
    await drag(page, { what: chip('B12'), to: cellAt(4, 5) })
    await cellAt(4, 5).getByRole('button', { name: /^B12/ }).waitFor()
    const tray = page.getByRole('heading', { name: 'Da collocare' })
    await drag(page, { what: chip('B12'), to: tray })
    await page.getByRole('button', { name: /^B12 .*da collocare/ }).waitFor()
    await drag(page, { what: chip('B12'), to: cellAt(2, 3), key: 'Escape' })
    await page.getByRole('button', { name: /^B12 .*da collocare/ }).waitFor()
    await drag(page, { what: chip('B12'), to: cellAt(2, 3) })
    await cellAt(2, 3).getByRole('button', { name: /^B12/ }).waitFor()
  })

  test('Enter opens the card of a need; axe finds nothing', async () => {
    expect(await axeFindings(page)).toEqual([])
    await chip('B03').focus()
    await person.press('Enter')
    await page.getByRole('region', { name: 'Tirare il fiato qualche ora' }).waitFor()
  })
})

test('«Territorio» says place by place what is asked, what is there and what nobody reaches, and leads to the cards', async () => {
  await page.keyboard.press('Control+4')
  await page.getByRole('tab', { name: 'Territorio', selected: true }).waitFor()
  const row = page.getByRole('row', { name: /^Roccalbera/ })
  expect(await row.textContent()).toContain('2 bisogni non sono raggiunti')
  expect(await row.getByRole('listitem').filter({ hasText: 'non raggiunto qui' }).count()).toBe(2)
  await page.getByRole('radio', { name: 'Scoperti 2' }).click()
  await expect.poll(() => page.getByRole('row').count()).toBe(3)
  expect(await axeFindings(page)).toEqual([])
  await row.getByRole('link', { name: /B13/ }).click()
  await page.getByRole('region', { name: 'Ragazzi che fanno da badanti ai nonni' }).waitFor()
})

test('a selection of the matrix, one cell and the order of priority go into the open item as they stand', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  const address = await createVerbale(page)
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByText('La mappa è ancora bianca').waitFor()
  await page.keyboard.press('Alt+N')
  await page.keyboard.type('Un medico in valle')
  await page.keyboard.press('Enter')
  await page.keyboard.type('La corriera del pomeriggio')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+R')
  await page.keyboard.type('Il pulmino della pro loco')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('gridcell', { name: 'vuota, B02 R01' }).focus()
  await person.press('2', 'ArrowUp', 'Shift+ArrowDown')
  await toMinutes()
  await page.getByRole('tab', { name: 'Priorità' }).click()
  await page.getByRole('button', { name: 'Punti a B02: uno in più' }).last().click()
  await toMinutes("Porta l'ordine nel verbale")
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.waitFor()
  expect(await text.getByRole('paragraph').allTextContents()).toEqual([
    'Dalla matrice: 2 bisogni per R01.',
    'B01 Un medico in valle – copertura: scoperto. Nessuna risorsa è collegata a questo bisogno. Nessun collegamento con queste risorse.',
    'B02 La corriera del pomeriggio – copertura: parziale. Una risorsa risponde, ma solo in parte. Fra queste risorse: R01 Il pulmino della pro loco (in parte, segnalata).',
    'Bisogni in ordine di priorità:',
    'B02 La corriera del pomeriggio – da collocare; un punto.',
    'B01 Un medico in valle – da collocare; 0 punti.',
  ])
})

/** Presses the button and, because no session is on, picks the only item. */
async function toMinutes(name = 'Porta nel verbale'): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: '1. Apertura' }).click()
}
