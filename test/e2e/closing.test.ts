import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { addAttachment } from '../../shared/doc/commands/attachments.ts'
import { sha256Hex } from '../../shared/export/sha256.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'
import { sampleContext } from '../support/sample-documents.ts'
import { bytesOf, fileOf, readFile } from '../support/tavolo-files.ts'
import { valueOf } from '../support/value-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'tavolo-closing-'))
const running: LaunchedTavolo[] = []
/** No compression finds a part of it anywhere else. */
const sentence = 'Zqxwvj7319kpf ghyutmbn5502'
const title = 'Chiudi e cancella da questo computer'

async function launch(userDataFolder: string): Promise<LaunchedTavolo> {
  const started = await launchTavolo({ userDataFolder })
  running.push(started)
  return started
}

afterAll(async () => {
  for (const tavolo of running) await tavolo.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Files of the data folder that hold these words, as they are or as browsers write them. */
function filesWith(dataFolder: string, words: string): string[] {
  for (;;) {
    const found: string[] = []
    const entries = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const isWhole = paths.every((path) => {
      const bytes = readIfThere(path)
      if (bytes?.includes(words) === true || bytes?.includes(Buffer.from(words, 'utf16le')) === true)
        found.push(path)
      return bytes !== null
    })
    // What went while we read (the browser tidies up by itself) may be in another file now.
    if (isWhole) return found
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The sample with a photo in a session. */
function fileWithPhoto(bytes: Uint8Array): TavoloFile {
  const context = sampleContext()
  const sha256 = sha256Hex(bytes)
  const sizeBytes = bytes.byteLength
  const file = { sha256, name: 'muro.jpg', mediaType: 'image/jpeg', sizeBytes, addedBy: '', screen: null }
  const sessionId = 'session:ses-04'
  valueOf(addAttachment(context, { sessionId, title: 'Muro', file, isPublished: false }))
  return fileOf(context.documents, {
    tavoloId: 'tavolo:01JS00000000000000000000ZZ',
    attachments: [{ sha256, bytes }],
  })
}

async function openSample(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  return decodeURIComponent(/#\/tavolo\/([^/]+)/.exec(page.url())?.[1] ?? '')
}

async function writeProcess(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Panoramica' }).click()
  await page.getByRole('link', { name: 'scheda del percorso' }).first().click()
  await page.getByRole('textbox', { name: field }).fill(words)
  await page.getByRole('textbox', { name: field }).blur()
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toContain('Salvato su questo computer')
}

async function goToClosing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function saveAs({ application, page }: LaunchedTavolo, name: string): Promise<void> {
  await stubSaveDialog(application, { path: join(folder, name) })
  await page.getByRole('button', { name: 'Salva il file .tavolo' }).click()
  await page.getByText(`Il file è intero: «${name}»`).waitFor()
}

describe('a tavolo with a photo, a version and a backup', () => {
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder)
  let going = ''
  let staying = ''
  const bytes = new TextEncoder().encode('foto del muro')
  const photo = sha256Hex(bytes)

  test('becomes a proved file and leaves nothing behind, and the other tavolo is as it was', async () => {
    const tavolo = await launch(dataFolder)
    const { page, application } = tavolo
    staying = await openSample(page)
    await writeProcess(page, 'Sottotitolo', 'Questo resta')

    const path = join(folder, 'con foto.tavolo')
    writeFileSync(path, bytesOf(fileWithPhoto(bytes)))
    await stubOpenDialog(application, path)
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    await page.getByRole('button', { name: 'Apri un file…' }).click()
    await expect.poll(() => page.url(), { timeout: 15_000 }).toContain('/tavolo/')
    await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
    going = decodeURIComponent(/#\/tavolo\/([^/]+)/.exec(page.url())?.[1] ?? '')
    expect(going).not.toBe(staying)
    await writeProcess(page, 'Sottotitolo', sentence)
    await page.getByRole('link', { name: 'Cronologia' }).click()
    await page.getByRole('button', { name: 'Salva una versione' }).click()
    await page.keyboard.type('Prima di chiudere')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /Prima di chiudere/ }).waitFor()
    await page.evaluate(() => {
      window.location.hash = '#/backups'
    })
    // Leaving a tavolo that has changed makes a backup by itself.
    await expect
      .poll(
        async () => {
          const { backups } = await tavolo.call('backupList')
          return backups.filter(({ facts }) => facts?.tavoloId === going).length
        },
        { timeout: 15_000 },
      )
      .toBe(1)
    await page.evaluate((id) => {
      window.location.hash = `#/tavolo/${encodeURIComponent(id)}/documents`
    }, going)
    await goToClosing(page)

    const erase = page.getByRole('button', { name: 'Cancella da questo computer' })
    await page.getByRole('list', { name: '2. Che cosa si cancella' }).waitFor()
    expect(await erase.isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await saveAs(tavolo, 'fine.tavolo')
    expect(await axeFindings(page)).toEqual([])
    expect(filesWith(dataFolder, sentence).length).toBeGreaterThan(1)
    await erase.focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 1, name: '«Vicini di valle» non è più su questo computer' })
      .waitFor()
    expect(await page.getByText('Cancellato un file.').count()).toBe(1)
    // React Aria takes what it announced away after seven seconds: until then it names a button that is gone.
    await expect.poll(() => axeFindings(page), { timeout: 15_000 }).toEqual([])
    expect(filesWith(dataFolder, sentence)).toEqual([])
    expect(filesWith(dataFolder, photo)).toEqual([])
    expect(await tavolo.call('blobsHere', { sha256s: [photo] })).toEqual([])
    const file = valueOf(await readFile(new Uint8Array(readFileSync(join(folder, 'fine.tavolo')))))
    expect(file.attachments.map(({ sha256 }) => sha256)).toEqual([photo])
    await page.getByRole('button', { name: 'Vai ai tuoi tavoli' }).click()
    const links = page.getByRole('list', { name: 'I tuoi tavoli' }).getByRole('link')
    await expect.poll(() => links.count()).toBe(1)
    await links.first().click()
    await page.getByText('Questo resta').first().waitFor()
    expect(decodeURIComponent(page.url())).toContain(staying)
    await tavolo.close()
    expect(filesWith(dataFolder, sentence)).toEqual([])
  })

  test('the next start names nothing as lost, and the file brings all of it back', async () => {
    const tavolo = await launch(dataFolder)
    const { page, application } = tavolo
    const links = page.getByRole('list', { name: 'I tuoi tavoli' }).getByRole('link')
    await expect.poll(() => links.count()).toBe(1)
    // The comparison of the copies comes after the home is painted.
    await page.waitForTimeout(2000)
    expect(await links.count()).toBe(1)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByRole('heading', { name: /perd|ritrovat|torna/i }).count()).toBe(0)
    await stubOpenDialog(application, join(folder, 'fine.tavolo'))
    await page.getByRole('button', { name: 'Apri un file…' }).click()
    await expect.poll(() => decodeURIComponent(page.url()), { timeout: 15_000 }).toContain(going)
    await page.getByText(sentence).first().waitFor()
    expect(await tavolo.call('blobsHere', { sha256s: [photo] })).toEqual([photo])
    await page.getByRole('link', { name: 'Cronologia' }).click()
    await page.getByRole('link', { name: /Prima di chiudere/ }).waitFor()
    await tavolo.close()
  })
})

test('the only tavolo goes with its passphrase file, without its backups when one wants them to stay', async () => {
  const dataFolder = join(folder, 'alone')
  mkdirSync(dataFolder)
  const tavolo = await launch(dataFolder)
  const { page, application } = tavolo
  await openSample(page)
  await writeProcess(page, 'Sottotitolo', sentence)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await stubSaveDialog(application, { path: join(folder, 'chiuso.tavolo') })
  await page.getByRole('button', { name: 'Con una frase segreta…' }).click()
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill('noce faggio abete larice')
  await page.getByRole('dialog').getByRole('button', { name: 'Salva il file' }).click()
  await page.getByText('Il file è intero: «chiuso.tavolo»').waitFor({ timeout: 20_000 })
  await page.getByRole('checkbox', { name: 'Cancella anche le copie di sicurezza' }).press('Space')
  await page.getByRole('button', { name: 'Cancella da questo computer' }).click()
  await page
    .getByRole('heading', { level: 1, name: '«Vicini di valle» non è più su questo computer' })
    .waitFor()
  await page.getByText('Restano nella loro cartella, come hai scelto.').waitFor()
  expect(filesWith(dataFolder, sentence)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).waitFor()
  await tavolo.close()
  expect(filesWith(dataFolder, sentence)).toEqual([])
})

test('a file that is gone, or a tavolo that goes on, takes the proof back, and nothing is erased', async () => {
  const dataFolder = join(folder, 'unproved')
  mkdirSync(dataFolder)
  const tavolo = await launch(dataFolder)
  const { page } = tavolo
  const id = await openSample(page)
  await writeProcess(page, 'Sottotitolo', 'Un inverno insieme')
  await goToClosing(page)
  const erase = page.getByRole('button', { name: 'Cancella da questo computer' })
  await saveAs(tavolo, 'prima.tavolo')
  await page.keyboard.press('Control+z')
  await page.getByRole('alert').getByText("Da quando l'ho scritto il tavolo è cambiato.").waitFor()
  expect(await erase.isDisabled()).toBe(true)

  await saveAs(tavolo, 'seconda.tavolo')
  rmSync(join(folder, 'seconda.tavolo'))
  await erase.click()
  await page.getByRole('alert').getByText('Non riesco a rileggerlo').waitFor()
  expect(await erase.isDisabled()).toBe(true)
  expect(valueOf(await tavolo.call('journalList')).map((each) => each.id)).toEqual([id])
  await tavolo.close()
})

test('what cannot be erased is named, in English as well, and goes when one tries again', async () => {
  const dataFolder = join(folder, 'partly')
  mkdirSync(dataFolder)
  const tavolo = await launchTavolo({ userDataFolder: dataFolder, language: 'en' })
  running.push(tavolo)
  const { page, application } = tavolo
  await page.getByRole('button', { name: 'Open the sample tavolo' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Close and erase from this computer' }).click()
  await stubSaveDialog(application, { path: join(folder, 'partly.tavolo') })
  await page.getByRole('button', { name: 'Save the .tavolo file' }).click()
  await page.getByText('The file is whole: “partly.tavolo”').waitFor()
  // Another program holds a version, as an antivirus does: once.
  await application.evaluate(({ ipcMain }) => {
    const channel = 'tavolo:versionErase'
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...words: unknown[]) => unknown>
    const answer = handlers.get(channel)
    let isHeld = true
    ipcMain.removeHandler(channel)
    ipcMain.handle(channel, (event, input: { mode: string }) => {
      if (input.mode === 'count' || !isHeld) return answer?.(event, input)
      isHeld = false
      return { isOk: false, error: { kind: 'fileInUse' } }
    })
  })
  await page.getByRole('button', { name: 'Erase from this computer' }).click()
  await page.getByRole('heading', { level: 1, name: '“Vicini di valle” is erased only in part' }).waitFor()
  const versions = page.getByRole('listitem').filter({ hasText: 'The versions of the history' })
  expect(await versions.textContent()).toContain('Still here.')
  await expect.poll(() => axeFindings(page), { timeout: 15_000 }).toEqual([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await page
    .getByRole('heading', { level: 1, name: '“Vicini di valle” is no longer on this computer' })
    .waitFor()
  await page.getByRole('button', { name: 'Go to your tavoli' }).press('Enter')
  await page.getByRole('button', { name: 'Open the sample tavolo' }).waitFor()
  await tavolo.close()
})
