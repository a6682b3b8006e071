import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { listRecords } from '../../shared/doc/records.ts'
import { needType } from '../../shared/model/need.ts'
import { comeIn, openGuestTable, paragraph, type GuestTable } from '../support/guest/guest-table.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { until } from '../support/hub/test-hub.ts'

let table: GuestTable
let page: Page

atGuestTable((seat) => {
  ;({ table, page } = seat)
})

const titles = () => listRecords(table.marta.documents, needType).map(({ title }) => title)

async function openNeed(): Promise<void> {
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('button', { name: 'Un bisogno' }).click()
}

async function sendNeed(title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill(title)
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
}

// The same is said once to readers, in a place of its own.
const together = () =>
  page
    .getByRole('paragraph')
    .filter({ hasText: /^Collegato al tavolo$/ })
    .waitFor()

describe('a guest whose link is cut', () => {
  test('is told so, goes on writing, and everything arrives when the link is back', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await openNeed()
    await sendNeed('Prima del taglio')
    await until(() => titles().includes('Prima del taglio'))
    table.network.set('cut')
    await page.getByText(/^Non collegato dalle \d\d:\d\d/).waitFor()
    await sendNeed('Uno')
    await page.getByText('Tenuto qui: parte appena torna il collegamento.').waitFor()
    expect(await page.getByText('Mandato al tavolo.').count()).toBe(0)
    await sendNeed('Due')
    await page.getByText('2 cose da consegnare', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('A metà di una fra')
    expect(titles()).not.toContain('Uno')
    table.network.set('whole')
    await together()
    await until(() => titles().includes('Uno') && titles().includes('Due'), 'both needs')
    expect(await page.getByText('cose da consegnare').count()).toBe(0)
    // What the form said of the last one is not left standing.
    await page.getByText('Mandato al tavolo.').waitFor()
    const field = page.getByRole('textbox', { name: 'Che cosa manca' })
    expect(await field.inputValue()).toBe('A metà di una fra')
    // Whoever is typing is not sent elsewhere by a link that comes and goes.
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('without a word of it is not told that anything was sent before the table has it', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await openNeed()
    table.network.set('silent')
    await sendNeed('Nel vuoto')
    const own = page.getByRole('region', { name: 'Quello che hai scritto' })
    await own.getByText('da consegnare').waitFor()
    // Far longer than a word of the hub takes.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await page.getByText('Mandato al tavolo.').count()).toBe(0)
    table.network.set('whole')
    await page.getByText('Mandato al tavolo.').waitFor()
    expect(titles()).toContain('Nel vuoto')
  })

  test('reloads meanwhile, and loses neither what was sent nor what was being typed', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await openNeed()
    await sendNeed('Prima del taglio')
    await until(() => titles().includes('Prima del taglio'))
    table.network.set('pages-only')
    await page.getByText(/^Non collegato dalle/).waitFor()
    await sendNeed('Uno')
    await sendNeed('Due')
    await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('A metà di una fra')
    await page.reload()
    await page.getByRole('heading', { name: 'Mi collego al tavolo…' }).waitFor()
    table.network.set('whole')
    await together()
    await until(() => titles().includes('Uno') && titles().includes('Due'), 'both needs')
    expect(titles().filter((title) => title === 'Uno')).toHaveLength(1)
    await page.getByText('Partecipi come Rosanna Dal Col').waitFor()
    await page.getByRole('button', { name: 'Scrivi' }).click()
    expect(await page.getByRole('textbox', { name: 'Che cosa manca' }).inputValue()).toBe('A metà di una fra')
    const own = page.getByRole('region', { name: 'Quello che hai scritto' })
    expect(await own.getByText('al tavolo').count()).toBe(3)
  })

  test('rejoins by itself after a reload, without a word from anybody', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.reload()
    await together()
    await page.getByText('Partecipi come Rosanna Dal Col').waitFor()
  })

  test('has a browser that keeps nothing: says so, and everything else works', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
    })
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await openNeed()
    table.network.set('cut')
    await page.getByText(/^Non collegato dalle/).waitFor()
    await sendNeed('Uno')
    await page.getByText('Questo browser non conserva niente: non chiudere la pagina.').waitFor()
    table.network.set('whole')
    await together()
    await until(() => titles().includes('Uno'))
  })
})

test('guests follow to another hub when this one is gone, with what they wrote meanwhile', async () => {
  const first = table
  await comeIn(page, { table: first, name: 'Rosanna Dal Col' })
  await openNeed()
  const room = first.hub.hub.roomOf('tavolo:1')
  const next = await openGuestTable(first)
  try {
    room?.order({ kind: 'set-hubs', hubs: [next.network.place] })
    next.hub.hub.roomOf('tavolo:1')?.order({ kind: 'set-hubs', hubs: [first.network.place] })
    await first.hub.hub.close()
    await sendNeed('Durante il passaggio')
    await together()
    await page.getByText('Ora il tavolo è su un altro computer.').waitFor()
    const found = () => listRecords(next.marta.documents, needType).map(({ title }) => title)
    await until(() => found().includes('Durante il passaggio'), 'the need at the other hub')
    next.begin(next.items[0])
    next.write(next.items[0], paragraph('Si continua da qui.'))
    await page.getByRole('button', { name: 'Ora' }).click()
    await page.getByText('Si continua da qui.').waitFor()
  } finally {
    await next.close()
  }
})
