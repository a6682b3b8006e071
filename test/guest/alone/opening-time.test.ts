import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atGuestTable } from '../../support/guest/at-guest-table.ts'
import { comeIn, openPhone, type GuestTable } from '../../support/guest/guest-table.ts'

let browser: Browser
let table: GuestTable

atGuestTable((seat) => {
  ;({ browser, table } = seat)
}, 'usual')

/** A mid phone is about four times as slow as this machine. */
const slowdown = 4
const usableWithinMs = 2000

test('the page is usable within two seconds on a phone four times as slow', async () => {
  const times: { readonly mainThreadMs: number; readonly wallMs: number }[] = []
  for (let visit = 0; visit < 3; visit += 1) times.push(await timeToUse())
  console.log(`Guest page usable after: ${JSON.stringify(times)}`)
  // Time of the processor, not of the clock: other work on this machine does not count, and a phone has it all.
  const fastestMs = Math.min(...times.map(({ mainThreadMs }) => mainThreadMs))
  expect(fastestMs * slowdown).toBeLessThan(usableWithinMs)
})

test('the page is in the room again as soon after a reload', async () => {
  const page = await openPhone(browser)
  table.begin(table.items[0])
  await comeIn(page, { table, name: 'Rosanna Dal Col' })
  const workedMs = await mainThreadClock(page)
  const times: number[] = []
  for (let visit = 0; visit < 3; visit += 1) {
    await page.reload({ waitUntil: 'commit' })
    await page.getByRole('heading', { name: 'Apertura dei lavori' }).waitFor()
    await page.getByRole('button', { name: 'Sono presente' }).waitFor()
    times.push(await workedMs())
  }
  console.log(`Back in the room after ms of the main thread: ${times.join(', ')}`)
  const fastestMs = Math.min(...times)
  expect(fastestMs * slowdown).toBeLessThan(usableWithinMs)
})

/** Opens the page with nothing kept from before, until the name can be typed. */
async function timeToUse(): Promise<{ readonly mainThreadMs: number; readonly wallMs: number }> {
  const page = await openPhone(browser)
  const workedMs = await mainThreadClock(page)
  const startMs = performance.now()
  await page.goto(table.link, { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: 'Il tuo nome' }).waitFor()
  const wallMs = Math.round(performance.now() - startMs)
  const mainThreadMs = await workedMs()
  await page.context().close()
  return { mainThreadMs, wallMs }
}

/** How long the main thread has worked for a page since it was loaded, in milliseconds. */
async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await debug.send('Performance.getMetrics')
    const taskSeconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity
    return Math.round(taskSeconds * 1000)
  }
}
