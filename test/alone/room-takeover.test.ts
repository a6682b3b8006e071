import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { startChromium } from '../support/guest/chromium.ts'
import {
  addAction,
  askToJoin,
  goTo,
  hasNetwork,
  laptopOf,
  openToTheRoom,
  seesAction,
} from '../support/room-people.ts'

// The battery of the laptop that hosts the room is flat: another facilitator carries on, and the first comes back to her.
// Then the lid of the second is closed for a while.

const martaData = mkdtempSync(join(tmpdir(), 'tavolo-marta-'))
let marta: LaunchedTavolo
let iris: LaunchedTavolo
let browser: Browser | null = null
let isOnNetwork = false

beforeAll(async () => {
  marta = await laptopOf('Marta', martaData)
  iris = await laptopOf('Iris')
  isOnNetwork = await hasNetwork(marta)
})

afterAll(async () => {
  await browser?.close()
  await marta.kill()
  await iris.kill()
  rmSync(martaData, { recursive: true, force: true, maxRetries: 5 })
})

/** Whoever is gone without a word is gone after so long: `renderer/presence`. */
const goneAfterMs = 30_000

const here = ({ page }: LaunchedTavolo, words: string) =>
  page.getByRole('button', { name: `Chi è qui: ${words}` })

/** Marta makes a canvas on which a vote is open; gives its place. */
async function openVote({ page }: LaunchedTavolo): Promise<string> {
  await page.getByRole('link', { name: 'Lavagne' }).click()
  await page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await page.getByRole('button', { name: 'SWOT', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('Un furgone')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vota', exact: true }).click()
  await page.getByRole('button', { name: 'Apri il voto' }).click()
  await page.getByRole('button', { name: 'Vota da qui' }).waitFor()
  return page.evaluate(() => window.location.hash)
}

/** Somebody of the table gives a dot at a laptop. */
async function vote({ page }: LaunchedTavolo, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Vota da qui' }).click()
  await page.getByRole('combobox', { name: 'Chi vota' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Dai un punto a «Un furgone»' }).click()
}

test('a facilitator takes the room over when its laptop is gone, and it comes back as one of the others', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await marta.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  const { laptopCode, guestLink } = await openToTheRoom(marta.page)
  await askToJoin(iris.page, laptopCode)
  await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
  await iris.page.getByText('ora è anche tra i tuoi tavoli').waitFor()
  await marta.page.getByRole('button', { name: 'Che cosa può fare Iris' }).click()
  await marta.page.getByRole('option', { name: 'Conduce' }).click()
  await addAction(marta.page, 'Ultima prima del buio')
  await seesAction(iris.page, 'Ultima prima del buio')
  const canvas = await openVote(marta)
  await goTo(iris.page, canvas)
  await vote(marta, 'Ferrante')
  await vote(iris, 'Dal Col')
  for (const laptop of [marta, iris]) {
    await laptop.page.getByText('Hanno votato 2 persone').first().waitFor()
    await here(laptop, '1 con te').waitFor()
  }

  await marta.kill()
  const killedAtMs = performance.now()
  await here(iris, 'solo tu').waitFor({ timeout: goneAfterMs })
  console.log(`gone from «Chi è qui» ${Math.round(performance.now() - killedAtMs)} ms after the kill`)
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
  await iris.page.getByText('Il computer che ospita la sala non risponde').waitFor()
  await addAction(iris.page, 'Prima dopo il buio')
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
  await iris.page.getByRole('button', { name: 'Continua da questo computer' }).click()
  const address = iris.page.getByRole('textbox', { name: 'Indirizzo di invito' })
  await address.waitFor()
  // Guests' invitation is the same, and so is the place, where both computers are one.
  expect((await address.inputValue()).split('#')[1]).toBe(guestLink.split('#')[1])

  marta = await laptopOf('Marta', martaData)
  await askToJoin(marta.page, laptopCode)
  // She is still in the list, but comes without her session: a person says yes.
  await iris.page.getByRole('button', { name: 'Fai entrare' }).click()
  await marta.page.getByText('Sei in «Vicini di valle».').waitFor()
  await seesAction(marta.page, 'Prima dopo il buio')

  // Each is there once, under her name, and who votes again from a device that was away has the same ballot.
  for (const { page } of [marta, iris]) await goTo(page, canvas)
  for (const [laptop, other] of [
    [marta, 'Iris'],
    [iris, 'Marta'],
  ] as const) {
    await here(laptop, '1 con te').click()
    await laptop.page.getByRole('menuitem', { name: `Segui ${other}` }).waitFor()
    expect(await laptop.page.getByRole('menuitem', { name: /^Segui / }).count()).toBe(1)
    await laptop.page.keyboard.press('Escape')
    await laptop.page.getByText('Hanno votato 2 persone').first().waitFor()
  }
  await vote(marta, 'Ferrante')
  await iris.page.getByRole('button', { name: 'Chiudi il voto' }).click()
  for (const { page } of [marta, iris]) await page.getByText('Primo: «Un furgone», con 3 punti.').waitFor()
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
})

test('a host whose lid was closed finds the room at another laptop when it is opened: it stands back, and all have everything', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await iris.page.getByRole('button', { name: 'Che cosa può fare Marta' }).click()
  await iris.page.getByRole('option', { name: 'Conduce' }).click()
  const link = await iris.page.getByRole('textbox', { name: 'Indirizzo di invito' }).inputValue()
  browser = await startChromium()
  const phone = await browser.newPage({ viewport: { width: 390, height: 800 }, locale: 'it-IT' })
  await phone.goto(link)
  await phone.getByRole('textbox', { name: 'Il tuo nome' }).fill('Gino')
  await phone.getByRole('button', { name: 'Entra' }).click()
  await iris.page.getByRole('button', { name: 'Fai entrare' }).click()
  await phone.getByText('Partecipi come Gino').waitFor()
  // Who is in is known to the other facilitators' computers a moment later: only then can they let in whom they never met.
  await marta.page.getByRole('link', { name: 'Condividi' }).click()
  await marta.page.getByText('Gino').first().waitFor()

  closeLid(iris)
  await marta.page.getByRole('link', { name: 'Condividi' }).click()
  await marta.page.getByRole('button', { name: 'Continua da questo computer' }).click()
  await marta.page.getByRole('textbox', { name: 'Indirizzo di invito' }).waitFor()
  await phone.getByText('Ora il tavolo è su un altro computer.').waitFor()
  await addAction(marta.page, 'Scritta mentre Iris dormiva')

  openLid(iris)
  await iris.page.getByText('Ora la sala è sul computer di Marta. Tu ne fai parte come gli altri.').waitFor()
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
  await iris.page.getByText('Ora la sala è sul computer di Marta', { exact: true }).waitFor()
  await seesAction(iris.page, 'Scritta mentre Iris dormiva')
  await addAction(iris.page, 'Scritta dopo il sonno')
  await seesAction(marta.page, 'Scritta dopo il sonno')
  for (const { page } of [marta, iris]) {
    await page.getByRole('link', { name: 'Condividi' }).click()
    await page.getByText('Hanno tutto anche gli altri 2 dispositivi').waitFor()
  }
})

/** Every process of the program stands still, as in a sleeping laptop. */
function closeLid({ application }: LaunchedTavolo): void {
  process.kill(-(application.process().pid ?? 0), 'SIGSTOP')
}

function openLid({ application }: LaunchedTavolo): void {
  process.kill(-(application.process().pid ?? 0), 'SIGCONT')
}
