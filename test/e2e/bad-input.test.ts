import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { sampleSnapshot } from '../support/sample-documents.ts'
import { stubOpenDialog } from '../support/stub-dialogs.ts'
import { makeTavolo } from '../support/tavolo-page.ts'

/** Photos with all kinds of metadata. */
const photosFolder = join(import.meta.dirname, '../fixtures/photos')

let running: LaunchedTavolo
let page: Page

/** A refusal is a sentence at once, not after reading a file that is too large. */
const atOnceMs = 3000

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 800 })
})

afterAll(() => running.kill())

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tavolo-bad-')), name)
  writeFileSync(path, content)
  return path
}

async function goHome(): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('heading', { name: 'I tuoi tavoli' }).waitFor()
}

describe('a JSON file that is none of ours changes nothing', () => {
  const sample = sampleSnapshot()
  const whole = JSON.stringify(sample)
  const text = (change: object): string => JSON.stringify({ ...sample, ...change })

  beforeAll(async () => {
    await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
    await page.getByRole('textbox', { name: 'Titolo' }).fill('Quello che c’era')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Quello che c’era' }).waitFor()
  })

  beforeEach(goHome)

  async function openJson(path: string): Promise<void> {
    await stubOpenDialog(running.application, path)
    await page.getByRole('button', { name: 'Apri un file…' }).click()
  }

  async function expectRefused(said: string): Promise<void> {
    await page.getByText(said).first().waitFor({ timeout: atOnceMs })
    expect(
      await page.getByRole('list', { name: 'I tuoi tavoli' }).getByRole('link').allTextContents(),
    ).toEqual(['Quello che c’era'])
    await page.getByRole('link', { name: 'Quello che c’era' }).click()
    await page.getByRole('heading', { level: 1, name: 'Quello che c’era' }).waitFor()
  }

  test.each([
    ['empty', '', 'Il file non è un JSON leggibile'],
    ['cut in half', whole.slice(0, whole.length / 2), 'Il file non è un JSON leggibile'],
    ['a list', '[1, 2, 3]', 'non viene da Tavolo'],
    ['of another program', '{"type":"FeatureCollection","version":9}', 'non viene da Tavolo'],
    ['of a newer Tavolo', text({ version: 99 }), 'viene da un Tavolo più nuovo'],
    ['without people', text({ participants: undefined }), 'il primo errore è in «participants»'],
    ['nested without end', `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`, 'non viene da Tavolo'],
  ])('%s', async (_name, json, said) => {
    await openJson(fileWith('tavolo.json', json))
    await expectRefused(said)
  })

  test('of 200 MB', async () => {
    const path = fileWith('enorme.json', '{')
    truncateSync(path, 200_000_000)
    await openJson(path)
    await expectRefused('Il file è troppo grande: 200 MB')
  })

  test('of 60 MB, which may be read, without freezing the window for long', async () => {
    const path = fileWith('grande.json', `{"format":"tavolo","x":"${'y'.repeat(60_000_000)}"}`)
    await openJson(path)
    await expectRefused('Il file non contiene un tavolo intero')
  })

  test('with keys that mean something to JavaScript: it opens, and they mean nothing', async () => {
    const keys = '{"__proto__":{"isHurt":true},"constructor":{"prototype":{"isHurt":true}},'
    await openJson(fileWith('prototipo.json', whole.replace('{', keys)))
    await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
    expect(await page.evaluate(() => Reflect.get({}, 'isHurt') === undefined)).toBe(true)
    await goHome()
    await page.getByRole('button', { name: 'Togli da questo computer: Vicini di valle' }).click()
  })
})

describe('what cannot be kept is said under the field, and what was there stays', () => {
  const long = 'x'.repeat(10_000)

  beforeAll(async () => {
    await goHome()
    await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await page.getByRole('link', { name: 'Sessioni' }).click()
  })

  async function expectKept(field: Locator, typed: string, said: string): Promise<void> {
    const before = await field.inputValue()
    await field.fill(typed)
    await page.getByText(said).first().waitFor()
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Salvato su questo computer')
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe(before)
  }

  test('a new session with a title of 10 000 letters is not made', async () => {
    await page.getByRole('button', { name: 'Nuova sessione' }).click()
    await page.getByRole('textbox', { name: 'Titolo' }).fill(long)
    await page.keyboard.press('Enter')
    await page.getByText('È troppo lungo: al massimo 300 caratteri.').waitFor()
    await page.getByRole('textbox', { name: 'Titolo' }).fill('Quarta')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Quarta' }).waitFor()
  })

  test('a session’s title, an item’s topic and its minutes', async () => {
    await page.getByRole('button', { name: 'Aggiungi punto' }).click()
    await page.keyboard.press('Tab')
    await expectKept(page.getByRole('textbox', { name: 'Titolo', exact: true }), long, 'È troppo lungo')
    const topic = page.getByRole('textbox', { name: 'Argomento del punto 1' })
    await expectKept(topic, long, 'al massimo 300 caratteri')
  })

  test.each(['31/02/2026', '29/02/2027', '00/00/0000', '16/04/99999', 'domani', '١٦/٠٤/٢٠٢٦'])(
    'the day %s',
    async (typed) => {
      const day = page.getByRole('textbox', { name: 'Giorno' })
      await day.fill(typed)
      await day.press('Tab')
      await page.getByText('Non leggo questa data').waitFor()
      await page.reload()
      expect(await page.getByRole('textbox', { name: 'Giorno' }).inputValue()).toBe('')
    },
  )

  test.each(['25:99', '24:00', '-1:00', '17:60', 'sera'])('the time %s', async (typed) => {
    const start = page.getByRole('textbox', { name: 'Inizio' })
    const before = await start.inputValue()
    await start.fill(typed)
    await start.press('Tab')
    await page.getByText("Non leggo quest'ora").waitFor()
    await page.reload()
    expect(await page.getByRole('textbox', { name: 'Inizio' }).inputValue()).toBe(before)
  })

  test('the title of the process', async () => {
    await page.getByRole('link', { name: 'Panoramica' }).click()
    await page.getByRole('link', { name: /scheda del percorso/ }).click()
    await expectKept(page.getByRole('textbox', { name: 'Titolo del percorso' }), long, 'troppo lungo')
  })
})

describe('a list that is no list', () => {
  beforeAll(async () => {
    await goHome()
    await page.getByRole('button', { name: 'Nuovo tavolo' }).click()
    await page.getByRole('textbox', { name: 'Titolo' }).fill('Elenchi')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Persone' }).click()
  })

  async function openList(content: string | Uint8Array): Promise<void> {
    await stubOpenDialog(running.application, fileWith('elenco.csv', content))
    const choose = page.getByRole('button', { name: 'Scegli un file CSV' })
    if (!(await choose.isVisible())) await page.getByRole('button', { name: 'Importa un elenco' }).click()
    await choose.click()
  }

  test('a quote that never ends takes no row with it in silence', async () => {
    await openList(`cognome;nome\n"Rossi;Anna\n${'Neri;Ugo\n'.repeat(1000)}`)
    await page.getByText(/Riga 2: le virgolette non si chiudono/).waitFor()
    await page.keyboard.press('Escape')
  })

  test('zeros are no text', async () => {
    await openList('cognome;nome\nRo\0ssi;An\0na\n')
    await page.getByText('Questo file non è un elenco di testo.').waitFor()
    await page.keyboard.press('Escape')
  })

  test('a hundred columns and lines of different length', async () => {
    const columns = Array.from({ length: 100 }, (_, index) => (index === 50 ? 'cognome' : `c${index}`))
    const row = columns.map((_, index) => (index === 50 ? 'Rossi' : `v${index}`))
    await openList(
      [columns, row, ['corta'], [...row, 'di più', 'ancora']].map((each) => each.join(';')).join('\n'),
    )
    await page.getByRole('heading', { name: 'Che cosa entra' }).waitFor()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
  })

  test('and nobody came in', async () => {
    await page.getByText("Al tavolo non c'è ancora nessuno").waitFor()
  })
})

describe('a picture that is none, or too much', () => {
  beforeAll(async () => {
    await makeTavolo(page, 'Lavagne')
    await page.getByRole('button', { name: 'Nuova lavagna' }).click()
    await page.getByRole('button', { name: 'SWOT', exact: true }).click()
    await page.getByRole('tab', { name: 'Lavagna', selected: true }).waitFor()
    await page.getByRole('button', { name: 'Disegna', exact: true }).click()
  })

  const pictures = () =>
    page.getByRole('list', { name: 'Disegni sul piano' }).getByRole('button', { name: /^Immagine/ })

  async function put(path: string): Promise<void> {
    await stubOpenDialog(running.application, path)
    await page.getByRole('button', { name: 'Immagine', exact: true }).click()
  }

  test('of 50 MB', async () => {
    const path = fileWith('muro.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))
    truncateSync(path, 50_000_000)
    await put(path)
    await page.getByText(/MB sono troppi, il massimo è/).waitFor({ timeout: atOnceMs })
  })

  test('an SVG with a script in it', async () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "preso"</script></svg>'
    await put(fileWith('logo.svg', script))
    await page
      .getByText(/^logo\.svg: è un'immagine SVG, che può contenere comandi/)
      .waitFor({ timeout: atOnceMs })
    expect(await page.title()).not.toBe('preso')
  })

  test('the same SVG under the name of a photo', async () => {
    await put(fileWith('foto.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 1"/>'))
    await page
      .getByText(/^foto\.png: /)
      .first()
      .waitFor({ timeout: atOnceMs })
    expect(await pictures().count()).toBe(0)
  })

  test('while a true one lies there and asks what it shows', async () => {
    await put(join(photosFolder, 'wall.jpg'))
    await page.getByRole('textbox', { name: 'Che cosa mostra' }).waitFor()
    await page.keyboard.type('Il muro dei bisogni')
    await page.keyboard.press('Enter')
    await expect.poll(() => pictures().count()).toBe(1)
    expect(await pictures().first().getAttribute('aria-label')).toContain('Il muro dei bisogni')
  })
})
