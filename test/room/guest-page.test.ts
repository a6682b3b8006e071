import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startChromium } from '../support/guest/chromium.ts'
import { openPhone } from '../support/guest/guest-table.ts'
import { setup as prepareGuestPage } from '../support/guest-machine.ts'
import { whyNoLab } from '../support/net-lab/lab-abilities.ts'
import { openNetLab, type LabHost, type NetLab } from '../support/net-lab/net-lab.ts'
import type { PageTableCalls } from './page-table.ts'
import { seatOf, type Seat } from './seat-calls.ts'

const whyNot = await whyNoLab()
if (whyNot !== null) console.log(`The tests in network namespaces are skipped: ${whyNot}`)

/** How long links are away, in seconds: the long ones only in a long run. */
const cuts = process.env.TAVOLO_ROUNDS === undefined ? [3] : [3, 20, 45, 120]

/** What is promised: everything is there within 5 s of the link's return. */
const promisedMs = 5000

/** How long it is waited for all the same, so that a failure says how long it took. */
const patience = { timeout: 60_000, interval: 50 }

/** Phones are cut off side by side: each is a host of its own. */
const phoneOf = (seconds: number) => `phone${seconds}`

describe.skipIf(whyNot !== null)('a guest’s page in Chromium whose link vanishes without a word', () => {
  let table: { readonly lab: NetLab; readonly marta: Seat<PageTableCalls> } | null = null
  const browsers: Browser[] = []

  beforeAll(async () => {
    await prepareGuestPage()
    const opened = await openNetLab({ hosts: ['hub', ...cuts.map(phoneOf)], shaping: 'not-needed' })
    if (!opened.isOk) throw new Error(opened.error)
    const lab = opened.value
    const host = lab.host('hub')
    const program = [process.execPath, 'test/room/page-table.ts', host.address] as const
    table = { lab, marta: await seatOf<PageTableCalls>(host, host.start(program, { ipc: 'with' })) }
  })
  afterAll(async () => {
    await Promise.all(browsers.map(async (browser) => browser.close()))
    await table?.lab.close()
  })

  async function openPage(host: LabHost): Promise<Page> {
    const browser = await startChromium(host)
    browsers.push(browser)
    return openPhone(browser)
  }

  test.concurrent.each(cuts)(
    'for %i s: what was written here and there meanwhile is there within five seconds of its return',
    async (seconds) => {
      if (table === null) throw new Error('There is no table')
      const { lab, marta } = table
      const host = lab.host(phoneOf(seconds))
      const page = await openPage(host)
      const haveMarta = async (titles: readonly string[]) => {
        const needs = new Set(await marta.call('needs'))
        return titles.every((title) => needs.has(title))
      }
      await comeIn(page, { link: await marta.call('link'), name: `Rosanna ${seconds}` })
      await sendNeed(page, `Prima ${seconds}`)
      await vi.waitUntil(async () => haveMarta([`Prima ${seconds}`]), patience)

      await host.cut()
      const parts = [1, 2, 3].map((part) => `${seconds} ${part}`)
      const needs = parts.map((part) => `Manca ${part}`)
      for (const [index, part] of parts.entries()) {
        await sendNeed(page, needs[index] ?? '')
        await marta.call('write', `Detto ${part}.`)
        await wait((seconds * 1000) / parts.length)
      }
      await page.getByRole('textbox', { name: 'Che cosa manca' }).pressSequentially('A metà di una fra')
      expect(await haveMarta(needs.slice(0, 1))).toBe(false)

      const startMs = performance.now()
      const passed = () => Math.round(performance.now() - startMs)
      await host.mend()
      const [thereMs, confirmedMs] = await Promise.all([
        vi.waitUntil(async () => haveMarta(needs), patience).then(passed),
        waitForConfirmation(page).then(passed),
      ])
      await page.getByRole('button', { name: 'Ora' }).click()
      for (const part of parts) await page.getByText(`Detto ${part}.`).waitFor()
      const seenMs = passed()
      console.log(
        `after ${seconds} s: what it wrote is at Marta’s after ${thereMs} ms and confirmed after ${confirmedMs} ms, what she wrote is on the page after ${seenMs} ms`,
      )
      expect(Math.max(thereMs, confirmedMs, seenMs)).toBeLessThan(promisedMs)
      await page.getByRole('button', { name: 'Scrivi' }).click()
      const half = page.getByRole('textbox', { name: 'Che cosa manca' })
      expect(await half.inputValue()).toBe('A metà di una fra')
    },
  )
})

/** Says a name, is let in without asking, and opens the form of a need. */
async function comeIn(
  page: Page,
  { link, name }: { readonly link: string; readonly name: string },
): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Il tuo nome' }).fill(name)
  await page.getByRole('button', { name: 'Entra' }).click()
  await page.getByRole('button', { name: 'Scrivi' }).click()
  await page.getByRole('button', { name: 'Un bisogno' }).click()
}

async function sendNeed(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Che cosa manca' }).fill(title)
  await page.getByRole('button', { name: 'Manda al tavolo' }).click()
}

/** Until the page says that it is together with the table and has nothing to deliver. */
async function waitForConfirmation(page: Page): Promise<void> {
  // The same is said once more to readers, in a place of its own.
  const says = (words: RegExp) => page.getByRole('paragraph').filter({ hasText: words })
  await says(/cos[ae] da consegnare/).waitFor({ state: 'hidden', timeout: patience.timeout })
  await says(/^Collegato al tavolo$/).waitFor({ timeout: patience.timeout })
}
