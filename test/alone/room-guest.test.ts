import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
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
  await marta.page.getByText(/^dal browser ·/).waitFor()
  // Whoever listens to the page hears it, also here, where no notice says it.
  await marta.page.getByText('Gino chiede di entrare').waitFor({ state: 'attached' })
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

test('whoever facilitates puts the window away: it goes on at its full pace, as long as the room is open', async ({
  skip,
}) => {
  if (obstacle !== null) skip(obstacle)
  await setShown(marta, 'hide')
  // Chromium says nothing about its own slowness while somebody looks into the page, as a test does: the switch is asked.
  expect(await isThrottled(marta)).toBe(false)
  await phone.getByRole('textbox', { name: 'Che cosa manca' }).fill('Un doposcuola il martedì')
  await phone.getByRole('button', { name: 'Manda al tavolo' }).first().click()
  await marta.page.getByText("Ha tutto anche l'altro dispositivo").waitFor()
  expect(await savedTavolo()).toContain('Un doposcuola il martedì')
  await setShown(marta, 'show')
})

test('what a guest asks waits beside the verbale for whoever facilitates, whose answer can be taken back', async ({
  skip,
}) => {
  if (obstacle !== null) skip(obstacle)
  await openNewVerbale(marta.page)
  await phone.getByRole('navigation').getByText('Ora').click()
  await phone.getByRole('button', { name: 'Sono presente' }).click()
  const isAsked = phone.getByText('Hai detto di essere presente: chi conduce lo conferma.')
  await isAsked.waitFor()

  await marta.page.getByRole('link', { name: 'Una persona dice di essere presente' }).click()
  const attendances = marta.page.getByRole('region', { name: 'Chiedono di essere segnati presenti' })
  // He came under a name that is not on the list: who he is, she says.
  await attendances.getByRole('combobox', { name: 'Chi è «Gino»' }).fill('Rosanna')
  await marta.page.getByRole('option', { name: /^Rosanna Dal Col/ }).click()
  await attendances.getByRole('button', { name: 'Segna presente: Gino' }).click()
  await phone.getByText('Risulti presente.').waitFor()
  await takeBack(marta.page, 'Gino: presente')
  await isAsked.waitFor()
  await attendances.getByRole('button', { name: 'Non segnare: Gino' }).click()
  await phone.getByText("Chi conduce non l'ha confermato. Parlane in sala.").waitFor()
  await attendances.waitFor({ state: 'detached' })

  await phone.getByRole('navigation').getByText('Scrivi').click()
  await phone.getByRole('button', { name: "Un'osservazione sul verbale" }).click()
  await phone.getByRole('textbox', { name: 'Che cosa chiedi' }).fill('Manca la cucina.')
  await phone.getByRole('button', { name: 'Manda al tavolo' }).first().click()
  const own = phone.getByRole('region', { name: 'Quello che hai scritto' })
  await own.getByText('chi conduce la guarda').waitFor()
  await marta.page.goBack()
  await marta.page.getByRole('button', { name: "Un'osservazione arrivata dalla sala" }).click()
  const observations = marta.page.getByRole('region', { name: 'Osservazioni arrivate dalla sala' })
  await observations.getByText('Manca la cucina.').waitFor()
  await observations.getByRole('button', { name: 'Metti tra le osservazioni: Gino' }).click()
  await own.getByText('accolta', { exact: true }).waitFor()
  await marta.page.getByText('Gino: Manca la cucina.').waitFor()
})

/** A new session of the tavolo on the screen, its verbale open. */
async function openNewVerbale(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sessioni' }).click()
  await page.getByRole('button', { name: 'Nuova sessione' }).click()
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Il progetto definitivo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Il progetto definitivo' }).waitFor()
  await page.getByRole('link', { name: 'Verbale', exact: true }).click()
  await page.getByRole('heading', { name: 'Verbale n. 4' }).waitFor()
}

/** Presses «Annulla» on the notice of what was just done. */
async function takeBack(page: Page, what: string): Promise<void> {
  const notice = page.getByRole('alertdialog').filter({ hasText: what })
  await notice.getByRole('button', { name: 'Annulla', exact: true }).click()
}

test('what a guest types while the hub stands still is on the laptop as soon as another has taken its place', async ({
  skip,
}) => {
  if (obstacle !== null) skip(obstacle)
  await phone.getByRole('button', { name: 'Un bisogno' }).click()
  await toHub(marta, 'SIGSTOP')
  await phone
    .getByText(/^Non collegato/)
    .first()
    .waitFor()
  for (const words of ['Una sala calda il sabato', 'Chi porta la spesa']) {
    await phone.getByRole('textbox', { name: 'Che cosa manca' }).fill(words)
    await phone.getByRole('button', { name: 'Manda al tavolo' }).first().click()
    await phone.getByText('Tenuto qui: parte appena torna il collegamento.').waitFor()
  }
  // The hub that is started in its place knows nothing of this: the phone is ahead of it.
  await toHub(marta, 'SIGKILL')
  await phone
    .getByRole('paragraph')
    .filter({ hasText: /^Collegato al tavolo$/ })
    .waitFor()
  await marta.page.getByRole('link', { name: 'Condividi' }).click()
  await marta.page.getByText("Ha tutto anche l'altro dispositivo").waitFor()
  await marta.page.getByRole('link', { name: 'Mappa' }).click()
  await marta.page.getByRole('tab', { name: 'Elenco' }).click()
  for (const words of ['Una sala calda il sabato', 'Chi porta la spesa'])
    await marta.page.getByText(words).first().waitFor()
  await marta.page.getByRole('link', { name: 'Condividi' }).click()
})

test('a canvas goes from the laptop to the phone and back: cards, dots, and the outcome on both', async ({
  skip,
}) => {
  if (obstacle !== null) skip(obstacle)
  const { page } = marta
  await page.getByRole('link', { name: 'Lavagne' }).click()
  await page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await page.getByRole('button', { name: 'SWOT', exact: true }).click()
  await page.getByRole('button', { name: 'Metti sul tavolo' }).click()
  await phone.getByRole('button', { name: 'Ora (novità)' }).click()
  await phone.getByRole('button', { name: 'Aggiungi cartoncino in «Punti di forza»' }).click()
  await page.getByRole('tab', { name: 'Elenco' }).click()
  const outline = page.getByRole('tree', { name: 'Elenco della lavagna' })
  for (const words of ['Un furgone', 'Le chiavi']) {
    await phone.keyboard.type(words)
    await phone.keyboard.press('Enter')
    await outline.getByRole('treeitem', { name: new RegExp(`^${words}, `) }).waitFor()
  }
  await page.getByRole('button', { name: 'Vota', exact: true }).click()
  await page.getByRole('textbox', { name: 'Domanda del voto' }).fill('Da dove cominciamo?')
  await page.getByRole('button', { name: 'Apri il voto' }).click()
  await phone.getByRole('heading', { name: 'Si vota: Da dove cominciamo?' }).waitFor()
  await phone.getByRole('button', { name: 'Un punto a «Le chiavi»', exact: true }).click()
  await page.getByText('Ha votato una persona').first().waitFor()
  await page.getByRole('button', { name: 'Chiudi il voto' }).click()
  await page.getByText('Primo: «Le chiavi», con un punto.').waitFor()
  const outcome = phone.getByRole('region', { name: 'Esito: Da dove cominciamo?' })
  await outcome.getByRole('listitem').filter({ hasText: 'Le chiavi' }).getByText('un punto').waitFor()
  await page.getByRole('button', { name: 'Togli dal tavolo' }).click()
  await outcome.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Condividi' }).click()
})

/** Sends a signal to the hub's process. */
async function toHub({ application }: LaunchedTavolo, signal: 'SIGSTOP' | 'SIGKILL'): Promise<void> {
  const pid = await application.evaluate(({ app }, how) => {
    const hub = app.getAppMetrics().find(({ name }) => name === 'Tavolo hub')
    if (hub !== undefined) process.kill(hub.pid, how)
    return hub?.pid
  }, signal)
  expect(pid).toBeDefined()
}

async function setShown({ application }: LaunchedTavolo, how: 'hide' | 'show'): Promise<void> {
  await application.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), how)
}

/** Whether Chromium may slow Tavolo's page down where nobody sees it. */
async function isThrottled({ application }: LaunchedTavolo): Promise<boolean | undefined> {
  return application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getBackgroundThrottling(),
  )
}

test('the invitation fills the window for the projector, and Esc puts it away', async ({ skip }) => {
  if (obstacle !== null) skip(obstacle)
  await marta.page.getByRole('button', { name: 'Mostra in grande' }).click()
  const wall = marta.page.getByRole('dialog', { name: 'Vicini di valle' })
  await wall.getByRole('img', { name: 'Codice da inquadrare per entrare nel tavolo' }).waitFor()
  await wall.getByText(new URL(guestLink).host, { exact: true }).waitFor()
  expect(await wall.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])).toEqual([
    1280, 800,
  ])
  expect(await axeFindings(marta.page)).toEqual([])
  await marta.page.keyboard.press('Escape')
  await wall.waitFor({ state: 'detached' })
  await expect
    .poll(() => marta.page.evaluate(() => document.activeElement?.textContent))
    .toBe('Mostra in grande')
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
  await expect.poll(() => isThrottled(marta)).toBe(true)
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
