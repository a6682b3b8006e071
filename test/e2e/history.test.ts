import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'
import { createVerbale, goToEnd } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let folder = ''

async function unpackLaptop(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-history-'))
  await start()
}

async function putLaptopAway(): Promise<void> {
  await running.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function start(): Promise<void> {
  running = await launchTavolo({ userDataFolder: join(folder, 'data') })
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function openHistory(): Promise<void> {
  await page.getByRole('link', { name: 'Cronologia' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cronologia' }).waitFor()
}

async function keepVersion(name: string): Promise<void> {
  await openHistory()
  await page.getByRole('button', { name: 'Salva una versione' }).click()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name }).waitFor()
}

async function openVersion(name: string): Promise<void> {
  await openHistory()
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function addAction(words: string): Promise<void> {
  await page.getByRole('link', { name: 'Decisioni e azioni' }).click()
  await page.getByRole('button', { name: 'Aggiungi azione' }).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await lineOf(words).first().waitFor()
}

function lineOf(words: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: words })
}

function sameAsNow(): Locator {
  return page.getByText("Il tavolo è ancora com'era in questa versione.")
}

describe('the history of a tavolo', () => {
  beforeAll(unpackLaptop)
  afterAll(putLaptopAway)

  /** Each journey has a tavolo of its own. */
  beforeEach(async () => {
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
  })

  test('what came since a version is shown, taken away alone or with all the rest, and undone', async () => {
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await keepVersion('Prima della riunione')
    await openVersion('Prima della riunione')
    await sameAsNow().waitFor()
    await addAction('Portare il proiettore')
    await addAction('Prenotare la sala')
    await openVersion('Prima della riunione')
    await page.getByText('2 cose aggiunte, niente cambiato, niente tolto').waitFor()
    await page.getByRole('button', { name: 'Togli: Portare il proiettore' }).click()
    await page.getByText('Una cosa aggiunta, niente cambiato').waitFor()
    expect(await lineOf('Prenotare la sala').count()).toBe(1)
    await page.getByRole('button', { name: "Riporta tutto com'era" }).click()
    await sameAsNow().waitFor()
    const toast = page.getByRole('alertdialog').filter({ hasText: "Il tavolo è tornato com'era." })
    await toast.getByRole('button', { name: 'Annulla' }).click()
    await lineOf('Prenotare la sala').waitFor()
    expect(await lineOf('Portare il proiettore').count()).toBe(0)
    await openHistory()
    await page.getByRole('link', { name: 'Prima di riportare indietro' }).first().waitFor()
  })

  test('the words of a verbale come back as words, and a deleted session with all of it', async () => {
    await createVerbale(page)
    await goToEnd(page)
    await page.keyboard.type('Si apre alle sei')
    await keepVersion('Prima stesura')
    await page.goBack()
    await page.getByRole('textbox', { name: 'Verbale' }).first().waitFor()
    await goToEnd(page)
    await page.keyboard.type(' e mezza')
    await openVersion('Prima stesura')
    const text = lineOf('Testo del verbale')
    await expect
      .poll(() => text.locator('ins').allTextContents())
      .toEqual(['e mezza'].map((words) => ` ${words}`))
    await page.getByRole('button', { name: "Riporta com'era: Apertura" }).click()
    await sameAsNow().waitFor()
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    await page.getByRole('button', { name: 'Altro su questa sessione' }).click()
    await page.getByRole('menuitem', { name: 'Cancella la sessione' }).click()
    await page.getByText('Nessuna sessione, per ora').waitFor()
    await openVersion('Prima stesura')
    await page.getByRole('button', { name: 'Rimetti: Primo incontro' }).first().click()
    await sameAsNow().waitFor()
    await page.getByText("Com'era", { exact: true }).click()
    await page.getByText('Si apre alle sei', { exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    await page.getByRole('link', { name: 'Verbale' }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Verbale' }).first().textContent())
      .toBe('Si apre alle sei')
  })

  test('the start and the end of a session are kept, and taking minutes in between is told word by word', async () => {
    await createVerbale(page)
    await page.getByRole('textbox', { name: 'Apertura', exact: true }).fill('17:30')
    await page.keyboard.press('Tab')
    await goToEnd(page)
    await page.keyboard.type('Si parla della sede')
    await page.getByRole('textbox', { name: 'Chiusura', exact: true }).fill('19:30')
    await page.keyboard.press('Tab')
    await openHistory()
    await page.getByRole('link', { name: 'Fine della sessione: Primo incontro' }).waitFor()
    await openVersion('Inizio della sessione: Primo incontro')
    await expect
      .poll(() => lineOf('Testo del verbale').locator('ins').allTextContents())
      .toEqual(['Si parla della sede'])
    await lineOf('Chiusura della seduta').waitFor()
  })

  test('each step of a verbale is kept, and what it closes stays closed', async () => {
    await createVerbale(page)
    await goToEnd(page)
    await page.keyboard.type('Si parla della sede')
    await keepVersion('Prima di approvare')
    await page.goBack()
    await page.getByRole('button', { name: 'Approva il verbale' }).press('Enter')
    await page.getByText('Il verbale è approvato: il testo è chiuso').waitFor()
    await addAction('Dopo il verbale')
    await openHistory()
    await page.getByRole('link', { name: 'Verbale approvato: Primo incontro' }).waitFor()
    await openVersion('Prima di approvare')
    await page.getByRole('button', { name: "Riporta tutto com'era" }).click()
    await page.getByText(/resta com'è|restano come sono/).waitFor()
    await page.getByText('Stanno in un verbale approvato').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await expect.poll(() => lineOf('Dopo il verbale').count()).toBe(0)
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    await page.getByRole('link', { name: 'Verbale' }).click()
    await page.getByText('Il verbale è approvato: il testo è chiuso').waitFor()
  })

  test('the diary says who did what when, by person and day, and leaves as a table', async () => {
    await stubSaveDialog(running.application, { folder })
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await addAction('Chiamare la scuola')
    await openHistory()
    await page.getByText('Diario', { exact: true }).click()
    await page.getByText('Aggiunto: Azione «Chiamare la scuola»').waitFor()
    await page.getByText('Inizio del tavolo').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Tutti Chi' }).click()
    await page.getByRole('option', { name: 'Questo computer' }).click()
    await page.getByText('Aggiunto: Azione «Chiamare la scuola»').waitFor()
    await page.getByRole('button', { name: 'Salva in CSV il diario' }).click()
    await page.getByText('Salvato in «Vicini di valle, diario.csv».').waitFor()
    const rows = readFileSync(join(folder, 'Vicini di valle, diario.csv'), 'utf8').split('\r\n')
    expect(rows[0]).toContain('Giorno;Dalle;Alle;Chi')
    expect(rows.some((row) => row.endsWith(';Aggiunto;Azione;Chiamare la scuola'))).toBe(true)
  })

  test('everything is reached by keys: a version is named, opened and brought back', async () => {
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
    const marta = keyboardPerson(page)
    await marta.press('Alt+8')
    await page.getByRole('heading', { level: 1, name: 'Cronologia' }).waitFor()
    await marta.reach('Salva una versione')
    await marta.press('Enter')
    await marta.isAt('Nome della versione')
    await marta.press('Enter')
    await page.getByText('Scrivi un nome: è quello con cui la ritrovi.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await marta.type('Con i tasti')
    await marta.press('Enter')
    await page.getByRole('link', { name: 'Con i tasti' }).waitFor()
    await addAction('Da togliere')
    await marta.press('Alt+8')
    await page.getByRole('heading', { level: 1, name: 'Cronologia' }).waitFor()
    await marta.reach('Con i tasti')
    await marta.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Con i tasti' }).waitFor()
    await marta.reach("Riporta tutto com'era")
    await marta.press('Enter')
    await sameAsNow().waitFor()
    await marta.press('Control+z')
    await lineOf('Da togliere').waitFor()
  })
})

describe('the history after a new start', () => {
  beforeEach(unpackLaptop)
  afterEach(putLaptopAway)

  test('a damaged version is told as damaged, the others open, also after a new start', async () => {
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await keepVersion('Quella buona')
    await page.getByRole('link', { name: 'Panoramica' }).click()
    await keepVersion('Quella rovinata')
    const address = new URL(page.url()).hash
    await running.close()
    const versions = versionsFolder()
    // Not packed: the label is read as it lies there.
    const name = readdirSync(versions).find((file) =>
      readFileSync(join(versions, file), 'latin1').includes('Quella rovinata'),
    )
    const path = join(versions, name ?? '')
    const bytes = readFileSync(path)
    bytes[bytes.byteLength - 20] = (bytes[bytes.byteLength - 20] ?? 0) ^ 64
    writeFileSync(path, bytes)
    await start()
    await page.getByRole('heading').first().waitFor()
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await page.getByText('Versione rovinata').waitFor()
    expect(await page.getByRole('link', { name: 'Quella rovinata' }).count()).toBe(0)
    await openVersion('Quella buona')
    await sameAsNow().waitFor()
  })

  test('opening a tavolo again that nobody changed keeps no other version', async () => {
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await openHistory()
    await expect.poll(async () => readVersions().length, { timeout: 10_000 }).toBe(1)
    const address = new URL(page.url()).hash
    await running.close()
    await start()
    await page.getByRole('heading').first().waitFor()
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await page.getByRole('link', { name: "All'apertura del tavolo" }).waitFor()
    // As long as the state at opening may take to be kept.
    await page.waitForTimeout(5000)
    expect(readVersions()).toHaveLength(1)
  })
})

function versionsFolder(): string {
  const tavoli = join(folder, 'data', 'tavoli')
  const [tavolo = ''] = readdirSync(tavoli)
  return join(tavoli, tavolo, 'versions')
}

function readVersions(): string[] {
  try {
    return readdirSync(versionsFolder())
  } catch {
    return []
  }
}
