import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRecords } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { startChromium } from '../../support/guest/chromium.ts'
import { comeIn, openGuestTable, openPhone, type GuestTable } from '../../support/guest/guest-table.ts'
import { until } from '../../support/hub/test-hub.ts'

// Both wait together; then one after the other is measured.

/** Long enough for Chromium to hold back WebSockets, if they had failed all the while. */
const longCutMs = 30_000
/** Of two hubs that are gone. */
const hubsAwayMs = 12_000

let browser: Browser
let one: GuestTable
/** The hub that the second guest came to, and the one that follows it. */
let hubs: { readonly first: GuestTable; readonly next: GuestTable }
let onePage: Page
let hubsPage: Page
let cutAtMs = 0
/** WebSockets that the guest of the two hubs has tried since they are gone. */
let tried = 0

beforeAll(async () => {
  browser = await startChromium()
  one = await openGuestTable()
  const first = await openGuestTable()
  onePage = await openPhone(browser)
  await comeIn(onePage, { table: one, name: 'Rosanna Dal Col' })
  hubsPage = await openPhone(browser)
  await comeIn(hubsPage, { table: first, name: 'Rosanna Dal Col' })
  const next = await openGuestTable(first)
  hubs = { first, next }
  next.hub.hub.roomOf('tavolo:1')?.order({ kind: 'set-hubs', hubs: [first.network.place] })
  first.hub.hub.roomOf('tavolo:1')?.order({ kind: 'set-hubs', hubs: [next.network.place] })
  await sendNeed(hubsPage, 'Prima del taglio')
  const titles = () => listRecords(first.marta.documents, needType).map(({ title }) => title)
  await until(() => titles().includes('Prima del taglio'))
  for (const { network } of [one, first, next]) network.set('cut')
  for (const page of [onePage, hubsPage]) await isTold(page)
  cutAtMs = performance.now()
  hubsPage.on('websocket', () => (tried += 1))
})

afterAll(async () => {
  await browser.close()
  for (const table of [one, hubs.first, hubs.next]) await table.close()
})

async function sendNeed(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('button', { name: 'Un bisogno' }).click()
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill(title)
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
}

async function isTold(page: Page): Promise<void> {
  await page
    .getByText(/^Non collegato dalle \d\d:\d\d/)
    .first()
    .waitFor()
}

async function waitUntilCutFor(lengthMs: number): Promise<void> {
  await wait(Math.max(0, cutAtMs + lengthMs - performance.now()))
}

/** Mends a link; gives after how long the page says that it is together with the table, to the eyes. */
async function timeBack(page: Page, { network }: GuestTable): Promise<number> {
  const startMs = performance.now()
  network.set('whole')
  await page
    .getByRole('paragraph')
    .filter({ hasText: /^Collegato al tavolo$/ })
    .waitFor()
  return performance.now() - startMs
}

test('two hubs that are gone are asked, not tried in vain, and the one that returns is found at once', async () => {
  await waitUntilCutFor(hubsAwayMs)
  // Tried in vain it would be one every two seconds; after fourteen Chromium holds each back for up to five more.
  expect(tried).toBeLessThanOrEqual(1)
  const backMs = await timeBack(hubsPage, hubs.next)
  console.log(`back ${Math.round(backMs)} ms after a cut of two hubs`)
  expect(backMs).toBeLessThan(5000)
  await hubsPage.getByText('Ora il tavolo è su un altro computer.').waitFor()
})

test('a cut of half a minute is over as soon as a short one', async () => {
  await waitUntilCutFor(longCutMs)
  const backMs = await timeBack(onePage, one)
  console.log(`back ${Math.round(backMs)} ms after a cut of 30 s`)
  expect(backMs).toBeLessThan(3000)
})
