import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveFile } from '../support/give-file.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { plainPhoto } from '../support/photo-metadata.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { createVerbale, goToEnd, openVerbale } from '../support/verbale-page.ts'

const skipReason = 'This needs a small disk that only root may mount.'

let disk: SmallDisk | null = null
let running: LaunchedTavolo | null = null

beforeEach(async () => {
  // Room for Chromium's own files, and little more.
  disk = await mountSmallDisk(80)
})

afterEach(async () => {
  await running?.kill()
  running = null
  await disk?.remove()
  disk = null
})

test('on a full disk it says so in plain words, keeps what is typed, and saves it when there is room again', async ({
  skip,
}) => {
  skip(disk === null, skipReason)
  const page = await launch()
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima. ')
  await expectStatus(page, 'Salvato su questo computer')

  disk?.fill()
  await page.keyboard.type('Durante. ')
  await expectStatus(page, 'il disco è pieno')
  await expectStatus(page, 'Quello che hai scritto resta qui')
  await page.keyboard.type('Ancora durante. ')
  expect(await textOf(page)).toBe('Prima. Durante. Ancora durante. ')

  disk?.makeRoom()
  await expectStatus(page, 'Salvato su questo computer')
  await page.keyboard.type('Dopo. ')
  await expectStatus(page, 'Salvato su questo computer')
  await running?.kill()
  const again = await launch()
  expect(await openVerbale(again, address)).toBe('Prima. Durante. Ancora durante. Dopo. ')
})

test('killed while the disk is full, everything that was saved before is there', async ({ skip }) => {
  skip(disk === null, skipReason)
  const page = await launch()
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima. ')
  await expectStatus(page, 'Salvato su questo computer')
  disk?.fill()
  await page.keyboard.type('Durante. ')
  await expectStatus(page, 'il disco è pieno')
  await running?.kill()
  disk?.makeRoom()
  const again = await launch()
  expect(await openVerbale(again, address)).toMatch(/^Prima\. /)
})

test('a photo that finds no room on the disk is not added, and says why', async ({ skip }) => {
  skip(disk === null, skipReason)
  const page = await launch()
  await createVerbale(page)
  disk?.fill()
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  const photo = { name: 'muro.png', bytes: plainPhoto('wall.png') }
  await giveFile(text, 'drop', photo)
  await page.getByText(/muro\.png: non riesco a conservarlo .* Il disco è pieno/).waitFor()
  expect(await page.getByRole('article', { name: 'Allegato A' }).count()).toBe(0)

  disk?.makeRoom()
  await giveFile(text, 'drop', photo)
  await page.getByRole('button', { name: /^Apri la foto A/ }).waitFor()
})

async function launch(): Promise<Page> {
  running = await launchTavolo(disk === null ? {} : { userDataFolder: disk.folder })
  return running.page
}

async function textOf(page: Page): Promise<string | null> {
  return page.getByRole('textbox', { name: 'Verbale' }).first().textContent()
}

/** Retries come at most ten seconds apart. */
async function expectStatus(page: Page, words: string): Promise<void> {
  await expect.poll(async () => page.getByRole('status').textContent(), { timeout: 15_000 }).toContain(words)
}
