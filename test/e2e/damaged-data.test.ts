import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

let goodFolder = ''
let folder = ''
let running: LaunchedTavolo | null = null

// Chromium writes what a page remembers within five seconds, and when it closes.
beforeAll(async () => {
  goodFolder = mkdtempSync(join(tmpdir(), 'tavolo-good-data-'))
  const first = await launchTavolo({ userDataFolder: goodFolder })
  await first.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await first.page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await first.close()
})

afterAll(() => rmSync(goodFolder, { recursive: true, force: true, maxRetries: 5 }))

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts Tavolo on a copy of good data to which harm was done. */
async function startAfter(harm: (databaseFolder: string) => void): Promise<Page> {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-damaged-data-'))
  cpSync(goodFolder, folder, { recursive: true })
  harm(join(folder, 'IndexedDB/app_tavolo_0.indexeddb.leveldb'))
  return start()
}

async function start(): Promise<Page> {
  running = await launchTavolo({ userDataFolder: folder })
  await running.page.getByRole('heading', { name: 'I tuoi tavoli' }).waitFor()
  return running.page
}

function overwrite(databaseFolder: string, isHit: (name: string) => boolean): void {
  for (const name of readdirSync(databaseFolder).filter(isHit)) {
    writeFileSync(join(databaseFolder, name), Buffer.alloc(5000, 0xa5))
  }
}

const harms: readonly [string, (databaseFolder: string) => void][] = [
  ['its folder was deleted', (path) => rmSync(path, { recursive: true })],
  ['all its files are garbage', (path) => overwrite(path, () => true)],
  ['its log is garbage', (path) => overwrite(path, (name) => name.endsWith('.log'))],
  ['its list of files is garbage', (path) => overwrite(path, (name) => name.startsWith('MANIFEST'))],
  ['the pointer to its list is garbage', (path) => writeFileSync(join(path, 'CURRENT'), 'garbage\n')],
]

describe('without a second copy too, a database that cannot be read is never an empty shelf without a word', () => {
  test.each(harms)('%s', async (_name, harm) => {
    const page = await startAfter((databaseFolder) => {
      harm(databaseFolder)
      removeSecondCopies()
    })
    await page
      .getByRole('alert')
      .filter({ hasText: /non si legge più|Non riesco a leggere/ })
      .waitFor()
  })
})

function removeSecondCopies(): void {
  rmSync(join(folder, 'tavoli'), { recursive: true })
}

describe('with a second copy it is never an empty shelf at all', () => {
  test.each(harms)('%s', async (_name, harm) => {
    const page = await startAfter(harm)
    await page
      .getByRole('alert')
      .filter({ hasText: /Ho ripreso un tavolo dalla seconda copia|Tavolo ne ha una seconda copia/ })
      .waitFor()
  })
})

test('what is lost is named until it was read, and new work begins at once', async () => {
  const page = await startAfter((path) => {
    rmSync(path, { recursive: true })
    removeSecondCopies()
  })
  const alert = page.getByRole('alert').filter({ hasText: 'Un tavolo che era qui non si legge più' })
  await alert.getByText('Vicini di valle').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Si ricomincia')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Si ricomincia' }).waitFor()
  await running?.close()

  const again = await start()
  await again.getByRole('link', { name: 'Si ricomincia' }).waitFor()
  const lost = again.getByRole('alert').filter({ hasText: 'Vicini di valle' })
  await lost.getByRole('button', { name: 'Chiudi' }).click()
  await lost.waitFor({ state: 'detached' })
  await running?.close()

  const last = await start()
  await last.getByRole('link', { name: 'Si ricomincia' }).waitFor()
  expect(await last.getByRole('alert').count()).toBe(0)
})

test('a missing pointer costs nothing: Chromium finds the data again', async () => {
  const page = await startAfter((path) => rmSync(join(path, 'CURRENT')))
  await page.getByRole('link', { name: 'Vicini di valle' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
})

test('what the page remembers and the settings may be garbage: the tavoli are all there', async () => {
  const page = await startAfter(() => {
    overwrite(join(folder, 'Local Storage/leveldb'), () => true)
    writeFileSync(join(folder, 'settings.json'), '{{{')
    writeFileSync(join(folder, 'window.json'), '[[[')
  })
  await page.getByRole('link', { name: 'Vicini di valle' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('what was taken away just before the end is in the bin, and nobody calls it lost', async () => {
  const page = await startAfter(() => undefined)
  await page.getByRole('button', { name: 'Togli da questo computer: Vicini di valle' }).click()
  await page.getByRole('heading', { name: 'Cestino' }).waitFor()
  await running?.kill()
  const again = await start()
  await again.getByRole('button', { name: 'Rimetti Vicini di valle' }).waitFor()
  // Long enough for the second copies to be compared.
  await wait(1500)
  expect(await again.getByRole('link', { name: 'Vicini di valle' }).count()).toBe(0)
  expect(await again.getByRole('alert').count()).toBe(0)
})
