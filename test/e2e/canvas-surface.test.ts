import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { fingersOn } from '../support/fingers.ts'
import { giveFile } from '../support/give-file.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { makeTavolo } from '../support/tavolo-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
})

afterAll(async () => {
  await running.kill()
})

/** Each journey has a tavolo of its own, with SWOT on its surface. */
beforeEach(async () => {
  await makeTavolo(page, 'Lavagne')
  await page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await page.getByRole('button', { name: 'SWOT', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
  await page.getByRole('tab', { name: 'Lavagna', selected: true }).waitFor()
})

const cards = () => page.getByRole('list', { name: 'Cartoncini sul piano' })

function card(name: string | RegExp): Locator {
  return cards().getByRole('button', { name })
}

/** Writes cards one after the other in the first zone, and comes to the last. */
async function writeCards(...texts: readonly string[]): Promise<void> {
  await person.press('n')
  for (const text of texts) {
    await person.type(text)
    await person.press('Enter')
    await card(new RegExp(`^${text}, `)).waitFor()
  }
  await person.press('Escape')
  await person.isAt(new RegExp(`^${texts.at(-1) ?? ''}, `))
}

/** The middle of what is drawn somewhere. */
async function middleOf(locator: Locator): Promise<readonly [number, number]> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It is not drawn')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function drag(from: Locator, to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...(await middleOf(from)))
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

/** What is read out after the name of something. */
function descriptionOf(locator: Locator): Promise<string> {
  return locator.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  )
}

const zone = (name: string) => page.getByRole('heading', { level: 2, name })

/** How large the canvas is drawn. */
const percent = () => page.getByText(/^\d+ %$/).textContent()

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}

describe('the surface of a canvas', () => {
  test('says what to do when nothing lies on it, takes cards by keys alone, and axe finds nothing on either view', async () => {
    await page.getByText(/^Ancora nessun cartoncino\. Fai doppio clic/).waitFor()
    await writeCards('Un furgone', 'Le chiavi', 'Tre volontari')
    expect(await axeFindings(page)).toEqual([])
    // Whoever listens hears which keys there are when they come among the cards, and not again at each of them.
    expect(await descriptionOf(cards())).toMatch(/^Frecce per spostare, .*, Invio per scrivere/)
    expect(await descriptionOf(card(/^Tre volontari/))).toBe('')
    await person.press('Enter')
    await person.isAt('Testo del cartoncino')
    await person.press('End')
    await person.type(' del giovedì')
    await person.press('Enter')
    await person.isAt(/^Tre volontari del giovedì, /)
    await person.press('Control+ArrowLeft')
    await person.isAt(/^Le chiavi, /)
    await person.press('2')
    await person.isAt(/^Le chiavi, Giallo, Debolezze$/)
    await person.press('Delete')
    await expect.poll(() => card(/^Le chiavi/).count()).toBe(0)
    const offer = page.getByRole('alertdialog').filter({ hasText: 'Un cartoncino tolto' })
    await offer.waitFor()
    await person.press('Control+z')
    await card(/^Le chiavi, Giallo, Debolezze$/).waitFor()
    // Nothing is left that it could take back.
    await expect.poll(() => offer.count()).toBe(0)
    await page.getByRole('tab', { name: 'Elenco' }).click()
    await page.getByRole('treeitem', { name: /^Debolezze, un cartoncino/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Lavagna' }).click()
    await card(/^Le chiavi/).waitFor()
  })

  test('takes what is pasted as cards, a line each, in one step of undo; markup is words like others', async () => {
    await paste('<svg onload="document.title=1"><script>1</script></svg>\nLe chiavi')
    await card(/^<svg onload="document.title=1"><script>1<\/script><\/svg>, /).waitFor()
    await card(/^Le chiavi, /).waitFor()
    expect(await page.title()).not.toBe('1')
    await person.press('Control+z')
    await expect.poll(() => cards().getByRole('button').count()).toBe(0)
  })

  test('finds one of many cards by part of its words, near enough to be read, and in the list too', async () => {
    await paste(Array.from({ length: 60 }, (_, index) => `Fermata ${index + 1} della città`).join('\n'))
    await card(/^Fermata 60 della città, /).waitFor()
    const whole = Number.parseInt((await percent()) ?? '', 10)
    for (const view of ['Lavagna', 'Elenco']) {
      await page.getByRole('tab', { name: view }).click()
      await person.press('Control+f')
      await person.isAt('Trova sulla lavagna')
      await person.type('citta 37')
      await expect
        .poll(() => page.getByRole('menuitem').allTextContents())
        .toEqual(['Fermata 37 della cittàPunti di forza'])
      // The field points to what it found half a second later, so that what is typed is heard first.
      await expect.poll(() => axeFindings(page)).toEqual([])
      await person.press('Enter')
      await person.isAt(/^Fermata 37 della città, /)
    }
    // Folded away, it is opened; a zone is found too.
    await person.press('ArrowLeft', 'ArrowLeft', 'Control+f')
    await person.type('citta 12')
    await page.getByRole('menuitem', { name: /^Fermata 12 / }).waitFor()
    await person.press('Enter')
    await person.isAt(/^Fermata 12 della città, /)
    await person.press('Control+f')
    await person.type('minacce')
    await page.getByRole('menuitem', { name: /^Minacce/ }).waitFor()
    await person.press('Enter')
    await person.isAt(/^Minacce, /)
    await person.press('Control+f')
    await person.type('citta 37')
    await page.getByRole('menuitem', { name: /^Fermata 37 / }).waitFor()
    await person.press('Enter')
    await person.isAt(/^Fermata 37 della città, /)
    await page.getByRole('tab', { name: 'Lavagna' }).click()
    expect(Number.parseInt((await percent()) ?? '', 10)).toBeGreaterThan(whole)
  })

  test('lets arrows move what is chosen, as one step of undo, and gathers it where it lies', async () => {
    await writeCards('Uno', 'Due', 'Tre')
    const before = await middleOf(card(/^Tre/))
    await page.keyboard.down('ArrowDown')
    await page.keyboard.down('ArrowDown')
    await page.keyboard.up('ArrowDown')
    await expect.poll(async () => (await middleOf(card(/^Tre/)))[1]).toBeGreaterThan(before[1] + 10)
    await person.press('Control+z')
    await expect.poll(() => middleOf(card(/^Tre/))).toEqual(before)
    await card(/^Tre/).focus()
    await person.press('Space', 'Control+ArrowLeft', 'Space')
    await page.getByText('2 cartoncini scelti').waitFor()
    const due = await middleOf(card(/^Due/))
    await person.press('r')
    await person.isAt('Nome della nuvola')
    await person.type('Numeri')
    await person.press('Enter')
    await page.getByRole('button', { name: 'Nuvola Numeri, 2 cartoncini: scegli tutto' }).waitFor()
    await card(/^Due, Giallo, Numeri, Punti di forza$/).waitFor()
    expect(await middleOf(card(/^Due/))).toEqual(due)
    await card(/^Uno/).focus()
    await person.press('b')
    await card(/^Uno, Bisogno B01, Giallo, Punti di forza$/).waitFor()
    await person.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Vai a B01' }).waitFor()
    await person.press('Escape')
    await person.isAt(/^Uno, /)
  })

  test('follows the mouse: double click writes, a drag puts into another zone, a frame chooses, a cloud goes as one', async () => {
    const [x, y] = await middleOf(zone('Opportunità'))
    await page.mouse.dblclick(x, y + 60)
    await person.isAt('Nuovo cartoncino in «Opportunità»')
    await person.type('Il bando')
    await person.press('Enter')
    await person.type('La scuola')
    await person.press('Enter')
    await person.press('Escape')
    await drag(card(/^Il bando/), [x, y - 120])
    await card(/^Il bando, Giallo, Punti di forza$/).waitFor()
    await person.press('Control+z')
    await card(/^Il bando, Giallo, Opportunità$/).waitFor()
    const [left, top] = await middleOf(card(/^Il bando/))
    const [right, bottom] = await middleOf(card(/^La scuola/))
    await page.mouse.move(Math.min(left, right) - 60, Math.min(top, bottom) - 40)
    await page.mouse.down()
    await page.mouse.move(Math.max(left, right), Math.max(top, bottom), { steps: 3 })
    await page.mouse.up()
    await page.getByText('2 cartoncini scelti').waitFor()
    await page.getByRole('button', { name: 'Raccogli' }).click()
    await person.isAt('Nome della nuvola')
    await person.press('Enter')
    const cloud = page.getByRole('button', { name: 'Nuvola Nuvola senza nome, 2 cartoncini: scegli tutto' })
    const [threatX, threatY] = await middleOf(zone('Minacce'))
    await drag(cloud, [threatX, threatY + 60])
    await card(/^Il bando, Giallo, Nuvola senza nome, Minacce$/).waitFor()
    await card(/^La scuola, Giallo, Nuvola senza nome, Minacce$/).waitFor()
    // A zone of the method stays where it is, whatever pulls at it.
    const forces = await middleOf(zone('Punti di forza'))
    await drag(zone('Punti di forza'), [forces[0] + 80, forces[1] + 60])
    expect(await middleOf(zone('Punti di forza'))).toEqual(forces)
  })

  test('shows the tools that one draws with in a low window too, over those at its foot', async () => {
    // As on a screen of 1280 by 800 points where everything is drawn half as large again.
    await page.setViewportSize({ width: 853, height: 533 })
    onTestFinished(() => page.setViewportSize({ width: 1280, height: 800 }))
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    await page.getByRole('button', { name: 'Disegna', exact: true }).press('Enter')
    const strip = await page.getByRole('toolbar', { name: 'Strumenti per disegnare' }).boundingBox()
    const foot = await page.getByRole('button', { name: 'Aggiungi cartoncino' }).boundingBox()
    expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThan(foot?.y ?? 0)
    await person.press('Escape')
  })

  test('takes lines, frames and strokes by hand, undoes each by itself, and ties a line by keys alone', async () => {
    const drawings = () => page.getByRole('list', { name: 'Disegni sul piano' })
    const drawing = (name: string | RegExp) => drawings().getByRole('button', { name })
    await writeCards('Poco tempo', 'Nessuno risponde', 'Meno iscritti')
    await page.getByRole('button', { name: 'Disegna', exact: true }).click()
    await page.getByRole('toolbar', { name: 'Strumenti per disegnare' }).waitFor()
    // A press that had to wait for its button has scrolled the page: what is dragged must be in sight.
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Linea', exact: true }).click()
    await drag(card(/^Poco tempo/), await middleOf(card(/^Nessuno risponde/)))
    await person.isAt('Che cosa dice la linea')
    await person.type('causa')
    await person.press('Enter')
    await person.isAt(/^Linea da «Poco tempo» a «Nessuno risponde»: causa, Nero$/)
    // Its end is led to another card by hand, back by undo, and by a few letters of a name.
    await drawing(/^Linea/).click()
    await drag(page.locator('[data-end="to"]'), await middleOf(card(/^Meno iscritti/)))
    await drawing(/^Linea da «Poco tempo» a «Meno iscritti»: causa, /).waitFor()
    await person.press('Control+z')
    await drawing(/^Linea da «Poco tempo» a «Nessuno risponde»: causa, /).focus()
    await person.press('l')
    await page.keyboard.type('meno', { delay: 20 })
    await person.isAt('Fine: collega a…')
    await person.press('Enter')
    await person.isAt(/^Linea da «Poco tempo» a «Meno iscritti»: causa, Nero$/)
    await person.press('Control+z')
    await drawing(/^Linea da «Poco tempo» a «Nessuno risponde»: causa, /).waitFor()
    // After one drawing the hand chooses and moves again.
    const [x, y] = await middleOf(zone('Opportunità'))
    await page.keyboard.press('f')
    await page.mouse.move(x - 30, y + 20)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 90, { steps: 3 })
    await page.mouse.up()
    await person.isAt('Titolo della cornice')
    await person.type('Da riprendere')
    await person.press('Enter')
    await person.isAt(/^Cornice: Da riprendere, /)
    // The pen stays in the hand.
    await page.keyboard.press('p')
    for (const down of [110, 125]) {
      await page.mouse.move(x - 20, y + down)
      await page.mouse.down()
      await page.mouse.move(x + 40, y + down + 6, { steps: 4 })
      await page.mouse.up()
    }
    await expect.poll(() => drawing(/^Tratto di penna/).count()).toBe(2)
    await person.press('Escape', 'Control+z')
    await expect.poll(() => drawing(/^Tratto di penna/).count()).toBe(1)
    await person.press('Control+Shift+z')
    await expect.poll(() => drawing(/^Tratto di penna/).count()).toBe(2)
    // A frame goes by keys, with what lies in it.
    const frame = drawing(/^Cornice: Da riprendere/)
    await drag(card(/^Meno iscritti/), await middleOf(frame))
    await card(/^Meno iscritti, Giallo, Opportunità$/).waitFor()
    const before = await middleOf(card(/^Meno iscritti/))
    await frame.focus()
    await person.press('ArrowDown')
    await expect.poll(async () => (await middleOf(card(/^Meno iscritti/)))[1]).toBeGreaterThan(before[1])
    await person.press('Control+z')
    await expect.poll(() => middleOf(card(/^Meno iscritti/))).toEqual(before)
    // By keys alone: a line from where one is, to where arrows lead.
    await card(/^Poco tempo/).focus()
    await person.press('l', 'ArrowRight', 'ArrowDown')
    await person.isAt(/^(Cornice: Da riprendere|Meno iscritti)/)
    await person.press('Enter')
    await person.isAt('Che cosa dice la linea')
    await person.press('Escape')
    await person.isAt(/^Linea da «Poco tempo» a «(Da riprendere|Meno iscritti)», Nero$/)
    await person.press('Delete')
    await expect.poll(() => drawing(/^Linea/).count()).toBe(1)
    await card(/^Nessuno risponde/).focus()
    await person.press('q', 'Enter')
    await person.isAt('Testo nel rettangolo')
    await person.type('Da qui')
    await person.press('Enter')
    await person.isAt(/^Rettangolo: Da qui, /)
    await card(/^Nessuno risponde/).focus()
    await person.press('Delete')
    await expect.poll(() => drawing(/^Linea/).count()).toBe(0)
  })

  test('takes photos one after the other, keeps what is written of each, and adds all their cards in one step', async () => {
    const photo = (name: string) => ({ name, bytes: readFileSync(join('test', 'fixtures', 'photos', name)) })
    await page.getByRole('button', { name: 'File della lavagna' }).click()
    await page.getByRole('menuitem', { name: /^Cartoncini da foto/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Cartoncini da foto' })
    const chosen = page.waitForEvent('filechooser')
    await sheet.getByRole('button', { name: 'Scegli le foto' }).click()
    const chooser = await chosen
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles(
      ['wall.jpg', 'wall.png'].map((name) => join(process.cwd(), 'test', 'fixtures', 'photos', name)),
    )
    await sheet.getByText('Foto 1 di 2').waitFor()
    const field = sheet.getByRole('textbox', { name: 'Cartoncini di questa foto' })
    await person.isAt('Cartoncini di questa foto')
    await field.fill('Panchine\nOmbra')
    await field.press('Control+Enter')
    await sheet.getByText('Foto 2 di 2').waitFor()
    await person.type('Acqua')
    await giveFile(field, 'paste', photo('wall.webp'))
    await sheet.getByText('Foto 3 di 3').waitFor()
    await sheet.getByRole('button', { name: 'Foto precedente' }).click()
    await expect.poll(() => field.inputValue()).toBe('Acqua')
    expect(await axeFindings(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Aggiungi 3 cartoncini' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('3 cartoncini aggiunti alla lavagna').waitFor()
    await page.getByRole('button', { name: 'Tutta la lavagna' }).click()
    await card(/^Acqua, /).waitFor()
    await person.press('Control+z')
    await expect.poll(() => cards().getByRole('button').count()).toBe(0)
    // The same from the surface: what is written is not lost when the sheet is closed.
    await page
      .getByRole('button', { name: /^Immagine/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Cartoncini da foto', exact: true }).click()
    await field.fill('Luce')
    await person.press('Escape')
    await card(/^Luce, /).waitFor()
  })

  test('is pushed and brought nearer by wheel, Space and keys, and all of it comes back into sight', async () => {
    await writeCards('Uno')
    const before = await middleOf(card(/^Uno/))
    const inBoard = async () => {
      const board = await page.getByRole('region', { name: 'Piano della lavagna' }).boundingBox()
      const [x, y] = await middleOf(card(/^Uno/))
      return [Math.round(x - (board?.x ?? 0)), Math.round(y - (board?.y ?? 0))]
    }
    const placed = await inBoard()
    const whole = await percent()
    await page.mouse.move(...before)
    await page.mouse.wheel(0, 50)
    await expect.poll(async () => (await middleOf(card(/^Uno/)))[1]).toBeLessThan(before[1] - 40)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(percent).not.toBe(whole)
    await page.keyboard.down('Space')
    await page.mouse.down()
    await page.mouse.move(before[0] + 60, before[1] + 60, { steps: 3 })
    await page.mouse.up()
    await page.keyboard.up('Space')
    await page.getByRole('button', { name: 'Tutta la lavagna' }).click()
    await expect.poll(percent).toBe(whole)
    // By keys as by the wheel: nearer and nearer, and back to the whole.
    await person.press('+', 'Control++')
    await expect
      .poll(async () => Number.parseInt((await percent()) ?? '', 10) / Number.parseInt(whole ?? '', 10))
      .toBeCloseTo(1.56, 1)
    await person.press('0')
    await expect.poll(percent).toBe(whole)
    await expect.poll(inBoard).toEqual(placed)
  })

  test('what is chosen is duplicated, grouped, pinned and said why; a loop around cards chooses them', async () => {
    await writeCards('Uno', 'Due', 'Tre')
    await person.press('Control+d')
    await expect.poll(() => card(/^Tre, /).count()).toBe(2)
    await person.press('Control+z')
    await expect.poll(() => card(/^Tre, /).count()).toBe(1)
    await card(/^Uno/).focus()
    await person.press('Control+a', 'Control+g')
    await card(/^Due, in un gruppo, /).waitFor()
    await person.press('Escape')
    const before = await middleOf(card(/^Tre/))
    await drag(card(/^Uno/), [(await middleOf(card(/^Uno/)))[0], before[1] + 60])
    // One of a group is in the hand: all of it moves.
    await expect.poll(async () => (await middleOf(card(/^Tre/)))[1]).toBeGreaterThan(before[1] + 40)
    await card(/^Tre/).focus()
    await person.press('Control+Shift+g', 'Control+l')
    await card(/^Tre, fissato, /).waitFor()
    await person.press('ArrowDown')
    await page.getByText('È fissato al suo posto: prima togli il fermo, poi spostalo.').waitFor()
    await person.press('Escape', 'c')
    const [left, top] = await middleOf(card(/^Uno/))
    const [right] = await middleOf(card(/^Due/))
    await page.mouse.move(left - 90, top - 70)
    await page.mouse.down()
    for (const [x, y] of [
      [right + 20, top - 70],
      [right + 20, top + 70],
      [left - 90, top + 70],
    ] as const)
      await page.mouse.move(x, y, { steps: 3 })
    await page.mouse.up()
    await page.getByText('2 cartoncini scelti').waitFor()
    await page.getByRole('button', { name: 'Insieme' }).click()
    await page.getByRole('menuitem', { name: 'Porta davanti' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await person.press('Escape')
    await page.getByRole('button', { name: 'Raccogli', exact: true }).click()
    await person.isAt('Nome della nuvola')
  })

  test('is pushed, brought nearer and worked on with fingers', async () => {
    await writeCards('Uno', 'Due')
    const touch = await fingersOn(page)
    const before = await middleOf(card(/^Due/))
    await touch.drag(before, [before[0] + 60, before[1] + 40])
    await expect.poll(() => middleOf(card(/^Due/))).not.toEqual(before)
    expect(await card(/^Due/).getAttribute('aria-pressed')).toBe('false')
    const far = await percent()
    await touch.pinch([450, 350], 60, 100)
    await expect.poll(percent).not.toBe(far)
    const chosen = await middleOf(card(/^Uno/))
    const other = await middleOf(card(/^Due/))
    await touch.tap(chosen)
    await card(/^Uno/).and(page.locator('[aria-pressed=true]')).waitFor()
    await touch.drag(chosen, [chosen[0] + 50, chosen[1] + 90])
    await expect.poll(async () => (await middleOf(card(/^Uno/)))[1]).toBeGreaterThan(chosen[1] + 60)
    expect(await middleOf(card(/^Due/))).toEqual(other)
    await touch.tapTwice(other)
    await person.isAt('Testo del cartoncino')
    await person.press('Escape')
    await person.isAt(/^Due, /)
    await touch.rest(await middleOf(card(/^Due/)))
    await page.getByRole('menuitem').first().waitFor()
    await person.press('Escape')
    await person.isAt(/^Due, /)

    // Many drawings are painted: a finger that rests on one, and the right button, ask for its menu all the same.
    await person.press('Control+a', 'Delete', 'q')
    await page.getByText(/^Trascina, o premi dove va/).waitFor()
    await person.press('Enter')
    await person.isAt('Testo nel rettangolo')
    await person.type('Panchina')
    await person.press('Enter')
    await person.isAt(/^Rettangolo: Panchina, /)
    const drawings = page.getByRole('list', { name: 'Disegni sul piano' }).getByRole('button')
    const first = await drawings.boundingBox()
    for (let count = 1; count < 256; count *= 2) await person.press('Control+a', 'Control+d')
    await page.locator('[data-painted]').waitFor()
    await expect.poll(() => drawings.count()).toBeLessThan(256)
    await person.press('Escape')
    const last = await middleOf(page.locator(':focus'))
    await touch.rest([(first?.x ?? 0) + 6, (first?.y ?? 0) + 6])
    await page.getByRole('menuitem', { name: 'Collega a…' }).waitFor()
    await person.press('Escape')
    await person.isAt(/^Rettangolo: Panchina, /)
    await page.mouse.click(...last, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Collega a…' }).waitFor()
    await person.press('Escape')
    await person.isAt(/^Rettangolo: Panchina, /)
  })

  test('moves zones only when asked to: by keys with their cards, by the mouse, with a name; Esc prints them again', async () => {
    await writeCards('Uno')
    const face = (name: string) => page.getByRole('button', { name: `Zona ${name}, si sposta con le frecce` })
    const wayTo = async () => {
      const [one, title] = [await middleOf(card(/^Uno/)), await middleOf(zone('Punti di forza'))]
      return [Math.round(one[0] - title[0]), Math.round(one[1] - title[1])]
    }
    const [left, top] = await middleOf(zone('Punti di forza'))
    const way = await wayTo()
    await person.press('z')
    await person.isAt(/^Zona Punti di forza, /)
    expect(await axeFindings(page)).toEqual([])
    for (let count = 0; count < 3; count += 1) await page.keyboard.down('ArrowUp')
    await page.keyboard.up('ArrowUp')
    await expect.poll(async () => (await middleOf(zone('Punti di forza')))[1]).toBeLessThan(top - 15)
    expect(await wayTo()).toEqual(way)
    await page.getByText('Zona «Punti di forza» spostata').waitFor({ state: 'attached' })
    await person.press('Control+z')
    await expect.poll(async () => (await middleOf(zone('Punti di forza')))[1]).toBeCloseTo(top, 0)
    expect(await wayTo()).toEqual(way)
    const box = await face('Punti di forza').boundingBox()
    if (box === null) throw new Error('It is not drawn')
    await page.mouse.move(box.x, box.y)
    await page.mouse.down()
    await page.mouse.move(box.x - 60, box.y - 20, { steps: 3 })
    await page.mouse.up()
    await expect
      .poll(async () => (await face('Punti di forza').boundingBox())?.width)
      .toBeGreaterThan(box.width + 40)
    await person.press('F2')
    await person.isAt('Nome della zona')
    await person.press('Control+a')
    await person.type('Quello che va')
    await person.press('Enter')
    await person.isAt(/^Zona Quello che va, /)
    await person.press('Control+z', 'Control+z', 'Escape')
    await person.isAt('Sposta le zone')
    const forces = await middleOf(zone('Punti di forza'))
    expect(forces[0]).toBeCloseTo(left, 0)
    await page.mouse.move(box.x + 4, forces[1] + 4)
    await page.mouse.down()
    await page.mouse.move(forces[0] + 60, forces[1] + 120, { steps: 3 })
    await page.mouse.up()
    await page.getByText('un cartoncino scelto').waitFor()
    expect(await middleOf(zone('Punti di forza'))).toEqual(forces)
  })
})
