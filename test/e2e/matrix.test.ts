import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tavoloJson } from '../../shared/export/tavolo-json.ts'
import { axeFindings } from '../support/axe.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { mapOfSize } from '../support/map-of-size.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
})

afterAll(async () => {
  await running.kill()
})

function rowOf(code: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: code }) })
}

/** Moves the mouse to the middle of a cell. */
async function pointAt(name: string): Promise<void> {
  const box = await page.getByRole('gridcell', { name }).boundingBox()
  if (box === null) throw new Error(`${name} is not on the page`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
}

/** Codes of the needs in sight, from the first row. */
async function codes(): Promise<string[]> {
  const headers = await page.getByRole('rowheader').allTextContents()
  return headers.map((text) => text.slice(0, 3))
}

describe('the matrix of the sample, by keyboard alone', () => {
  beforeAll(async () => {
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await page.getByRole('link', { name: 'Mappa' }).click()
    await page.getByRole('grid', { name: 'Matrice dei bisogni e delle risorse' }).waitFor()
  })

  test('a cell is reached, filled and changed; the coverage of its need follows, and is said', async () => {
    await person.reach(/^vuota, B01 R01$/)
    await person.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight')
    await rowOf('B04').getByText('scoperto').waitFor()
    await person.press('3')
    await person.isAt(/^potrebbe, B04 R02$/)
    await rowOf('B04').getByText('debole').waitFor()
    await page.getByText('potrebbe. B04 ora è debole.').waitFor()
    await person.press('r')
    await person.isAt(/^risponde, B04/)
    await rowOf('B04').getByText('adeguato').waitFor()
    await person.press('Space')
    await person.isAt(/^in parte, B04/)
    await rowOf('B04').getByText('parziale').waitFor()
  })

  test('Enter tells why and takes a note; a cell with a note is never emptied by going round', async () => {
    await person.press('Enter')
    await page.getByRole('dialog').getByText('Perché B04 è così').waitFor()
    await person.reach('Nota')
    await person.type('Solo di venerdì')
    await person.press('Escape')
    await person.isAt(/^in parte, con nota, B04/)
    await person.press('Space', 'Space')
    await person.isAt(/^risponde, con nota, B04/)
  })

  test('what was taken away comes back with one undo, its note too', async () => {
    await person.press('0')
    await person.isAt(/^vuota, B04/)
    await rowOf('B04').getByText('scoperto').waitFor()
    await person.press('Control+z')
    await person.isAt(/^risponde, con nota, B04/)
    await page.getByText('risponde. B04 ora è adeguato.').waitFor()
  })

  test('the menu of a cell gives each choice by name', async () => {
    await person.press('Shift+F10')
    await page.getByRole('menu', { name: 'Quanto risponde' }).waitFor()
    await person.press('ArrowDown', 'Enter')
    await person.isAt(/^in parte, con nota, B04/)
  })

  test('Home and End lead along the row, with Ctrl to the corners, Ctrl and an arrow to the next link', async () => {
    await person.press('Home', 'Home')
    await person.isAt(/^B04 .*parziale$/)
    await person.press('Control+End')
    const last = rowOf('B15').getByRole('gridcell').last()
    await expect.poll(() => last.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await person.press('Control+Home', 'ArrowUp')
    await person.isAt(/^R01 Pulmino/)
    await person.press('ArrowDown', 'Control+ArrowRight')
    await person.isAt('in parte, con nota, B01 R08')
  })

  test('Shift and arrows select; a digit writes in all of them, one undo takes all of it back', async () => {
    await person.press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight')
    await page.getByText('3 bisogni per 2 risorse: 2 collegamenti.').first().waitFor()
    expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(6)
    await person.press('3')
    await page.getByText('3 bisogni per 2 risorse: 6 collegamenti.').first().waitFor()
    await page.getByText('Potrebbe rispondere: 6 caselle scritte.').waitFor()
    await person.press('Control+z')
    await page.getByText('3 bisogni per 2 risorse: 2 collegamenti.').first().waitFor()
    await person.press('Escape')
    await expect.poll(() => page.getByRole('gridcell', { selected: true }).count()).toBe(0)
    await person.isAt(/, B03 R02$/)
  })

  test('the mouse writes with a click, and selects by dragging', async () => {
    await page.getByRole('gridcell', { name: 'vuota, B04 R03' }).click()
    await page.getByRole('gridcell', { name: 'risponde, B04 R03' }).waitFor()
    await person.press('0')
    await pointAt('B02 R03')
    await page.mouse.down()
    await pointAt('B03 R05')
    await page.mouse.up()
    await page.getByText('2 bisogni per 3 risorse: nessun collegamento.').first().waitFor()
    await page.getByRole('button', { name: 'Lascia la selezione' }).click()
    await expect.poll(() => page.getByRole('gridcell', { selected: true }).count()).toBe(0)
  })

  test('rows stand by coverage, gaps first, and stay where they are while they are filled in', async () => {
    await person.reach('Ordina e raggruppa', 'back')
    await person.press('Enter')
    await page.getByRole('dialog', { name: 'Ordina e raggruppa' }).waitFor()
    await person.reach(/Ordina per$/)
    await person.press('Enter')
    await page.getByRole('option', { name: 'copertura' }).waitFor()
    await person.type('cop')
    await person.isAt('copertura')
    await person.press('Enter')
    await person.isAt(/^copertura/)
    await person.press('Escape')
    await expect.poll(async () => (await codes()).slice(0, 2)).toEqual(['B13', 'B09'])
    await page.getByRole('rowheader', { name: 'B13' }).focus()
    await person.press('ArrowRight', '1')
    await rowOf('B13').getByText('adeguato').waitFor()
    expect((await codes())[0]).toBe('B13')
    await person.reach('Riordina', 'back')
    await person.press('Enter')
    await expect.poll(async () => (await codes())[0]).toBe('B09')
  })

  test('axe finds nothing, with groups on both sides', async () => {
    await page.getByRole('button', { name: 'Ordina e raggruppa' }).click()
    for (const side of [0, 1]) {
      await page
        .getByRole('button', { name: /Raggruppa per$/ })
        .nth(side)
        .click()
      await page.getByRole('option', { name: 'luogo' }).click()
    }
    await person.press('Escape')
    await page.getByRole('columnheader', { name: 'Montefosco', exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('a matrix of 300 by 300', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-matrix-'))

  beforeAll(async () => {
    const path = join(folder, 'grande.json')
    writeFileSync(path, tavoloJson(mapOfSize(300)))
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    await stubOpenDialog(running.application, path)
    await page.getByRole('button', { name: 'Apri un file…' }).click()
    await page.getByRole('link', { name: 'Mappa' }).click({ timeout: 60_000 })
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test('says how large it is, draws what is seen, and focus goes from one corner to the other', async () => {
    const grid = page.getByRole('grid')
    await grid.waitFor()
    expect(await grid.getAttribute('aria-rowcount')).toBe('301')
    expect(await grid.getAttribute('aria-colcount')).toBe('301')
    // A window of 1280 by 800 shows some 15 columns and 10 rows; four more are drawn on every side.
    expect(await page.getByRole('gridcell').count()).toBeLessThan(800)
    await person.reach(/^(vuota|risponde|in parte|potrebbe)/)
    await person.press('Control+End')
    const last = rowOf('B300').getByRole('gridcell').last()
    await expect.poll(() => last.evaluate((cell) => cell === document.activeElement)).toBe(true)
    expect(await last.getAttribute('aria-colindex')).toBe('301')
    await page.getByRole('columnheader', { name: /^R300 / }).waitFor()
  })

  test('focus is kept when the wheel takes its cell out of sight', async () => {
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0))
    await page.getByRole('rowheader', { name: /^B01 / }).waitFor()
    await person.press('ArrowUp')
    const cell = rowOf('B299').getByRole('gridcell').last()
    await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
