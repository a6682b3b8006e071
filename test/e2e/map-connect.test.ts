import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { openSampleMap } from '../support/tavolo-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSampleMap(page, 'Connetti')
  await card('R01').waitFor()
})

afterAll(async () => {
  await running.kill()
})

function card(name: string): Locator {
  return page
    .getByRole('region', { name: 'Bisogni, risorse e azioni sul piano' })
    .getByRole('button', { name: new RegExp(`^${name} `) })
}

async function placeOf(what: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await what.boundingBox()
  if (box === null) throw new Error('The card is not drawn')
  return { x: Math.round(box.x), y: Math.round(box.y) }
}

/** Where a card lies on the board, however that is scrolled. */
async function leftOf(name: string): Promise<string> {
  return card(name).evaluate((face) => face.closest('li')?.style.left ?? '')
}

/** Puts a finger on something and draws it to the right and down. */
async function dragWithFinger(what: Locator): Promise<void> {
  // Amid the page, where no notice lies over it, and still, which what was just found is not at once.
  await what.evaluate((face) => face.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await what.click({ trial: true, position: { x: 20, y: 20 } })
  const { x, y } = await placeOf(what)
  const finger = await page.context().newCDPSession(page)
  const touchPoints = [0, 20, 40, 60].map((way) => [{ x: x + 20 + way, y: y + 20 + way }])
  for (const [index, points] of touchPoints.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await finger.detach()
}

/** Finds a card by typing its code, which brings it into sight with focus. */
async function find(code: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Trova una scheda' })
  // First it comes into sight and stands still: a page that scrolls closes the list and empties the field.
  await field.click()
  await field.fill(code)
  await person.press('Enter')
  await person.isAt(new RegExp(`^${code} `))
}

describe('«Connetti»', () => {
  test('two resources chosen by keys alone become an action with a name, which is a card tied to its parts', async () => {
    await find('R01')
    await person.press('Space')
    await find('R02')
    await person.press('Space')
    await page.getByText('2 risorse', { exact: true }).waitFor()
    await person.press('a')
    await person.isAt("Nome dell'azione")
    await page.keyboard.type('Una staffetta')
    await person.press('Enter')
    await person.isAt(/^Una staffetta azione/)
    const actions = page.getByRole('region', { name: 'Azioni', exact: true })
    await actions.getByText('Una staffetta').waitFor()
    expect(await actions.getByRole('link', { name: /^R0[12] / }).count()).toBe(2)
    expect(await page.locator('[data-from^="connection:"]').count()).toBe(2)
    await page.getByRole('button', { name: 'Togli la scelta' }).waitFor({ state: 'detached' })
  })

  test('its card says what is wrong, takes a need, and is taken away and back', async () => {
    await person.press('Enter')
    await person.isAt("Nome dell'azione")
    await page.getByRole('button', { name: /^Togli R01/ }).focus()
    await person.press('Enter')
    await person.isAt(/^Togli R02/)
    await page.getByText("Un'azione mette insieme almeno due risorse.").waitFor()
    await person.press('Escape')
    await person.isAt(/^Una staffetta azione/)
    const actions = page.getByRole('region', { name: 'Azioni', exact: true })
    expect(await actions.getByRole('link', { name: /^R0[12] / }).count()).toBe(2)
    await page.getByRole('button', { name: 'Cambia «Una staffetta»' }).click()
    await page.getByRole('combobox', { name: 'Aggiungi un bisogno' }).fill('B04')
    await person.press('Enter')
    await page.getByRole('button', { name: 'Registra' }).click()
    await actions.getByRole('link', { name: /^B04 / }).waitFor()
    await page.getByRole('button', { name: 'Cambia «Una staffetta»' }).click()
    await page.getByRole('button', { name: "Togli l'azione" }).click()
    await actions.getByText('Ancora nessuna.').waitFor()
    await person.press('Control+z')
    await actions.getByRole('link', { name: /^B04 / }).waitFor()
  })

  test('arrows move a card, a held drag is one step, and undo puts it back where it lay', async () => {
    await find('R03')
    const before = await placeOf(card('R03'))
    await person.press('ArrowRight', 'ArrowRight')
    expect((await placeOf(card('R03'))).x).toBeGreaterThan(before.x)
    await person.press('Control+z', 'Control+z')
    await expect.poll(() => placeOf(card('R03'))).toEqual(before)
    await card('R03').hover()
    await page.mouse.down()
    await page.mouse.move(before.x + 240, before.y + 90, { steps: 6 })
    await page.mouse.up()
    const dropped = await placeOf(card('R03'))
    expect(dropped.x).toBeGreaterThan(before.x + 50)
    expect(await card('R03').getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('tab', { name: 'Vuoti' }).click()
    await page.getByRole('tab', { name: 'Connetti' }).click()
    await find('R03')
    await person.press('Control+z')
    await find('R03')
    await page.getByRole('button', { name: 'Disponi' }).click()
    await page.getByText('Le schede sono disposte di nuovo.').waitFor()
  })

  test('a digit links the need and the resource that are chosen, and nothing when they are not two', async () => {
    await find('B04')
    await person.press('1')
    await page.getByText('Scegli un bisogno e una risorsa, poi premi').waitFor()
    await person.press('Space')
    await find('R17')
    await person.press('2')
    await page.getByText('R17 per B04: in parte.').waitFor()
    await person.press('1')
    await page.getByText('R17 per B04: risponde.').waitFor()
    // Of what is done again and again only the last is said.
    expect(await page.getByRole('button', { name: 'Annulla' }).count()).toBe(1)
    const row = page.getByRole('button', { name: /^B04 / }).last()
    await row.click()
    await page.getByRole('link', { name: /^R17 / }).waitFor()
    await find('R17')
    await person.press('Escape')
    await page.getByText('Premi una scheda (o Spazio) per sceglierla.').waitFor()
  })

  test('a finger scrolls over cards, and drags the one that is chosen', async () => {
    await find('R05')
    const left = await leftOf('R05')
    await dragWithFinger(card('R05'))
    expect(await leftOf('R05')).toBe(left)
    await find('R05')
    await person.press('Space')
    await page.getByRole('button', { name: 'Togli la scelta' }).waitFor()
    await dragWithFinger(card('R05'))
    await expect.poll(() => leftOf('R05')).not.toBe(left)
    expect(await card('R05').getAttribute('aria-pressed')).toBe('true')
    await person.press('Control+z')
    await expect.poll(() => leftOf('R05')).toBe(left)
    await page.getByRole('button', { name: 'Togli la scelta' }).click()
  })

  test('Ctrl and the arrows go from card to card', async () => {
    await find('R01')
    const before = await placeOf(card('R01'))
    await person.press('Control+ArrowRight')
    await person.isAt(/^B\d\d /)
    await person.press('Control+ArrowLeft')
    await person.isAt(/^R\d\d /)
    expect(await placeOf(card('R01'))).toEqual(before)
  })

  test('Tab stops at one card and goes on to the lists, which say by keys alone what answers a need', async () => {
    await find('R01')
    await person.press('Control+ArrowRight')
    await person.isAt(/^B\d\d /)
    await person.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[data-board], body')?.tagName)).toBe(
      'BODY',
    )
    await person.reach('Cambia «Una staffetta»')
    await person.reach(/^B\d\d .*bisogno/, 'back')
    await person.reach(/^B02 /)
    await person.press('Enter', 'Tab')
    await person.isAt(/^R01 /)
    await person.press('Enter')
    await page.getByRole('tab', { name: 'Elenco', selected: true }).waitFor()
    await page.getByRole('tab', { name: 'Connetti' }).click()
  })

  test('everything comes into sight at once, and a card that is found is large enough to be read', async () => {
    await page.getByRole('button', { name: 'Tutto in vista' }).click()
    const board = page.getByRole('region', { name: 'Bisogni, risorse e azioni sul piano' })
    await expect
      .poll(() =>
        board.evaluate((it) => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight]),
      )
      .toEqual([0, 0])
    await find('B15')
    await expect.poll(async () => (await card('B15').boundingBox())?.width ?? 0).toBeGreaterThan(180)
  })

  test('axe finds nothing, and Enter opens the card of a resource', async () => {
    expect(await axeFindings(page)).toEqual([])
    await find('R02')
    await person.press('Enter')
    await page.getByRole('tab', { name: 'Elenco', selected: true }).waitFor()
  })
})
