import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { giveFile } from '../support/give-file.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { tellsPosition, withPosition } from '../support/photo-metadata.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'
import { createVerbale, goToEnd } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'tavolo-photos-'))
const photoPath = join(folder, 'Muro_dei bisogni.jpg')

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // A photo as a telephone makes it: large, turned, with the position where it was taken.
  writeFileSync(photoPath, withPosition(await drawnPhoto(2400, 1200), 6))
  await createVerbale(page)
})

afterAll(async () => {
  await running.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** A JPEG made by the page's own browser. */
async function drawnPhoto(width: number, height: number): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down)
      const drawing = canvas.getContext('2d')
      if (drawing === null) throw new Error('There is nothing to draw on')
      for (let column = 0; column < across; column += 60) {
        drawing.fillStyle = `hsl(${column % 360} 60% 60%)`
        drawing.fillRect(column, 0, 55, down - (column % 400))
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height] as const,
  )
  return Uint8Array.from(bytes)
}

/** Every file of an attachment on this computer. */
function storedBlobs(): Uint8Array[] {
  const root = join(running.userDataFolder, 'attachments')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
}

function attachment(letter: string): Locator {
  return page.getByRole('article', { name: `Allegato ${letter}` })
}

function thumbnail(letter: string): Locator {
  return attachment(letter).getByRole('button', { name: new RegExp(`^Apri la foto ${letter}`) })
}

async function isDrawn(image: Locator): Promise<boolean> {
  return image.evaluate(
    (element) => element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0,
  )
}

describe('a photo of the wall', () => {
  test('dropped on an item, stands in its text', async () => {
    const item = page.getByRole('textbox', { name: 'Verbale' }).first()
    await giveFile(item, 'drop', { name: 'Muro_dei bisogni.jpg', bytes: readFileSync(photoPath) })
    await thumbnail('A').waitFor()
    await expect.poll(() => isDrawn(thumbnail('A').locator('img'))).toBe(true)
    expect(await page.getByRole('textbox', { name: "Titolo dell'allegato A" }).inputValue()).toBe(
      'Muro dei bisogni',
    )
  })

  test('keeps its pixels and how it was held, and nothing of where it was taken', async () => {
    const blobs = storedBlobs()
    expect(blobs).toHaveLength(2)
    expect(tellsPosition(readFileSync(photoPath))).toBe(true)
    expect(blobs.map(tellsPosition)).toEqual([false, false])
    // Turned by its orientation: what was wide stands upright, and the picture for the screen is smaller.
    const natural = await thumbnail('A')
      .locator('img')
      .evaluate((image) => [
        (image as HTMLImageElement).naturalWidth,
        (image as HTMLImageElement).naturalHeight,
      ])
    expect(natural).toEqual([960, 1920])
  })

  test('is not for publication until somebody says so', async () => {
    expect(await attachment('A').getByRole('switch', { name: 'Si pubblica' }).isChecked()).toBe(false)
  })

  test('asks what it shows, and takes «senza descrizione» for an answer', async () => {
    const field = page.getByRole('textbox', { name: 'Descrizione della foto A' })
    const without = attachment('A').getByRole('button', { name: 'Senza descrizione', exact: true })
    await without.click()
    await expect.poll(() => without.count()).toBe(0)
    await field.fill('Il muro con quaranta cartellini, divisi in cinque gruppi')
    await page.getByRole('button', { name: 'Apri la foto A: Il muro con quaranta' }).waitFor()
  })

  test('given again is kept once: another record, no other file', async () => {
    await page.getByRole('textbox', { name: 'Verbale' }).first().click()
    await goToEnd(page)
    const text = page.getByRole('textbox', { name: 'Verbale' }).first()
    await giveFile(text, 'paste', { name: 'image.jpg', bytes: readFileSync(photoPath) })
    await thumbnail('B').waitFor()
    expect(await page.getByRole('textbox', { name: "Titolo dell'allegato B" }).inputValue()).toBe('Foto')
    expect(storedBlobs()).toHaveLength(2)
  })

  test('is taken away and brought back by one undo, with its picture', async () => {
    await goToEnd(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => attachment('B').count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => isDrawn(thumbnail('B').locator('img'))).toBe(true)
  })

  test('is looked at by keyboard alone, as large as it was taken', async () => {
    await thumbnail('A').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'Il muro con quaranta cartellini' }).waitFor()
    await expect.poll(() => isDrawn(dialog.getByRole('img'))).toBe(true)
    await page.keyboard.press('z')
    const image = dialog.getByRole('img')
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalHeight))
      .toBe(2400)
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    await expect
      .poll(() => thumbnail('A').evaluate((element) => element === document.activeElement))
      .toBe(true)
  })

  test('leaves as a copy without the position', async () => {
    await stubSaveDialog(running.application, { path: join(folder, 'copia.jpg') })
    await attachment('A').getByRole('button', { name: 'Salva una copia' }).click()
    await page.getByText('Salvato in «copia.jpg».').waitFor()
    const copy = readFileSync(join(folder, 'copia.jpg'))
    expect(tellsPosition(copy)).toBe(false)
    expect(storedBlobs().some((blob) => copy.equals(blob))).toBe(true)
  })
})

describe('the verbale that leaves', () => {
  async function exportAs(format: string, name: string): Promise<Uint8Array> {
    await stubSaveDialog(running.application, { path: join(folder, name) })
    await page.getByRole('button', { name: 'Esporta' }).click()
    await page.getByRole('menuitem', { name: format }).click()
    await page.getByText(`Salvato in «${name}».`).waitFor()
    return readFileSync(join(folder, name))
  }

  test.each([
    { format: 'ODT', name: 'verbale.odt', pictures: 'Pictures/', text: 'content.xml' },
    { format: 'DOCX', name: 'verbale.docx', pictures: 'word/media/', text: 'word/document.xml' },
  ])('as $format shows the photo, lists it, and says nothing of the position', async (kind) => {
    const files = unzipSync(await exportAs(kind.format, kind.name))
    const pictures = Object.keys(files).filter((path) => path.startsWith(kind.pictures))
    expect(pictures).toHaveLength(1)
    expect(Object.values(files).some(tellsPosition)).toBe(false)
    const text = strFromU8(files[kind.text] ?? new Uint8Array())
    expect(text).toContain('Muro_dei bisogni.jpg')
    expect(text).toMatch(/SHA-256: [0-9a-f]{64}/)
  })

  test('as PDF has the photo in it, with its words for who does not see it', async () => {
    const pdf = Buffer.from(await exportAs('PDF', 'verbale.pdf'))
    expect(pdf.includes('/Subtype /Image')).toBe(true)
    expect(tellsPosition(pdf)).toBe(false)
  })

  test('as JSON names the file by its hash and carries none of its bytes', async () => {
    const json = JSON.parse(strFromU8(await exportAs('JSON', 'tavolo.json'))) as {
      attachments: { file: { sha256: string; name: string } }[]
    }
    const names = readdirSync(join(running.userDataFolder, 'attachments'), { recursive: true })
    for (const { file } of json.attachments)
      expect(names.some((name) => name.includes(file.sha256))).toBe(true)
    expect(json.attachments).toHaveLength(2)
  })
})

test('axe finds nothing on a verbale with photos, nor in the viewer', async () => {
  expect(await axeFindings(page)).toEqual([])
  await thumbnail('A').click()
  await page.getByRole('dialog').getByRole('img').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
})

describe('the session', () => {
  beforeAll(async () => {
    await page.getByRole('link', { name: 'Torna alla sessione' }).click()
    await page.getByRole('heading', { name: 'Foto e allegati' }).waitFor()
  })

  test('has nothing that axe finds', async () => {
    // What was announced of a button that is gone stays for readers for some seconds.
    await expect.poll(() => axeFindings(page), { timeout: 20_000 }).toEqual([])
  })

  test('shows the photos of its verbale, and arrows leaf through them', async () => {
    await page.getByRole('button', { name: /^Apri la foto A/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 di 2').waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByText('2 di 2').waitFor()
    await page.keyboard.press('Home')
    await dialog.getByText('1 di 2').waitFor()
    await page.keyboard.press('Escape')
  })

  test('takes a document chosen in the dialog, and a step back takes it away', async () => {
    const path = join(folder, 'avviso.pdf')
    writeFileSync(path, '%PDF-1.7 avviso')
    await stubOpenDialog(running.application, path)
    await page.getByRole('button', { name: 'Aggiungi foto o file' }).click()
    const document = page.getByRole('listitem').filter({ hasText: 'C. avviso' })
    await document.getByText('avviso.pdf').waitFor()
    await page.getByRole('button', { name: 'Annulla' }).click()
    await expect.poll(() => document.count()).toBe(0)
  })

  describe('says what it cannot take, and takes nothing', () => {
    async function choose(name: string, bytes: Uint8Array | string): Promise<void> {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      await stubOpenDialog(running.application, path)
      await page.getByRole('button', { name: 'Aggiungi foto o file' }).click()
    }

    test('a file that is too large, with the limit and the reason', async () => {
      await choose('film.jpg', new Uint8Array(33_000_000))
      await page.getByText('33 MB sono troppi, il massimo è 32 MB').waitFor()
    })

    test('an unknown kind, with those it knows', async () => {
      await choose('programma.exe', 'MZ')
      await page.getByText('non conosco questo tipo di file').waitFor()
    })

    test('a photo of an iPhone, with what to do', async () => {
      await choose('foto.heic', '\0\0\0\u0018ftypheic')
      await page.getByText('Salvala come JPEG').waitFor()
    })

    test('a photo that does not open', async () => {
      await choose('rotta.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 2, 3, 0xff, 0xd9))
      await page.getByText('la foto è danneggiata e non si apre').waitFor()
    })

    test('a file that has gone meanwhile', async () => {
      await stubOpenDialog(running.application, join(folder, 'sparita.jpg'))
      await page.getByRole('button', { name: 'Aggiungi foto o file' }).click()
      await page.getByText("il file non c'è più").waitFor()
    })
  })

  test('says of a photo that is not on this computer from whom it may come, and there it comes from', async () => {
    const path = join(folder, 'collega.tavolo')
    await stubSaveDialog(running.application, { path })
    await page.getByRole('link', { name: 'Documenti' }).click()
    await page.getByRole('button', { name: 'Esporta' }).first().click()
    await page.getByRole('menuitem', { name: 'File .tavolo', exact: true }).click()
    await page.getByText('Salvato in «collega.tavolo».').waitFor()
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    const wall = page.getByRole('button', { name: /^Apri la foto A/ })
    await expect.poll(() => isDrawn(wall.locator('img'))).toBe(true)

    const sessionHash = new URL(page.url()).hash
    rmSync(join(running.userDataFolder, 'attachments'), { recursive: true })
    await page.reload()
    await page.getByText('Il file non è su questo computer.').first().waitFor()

    await stubOpenDialog(running.application, path)
    await page.getByRole('link', { name: 'I tuoi tavoli' }).click()
    await page.getByRole('button', { name: 'Apri un file…' }).click()
    // Whoever presses Esc while the file is still being read stops it.
    await page.getByRole('dialog', { name: 'È arrivato «collega.tavolo»' }).waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate((target) => {
      window.location.hash = target
    }, sessionHash)
    await expect.poll(() => isDrawn(wall.locator('img'))).toBe(true)
  })
})
