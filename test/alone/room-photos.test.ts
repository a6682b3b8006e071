import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { giveFile } from '../support/give-file.ts'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { askToJoin, goTo, hasNetwork, laptopOf, openToTheRoom } from '../support/room-people.ts'
import { createVerbale } from '../support/verbale-page.ts'

// Photos at a table: what one laptop adds shows on the other, by itself. The tests are the steps of one afternoon.

const lateData = mkdtempSync(join(tmpdir(), 'tavolo-late-'))
let marta: LaunchedTavolo
let iris: LaunchedTavolo
let isOnNetwork = false
let verbale = ''

beforeAll(async () => {
  marta = await laptopOf('Marta')
  iris = await laptopOf('Iris', lateData)
  isOnNetwork = await hasNetwork(marta)
  verbale = new URL(await createVerbale(marta.page)).hash
})

afterAll(async () => {
  await marta.kill()
  await iris.kill()
  rmSync(lateData, { recursive: true, force: true, maxRetries: 5 })
})

/** A photo of a wall, with noise so that it has some hundred kilobytes. */
async function drawnPhoto(page: Page, seed: number): Promise<Uint8Array> {
  const text = await page.evaluate(async (start) => {
    const canvas = new OffscreenCanvas(1000, 700)
    const drawing = canvas.getContext('2d')
    if (drawing === null) throw new Error('There is nothing to draw on')
    const picture = drawing.createImageData(1000, 700)
    let value = start
    for (let place = 0; place < picture.data.length; place += 1) {
      value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0
      picture.data[place] = place % 4 === 3 ? 255 : value >>> 24
    }
    drawing.putImageData(picture, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    return [...new Uint8Array(await blob.arrayBuffer())].join(' ')
  }, seed)
  return Uint8Array.from(text.split(' '), Number)
}

/** The files of attachments of a program, by name; each is proved to be what its name says. */
function filesOf({ userDataFolder }: LaunchedTavolo): string[] {
  const files = readdirSync(join(userDataFolder, 'attachments'), { recursive: true, withFileTypes: true })
  return files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      expect(
        createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex'),
      ).toBe(name)
      return name
    })
    .toSorted()
}

function photo(page: Page, letter: string): Locator {
  const article = page.getByRole('article', { name: `Allegato ${letter}` })
  return article.getByRole('button', { name: new RegExp(`^Apri la foto ${letter}`) }).locator('img')
}

/** Whether a picture is on the screen; those further down are drawn when they are scrolled to. */
async function isDrawn(image: Locator): Promise<boolean> {
  if ((await image.count()) === 0) return false
  return image.evaluate((element) => {
    element.scrollIntoView()
    return element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0
  })
}

async function isShown(page: Page, letter: string): Promise<void> {
  await expect.poll(() => isDrawn(photo(page, letter)), { timeout: 20_000 }).toBe(true)
}

async function addPhoto(
  page: Page,
  { letter, bytes }: { readonly letter: string; readonly bytes: Uint8Array },
) {
  const item = page.getByRole('textbox', { name: 'Verbale' }).first()
  await giveFile(item, 'drop', { name: `Muro ${letter}.jpg`, bytes })
  await isShown(page, letter)
}

describe('photos at a table of two laptops', () => {
  test('who comes late gets what there is; what nobody has is missing in words, until somebody has it', async ({
    skip,
  }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await addPhoto(marta.page, { letter: 'A', bytes: await drawnPhoto(marta.page, 10) })
    const first = filesOf(marta)
    const lost = await drawnPhoto(marta.page, 120)
    await addPhoto(marta.page, { letter: 'B', bytes: lost })
    for (const name of filesOf(marta)) {
      if (!first.includes(name)) rmSync(join(marta.userDataFolder, 'attachments', name.slice(0, 2), name))
    }
    const { laptopCode } = await openToTheRoom(marta.page)
    await askToJoin(iris.page, laptopCode)
    await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
    await iris.page.getByText('ora è anche tra i tuoi tavoli').waitFor()
    await marta.page.getByText('manca una foto o un file', { exact: true }).waitFor()
    await goTo(iris.page, verbale)
    await isShown(iris.page, 'A')
    await iris.page.getByText("La foto non è ancora arrivata: nessuno nella sala ce l'ha adesso.").waitFor()
    await iris.page.getByRole('link', { name: /Qui manca ancora una foto o un file/ }).waitFor()
    expect(await axeFindings(iris.page)).toEqual([])
    await goTo(marta.page, verbale)
    // The same photo once more: it is the file that is missing.
    await addPhoto(marta.page, { letter: 'C', bytes: lost })
    await isShown(iris.page, 'B')
    await isShown(iris.page, 'C')
    await expect.poll(() => filesOf(iris), { timeout: 20_000 }).toEqual(filesOf(marta))
    expect(filesOf(marta)).toHaveLength(4)
  })

  test('a photo that one adds shows on the other, which then has everything', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByRole('button', { name: 'Che cosa può fare Iris' }).click()
    await marta.page.getByRole('option', { name: 'Verbalizza' }).click()
    await goTo(marta.page, verbale)
    await addPhoto(iris.page, { letter: 'D', bytes: await drawnPhoto(iris.page, 200) })
    await isShown(marta.page, 'D')
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByText('ha tutto', { exact: true }).waitFor()
    expect(filesOf(marta)).toEqual(filesOf(iris))
    expect(filesOf(iris)).toHaveLength(6)
  })
})
