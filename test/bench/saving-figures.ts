import type { Page } from 'playwright-core'
import { launchTavolo } from '../support/launch-app.ts'
import { longMinutes } from './bench-snapshots.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { openVerbale } from './open-verbale.ts'

/** What is typed is on the disk this long after the last key, and the status says so (issue «Tavolo runs», part 4). */
const promisedMs = 300

/** Bursts of one to nine keys, each of another length, so that a burst ends at any moment of a write. */
const bursts = 120

/** About eleven keys a second. */
const keyPauseMs = 90

/** From the last key to «Salvato su questo computer», in a verbale of 300 entries; what it is measured with is the promise. */
export async function savingFigures(): Promise<Figure[]> {
  const { snapshot } = longMinutes(300)
  const tavolo = await launchTavolo()
  const { page } = tavolo
  await importTavolo(tavolo, snapshot)
  const text = await openVerbale(page, snapshot.sessions.at(-1)?.title ?? '')
  await text.click()
  await page.keyboard.press('End')
  await watchStatus(page)
  const times: number[] = []
  for (let burst = 0; burst < bursts; burst += 1) {
    for (let key = 0; key <= burst % 9; key += 1) {
      if (key > 0) await page.waitForTimeout(keyPauseMs)
      await page.keyboard.type('a')
    }
    times.push(await savedAfter(page))
  }
  await tavolo.kill()
  const figure = { unit: 'ms', baseline: promisedMs, limit: 1, runs: bursts } as const
  return [
    figureOf({
      ...figure,
      name: 'last key to «Salvato», p95, over the promise',
      value: percentile(times, 0.95),
    }),
    figureOf({
      ...figure,
      name: 'last key to «Salvato», median, over the promise',
      value: percentile(times, 0.5),
    }),
    figureOf({
      ...figure,
      name: 'last key to «Salvato», longest, over the promise',
      value: Math.max(...times),
      limit: null,
    }),
  ]
}

/** Keeps the time of the last key and of the last change of the status' words. */
async function watchStatus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { keyMs: 0, statusMs: 0, said: '' }
    Object.assign(window, { saveWatch: watch })
    document.addEventListener('keydown', (event) => (watch.keyMs = event.timeStamp), true)
    const status = document.querySelector('[role="status"]')
    if (status === null) throw new Error('No status on the screen')
    new MutationObserver(() => {
      watch.statusMs = performance.now()
      watch.said = status.textContent
    }).observe(status, { childList: true, characterData: true, subtree: true })
  })
}

/** Waits until what was typed last is called saved; gives how long after the last key it was. */
async function savedAfter(page: Page): Promise<number> {
  const watch = await page.waitForFunction(() => {
    const { saveWatch } = window as Window & {
      saveWatch?: { keyMs: number; statusMs: number; said: string }
    }
    const isSaved = saveWatch !== undefined && saveWatch.statusMs > saveWatch.keyMs
    return isSaved && saveWatch.said.startsWith('Salvato') ? saveWatch.statusMs - saveWatch.keyMs : null
  })
  return (await watch.jsonValue()) ?? Number.NaN
}
