import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchTavolo } from '../support/launch-app.ts'
import type { BarePage } from './bare-page/bare-page.ts'
import { launchBare } from './bare-window.ts'
import { manySamples } from './bench-snapshots.ts'
import { figureOf, percentile, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { memoryOf } from './memory-of.ts'

const sampleCount = 100

/** Each is done this often, in turn, after one time that is not counted. */
const runs = 7

/** (c) Opening a tavolo of a hundred samples, over applying the same bytes to Yjs documents and nothing else. */
export async function openingFigures(barePagePath: string): Promise<Figure[]> {
  const userDataFolder = mkdtempSync(join(tmpdir(), 'tavolo-bench-open-'))
  const before = await launchTavolo({ userDataFolder })
  await importTavolo(before, manySamples(sampleCount))
  await before.close()
  // Another start, so that it is opened from the disk.
  const tavolo = await launchTavolo({ userDataFolder })
  const bare = await launchBare(barePagePath)
  await tavolo.page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
  const updates = await storedUpdates(tavolo.page)
  const applied: number[] = []
  const opened: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const appliedMs = await bare.page.evaluate((bytes) => {
      const { barePage } = window as Window & { barePage?: BarePage }
      return barePage?.applyUpdates(bytes) ?? Number.NaN
    }, updates)
    const openedMs = await openTavolo(tavolo.page)
    if (run > 0) {
      applied.push(appliedMs)
      opened.push(openedMs)
    }
    if (run < runs) await goHome(tavolo.page)
  }
  const figures = [
    figureOf({
      name: `opening a tavolo of ${sampleCount} samples`,
      value: percentile(opened, 0.5),
      unit: 'ms',
      baseline: percentile(applied, 0.5),
      limit: 3,
      runs,
    }),
    figureOf({
      name: `memory with a tavolo of ${sampleCount} samples open`,
      value: memoryOf(tavolo.application.process().pid ?? 0) ?? Number.NaN,
      unit: 'MB',
      baseline: memoryOf(bare.processId) ?? Number.NaN,
      limit: null,
      runs: 1,
    }),
  ]
  await bare.kill()
  await tavolo.kill()
  rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  return figures
}

/** Milliseconds from the click on the tavolo's sheet to the frame that shows its overview. */
async function openTavolo(page: Page): Promise<number> {
  return page.evaluate(
    async (title) =>
      new Promise<number>((resolve, reject) => {
        const link = [...document.querySelectorAll('a')].find((each) => each.textContent.includes(title))
        if (link === undefined) {
          reject(new Error('There is no such sheet'))
          return
        }
        const startMs = performance.now()
        function look(): void {
          const isThere = document.querySelector('main h1')?.textContent.includes(title) === true
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
    `${sampleCount} samples`,
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
