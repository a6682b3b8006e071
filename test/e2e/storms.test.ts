import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readTavoloJson } from '../../shared/import/tavolo-json.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { seedsOfThisRun, withSeed } from '../support/seeded-random.ts'
import { stubMessageBox, stubSaveDialog } from '../support/stub-dialogs.ts'
import { valueOf } from '../support/value-of.ts'
import { createVerbale, goToEnd, openVerbale } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let folder = ''
const errors: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-storms-'))
  await start()
})

/** Each storm has a tavolo of its own. */
beforeEach(async () => {
  // One that broke off between an end and the next start takes nobody with it.
  if (page.isClosed()) await start()
  errors.length = 0
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
})

afterAll(async () => {
  await running.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<void> {
  running = await launchTavolo({ userDataFolder: join(folder, 'data') })
  page = running.page
  page.on('pageerror', (error) => errors.push(error.message))
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function expectSaved(): Promise<void> {
  const status = () => page.getByRole('status').textContent()
  await expect.poll(status, { timeout: 5000 }).toContain('Salvato su questo computer')
}

async function goTo(section: string): Promise<void> {
  await page.getByRole('link', { name: section, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** The whole tavolo as JSON, without the moment of its export. */
async function exported(name: string): Promise<unknown> {
  const path = join(folder, name)
  await stubSaveDialog(running.application, { path })
  await goTo('Documenti')
  await page.getByRole('button', { name: 'Salva in JSON' }).click()
  await page.getByText(`Salvato in «${name}»`).waitFor()
  const bytes = readFileSync(path)
  // Whatever the storm left, it is a tavolo that can be read back.
  return valueOf(readTavoloJson(bytes))
}

test('two hundred times back and forth, over all screens, end in a whole tavolo that is saved', async () => {
  await createVerbale(page)
  await goToEnd(page)
  for (let line = 0; line < 6; line += 1) {
    await page.keyboard.type(`Riga ${line}: qualcuno parla. `, { delay: 1 })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(550)
  }
  await goTo('Persone')
  for (const name of ['Anna Rossi', 'Luca Neri', 'Zoe Bianchi']) {
    await page.getByRole('textbox', { name: 'Nome e cognome' }).fill(name)
    await page.keyboard.press('Enter')
  }
  await expectSaved()
  const before = await exported('prima.json')

  const main = page.getByRole('main')
  async function press(keys: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(keys)
  }
  for (const section of ['Persone', 'Sessioni', 'Panoramica', 'Decisioni e azioni']) {
    await goTo(section)
    await main.focus()
    await press('ControlOrMeta+Z', 50)
    expect(await page.getByRole('alertdialog').count()).toBeLessThanOrEqual(3)
  }
  await expectSaved()
  await page.getByRole('main').focus()
  await press('ControlOrMeta+Shift+Z', 200)
  await expectSaved()
  expect(await exported('dopo.json')).toEqual(before)

  await goTo('Persone')
  await main.focus()
  for (const seed of seedsOfThisRun(1)) {
    await withSeed({ seed, name: 'two hundred times back and forth', project: 'e2e' }, async (random) => {
      for (let time = 0; time < 200; time += 1) {
        await page.keyboard.press(random.chance(0.5) ? 'ControlOrMeta+Z' : 'ControlOrMeta+Shift+Z')
      }
    })
  }
  await expectSaved()
  const left = await exported('tempesta.json')
  await running.kill()
  await start()
  await page.getByRole('link', { name: 'Tavolo della valle' }).click()
  expect(await exported('riaperto.json')).toEqual(left)
  expect(errors).toEqual([])
})

test('undo inside the verbale and outside is one line of steps', async () => {
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima parola. ')
  await page.waitForTimeout(600)
  await page.keyboard.type('Seconda parola. ')
  for (let time = 0; time < 200; time += 1) await page.keyboard.press('ControlOrMeta+Z')
  for (let time = 0; time < 200; time += 1) await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expectSaved()
  expect(await openVerbale(page, address)).toBe('Prima parola. Seconda parola. ')
  expect(errors).toEqual([])
})

test('language, theme and size of text change under the typing hand, and no letter is lost', async () => {
  const address = await createVerbale(page)
  await goToEnd(page)
  const changes = [
    { language: 'en' },
    { theme: 'dark' },
    { textScale: 2 },
    { language: 'it' },
    { theme: 'high-contrast' },
    { textScale: 1 },
    { theme: 'light' },
  ] as const
  let typed = ''
  for (const change of changes) {
    const words = `Cambia ${Object.values(change).join('')} e continuo. `
    const half = Math.floor(words.length / 2)
    await page.keyboard.type(words.slice(0, half))
    await running.call('settingsWrite', change)
    await page.keyboard.type(words.slice(half))
    typed += words
  }
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await expect.poll(() => text.textContent()).toBe(typed)
  await expectSaved()
  await running.kill()
  await start()
  expect(await openVerbale(page, address)).toBe(typed)
  expect(errors).toEqual([])
})

test('a clock that is set back, and a sitting past midnight, change no text and break no screen', async () => {
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Alle undici di sera. ')
  await expectSaved()
  await page
    .getByRole('button', { name: /cronometro|Avvia|tempo/i })
    .first()
    .click()
  const day = 24 * 3600 * 1000
  for (const shiftMs of [3600 * 1000, -2 * 3600 * 1000, day, -400 * day, 0]) {
    await page.evaluate((shift) => {
      const own = Reflect.get(globalThis, 'realNow') as (() => number) | undefined
      const real = own ?? Date.now.bind(Date)
      Reflect.set(globalThis, 'realNow', real)
      Date.now = () => real() + shift
    }, shiftMs)
    await goToEnd(page)
    await page.keyboard.type(`Orologio ${shiftMs}. `)
    await expectSaved()
  }
  for (const section of ['Panoramica', 'Sessioni', 'Persone', 'Decisioni e azioni', 'Documenti'])
    await goTo(section)
  const expected = /^Alle undici di sera\. Orologio 3600000\. .*Orologio 0\. $/
  expect(await openVerbale(page, address)).toMatch(expected)
  await running.kill()
  await start()
  expect(await openVerbale(page, address)).toMatch(expected)
  expect(errors).toEqual([])
})

test('small windows hide nothing that is needed and never scroll sideways', async () => {
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  for (const size of [
    { width: 800, height: 600 },
    { width: 1024, height: 700 },
  ]) {
    await page.setViewportSize(size)
    for (const section of ['Panoramica', 'Persone', 'Sessioni', 'Decisioni e azioni', 'Documenti']) {
      await goTo(section)
      await expectNoSidewaysScroll(`${section} at ${size.width}`)
    }
    await goTo('Sessioni')
    await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
    for (const place of ['Presenze', 'Verbale']) {
      await page.getByRole('link', { name: place, exact: true }).click()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await expectNoSidewaysScroll(`${place} at ${size.width}`)
      if (place === 'Presenze') await page.goBack()
    }
    await page.getByRole('status').getByText('Salvato').waitFor()
    await goTo('Panoramica')
  }
  expect(errors).toEqual([])
})

async function expectNoSidewaysScroll(where: string): Promise<void> {
  const overflow = () =>
    page.evaluate(() =>
      [document.documentElement, document.querySelector('main')]
        .filter((element) => element !== null)
        .map((element) => element.scrollWidth - element.clientWidth),
    )
  await expect.poll(async () => Math.max(...(await overflow())), { message: where }).toBeLessThanOrEqual(1)
}

test('a second start on the same data brings the first window forward and changes nothing', async () => {
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Una finestra sola. ')
  const second = launchTavolo({ userDataFolder: join(folder, 'data') })
  await expect(second).rejects.toThrow()
  await expectSaved()
  expect(await openVerbale(page, address)).toBe('Una finestra sola. ')
})

test('closing right after the last key loses nothing, and asks nothing', async () => {
  const address = await createVerbale(page)
  await goToEnd(page)
  const asked = await stubMessageBox(running.application, 0)
  await page.keyboard.type('Ultima parola.')
  expect(await asked()).toEqual([])
  await running.close()
  await start()
  expect(await openVerbale(page, address)).toBe('Ultima parola.')
})
