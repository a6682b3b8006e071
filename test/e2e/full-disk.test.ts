import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../electron/dev/run-command.ts'
import { giveFile } from '../support/give-file.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { plainPhoto } from '../support/photo-metadata.ts'
import { createVerbale, goToEnd, openVerbale } from '../support/verbale-page.ts'

// A disk of its own that can be filled: only root can make one, and only Linux in this way.
const canMount = process.platform === 'linux' && process.getuid?.() === 0

let folder = ''
let isMounted = false
let running: LaunchedTavolo | null = null

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-small-disk-'))
  if (!canMount) return
  // Room for Chromium's own files, and little more.
  const mounted = await runCommand(['mount', '-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', folder])
  isMounted = mounted.exitCode === 0
})

afterEach(async () => {
  await running?.kill()
  running = null
  if (isMounted) await runCommand(['umount', '--lazy', folder])
  isMounted = false
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('on a full disk it says so in plain words, keeps what is typed, and saves it when there is room again', async ({
  skip,
}) => {
  skip(!isMounted, 'This needs a small disk that only root may mount.')
  const page = await launch()
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima. ')
  await expectStatus(page, 'Salvato su questo computer')

  const filler = fillDisk()
  await page.keyboard.type('Durante. ')
  await expectStatus(page, 'il disco è pieno')
  await expectStatus(page, 'Quello che hai scritto resta qui')
  await page.keyboard.type('Ancora durante. ')
  expect(await textOf(page)).toBe('Prima. Durante. Ancora durante. ')

  rmSync(filler)
  await expectStatus(page, 'Salvato su questo computer')
  await page.keyboard.type('Dopo. ')
  await expectStatus(page, 'Salvato su questo computer')
  await running?.kill()
  const again = await launch()
  expect(await openVerbale(again, address)).toBe('Prima. Durante. Ancora durante. Dopo. ')
})

test('killed while the disk is full, everything that was saved before is there', async ({ skip }) => {
  skip(!isMounted, 'This needs a small disk that only root may mount.')
  const page = await launch()
  const address = await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima. ')
  await expectStatus(page, 'Salvato su questo computer')
  const filler = fillDisk()
  await page.keyboard.type('Durante. ')
  await expectStatus(page, 'il disco è pieno')
  await running?.kill()
  rmSync(filler)
  const again = await launch()
  expect(await openVerbale(again, address)).toMatch(/^Prima\. /)
})

test('a photo that finds no room on the disk is not added, and says why', async ({ skip }) => {
  skip(!isMounted, 'This needs a small disk that only root may mount.')
  const page = await launch()
  await createVerbale(page)
  const filler = fillDisk()
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  const photo = { name: 'muro.png', bytes: plainPhoto('wall.png') }
  await giveFile(text, 'drop', photo)
  await page.getByText(/muro\.png: non riesco a conservarlo .* Il disco è pieno/).waitFor()
  expect(await page.getByRole('article', { name: 'Allegato A' }).count()).toBe(0)

  rmSync(filler)
  await giveFile(text, 'drop', photo)
  await page.getByRole('button', { name: /^Apri la foto A/ }).waitFor()
})

async function launch(): Promise<Page> {
  running = await launchTavolo({ userDataFolder: folder })
  return running.page
}

async function textOf(page: Page): Promise<string | null> {
  return page.getByRole('textbox', { name: 'Verbale' }).first().textContent()
}

/** Retries come at most ten seconds apart. */
async function expectStatus(page: Page, words: string): Promise<void> {
  await expect.poll(async () => page.getByRole('status').textContent(), { timeout: 15_000 }).toContain(words)
}

/** Writes a file until not one byte is left; gives its path. */
function fillDisk(): string {
  const path = join(folder, 'filler')
  const file = openSync(path, 'w')
  const block = Buffer.alloc(65_536)
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder)
      if (bavail === 0) return path
      writeSync(file, block, 0, Math.min(block.length, bavail * bsize))
    }
  } catch (error) {
    // Chromium may take the last bytes between the question and the writing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return path
    throw error
  } finally {
    closeSync(file)
  }
}
