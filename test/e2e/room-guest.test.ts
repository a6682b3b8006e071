import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchedTavolo, switches } from '../support/launch-app.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'
import { hasNetwork, laptopOf, openToTheRoom } from '../support/room-people.ts'

// Somebody with nothing but a browser, on the page that the hub gives.

/** Debian's Chromium: another program than the one inside Tavolo. */
const browserPath = '/usr/bin/chromium'
const folder = mkdtempSync(join(tmpdir(), 'tavolo-guest-'))

let marta: LaunchedTavolo
let browser: Browser | null = null
let phone: Page
let guestLink = ''
/** Why nothing of this can be tried here; null when it can. */
let obstacle: string | null = null

beforeAll(async () => {
  marta = await laptopOf('Marta')
  if (!(await hasNetwork(marta))) obstacle = 'this computer is on no network'
  else if (!existsSync(browserPath)) obstacle = 'Chromium is not installed'
  if (obstacle !== null) return
  await marta.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  guestLink = (await openToTheRoom(marta.page)).guestLink
  const page = await (await fetch(guestLink)).text()
  if (!page.includes('/assets/')) obstacle = 'this build has no guest page'
  browser = await chromium.launch({
    executablePath: browserPath,
    args: switches().includes('--no-sandbox') ? ['--no-sandbox'] : [],
  })
  phone = await browser.newPage({ viewport: { width: 390, height: 800 }, locale: 'it-IT' })
})

afterAll(async () => {
  await browser?.close()
  await marta.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('a guest says a name, is let in, and what it writes is on the laptop', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await phone.goto(guestLink)
  await phone.getByRole('textbox', { name: 'Il tuo nome' }).fill('Gino')
  await phone.getByRole('button', { name: 'Entra' }).click()
  await marta.page.getByText('con il browser').waitFor()
  await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
  await phone.getByRole('navigation').first().waitFor()
  await marta.page.getByRole('button', { name: 'Che cosa può fare Gino' }).waitFor()
  await phone.getByRole('navigation').getByText('Scrivi').click()
  await phone.getByRole('button', { name: 'Un bisogno' }).click()
  await phone.getByRole('textbox', { name: 'Che cosa manca' }).fill('Un passaggio per il medico')
  await phone.getByRole('button', { name: 'Manda al tavolo' }).first().click()
  await phone.getByText('Mandato al tavolo.').waitFor()
  await marta.page.getByText("Ha tutto anche l'altro dispositivo").waitFor()
  expect(await savedTavolo()).toContain('Un passaggio per il medico')
})

/** The whole tavolo as Marta's computer has it, as a file. */
async function savedTavolo(): Promise<string> {
  const path = join(folder, `${readdirSync(folder).length}.json`)
  await stubSaveDialog(marta.application, { path })
  await marta.page.getByRole('link', { name: 'Documenti' }).click()
  await marta.page.getByRole('button', { name: 'Salva in JSON' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await marta.page.getByRole('link', { name: 'Condividi' }).click()
  return readFileSync(path, 'utf8')
}

test('a guest that is blocked is out at once, and stands on the list of the blocked', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.page.getByRole('button', { name: 'Altro per Gino' }).click()
  await marta.page.getByRole('menuitem', { name: 'Allontana e blocca' }).click()
  await marta.page.getByText('non può chiedere di entrare').waitFor()
  await marta.page.getByRole('heading', { name: 'Bloccati' }).waitFor()
  await expect.poll(() => phone.getByRole('navigation').count()).toBe(0)
})

test('closing the room ends it for the guest', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.page.getByRole('button', { name: 'Chiudi', exact: true }).first().click()
  await marta.page.getByRole('button', { name: 'Apri il tavolo alla sala' }).waitFor()
  const address = guestLink.split('#')[0] ?? ''
  await expect
    .poll(async () =>
      fetch(address).then(
        () => 'answers',
        () => 'silence',
      ),
    )
    .toBe('silence')
})
