import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

let running: LaunchedTavolo
let page: Page
const dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-minutes-'))

beforeAll(start)

afterAll(async () => {
  await running.kill()
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

/** Each journey has a sample of its own. */
beforeEach(async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Sessioni' }).click()
})

async function start(): Promise<void> {
  running = await launchTavolo({ userDataFolder: dataFolder })
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** A new session of the sample tavolo, its verbale open, without agenda. */
async function openNewVerbale(): Promise<void> {
  await page.getByRole('button', { name: 'Nuova sessione' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Il progetto definitivo')
  await page.keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Verbale', exact: true })
  const session = page.getByRole('link', { name: 'Il progetto definitivo' })
  await link.or(session).first().waitFor()
  if (!(await link.isVisible())) await session.click()
  await link.click()
  await page.getByRole('heading', { name: 'Verbale n. 4' }).waitFor()
}

/** Everybody is ticked present, by keys: Space notes, the arrow goes on. */
async function tickEverybody(): Promise<void> {
  const people = page.getByRole('complementary', { name: 'A portata di mano' }).getByRole('button')
  const count = await people.count()
  await people.first().focus()
  for (let place = 0; place < count; place += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
  }
  await page.getByText('Presenti 7 enti su 7 con diritto di voto').waitFor()
}

async function addItem(topic: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Aggiungi punto' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('textbox', { name: /^Argomento del punto/ })
    .last()
    .waitFor()
  await page.keyboard.type(topic)
  await page.keyboard.press('Enter')
  return page.getByRole('textbox', { name: 'Verbale' }).last()
}

/** What an empty text says in the place of its first line. */
async function hintIn(text: Locator): Promise<string> {
  return text.evaluate((box) => getComputedStyle(box.querySelector('p') ?? box, '::before').content)
}

/** Types what opens a menu, waits for the entry to be the active one, and chooses it. */
async function choose(typed: string, entry: string): Promise<void> {
  await page.keyboard.type(typed)
  await page.getByRole('option', { name: entry, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

async function focusIsIn(name: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(name)
}

async function savedOnDisk(): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Salvato su questo computer')
}

test('a whole item is minuted by keys alone, and is there after a restart', async () => {
  await openNewVerbale()
  await tickEverybody()
  const text = await addItem('Bozza del progetto definitivo')
  expect(await hintIn(text)).toContain('Con / decisioni')

  // Words, then who speaks.
  await page.keyboard.type('La facilitatrice proietta la bozza.')
  await page.keyboard.press('Enter')
  await choose('@orr', 'Davide Orrù')
  await page.keyboard.type('chiede tre notti la settimana, come ')
  await choose('@corti', 'Nadia Corti')
  await page.keyboard.type('.')
  await page.keyboard.press('Enter')

  // A statement: its speaker is asked at once.
  await choose('/dich', 'Dichiarazione a verbale')
  await choose('lupo', 'Caterina Lupo')
  await page.keyboard.type('Senza la notte il progetto non regge.')
  await page.keyboard.press('Enter')

  // A decision by consensus, with a reservation.
  await choose('/dec', 'Decisione')
  await focusIsIn('Testo della decisione')
  await page.getByText('Ci sono ancora problemi? Ci sono obiezioni?').waitFor()
  await page.keyboard.type('Il progetto comprende tre notti la settimana.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  await page.keyboard.type('picchi')
  await page.getByRole('option', { name: 'Lorenzo Picchi (Contrade)' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('se i costi sono divisi')
  await page.keyboard.press('Control+Enter')
  await focusIsIn('Verbale')
  await page.keyboard.type('Si passa al voto.')
  await page.keyboard.press('Enter')

  // An indicative vote: a letter an organization.
  await choose('/voto', 'Voto orientativo')
  await focusIsIn('Testo della decisione')
  await page.keyboard.type('Si comincia a ottobre.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  for (const letter of ['f', 'f', 'c', 'f', 'a', 'f', 'f']) await page.keyboard.press(letter)
  await page.keyboard.press('Control+Enter')
  await focusIsIn('Verbale')

  // Differing positions, with who stands behind the first.
  await choose('/pos', 'Posizioni diverse')
  await focusIsIn('Su che cosa il tavolo è diviso')
  await page.keyboard.type('Dove aprire lo sportello')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A Montefosco')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await focusIsIn('Verbale')

  // An action.
  await choose('/az', 'Azione')
  await focusIsIn('Che cosa')
  await page.keyboard.type('Chiedere i preventivi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ferrante')
  await page.getByRole('option', { name: 'Giulia Ferrante (La Tessitura)' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12/05/2027')
  await page.keyboard.press('Control+Enter')
  await focusIsIn('Verbale')
  await savedOnDisk()

  const written = [
    'La facilitatrice proietta la bozza.',
    'Orrù (Unione): chiede tre notti la settimana, come Corti.',
    'Lupo (Il Cortile): Senza la notte il progetto non regge.',
    'Il progetto comprende tre notti la settimana.',
    /Approvata per consenso, con riserve, ore \d\d:\d\d\. Presenti 7 enti con diritto di voto/,
    'Riserva di Picchi (Contrade): se i costi sono divisi',
    'Si passa al voto.',
    /Orientamento favorevole, ore \d\d:\d\d/,
    /Favorevoli 5 \(.*\) · Contrari 1 \(La Tessitura\) · Astenuti 1 \(Passo Lento\)/,
    "Voto orientativo: la determinazione spetta all'amministrazione procedente.",
    'Dove aprire lo sportello',
    'Sostenuta da Unione.',
    'Chiedere i preventivi',
    'Ferrante (La Tessitura), entro mercoledì 12 maggio 2027',
  ]
  for (const part of written) expect(await text.textContent()).toMatch(part)

  const address = page.url()
  await running.close()
  await start()
  await page.getByRole('heading').first().waitFor()
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  const again = page.getByRole('textbox', { name: 'Verbale' })
  await again.waitFor()
  for (const part of written) await expect.poll(() => again.textContent()).toMatch(part)
})

test('the first letter typed after the topic goes into the text, and Alt and an arrow change item', async () => {
  await openNewVerbale()
  const first = await addItem('Apertura')
  await page.keyboard.type('Primo')
  const second = await addItem('Chiusura')
  await page.keyboard.type('Secondo')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.type(', ancora il primo')
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.type(', ancora il secondo')
  expect(await page.getByRole('textbox', { name: 'Verbale' }).first().textContent()).toBe(
    'Primo, ancora il primo',
  )
  expect(await second.textContent()).toBe('Secondo, ancora il secondo')
  expect(await first.count()).toBe(1)
  // The next item was opened with its stopwatch.
  await page.getByRole('button', { name: 'Ferma il tempo del punto 2' }).waitFor()
})

test('what is added outside the text has focus, and can be written at once', async () => {
  await openNewVerbale()
  await page.getByRole('button', { name: 'Aggiungi modifica' }).press('Enter')
  await focusIsIn("Modifica all'ordine del giorno")
  await page.getByRole('button', { name: 'Aggiungi allegato' }).press('Enter')
  await focusIsIn("Titolo dell'allegato A")
  await page.keyboard.type('Piano dei costi')
  expect(await page.getByRole('textbox', { name: "Titolo dell'allegato A" }).inputValue()).toBe(
    'Piano dei costi',
  )
})

test('a decision deleted from the text comes back whole with Ctrl+Z', async () => {
  await openNewVerbale()
  const text = await addItem('Apertura')
  await choose('/dec', 'Decisione')
  await focusIsIn('Testo della decisione')
  await page.keyboard.type('Si parte.')
  await page.keyboard.press('Escape')
  await focusIsIn('Verbale')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(() => page.getByRole('article', { name: 'Decisione', exact: true }).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Testo della decisione' }).inputValue())
    .toBe('Si parte.')
  expect(await text.count()).toBe(1)
})

test('an objection keeps a decision from being registered as consensus', async () => {
  await openNewVerbale()
  await tickEverybody()
  await addItem('Sede')
  await choose('/dec', 'Decisione')
  await focusIsIn('Testo della decisione')
  await page.keyboard.type('A Montefosco.')
  await page.getByRole('button', { name: 'Aggiungi obiezione' }).press('Enter')
  await page.getByText("C'è un'obiezione: non è consenso").waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Testo della decisione' }).press('Control+Enter')
  await page.getByText("C'è un'obiezione a verbale").waitFor()
  expect(await page.getByRole('button', { name: 'Registra' }).count()).toBe(1)
})

test('an approved verbale is only read, says why, and takes a rettifica', async () => {
  await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
  await page.getByRole('link', { name: 'Verbale', exact: true }).click()
  await page.getByText('Il verbale è approvato: il testo è chiuso').waitFor()
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  const before = await text.textContent()
  await text.focus()
  await page.keyboard.type('Di nascosto')
  expect(await text.textContent()).toBe(before)
  await page.getByRole('button', { name: 'Aggiungi una rettifica' }).first().press('Enter')
  await page.keyboard.type('Al punto 2, invece di «sei» si legga «sette».')
  await page.getByRole('button', { name: 'Aggiungi una rettifica' }).last().press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'invece di «sei» si legga «sette»' }).waitFor()
})

test('a draft goes under review, gets an answered observation, and is approved', async () => {
  await openNewVerbale()
  await addItem('Sede')
  await page.keyboard.type('Si parla della sede.')
  await page.getByRole('button', { name: 'Invia per le osservazioni' }).press('Enter')
  await page.getByRole('textbox', { name: 'Che cosa chiede' }).fill('Manca la data del sopralluogo')
  await page.getByRole('button', { name: 'Aggiungi osservazione' }).press('Enter')
  await page.getByText('da esaminare').waitFor()
  await page.getByRole('button', { name: 'Approva il verbale' }).press('Enter')
  await page.getByText('Ci sono osservazioni senza risposta').waitFor()
  await page.getByRole('button', { name: 'Non accogliere' }).press('Enter')
  await page.getByText('Scrivi perché non la accogli').waitFor()
  await page.getByRole('textbox', { name: 'Perché' }).fill('Il sopralluogo è del mese prossimo')
  await page.getByRole('button', { name: 'Non accogliere' }).press('Enter')
  await page.getByText('Risposta: Il sopralluogo è del mese prossimo').waitFor()
  await page.getByRole('button', { name: 'Approva il verbale' }).press('Enter')
  await page.getByText('Il verbale è approvato: il testo è chiuso').waitFor()
  expect(await page.getByRole('textbox', { name: 'Verbale' }).getAttribute('aria-readonly')).toBe('true')
  expect(await page.getByRole('button', { name: 'Aggiungi punto' }).count()).toBe(0)
})

test('axe finds nothing on a verbale that is being written, menus and forms open', async () => {
  await openNewVerbale()
  await tickEverybody()
  await addItem('Sede')
  for (const entry of [
    'Decisione',
    'Voto orientativo',
    'Posizioni diverse',
    'Azione',
    'Allegato',
    'Conflitto di interessi',
  ]) {
    await choose(`/${entry.toLowerCase()}`, entry)
    await page.keyboard.press('Escape')
    await focusIsIn('Verbale')
  }
  await page.keyboard.type('/')
  await page.getByRole('listbox').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
