import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { createVerbale, goToEnd, openVerbale } from '../support/verbale-page.ts'

/** The data of a laptop on which a sentence was written on each of three evenings; a copy of them after each. */
const evenings: string[] = []
const sentences = ['Primo. ', 'Secondo. ', 'Terzo. '] as const
let address = ''
let folder = ''
let running: LaunchedTavolo | null = null

beforeAll(async () => {
  const laptop = mkdtempSync(join(tmpdir(), 'tavolo-laptop-'))
  for (const sentence of sentences) {
    const { page, close } = await launchTavolo({ userDataFolder: laptop })
    if (address === '') address = await createVerbale(page)
    else await openVerbale(page, address)
    await write(page, sentence)
    await close()
    const evening = mkdtempSync(join(tmpdir(), 'tavolo-evening-'))
    cpSync(laptop, evening, { recursive: true })
    evenings.push(evening)
  }
  rmSync(laptop, { recursive: true, force: true, maxRetries: 5 })
})

afterAll(() => {
  for (const evening of evenings) rmSync(evening, { recursive: true, force: true, maxRetries: 5 })
})

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function write(page: Page, sentence: string): Promise<void> {
  await goToEnd(page)
  await page.keyboard.type(sentence)
  await page.getByRole('status').filter({ hasText: 'Salvato su questo computer' }).waitFor()
}

async function start(): Promise<Page> {
  running = await launchTavolo({ userDataFolder: folder })
  await running.page.getByRole('heading', { name: 'I tuoi tavoli' }).waitFor()
  return running.page
}

/** Starts Tavolo on the data of the last evening, to which harm was done. */
async function startAfter(harm: (dataFolder: string) => void): Promise<Page> {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-harmed-'))
  cpSync(evenings[2] ?? '', folder, { recursive: true })
  harm(folder)
  return start()
}

function databaseIn(dataFolder: string): string {
  return join(dataFolder, 'IndexedDB')
}

/** Paths in the journal folder of the only tavolo whose names end so. */
function journalFiles(dataFolder: string, ending: string): string[] {
  const tavoli = join(dataFolder, 'tavoli')
  const [name = ''] = readdirSync(tavoli)
  const journal = join(tavoli, name, 'journal')
  return readdirSync(journal)
    .filter((each) => each.endsWith(ending))
    .toSorted()
    .map((each) => join(journal, each))
}

function wipeDatabase(dataFolder: string): void {
  rmSync(databaseIn(dataFolder), { recursive: true, force: true })
}

/** A card in a round of writing in silence, until it is on the disk. */
async function writeInSilence(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Tavolo della valle' }).click()
  await page.getByRole('link', { name: 'Lavagne' }).click()
  await page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await page.getByRole('button', { name: 'Metaplan', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Metaplan' }).waitFor()
  await page.keyboard.press('Alt+S')
  await page.getByRole('heading', { name: 'Si scrive in silenzio' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  const [tavolo = ''] = readdirSync(join(folder, 'tavoli'))
  const drafts = join(folder, 'tavoli', tavolo, 'drafts.json')
  await expect.poll(() => existsSync(drafts) && readFileSync(drafts, 'utf8')).toContain(words)
  await page.getByRole('status').filter({ hasText: 'Salvato su questo computer' }).waitFor()
}

function panel(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'Ho ripreso un tavolo dalla seconda copia' })
}

async function readVerbale(page: Page): Promise<string> {
  return openVerbale(page, address)
}

const wiped: readonly [string, (dataFolder: string) => void][] = [
  ['deleted', wipeDatabase],
  [
    'emptied',
    (dataFolder) => {
      const [database = ''] = readdirSync(databaseIn(dataFolder))
      const path = join(databaseIn(dataFolder), database)
      for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true })
    },
  ],
  [
    'full of garbage',
    (dataFolder) => {
      const [database = ''] = readdirSync(databaseIn(dataFolder))
      const path = join(databaseIn(dataFolder), database)
      for (const name of readdirSync(path)) writeFileSync(join(path, name), Buffer.alloc(5000, 0xa5))
    },
  ],
]

describe('a database that is gone', () => {
  test.each(wiped)('%s, gives the tavolo back to its last letter, and says so', async (_name, harm) => {
    const page = await startAfter(harm)
    await panel(page).getByText('Tavolo della valle').waitFor()
    expect(await panel(page).textContent()).toMatch(/com'era oggi alle \d\d:\d\d/)
    expect(await panel(page).textContent()).not.toContain('non si legge')
    expect(await axeFindings(page)).toEqual([])
    expect(await readVerbale(page)).toBe('Primo. Secondo. Terzo. ')
    await write(page, 'Quarto. ')
    await running?.close()

    // It stays written there until somebody has read it.
    const again = await start()
    await panel(again).getByRole('button', { name: 'Chiudi' }).click()
    await panel(again).waitFor({ state: 'detached' })
    expect(await readVerbale(again)).toBe('Primo. Secondo. Terzo. Quarto. ')
    await running?.close()
    const last = await start()
    await last.getByRole('link', { name: 'Tavolo della valle' }).waitFor()
    await expect.poll(async () => last.getByRole('alert').count()).toBe(0)
  })
})

test('a database that cannot even be opened is made anew when the person says so, and all is back, also what was being written in silence when the laptop died', async () => {
  const silent = await startAfter(() => undefined)
  await writeInSilence(silent, 'La vergogna di chiedere')
  await running?.kill()
  const [database = ''] = readdirSync(databaseIn(folder))
  writeFileSync(join(databaseIn(folder), database, 'CURRENT'), 'garbage\n')
  const page = await start()
  await page.getByRole('button', { name: 'Riprendi i tavoli dalla seconda copia' }).click()
  await panel(page).getByText('Tavolo della valle').waitFor()
  expect(existsSync(join(folder, 'IndexedDB-damaged'))).toBe(true)
  expect(await readVerbale(page)).toBe('Primo. Secondo. Terzo. ')
  await page.getByRole('link', { name: 'Lavagne' }).click()
  await page.getByRole('link', { name: 'Metaplan' }).click()
  await page.getByRole('button', { name: 'La vergogna di chiedere, solo qui, non ancora svelato' }).waitFor()
})

test('an older database gets back what it lacks when the tavolo is opened, and it is told', async () => {
  const page = await startAfter((dataFolder) => {
    wipeDatabase(dataFolder)
    cpSync(databaseIn(evenings[0] ?? ''), databaseIn(dataFolder), { recursive: true })
  })
  expect(await readVerbale(page)).toBe('Primo. Secondo. Terzo. ')
  await page.getByText('Ho ripreso dalla seconda copia quello che qui mancava.').waitFor()
  await write(page, 'Quarto. ')
  await running?.close()
  const again = await start()
  await panel(again).getByText('riprese le modifiche che mancavano').waitFor()
  expect(await readVerbale(again)).toBe('Primo. Secondo. Terzo. Quarto. ')
})

test('a second copy that is older, or gone, is brought up again without a word, and serves when the database goes', async () => {
  for (const harm of ['older', 'gone'] as const) {
    const page = await startAfter((dataFolder) => {
      rmSync(join(dataFolder, 'tavoli'), { recursive: true })
      if (harm === 'older') {
        cpSync(join(evenings[0] ?? '', 'tavoli'), join(dataFolder, 'tavoli'), { recursive: true })
      }
    })
    expect(await readVerbale(page)).toBe('Primo. Secondo. Terzo. ')
    await write(page, 'Quarto. ')
    expect(await page.getByRole('alert').count()).toBe(0)
    await running?.kill()
    wipeDatabase(folder)
    const again = await start()
    await panel(again).getByText('Tavolo della valle').waitFor()
    expect(await readVerbale(again), harm).toBe('Primo. Secondo. Terzo. Quarto. ')
    await running?.kill()
  }
})

test('with no database and a journal cut off in its last record, that record alone is missing, and it is told', async () => {
  const page = await startAfter((dataFolder) => {
    wipeDatabase(dataFolder)
    const [journal = ''] = journalFiles(dataFolder, '-official.journal')
    truncateSync(journal, readFileSync(journal).byteLength - 3)
  })
  await panel(page).getByText("L'ultima modifica era scritta a metà e non si legge.").waitFor()
  const found = await readVerbale(page)
  // What was typed within a tenth of a second is one record.
  expect(found).toMatch(/^Primo\. Secondo\. /)
  expect(found).not.toBe('Primo. Secondo. Terzo. ')
})

test('with no database and one bit of the journal flipped, nothing is missing', async () => {
  const page = await startAfter((dataFolder) => {
    wipeDatabase(dataFolder)
    const [journal = ''] = journalFiles(dataFolder, '-official.journal')
    const bytes = readFileSync(journal)
    const middle = Math.floor(bytes.byteLength / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 16
    writeFileSync(journal, bytes)
  })
  await panel(page).waitFor()
  expect(await readVerbale(page)).toBe('Primo. Secondo. Terzo. ')
})

test('with both damaged, the newest full state that is whole comes back, with its date, and what is missing is told', async () => {
  const page = await startAfter((dataFolder) => {
    wipeDatabase(dataFolder)
    for (const journal of journalFiles(dataFolder, '.journal')) truncateSync(journal, 20)
    const [state = ''] = journalFiles(dataFolder, '.state')
    cpSync(state, join(state, '../00000000-2026-01-07.state'))
  })
  await panel(page).getByText('Si legge solo questa copia intera').waitFor()
  expect(await panel(page).textContent()).toMatch(/oggi alle \d\d:\d\d/)
  await page.getByRole('link', { name: 'Tavolo della valle' }).waitFor()
  await panel(page)
    .getByRole('button', { name: /Apri la copia: oggi alle/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Tavolo della valle \(copia: oggi alle/ }).waitFor()
})

test('with nothing left that can be read, the tavolo is named as lost, and nothing empty takes its place', async () => {
  const page = await startAfter((dataFolder) => {
    wipeDatabase(dataFolder)
    for (const file of [...journalFiles(dataFolder, '.journal'), ...journalFiles(dataFolder, '.state')]) {
      writeFileSync(file, Buffer.alloc(300, 0xa5))
    }
    // What the page remembers is gone too: the name is still on the card of the second copy.
    rmSync(join(dataFolder, 'Local Storage'), { recursive: true, force: true })
  })
  const lost = page.getByRole('alert').filter({ hasText: 'Un tavolo che era qui non si legge più' })
  await lost.getByText('Tavolo della valle').waitFor()
  expect(await page.getByRole('link', { name: 'Tavolo della valle' }).count()).toBe(0)
  await lost.getByRole('button', { name: 'Chiudi' }).click()
  await lost.waitFor({ state: 'detached' })
  await running?.close()
  const again = await start()
  // Long enough for the second copies to be compared.
  await wait(1500)
  expect(await again.getByRole('alert').allTextContents()).toEqual([])
})

test('a tavolo in the bin does not come back as found: it is in the bin again', async () => {
  const page = await startAfter(() => undefined)
  await page.getByRole('button', { name: 'Togli da questo computer: Tavolo della valle' }).click()
  await page.getByRole('heading', { name: 'Cestino' }).waitFor()
  await running?.kill()
  wipeDatabase(folder)
  const again = await start()
  await again.getByRole('button', { name: 'Rimetti Tavolo della valle' }).click()
  await again.getByRole('link', { name: 'Tavolo della valle' }).waitFor()
  expect(await again.getByRole('alert').allTextContents()).toEqual([])
})
