import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { executablePath, launchTavolo, switches } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'
import { bareAppFolder } from './bare-window.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { memoryOf } from './memory-of.ts'

/** Each is started this often, in turn, after one start that is not counted. */
const runs = 9

/** A start is looked at only when it is over, because looking on slows it down. */
const settleMs = 4000

interface Start {
  readonly name: 'tavolo' | 'bare'
  readonly words: readonly string[]
  readonly times: number[]
  readonly memories: number[]
}

/** (a) From starting the program to a home that can be used, over an empty window; and the memory of both. */
export async function startFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-bench-start-'))
  const tavoloData = join(folder, 'tavolo')
  await keepSample(tavoloData)
  const tavolo = newStart('tavolo', [
    process.env.TAVOLO_APP ?? projectFolder,
    `--user-data-dir=${tavoloData}`,
    '--lang=it',
  ])
  const bare = newStart('bare', [bareAppFolder, `--user-data-dir=${join(folder, 'bare')}`])
  for (let run = 0; run <= runs; run += 1) {
    for (const start of [bare, tavolo]) await measure(start, run === 0)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return [
    figureOf({
      name: 'start to usable home',
      value: percentile(tavolo.times, 0.5),
      unit: 'ms',
      baseline: percentile(bare.times, 0.5),
      limit: 1.5,
      runs,
    }),
    figureOf({
      name: 'memory at home',
      value: percentile(tavolo.memories, 0.5),
      unit: 'MB',
      baseline: percentile(bare.memories, 0.5),
      limit: null,
      runs,
    }),
  ]
}

function newStart(name: Start['name'], words: readonly string[]): Start {
  return { name, words, times: [], memories: [] }
}

/** A home with something on it, as on every day but the first. */
async function keepSample(userDataFolder: string): Promise<void> {
  const tavolo = await launchTavolo({ userDataFolder })
  await tavolo.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await tavolo.page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
  await tavolo.kill()
}

async function measure(start: Start, isWarmUp: boolean): Promise<void> {
  const port = ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1']
  const startedMs = Date.now()
  const child = spawn(executablePath(), [...port, ...switches(), ...start.words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const address = debuggingAddress(child)
  await wait(settleMs)
  try {
    const browser = await chromium.connectOverCDP(await address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error(`No window of ${start.name}`)
    if (start.name === 'tavolo') await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
    const paintedMs = await lastPaintMs(page)
    if (isWarmUp) return
    start.times.push(paintedMs - startedMs)
    const memory = memoryOf(child.pid ?? 0)
    if (memory !== null) start.memories.push(memory)
  } finally {
    const ended = once(child, 'exit')
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await ended
  }
}

/** When the page's largest content was painted for the last time, in milliseconds since 1970. */
async function lastPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`It ended by itself:\n${output}`)))
  })
}
