import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo
let page: Page
let folder = ''

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('heading', { level: 1, name: 'Documenti' }).waitFor()
})

afterAll(async () => {
  await running.kill()
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-export-'))
  await stubSaveDialog(running.application, { folder })
})

/** The sheet of the third session, whose verbale is approved. */
function thirdSession(): Locator {
  return page.getByRole('listitem').filter({ hasText: 'Da dove cominciamo' })
}

async function exportAs(format: string): Promise<void> {
  await thirdSession().getByRole('button', { name: 'Esporta' }).click()
  await page.getByRole('menuitem', { name: format }).click()
}

async function savedFile(name: string): Promise<Uint8Array> {
  const path = join(folder, name)
  await expect.poll(() => existsSync(path)).toBe(true)
  return readFileSync(path)
}

describe('with two clicks the verbale is a file', () => {
  test('ODT, whose text is the verbale', async () => {
    await exportAs('ODT')
    const files = unzipSync(await savedFile('Vicini di valle, verbale 3.odt'))
    expect(strFromU8(files['content.xml'] ?? new Uint8Array())).toContain('Verbale della 3ª seduta')
    await page.getByText('Salvato in «Vicini di valle, verbale 3.odt».').waitFor()
    expect(await page.getByRole('button', { name: 'Mostra nella cartella' }).count()).toBeGreaterThan(0)
  })

  test('DOCX', async () => {
    await exportAs('DOCX')
    const files = unzipSync(await savedFile('Vicini di valle, verbale 3.docx'))
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Verbale della 3ª seduta')
  })

  test('PDF, tagged and with its language', async () => {
    await exportAs('PDF')
    const text = Buffer.from(await savedFile('Vicini di valle, verbale 3.pdf')).toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Lang')
  })

  test('Markdown', async () => {
    await exportAs('Markdown')
    const text = strFromU8(await savedFile('Vicini di valle, verbale 3.md'))
    expect(text).toContain('# Verbale della 3ª seduta')
    expect(text).toContain('impronta, non firma')
  })

  test('JSON, which is the whole tavolo', async () => {
    await exportAs('JSON')
    const tavolo: unknown = JSON.parse(strFromU8(await savedFile('Vicini di valle.json')))
    expect(tavolo).toMatchObject({ format: 'tavolo', process: { title: 'Vicini di valle' } })
  })

  test('and the sheet says when it was last saved', async () => {
    await thirdSession().getByText('salvato come file Markdown').waitFor()
  })
})

test('giving up in the dialog saves nothing and says nothing', async () => {
  await stubSaveDialog(running.application, null)
  await exportAs('ODT')
  await expect.poll(() => thirdSession().getByRole('button', { name: 'Esporta' }).isEnabled()).toBe(true)
  await thirdSession().getByText('salvato come file Markdown').waitFor()
})

test('a folder that takes no files is named in words, and exporting goes on', async () => {
  await stubSaveDialog(running.application, { path: join(folder, 'non', 'esiste', 'verbale.odt') })
  await exportAs('ODT')
  await page.getByText('Il file o la cartella non c').waitFor()
  await stubSaveDialog(running.application, { folder })
  await exportAs('Markdown')
  await savedFile('Vicini di valle, verbale 3.md')
})

describe('what goes out is chosen and seen before', () => {
  beforeAll(async () => {
    await thirdSession().getByRole('button', { name: 'Opzioni e anteprima' }).click()
  })

  function preview(): Locator {
    return page.getByRole('article', { name: 'Anteprima del documento' })
  }

  test('the version for publication has no names of people', async () => {
    await preview().getByText('Negroni').first().waitFor()
    await page.getByRole('radio', { name: 'Per la pubblicazione' }).click()
    await expect.poll(() => preview().getByText('Negroni').count()).toBe(0)
    await exportAs('Markdown')
    const text = strFromU8(await savedFile('Vicini di valle, verbale 3 (pubblicazione).md'))
    expect(text).not.toContain('Negroni')
    expect(text).toContain('Versione per la pubblicazione')
  })

  test('a part that is unticked leaves preview and file', async () => {
    await preview().getByRole('heading', { name: 'Allegati' }).waitFor()
    await page.getByRole('checkbox', { name: 'Allegati' }).click({ force: true })
    await expect.poll(() => preview().getByRole('heading', { name: 'Allegati' }).count()).toBe(0)
    await exportAs('Markdown')
    const text = strFromU8(await savedFile('Vicini di valle, verbale 3 (pubblicazione).md'))
    expect(text).not.toContain('## Allegati')
  })

  test('the short one is shorter', async () => {
    const long = (await preview().textContent())?.length ?? 0
    await page.getByRole('radio', { name: 'Sintesi' }).click()
    await expect.poll(async () => (await preview().textContent())?.length ?? long).toBeLessThan(long)
  })
})

describe('tables for a spreadsheet', () => {
  test.each([
    { button: 'Salva in CSV chi partecipa', file: 'Vicini di valle, partecipanti.csv', text: 'Negroni' },
    {
      button: 'Salva in CSV le decisioni',
      file: 'Vicini di valle, decisioni.csv',
      text: 'priorità del primo anno',
    },
    { button: 'Salva in CSV le azioni', file: 'Vicini di valle, azioni.csv', text: 'Prima bozza' },
  ])('$file', async ({ button, file, text }) => {
    await page.getByRole('button', { name: button }).click()
    expect(strFromU8(await savedFile(file))).toContain(text)
  })

  test('the calendar has every session with a day', async () => {
    await page.getByRole('button', { name: 'Salva il calendario' }).click()
    const text = strFromU8(await savedFile('Vicini di valle, calendario.ics'))
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  })
})

test('on the verbale itself there is one «Esporta», and two clicks are enough', async () => {
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
  await page.getByRole('link', { name: 'Verbale' }).click()
  const button = page.getByRole('button', { name: 'Esporta' })
  await button.first().waitFor()
  expect(await button.count()).toBe(1)
  await button.click()
  await page.getByRole('menuitem', { name: 'ODT' }).click()
  await savedFile('Vicini di valle, verbale 3.odt')
})

test('without a day there is no calendar to save, and that is said', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Senza giorni')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('button', { name: 'Salva il calendario' }).click()
  await page.getByText('Nessuna sessione ha ancora un giorno').waitFor()
  expect(existsSync(join(folder, 'Senza giorni, calendario.ics'))).toBe(false)
})
