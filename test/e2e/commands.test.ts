import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
})

afterAll(async () => {
  await running.kill()
})

async function openSample(): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  const sample = page.getByRole('button', { name: 'Apri il tavolo di esempio' })
  const sheet = page.getByRole('link', { name: 'Vicini di valle' })
  await sample.or(sheet).first().waitFor()
  await ((await sheet.count()) > 0 ? sheet : sample).first().click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
}

/** Chooses an entry of the application menu, as a person does at the top of the window. */
async function chooseFromMenu(application: ElectronApplication, label: string): Promise<void> {
  await application.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const window = BrowserWindow.getAllWindows()[0]
    for (const menu of Menu.getApplicationMenu()?.items ?? []) {
      const item = menu.submenu?.items.find((entry) => entry.label === wanted)
      if (item !== undefined) {
        const click = item.click as (event: object, ...words: unknown[]) => void
        click({}, window, window?.webContents)
        return
      }
    }
    throw new Error(`No menu entry is called ${wanted}`)
  }, label)
}

test('a new tavolo can be begun from the menu while another is open', async () => {
  await openSample()
  await chooseFromMenu(running.application, 'Nuovo tavolo')
  await page.getByRole('textbox', { name: 'Titolo' }).waitFor()
  expect(await page.getByRole('button', { name: 'Crea il tavolo' }).count()).toBe(1)
})

test('a new tavolo can be begun by keys while another is open', async () => {
  await openSample()
  await page.keyboard.press('Control+n')
  await page.getByRole('button', { name: 'Crea il tavolo' }).waitFor()
})

test('the menu opens settings, palette and keys', async () => {
  await openSample()
  await chooseFromMenu(running.application, 'Cerca un comando…')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await chooseFromMenu(running.application, 'Impostazioni')
  await page.getByRole('heading', { level: 1, name: 'Impostazioni' }).waitFor()
})

test('the palette goes to a section by its name', async () => {
  await openSample()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('documenti')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Documenti' }).waitFor()
})

test('what was done is undone from another screen', async () => {
  await openSample()
  await page.getByRole('link', { name: 'Decisioni e azioni' }).click()
  const action = page.getByRole('checkbox', { name: 'Elenco delle spese vive' })
  await action.waitFor()
  await action.press('Space')
  await page.getByRole('link', { name: 'Panoramica' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  const open = page.getByText('Elenco delle spese vive')
  await expect.poll(() => open.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => open.count()).toBe(1)
})
