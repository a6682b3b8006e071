import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../electron/dev/run-command.ts'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'
import { createVerbale, goToEnd } from '../support/verbale-page.ts'

let userDataFolder = ''
let running: LaunchedTavolo | null = null

beforeEach(() => {
  userDataFolder = mkdtempSync(join(tmpdir(), 'tavolo-backups-'))
})

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
})

async function launch(): Promise<Page> {
  running = await launchTavolo({ userDataFolder })
  return running.page
}

async function close(): Promise<void> {
  await running?.close()
  running = null
}

function usualFolder(): string {
  return join(userDataFolder, 'Documents', 'Copie di sicurezza di Tavolo')
}

function backupsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.tavolo'))
}

/** The sample, opened and closed: its first backup. */
async function backUpSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await page.getByRole('link', { name: 'Copie di sicurezza' }).click()
  await page.getByRole('list', { name: 'Copie di Vicini di valle' }).getByRole('listitem').first().waitFor()
}

test('a tavolo that is closed has a backup, which says by itself that it is whole', async () => {
  const page = await launch()
  await backUpSample(page)
  const [name = ''] = backupsIn(usualFolder())
  expect(name).toMatch(/^Vicini di valle \d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.tavolo$/)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Controlla' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/Intera: i due documenti si leggono.*Controllata oggi alle/).waitFor()
  await page.reload()
  await page.getByText(/Intera\. Controllata oggi alle/).waitFor()
})

test('closing the window after a change makes a backup; closing without one makes none', async () => {
  const page = await launch()
  await createVerbale(page)
  await goToEnd(page)
  await page.keyboard.type('Prima di chiudere.')
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toContain('Salvato su questo computer')
  await close()
  const [name, ...others] = backupsIn(usualFolder())
  expect(name).toMatch(/^Tavolo della valle/)
  expect(others).toEqual([])

  const again = await launch()
  await again.getByRole('link', { name: 'Tavolo della valle' }).click()
  await again.getByRole('heading', { level: 1, name: 'Tavolo della valle' }).waitFor()
  await close()
  expect(backupsIn(usualFolder())).toEqual([name])
})

test('a backup opens as a new tavolo beside the present one, and unites with it', async () => {
  const page = await launch()
  await backUpSample(page)
  await page.getByRole('button', { name: 'Apri come nuovo tavolo' }).click()
  await page.getByText(/è tra i tuoi tavoli, accanto agli altri/).waitFor()
  await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await expect.poll(() => page.getByRole('link', { name: 'Vicini di valle' }).count()).toBe(2)
  await page.getByRole('link', { name: 'Copie di sicurezza' }).click()
  await page.getByRole('button', { name: 'Unisci al tavolo di adesso' }).click()
  await page.getByText("Non c'era niente di nuovo").waitFor()
})

test('after the computer was put back to an earlier day, uniting a backup shows what came in', async () => {
  const page = await launch()
  await backUpSample(page)
  await close()
  const earlierDay = `${userDataFolder}-earlier`
  cpSync(userDataFolder, earlierDay, { recursive: true })
  const later = await launch()
  await changeTitle(later, 'Vicini di valle, la sera')
  await openBackups(later)
  await expect.poll(() => backupsIn(usualFolder())).toHaveLength(2)
  await close()
  const evening = backupsIn(usualFolder()).find((name) => name.includes('la sera')) ?? ''
  cpSync(join(usualFolder(), evening), join(earlierDay, 'Documents', 'Copie di sicurezza di Tavolo', evening))
  rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  renameSync(earlierDay, userDataFolder)

  const again = await launch()
  await again.getByRole('link', { name: 'Copie di sicurezza' }).click()
  await again.getByRole('button', { name: 'Unisci al tavolo di adesso' }).first().click()
  const sheet = again.getByRole('dialog')
  await sheet.getByText(/Ecco che cosa è cambiato/).waitFor()
  await sheet.getByText('Vicini di valle, la sera').first().waitFor()
  await again.keyboard.press('Escape')
  await again.getByRole('heading', { level: 1, name: 'Vicini di valle, la sera' }).waitFor()
})

test('a tavolo whose data are gone is put back from its backup, with everything in it', async () => {
  const page = await launch()
  await backUpSample(page)
  await close()
  const documents = readFileSync(join(usualFolder(), backupsIn(usualFolder())[0] ?? ''))
  rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  mkdirSync(usualFolder(), { recursive: true })
  writeFileSync(join(usualFolder(), 'dalla chiavetta.tavolo'), documents)

  const again = await launch()
  await again.getByRole('link', { name: 'Copie di sicurezza' }).click()
  await again.getByText('Questo tavolo non è più su questo computer').waitFor()
  await again.getByRole('button', { name: 'Rimetti tra i tuoi tavoli' }).click()
  await again.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await again.getByRole('link', { name: 'Sessioni' }).click()
  await again.getByRole('link', { name: 'Da dove cominciamo' }).waitFor()
})

test('the screen is reached by keyboard from anywhere, and says what to expect while there is nothing on it', async () => {
  const page = await launch()
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copie di')
  await page.keyboard.press('Enter')
  await page.getByText("Non c'è ancora nessuna copia").waitFor()
  await page.keyboard.press('Control+,')
  await page.getByRole('link', { name: 'Vedi le copie di sicurezza' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Copie di sicurezza' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('a stick that is pulled out is said in plain words, and the backups go to the documents until it is back', async () => {
  const page = await launch()
  await backUpSample(page)
  const stick = join(userDataFolder, 'stick')
  mkdirSync(stick)
  if (running !== null) await stubOpenDialog(running.application, stick)
  await page.getByRole('button', { name: 'Scegli la cartella' }).click()
  await page.getByText(`Da adesso le copie vanno in ${stick}`).waitFor()
  await changeTitle(page, 'Vicini di valle, uno')
  await openBackups(page)
  await expect.poll(() => backupsIn(stick)).toHaveLength(1)

  renameSync(stick, join(userDataFolder, 'in the pocket'))
  await changeTitle(page, 'Vicini di valle, due')
  await page.getByText('La cartella che hai scelto per le copie non si trova').waitFor()
  await openBackups(page)
  await page.getByText(`La cartella che hai scelto non si trova: ${stick}`).waitFor()
  await expect.poll(() => backupsIn(usualFolder())).toHaveLength(2)

  renameSync(join(userDataFolder, 'in the pocket'), stick)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => page.getByText('La cartella che hai scelto non si trova:').count()).toBe(0)
  // Whatever lies in either folder is shown.
  const rows = page.getByRole('list', { name: 'Copie di Vicini di valle, due' }).getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(3)
})

test('damaged backups are listed as damaged, beside the whole ones', async () => {
  const page = await launch()
  await backUpSample(page)
  const path = join(usualFolder(), backupsIn(usualFolder())[0] ?? '')
  const whole = readFileSync(path)
  writeFileSync(join(usualFolder(), 'tagliata.tavolo'), whole.subarray(0, -2000))
  writeFileSync(join(usualFolder(), 'vuota.tavolo'), '')
  const flipped = Buffer.from(whole)
  flipped.writeUInt8(flipped.readUInt8(flipped.length - 9000) ^ 8, flipped.length - 9000)
  writeFileSync(join(usualFolder(), 'cambiata.tavolo'), flipped)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const rows = page.getByRole('list', { name: 'Copie di Vicini di valle' }).getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(3)
  expect(await rows.filter({ hasText: 'Rovinata' }).count()).toBe(2)
  await page.getByRole('heading', { name: 'Copie che non si leggono' }).waitFor()
  await page.getByText('vuota.tavolo').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await rows.filter({ hasText: 'Rovinata' }).first().getByRole('button', { name: 'Controlla' }).click()
  await page.getByText(/Non è intera\. Il file è rovinato/).waitFor()
  await rows.filter({ hasNotText: 'ovinat' }).getByRole('button', { name: 'Controlla' }).click()
  await page.getByText(/Intera: i due documenti si leggono/).waitFor()
})

test('a full stick is said without stopping anybody, what was there stays, and there is a way on', async ({
  skip,
}) => {
  // Only root may mount a small disk, and only Linux in this way.
  const canMount = process.platform === 'linux' && process.getuid?.() === 0
  const stick = join(userDataFolder, 'stick')
  mkdirSync(stick)
  const mounted = canMount
    ? await runCommand(['mount', '-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', stick])
    : { exitCode: 1 }
  skip(mounted.exitCode !== 0, 'This needs a small disk that only root may mount.')
  try {
    const page = await launch()
    await backUpSample(page)
    if (running !== null) await stubOpenDialog(running.application, stick)
    await page.getByRole('button', { name: 'Scegli la cartella' }).click()
    await page.getByText(`Da adesso le copie vanno in ${stick}`).waitFor()
    await page.getByRole('button', { name: 'Fai una copia adesso' }).click()
    await expect.poll(() => backupsIn(stick)).toHaveLength(1)
    const { bavail, bsize } = statfsSync(stick)
    // Room for the head of a file, and no more.
    writeFileSync(join(stick, 'film.mp4'), Buffer.alloc((bavail - 2) * bsize))

    await changeTitle(page, 'Vicini di valle, tre')
    await page.getByText(/Non ho fatto la copia di sicurezza di «Vicini di valle, tre»/).waitFor()
    await page.getByText(/L'unità delle copie è piena.*le copie di prima ci sono ancora/).waitFor()
    await page.getByRole('button', { name: 'Vedi le copie' }).click()
    await page.getByRole('button', { name: 'Fai una copia adesso' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await alert.getByText(/L'unità delle copie è piena: fai spazio, o scegli un'altra cartella/).waitFor()
    // What was said aloud on the screen before is forgotten after seven seconds.
    await expect.poll(() => axeFindings(page), { timeout: 15_000 }).toEqual([])
    // The tavolo is closed after the one that was asked for, and tries by itself once more: what that left goes too.
    await expect
      .poll(() => readdirSync(stick).filter((name) => !name.startsWith('.tavolo-backups')))
      .toHaveLength(2)

    rmSync(join(stick, 'film.mp4'))
    await page.getByRole('button', { name: 'Fai una copia adesso' }).click()
    await expect.poll(() => backupsIn(stick)).toHaveLength(2)
    await expect.poll(() => alert.count()).toBe(0)
  } finally {
    await running?.kill()
    running = null
    await runCommand(['umount', '--lazy', stick])
  }
})

async function openBackups(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/backups'
  })
  await page.getByRole('heading', { level: 1, name: 'Copie di sicurezza' }).waitFor()
}

/** Opens the tavolo of the shelf, gives it another title, and closes it. */
async function changeTitle(page: Page, title: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('link', { name: 'Vicini di valle' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/overview$/, 'process')
  })
  await page.getByRole('textbox', { name: 'Titolo del percorso' }).fill(title)
  await page.keyboard.press('Tab')
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toContain('Salvato su questo computer')
  await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
  await page.getByRole('link', { name: title }).waitFor()
}
