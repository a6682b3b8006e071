import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { textWidthPx } from '../../shared/export/drawing/measure-text.ts'
import { axeFindings } from '../support/axe.ts'
import { partOf } from '../support/export-samples.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page
let folder = ''

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page
    .getByRole('navigation', { name: 'Sezioni del tavolo' })
    .getByRole('link', { name: 'Mappa' })
    .click()
  await page.getByRole('tab', { name: 'Matrice' }).waitFor()
})

afterAll(async () => {
  await running.kill()
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-paper-'))
  await stubSaveDialog(running.application, { folder })
})

async function choose(menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function savedFile(name: string): Promise<Uint8Array> {
  const path = join(folder, name)
  await expect.poll(() => existsSync(path)).toBe(true)
  await page.getByText(`Salvato in «${name}».`).first().waitFor()
  return readFileSync(path)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** How much of a picture is dark: its words, above all. */
function inkOf(png: Uint8Array): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
    const image = await createImageBitmap(new Blob([bytes]), { resizeWidth: 1400, resizeQuality: 'medium' })
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    pen?.drawImage(image, 0, 0)
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    let dark = 0
    for (let place = 0; place < data.length; place += 4) if ((data[place] ?? 255) < 140) dark += 1
    return dark
  }, Buffer.from(png).toString('base64'))
}

test('the matrix becomes a poster of A3 with a few keys', async () => {
  await page.getByRole('button', { name: 'Stampa e immagini', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Poster della matrice' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  const pdf = latin(await savedFile('Vicini di valle, poster della matrice.pdf'))
  expect(pdf).toMatch(/^%PDF/)
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 119[01]/)
})

test('the view that is looked at becomes a picture, as SVG and as PNG', async () => {
  await choose('Stampa e immagini', 'Matrice in SVG')
  const svg = new TextDecoder().decode(await savedFile('Vicini di valle, matrice.svg'))
  const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  expect(svg).toContain('Matrice dei bisogni e delle risorse')
  // The window may read its own font files, and they are in the picture.
  expect(svg.match(/src:url\(data:font\/woff2;base64,d09GMg/gu)).toHaveLength(2)

  await choose('Stampa e immagini', 'Matrice in PNG')
  const png = await savedFile('Vicini di valle, matrice.png')
  expect(latin(png.subarray(1, 4))).toBe('PNG')
  const sizes = new DataView(png.buffer, png.byteOffset)
  expect([sizes.getUint32(16), sizes.getUint32(20)]).toEqual([2 * Number(width), 2 * Number(height)])
})

test('the letters of a picture are no wider than they were measured, in the font that it brings and in the one after it', async () => {
  const words = [
    'Matrice dei bisogni e delle risorse',
    "Il rientro dall'ospedale di venerdì sera",
    '«Vicino di casa»',
    'Tutti fitti fitti, tre a tre',
  ]
  const measured = await page.evaluate((texts) => {
    const pen = document.createElement('canvas').getContext('2d')
    if (pen === null) return []
    return ['', '600 '].flatMap((weight) =>
      texts.map((text) =>
        ["'Titillium Web'", "Arial, 'Liberation Sans', Helvetica, sans-serif"].map((font) => {
          pen.font = `${weight}100px ${font}`
          return pen.measureText(text).width
        }),
      ),
    )
  }, words)
  const worked = [false, true].flatMap((isBold) =>
    words.map((text) => textWidthPx(text, { sizePx: 100, isBold })),
  )
  // Chromium brings some pairs of letters nearer together; that makes a line narrower, never wider.
  for (const [index, widths] of measured.entries()) {
    const width = Math.max(...widths)
    expect(width).toBeLessThanOrEqual((worked[index] ?? 0) + 0.5)
    expect(width).toBeGreaterThan((worked[index] ?? 0) * 0.98)
  }
})

test('the whole map is one workbook', async () => {
  await choose('Foglio di calcolo', 'Salva in ODS tutta la mappa')
  const content = partOf(await savedFile('Vicini di valle, mappa.ods'), 'content.xml')
  expect(content).toContain('table:name="Vuoti"')
})

test('the card of a resource prints its sheet', async () => {
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await page.getByRole('radio', { name: /Risorse/ }).click()
  await page.getByRole('row', { name: /R07/ }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Scheda da appendere' }).click()
  expect(latin(await savedFile('Vicini di valle, scheda R07.pdf'))).toMatch(
    /\/MediaBox ?\[0 0 84[12]\S* 119[01]/,
  )
})

test('a canvas becomes a picture and a table; what the table holds is known when it comes back', async () => {
  await page
    .getByRole('navigation', { name: 'Sezioni del tavolo' })
    .getByRole('link', { name: 'Lavagne' })
    .click()
  await page.getByRole('link', { name: 'OPERA' }).first().click()
  await choose('File della lavagna', 'Immagine in PNG')
  const png = await savedFile('Vicini di valle, OPERA.png')
  expect(latin(png.subarray(1, 4))).toBe('PNG')

  // What is written with rare letters takes no words away, neither its own nor those of others.
  await page.getByRole('tab', { name: 'Elenco' }).click()
  await page.getByRole('treeitem', { name: /^Esposizione/ }).focus()
  await page.keyboard.press('n')
  await page.keyboard.insertText('z\u0336a\u0336l\u0336g\u0336o \u1EB9\u0337\u0308\u0301')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  rmSync(join(folder, 'Vicini di valle, OPERA.png'))
  await choose('File della lavagna', 'Immagine in PNG')
  expect(await inkOf(await savedFile('Vicini di valle, OPERA.png'))).toBeGreaterThan(
    (await inkOf(png)) * 0.95,
  )
  await page.getByRole('treeitem', { name: /^z/ }).focus()
  await page.keyboard.press('Delete')

  const table = 'Vicini di valle, OPERA, cartoncini.csv'
  await choose('File della lavagna', 'Cartoncini in CSV')
  await savedFile(table)
  await stubOpenDialog(running.application, join(folder, table))
  await choose('File della lavagna', 'Cartoncini da un elenco')
  await page.getByRole('button', { name: 'Scegli un file CSV' }).click()
  await page.getByText("c'è già").first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.getByRole('button', { name: 'Niente di nuovo' }).isDisabled()).toBe(true)
})
