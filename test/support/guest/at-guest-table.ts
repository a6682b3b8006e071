import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startChromium } from './chromium.ts'
import { openQuickEyes } from '../quick-eyes.ts'
import { openGuestTable, openPhone, type GuestTable } from './guest-table.ts'

/** A browser, and for each test a table of its own with a phone at it. */
export interface GuestSeat {
  readonly browser: Browser
  readonly table: GuestTable
  readonly page: Page
}

/**
 * Gives every test of a file a table and a phone; afterwards all phones are put away. With quick eyes tests see at once what
 * comes, which costs the page a little: not where its work is measured.
 */
export function atGuestTable(take: (seat: GuestSeat) => void, eyes: 'quick' | 'usual' = 'quick'): void {
  let browser: Browser
  let table: GuestTable
  beforeAll(async () => {
    browser = await startChromium()
  })
  afterAll(async () => browser.close())
  beforeEach(async () => {
    table = await openGuestTable()
    const page = await openPhone(browser)
    if (eyes === 'quick') openQuickEyes(page)
    take({ browser, table, page })
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await table.close()
  })
}
