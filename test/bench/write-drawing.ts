import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectFolder } from '../support/project-folder.ts'
import { launchBare } from './bare-window.ts'
import { buildExcalidraw } from './excalidraw-page.ts'

// Makes the drawing anew that the tests of the import read: Excalidraw itself writes it. Its ids differ every time.
// node test/support/with-display.ts node test/bench/write-drawing.ts

const fixtures = join(projectFolder, 'test/fixtures')

/** What the page does with the board. */
interface Board {
  readonly putThings: (put: { things: readonly object[]; files: readonly object[] }) => void
  readonly takeTool: (type: string) => void
  readonly inWindow: (place: Place) => Place
  readonly writeFile: () => string
}
type Place = readonly [x: number, y: number]

const picture = readFileSync(join(fixtures, 'photos/wall.png')).toString('base64')

const files = [
  {
    id: 'wall',
    mimeType: 'image/png',
    dataURL: `data:image/png;base64,${picture}`,
    created: 1_700_000_000_000,
  },
]

const things = [
  {
    ...{ type: 'rectangle', id: 'square', x: 100, y: 100, width: 220, height: 90 },
    ...{ backgroundColor: '#b2f2bb', label: { text: 'Una piazza\ncon le panchine' } },
  },
  {
    ...{ type: 'ellipse', id: 'bus', x: 460, y: 100, width: 200, height: 100 },
    ...{ backgroundColor: '#a5d8ff', label: { text: 'Il pulmino del giovedì' } },
  },
  { type: 'diamond', id: 'doubt', x: 780, y: 90, width: 140, height: 120, strokeColor: '#e03131' },
  { type: 'text', id: 'alone', x: 100, y: 260, text: 'Chi apre la sera?', fontSize: 28 },
  {
    ...{ type: 'arrow', x: 320, y: 145, start: { id: 'square' }, end: { id: 'bus' } },
    ...{ label: { text: 'ci porta' }, strokeStyle: 'dashed' },
  },
  { type: 'arrow', x: 660, y: 150, width: 100, height: 0, start: { id: 'bus' }, end: { id: 'doubt' } },
  { type: 'line', x: 100, y: 330, width: 300, height: 0, strokeColor: '#2f9e44' },
  {
    ...{ type: 'line', x: 450, y: 320, strokeWidth: 4 },
    points: [
      [0, 0],
      [60, 40],
      [120, 0],
      [180, 40],
    ],
  },
  { type: 'image', id: 'photo', fileId: 'wall', x: 780, y: 260, width: 200, height: 150, status: 'saved' },
  {
    ...{ type: 'rectangle', id: 'keys', x: 120, y: 470, width: 160, height: 80 },
    ...{ groupIds: ['pair'], label: { text: 'Le chiavi', groupIds: ['pair'] } },
  },
  { type: 'ellipse', id: 'lamp', x: 310, y: 470, width: 90, height: 80, groupIds: ['pair'] },
  { type: 'diamond', id: 'sign', x: 420, y: 470, width: 60, height: 80, groupIds: ['pair'] },
  { type: 'frame', children: ['keys', 'lamp', 'sign'], name: 'Da riprendere' },
]

async function draw(page: Page): Promise<string> {
  const takeTool = (type: string) =>
    page.evaluate((tool) => (window as unknown as Board).takeTool(tool), type)
  async function drag(places: readonly Place[]): Promise<void> {
    const inWindow = await page.evaluate(
      (way) => way.map((place) => (window as unknown as Board).inWindow(place)),
      places,
    )
    const [first = [0, 0]] = inWindow
    await page.mouse.move(...first)
    await page.mouse.down()
    for (const place of inWindow.slice(1)) await page.mouse.move(...place, { steps: 4 })
    await page.mouse.up()
  }
  await page.evaluate((put) => (window as unknown as Board).putThings(put), { things, files })
  // By hand: a stroke, a shape that is written in, and an arrow that finds by itself what it leads to.
  await takeTool('freedraw')
  await drag([
    [500, 470],
    [540, 430],
    [580, 470],
    [620, 430],
  ])
  await takeTool('rectangle')
  await drag([
    [500, 500],
    [660, 590],
  ])
  await page.keyboard.press('Enter')
  await page.keyboard.type('Scritto a mano')
  await page.keyboard.press('Escape')
  await takeTool('arrow')
  await drag([
    [665, 545],
    [720, 400],
    [850, 215],
  ])
  await page.keyboard.press('Escape')
  return page.evaluate(() => (window as unknown as Board).writeFile())
}

const path = await buildExcalidraw()
if (path === null) throw new Error('Excalidraw cannot be had: it is fetched from the registry of npm')
const { page, kill } = await launchBare(path)
await page.setViewportSize({ width: 1280, height: 800 })
writeFileSync(join(fixtures, 'excalidraw/table.excalidraw'), `${await draw(page)}\n`)
await kill()
