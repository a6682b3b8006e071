import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { listRecords } from '../../shared/doc/records.ts'
import { needType } from '../../shared/model/need.ts'
import { voteTally } from '../../shared/doc/queries/votes.ts'
import { openDots, putCanvasOnTable, wordsAt } from '../support/guest/canvas-table.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { comeIn, paragraph, type GuestTable } from '../support/guest/guest-table.ts'
import { until } from '../support/hub/test-hub.ts'

let table: GuestTable
let page: Page

atGuestTable((seat) => {
  ;({ table, page } = seat)
})

test('a whole visit over plain http, from an address where browsers withhold what needs a secure page', async () => {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A header for organisations' hubs behind https, which browsers pass over here.
    const isPassedOver = message.text().startsWith('The Cross-Origin-Opener-Policy header has been ignored')
    if (message.type() === 'error' && !isPassedOver) problems.push(message.text())
  })
  await countPeerConnections(page)
  await comeIn(page, { table: { ...table, link: table.networkLink }, name: 'Rosanna Dal Col' })
  // As on a phone: were it a secure page, this test would prove nothing.
  expect(await withheld(page)).toEqual({
    isSecure: false,
    subtle: 'undefined',
    randomUUID: 'undefined',
    serviceWorker: 'undefined',
    clipboard: 'undefined',
  })
  table.begin(table.items[0])
  table.write(table.items[0], paragraph('Marta apre la seduta.'))
  await page.getByText('Marta apre la seduta.').waitFor()
  await page.getByRole('button', { name: 'Sono presente' }).click()
  await page.getByText('Hai detto di essere presente').waitFor()
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('button', { name: 'Un bisogno' }).click()
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('Trasporto la sera')
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
  await page.getByText('Mandato al tavolo.').waitFor()
  const needs = () => listRecords(table.marta.documents, needType).map(({ title }) => title)
  await until(() => needs().includes('Trasporto la sera'), 'the need')
  await page.getByRole('button', { name: 'Ora' }).click()
  const canvas = putCanvasOnTable(table)
  await page.getByRole('button', { name: 'Aggiungi cartoncino in «Aiuti»' }).click()
  await page.keyboard.type('Il furgone')
  await page.keyboard.press('Enter')
  await until(() => wordsAt(table).includes('Il furgone'), 'the card')
  const vote = openDots(table, canvas)
  await page.getByRole('button', { name: 'Un punto a «Il furgone»' }).click()
  await until(() => voteTally(table.marta.documents, vote.id).ballots === 1, 'the ballot')
  await page.reload()
  await page.getByText('Partecipi come Rosanna Dal Col').waitFor()
  await page.getByText('Marta apre la seduta.').waitFor()
  expect(await page.evaluate(() => Number(Reflect.get(window, 'peerConnections')))).toBe(0)
  expect(problems).toEqual([])
})

/** WebRTC is there on plain http too; the page must not open any. */
async function countPeerConnections(where: Page): Promise<void> {
  await where.addInitScript(() => {
    Reflect.set(window, 'peerConnections', 0)
    const Original = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        Reflect.set(window, 'peerConnections', Number(Reflect.get(window, 'peerConnections')) + 1)
      }
    }
  })
}

async function withheld(where: Page): Promise<Readonly<Record<string, unknown>>> {
  return where.evaluate(() => ({
    isSecure: window.isSecureContext,
    subtle: typeof Reflect.get(crypto, 'subtle'),
    randomUUID: typeof Reflect.get(crypto, 'randomUUID'),
    serviceWorker: typeof Reflect.get(navigator, 'serviceWorker'),
    clipboard: typeof Reflect.get(navigator, 'clipboard'),
  }))
}
