import type { Page } from 'playwright-core'
import { canvasOfSize, wideCanvasId } from '../support/canvas-of-size.ts'
import { percentile } from '../support/percentile.ts'
import { goTo, laptopOf } from '../support/room-people.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { takeTimes, watchKeys } from './typing-keys.ts'

const cardCount = 5000

/** From the key to the eye, in milliseconds. */
const promiseMs = 100

/** The same where a letter finds names: one types on meanwhile. */
const findingPromiseMs = 50

/** So long after a key the next one comes, in milliseconds: all that it sets going is over by then. */
const keyPauseMs = 200

const repeated = (key: string, count: number) => Array.from({ length: count }, () => key)

/** Through the list: line by line, window by window, to both ends, and what is passed over chosen. */
const going = [
  ...repeated('ArrowDown', 20),
  ...repeated('PageDown', 20),
  ...repeated('ArrowUp', 10),
  ...['End', 'PageUp', 'ArrowUp', 'Home', 'PageDown', 'ArrowDown', 'End', 'Home'],
  ...repeated('PageDown', 10),
  ...repeated('Shift+ArrowDown', 10),
  ...['Escape', 'Control+a', 'Escape'],
]

/** A card is written, changed, put elsewhere among its siblings, taken away, and is there again. */
const working = [
  ...['n', 'a', 'b', 'c', 'Enter', 'Escape', 'Enter', 'd', 'Enter'],
  ...['Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Delete', 'Control+z'],
]

/** Typed, taken back, and a number typed. */
const seeking = [
  ...'p u l m i n o Space p a s s a'.split(' '),
  ...repeated('Backspace', 13),
  ...'4 3 2 1'.split(' '),
]

/** (l) Keys in the list of a canvas of 5 000 cards: each until the frame that shows what it did is drawn. */
export async function listFigures(): Promise<Figure[]> {
  const tavolo = await laptopOf('Marta')
  const { page } = tavolo
  await page.evaluate(() => localStorage.setItem('tavolo.canvasView', 'outline'))
  await importTavolo(tavolo, canvasOfSize(cardCount))
  const tavoloHash = await page.evaluate(() => window.location.hash.split('/').slice(0, 3).join('/'))
  await goTo(page, `${tavoloHash}/canvases/${encodeURIComponent(wideCanvasId)}`)
  await page.getByRole('tree', { name: 'Elenco della lavagna' }).waitFor()
  await page.getByRole('treeitem').first().focus()
  await watchKeys(page)
  // Not counted: the first keys meet code that was never run.
  await timesOf(page, ['ArrowDown', 'ArrowUp', ...working, 'Home'])
  const goingTimes = await timesOf(page, going)
  const workingTimes = await timesOf(page, Array.from({ length: 8 }, () => working).flat())
  await timesOf(page, ['d'])
  await page.getByRole('combobox', { name: 'Collega a…' }).focus()
  await timesOf(page, ['a', 'Backspace'])
  const seekingTimes = await timesOf(page, seeking)
  await tavolo.kill()
  const of = `in the list of a canvas of ${cardCount} cards`
  return [
    keyFigure(`key that goes through lines ${of}`, goingTimes, promiseMs),
    keyFigure(`key that writes and changes cards ${of}`, workingTimes, promiseMs),
    keyFigure(`letter of «Collega a…» ${of}`, seekingTimes, findingPromiseMs),
  ]
}

async function timesOf(page: Page, keys: readonly string[]): Promise<number[]> {
  await takeTimes(page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(keyPauseMs)
  }
  return takeTimes(page)
}

function keyFigure(what: string, times: readonly number[], baseline: number): Figure {
  const value = percentile(times, 0.95)
  return figureOf({ name: `${what}, p95`, value, baseline, unit: 'ms', limit: 1, runs: times.length })
}
