import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { sampleSnapshot } from '../support/sample-documents.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'

/** Right to left, joined emoji, marks upon marks, letters of no width; without forced directions, which files leave out. */
const strange = 'שלום مرحبا 👩‍👩‍👧 e\u0301\u0302 zero\u200Bspazio'
const html = '<img src=x onerror="window.isHurt=true"><script>window.isHurt=true</script>'
const formula = '=HYPERLINK("http://example.org","paga")'
const title = `../CON/${strange} <b>${'lungo '.repeat(30)}`

let running: LaunchedTavolo
let page: Page
let folder = ''
const errors: string[] = []

/** The sample's tavolo, its first session a draft full of what somebody could write to do harm. */
function hostileTavolo(): string {
  const sample = sampleSnapshot()
  const [session] = sample.sessions
  if (session === undefined) throw new Error('The sample has no session')
  const item = sample.agendaItems.find(({ sessionId }) => sessionId === session.id)
  const text = [
    { kind: 'contribution', speakerId: sample.participants[0]?.id, runs: plain(`${html} ${strange}`) },
    { kind: 'paragraph', runs: plain(`Prima\u0000\u0008riga ${strange}`) },
    { kind: 'note', runs: plain('{tavolo, plural} %s &amp; ]]> -->') },
  ]
  return JSON.stringify({
    ...sample,
    process: { ...sample.process, title },
    sessions: sample.sessions.map((each) =>
      each.id === session.id ? { ...each, title: `${html}${strange}`, place: formula } : each,
    ),
    minutes: [
      { ...sample.minutes[0], id: session.id.replace('session', 'minutes'), sessionId: session.id, ...draft },
    ],
    participants: sample.participants.map((person, index) =>
      index === 0 ? { ...person, familyName: `${html}${strange}`, givenName: formula } : person,
    ),
    organizations: sample.organizations.map((body, index) =>
      index === 0 ? { ...body, name: `@${html}`, shortName: '+1' } : body,
    ),
    actions: sample.actions.map((action, index) =>
      index === 0 ? { ...action, text: `\t${formula}` } : action,
    ),
    texts: { ...sample.texts, [item?.id ?? '']: text },
  })
}

const draft = { status: 'draft', approvedOn: null, approvalMode: null, frozenSnapshot: null }

function plain(text: string): object[] {
  return [{ kind: 'text', text, isBold: false, isItalic: false }]
}

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  page.on('pageerror', (error) => errors.push(error.message))
  await page.setViewportSize({ width: 1280, height: 800 })
  const path = join(mkdtempSync(join(tmpdir(), 'tavolo-hostile-')), 'ostile.json')
  writeFileSync(path, hostileTavolo())
  await stubOpenDialog(running.application, path)
  await page.getByRole('button', { name: 'Apri un file…' }).click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
})

afterAll(() => running.kill())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-hostile-out-'))
  await stubSaveDialog(running.application, { folder })
})

async function expectUnhurt(): Promise<void> {
  expect(await page.evaluate(() => 'isHurt' in window)).toBe(false)
  expect(await page.locator('img[src="x"], main script').count()).toBe(0)
  expect(errors).toEqual([])
}

describe('what looks like a page is text, on every screen', () => {
  test.each(['Panoramica', 'Persone', 'Sessioni', 'Decisioni e azioni', 'Documenti'])('%s', async (name) => {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectUnhurt()
  })

  test('the sheet of the session, its presences and its verbale', async () => {
    await page.getByRole('link', { name: 'Sessioni', exact: true }).click()
    await page.getByRole('link', { name: /img src=x/ }).click()
    await page.getByRole('heading', { level: 1, name: /img src=x/ }).waitFor()
    await page.getByRole('link', { name: 'Presenze', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Presenze' }).waitFor()
    await page
      .getByRole('button', { name: /img src=x/ })
      .first()
      .waitFor()
    await expectUnhurt()
    await page.goBack()
    await page.getByRole('link', { name: 'Verbale', exact: true }).click()
    await page.getByRole('textbox', { name: 'Verbale' }).first().waitFor()
    await expectUnhurt()
  })

  test('a page pasted into the verbale leaves its words, and nothing that runs or is fetched', async () => {
    const box = page.getByRole('textbox', { name: 'Verbale' }).last()
    await box.click()
    await box.evaluate((element, markup) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/html',
        `${markup}<iframe src="https://example.org"></iframe><p>incollato</p>`,
      )
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
    await expect.poll(() => box.textContent()).toContain('incollato')
    expect(await page.locator('.minutes-editor').locator('img, script, iframe').count()).toBe(0)
    await expectUnhurt()
  })

  test('the preview', async () => {
    await page.getByRole('link', { name: 'Documenti', exact: true }).click()
    const sheet = page.getByRole('listitem').filter({ hasText: 'img src=x' })
    await sheet.getByRole('button', { name: 'Opzioni e anteprima' }).click()
    await page
      .getByRole('article', { name: 'Anteprima del documento' })
      .getByText(/onerror/)
      .first()
      .waitFor()
    await expectUnhurt()
  })
})

/** Saves the verbale of the hostile session and gives the file's bytes and its name. */
async function save(format: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const sheet = page.getByRole('listitem').filter({ hasText: 'img src=x' })
  await sheet.getByRole('button', { name: 'Esporta' }).click()
  await page.getByRole('menuitem', { name: format }).click()
  return savedFile()
}

async function savedFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  // A file takes its name when it is whole; before, its name begins with a dot.
  const files = () => readdirSync(folder).filter((name) => !name.startsWith('.'))
  await expect.poll(files, { timeout: 15_000 }).toHaveLength(1)
  const name = files()[0] ?? ''
  return { name, bytes: readFileSync(join(folder, name)) }
}

/** Fails when some XML is not well formed; the page's own parser is the judge. */
async function expectWellFormed(files: Record<string, Uint8Array>): Promise<void> {
  const parts = Object.entries(files).filter(([name]) => /\.(xml|rels|rdf)$/.test(name))
  expect(parts.length).toBeGreaterThan(2)
  const faulty = await page.evaluate(
    (texts) =>
      texts
        .filter(
          ([, xml]) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') !== null,
        )
        .map(([name]) => name),
    parts.map(([name, bytes]): [string, string] => [name, strFromU8(bytes)]),
  )
  expect(faulty).toEqual([])
}

describe('every file carries the words as they are', () => {
  beforeAll(async () => {
    await page.getByRole('link', { name: 'Documenti', exact: true }).click()
  })

  test.each([
    ['ODT', 'content.xml'],
    ['DOCX', 'word/document.xml'],
  ])('%s', async (format, part) => {
    const { name, bytes } = await save(format)
    expect(name).toMatch(/^CON שלום.*verbale 1 \(bozza\)\.(odt|docx)$/)
    const files = unzipSync(bytes)
    await expectWellFormed(files)
    const text = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent,
      strFromU8(files[part] ?? new Uint8Array()),
    )
    expect(text).toContain(strange)
    expect(text).toContain('onerror')
  })

  test('Markdown, in which a page is no page', async () => {
    const text = strFromU8((await save('Markdown')).bytes)
    expect(text).toContain(strange)
    expect(text).not.toMatch(/(?<!\\)<(img|script)/)
  })

  test('PDF', async () => {
    const { name, bytes } = await save('PDF')
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/OpenAction/)
    if (!existsSync('/usr/bin/pdftotext')) return
    const text = execFileSync('/usr/bin/pdftotext', [join(folder, name), '-'], { encoding: 'utf8' })
    expect(text).toContain('onerror=')
  })

  test('JSON, which comes back as it was', async () => {
    const { bytes } = await save('JSON')
    const tavolo = JSON.parse(strFromU8(bytes)) as { process: { title: string } }
    expect(tavolo.process.title).toBe(title.trim())
    const path = join(folder, 'ritorno.json')
    writeFileSync(path, bytes)
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    await stubOpenDialog(running.application, path)
    // By key: notices of what was saved may lie over the button.
    await page.getByRole('button', { name: 'Apri un file…' }).press('Enter')
    await page.getByRole('link', { name: 'Documenti', exact: true }).click()
    const again = mkdtempSync(join(tmpdir(), 'tavolo-hostile-again-'))
    folder = again
    await stubSaveDialog(running.application, { folder })
    const copy = JSON.parse(strFromU8((await save('JSON')).bytes)) as object
    expect({ ...copy, lineageId: '' }).toEqual({ ...tavolo, lineageId: '' })
  })

  test.each(['chi partecipa', 'le decisioni', 'le azioni'])(
    'the table of «%s» runs no formula',
    async (table) => {
      await page.getByRole('button', { name: `Salva in CSV ${table}` }).click()
      const text = strFromU8((await savedFile()).bytes)
      const cells = text.split(/\r\n|;/).map((cell) => cell.replace(/^\uFEFF?"?/, ''))
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    },
  )
})
