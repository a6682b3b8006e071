import { type Browser, chromium, type Page } from 'playwright-core'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { brokenPlaces } from '../support/broken-places.ts'
import { keyboardPerson, type KeyboardPerson } from '../support/keyboard.ts'
import { type LaunchedTavolo, switches } from '../support/launch-app.ts'
import { hasNetwork, laptopOf } from '../support/room-people.ts'

// A room from its opening to its end by keys alone: Marta at her laptop, Gino at a computer with only a browser.

/** Debian's Chromium: another program than the one inside Tavolo. */
const browserPath = '/usr/bin/chromium'

let laptop: LaunchedTavolo
let browser: Browser | null = null
let page: Page
let phone: Page
let marta: KeyboardPerson
let gino: KeyboardPerson
/** Why nothing of this can be tried here; null when it can. */
let obstacle: string | null = null

beforeAll(async () => {
  laptop = await laptopOf('Marta')
  page = laptop.page
  marta = keyboardPerson(page)
  if (!(await hasNetwork(laptop))) obstacle = 'this computer is on no network'
  else if (!existsSync(browserPath)) obstacle = 'Chromium is not installed'
  if (obstacle !== null) return
  browser = await chromium.launch({
    executablePath: browserPath,
    args: switches().includes('--no-sandbox') ? ['--no-sandbox'] : [],
  })
  phone = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'it-IT' })
  gino = keyboardPerson(phone)
})

afterAll(async () => {
  await browser?.close()
  await laptop.kill()
})

/** Whoever has only keys starts from the top of the page when focus is nowhere. */
async function keepsHerPlace(what: string): Promise<void> {
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
  await expect.poll(hasFocus, { message: `focus after: ${what}` }).toBe(true)
}

async function invitation(): Promise<string> {
  return page.getByRole('textbox', { name: 'Indirizzo di invito' }).inputValue()
}

test('opens the tavolo to the room', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.reach('Apri il tavolo di esempio')
  await marta.press('Enter')
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
  await marta.reach('Condividi')
  await marta.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Condividi' }).waitFor()
  await marta.reach('Apri il tavolo alla sala')
  await marta.press('Enter')
  await page.getByRole('textbox', { name: 'Indirizzo di invito' }).waitFor()
  await keepsHerPlace('opening')
})

test('shows the invitation on the wall and puts it away', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.reach('Mostra in grande')
  await marta.press('Enter')
  await page.getByRole('dialog', { name: 'Vicini di valle' }).waitFor()
  await marta.press('Escape')
  await marta.isAt('Mostra in grande')
})

test('lets a guest in who came by keys too', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await phone.goto(await invitation())
  await gino.reach('Il tuo nome')
  await gino.type('Gino')
  await gino.press('Enter')
  await page.getByText('Gino chiede di entrare').waitFor({ state: 'attached' })
  await marta.reach('Fai entrare')
  await marta.press('Enter')
  await phone.getByText('Partecipi come Gino').waitFor()
  await page.getByRole('button', { name: 'Che cosa può fare Gino' }).waitFor()
  await keepsHerPlace('letting in')
})

test.for(['light', 'dark', 'high-contrast'] as const)(
  'axe finds nothing in the %s theme',
  async (theme, { skip }) => {
    if (obstacle !== null) skip(obstacle)
    await page.evaluate((chosen) => window.host?.settingsWrite({ theme: chosen }), theme)
    await page.locator(`html[data-theme='${theme}']`).waitFor({ state: 'attached' })
    expect(await axeFindings(page)).toEqual([])
  },
)

test('nothing is cut with text at 200 %', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await page.evaluate(() => window.host?.settingsWrite({ theme: 'light', textScale: 2 }))
  await expect
    .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale')))
    .toBe('2')
  expect(await brokenPlaces(page)).toEqual([])
  await page.evaluate(() => window.host?.settingsWrite({ textScale: 1 }))
})

test('gives a guest another role, and takes it back', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.reach(/Che cosa può fare Gino/)
  await marta.press('Enter')
  await page.getByRole('option', { name: 'Osserva' }).waitFor()
  await marta.press('ArrowDown', 'Enter')
  await phone.getByText('Osservi come Gino').waitFor()
  // The list opens at the role that is shown: Gino may have heard of it before this window.
  const role = page.getByRole('button', { name: 'Che cosa può fare Gino' })
  await role.filter({ hasText: 'Osserva' }).waitFor()
  await marta.isAt(/Che cosa può fare Gino/)
  await marta.press('Enter')
  await page.getByRole('option', { name: 'Osserva' }).waitFor()
  await marta.press('ArrowUp', 'Enter')
  await phone.getByText('Partecipi come Gino').waitFor()
})

test('sends a guest away, who asks again and is told no', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.reach('Altro per Gino')
  await marta.press('Enter')
  await page.getByRole('menuitem', { name: 'Allontana' }).first().waitFor()
  await marta.press('Enter')
  await phone.getByRole('heading', { name: 'Chi conduce ti ha fatto uscire' }).waitFor()
  await keepsHerPlace('sending away')
  await gino.reach('Chiedi di nuovo')
  await gino.press('Enter')
  await page.getByRole('button', { name: 'Rifiuta' }).waitFor()
  await marta.reach('Rifiuta')
  await marta.press('Enter')
  await phone.getByRole('heading', { name: 'Per ora non puoi entrare' }).waitFor()
  await keepsHerPlace('declining')
})

test('makes a new invitation, and closes the room', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  const before = await invitation()
  await marta.reach('Nuovo invito')
  await marta.press('Enter')
  await expect.poll(invitation).not.toBe(before)
  await marta.isAt('Nuovo invito')
  await marta.reach('Chiudi', 'back')
  await marta.press('Enter')
  await page.getByRole('button', { name: 'Apri il tavolo alla sala' }).waitFor()
  await keepsHerPlace('closing')
})
