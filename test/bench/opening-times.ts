import type { Page } from 'playwright-core'
import { launchTavolo } from '../support/launch-app.ts'
import type { BarePage } from './bare-page/bare-page.ts'
import { launchBare } from './bare-window.ts'
import { memoryOf } from './memory-of.ts'

/** Each is done this often, in turn, after one time that is not counted. */
export const openingRuns = 15

/** What opening the only tavolo of a data folder took, beside applying the same bytes to Yjs documents and nothing else. */
export interface OpeningTimes {
  /** Milliseconds of each run. */
  readonly opened: readonly number[]
  readonly applied: readonly number[]
  /** Megabytes with the tavolo open, and of the bare window with its documents; NaN where they cannot be measured. */
  readonly memory: { readonly opened: number; readonly applied: number }
}

/** Opens a tavolo by its title again and again, from the disk. */
export async function openingTimes(place: {
  readonly userDataFolder: string
  readonly title: string
  readonly barePagePath: string
}): Promise<OpeningTimes> {
  const { userDataFolder, title, barePagePath } = place
  const tavolo = await launchTavolo({ userDataFolder })
  const bare = await launchBare(barePagePath)
  await tavolo.page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
  const updates = await storedUpdates(tavolo.page)
  const applied: number[] = []
  const opened: number[] = []
  for (let run = 0; run <= openingRuns; run += 1) {
    const appliedMs = await bare.page.evaluate((bytes) => {
      const { barePage } = window as Window & { barePage?: BarePage }
      return barePage?.applyUpdates(bytes) ?? Number.NaN
    }, updates)
    const openedMs = await openTavolo(tavolo.page, title)
    if (run > 0) {
      applied.push(appliedMs)
      opened.push(openedMs)
    }
    if (run < openingRuns) await goHome(tavolo.page)
  }
  const memory = {
    opened: memoryOf(tavolo.application.process().pid ?? 0) ?? Number.NaN,
    applied: memoryOf(bare.processId) ?? Number.NaN,
  }
  await bare.kill()
  await tavolo.kill()
  return { opened, applied, memory }
}

/** Milliseconds from the click on the tavolo's sheet to the frame that shows its overview. */
async function openTavolo(page: Page, title: string): Promise<number> {
  return page.evaluate(
    async (wanted) =>
      new Promise<number>((resolve, reject) => {
        const link = [...document.querySelectorAll('a')].find((each) => each.textContent.includes(wanted))
        if (link === undefined) {
          reject(new Error('There is no such sheet'))
          return
        }
        const startMs = performance.now()
        function look(): void {
          const isThere = document.querySelector('main h1')?.textContent.includes(wanted) === true
          if (isThere && document.querySelector('[role="status"]') !== null) {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - startMs))
            port1.start()
            port2.postMessage(null)
          } else requestAnimationFrame(look)
        }
        link.click()
        requestAnimationFrame(look)
      }),
    title,
  )
}

async function goHome(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
  // The tavolo is written and let go of in the meantime.
  await page.waitForTimeout(1000)
}

/** All stored updates of the only tavolo, in base64, each document's merged rows in their order. */
async function storedUpdates(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('Not read')))
      })
    }
    function base64(bytes: Uint8Array): string {
      let letters = ''
      for (const byte of bytes) letters += String.fromCodePoint(byte)
      return btoa(letters)
    }
    const database = await resultOf(indexedDB.open('tavolo'))
    const rows: { bytes: Uint8Array }[] = await resultOf(
      database.transaction('updates').objectStore('updates').getAll(),
    )
    database.close()
    return rows.map(({ bytes }) => base64(bytes))
  })
}
