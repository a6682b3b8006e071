import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runStep } from '../support/run-step.ts'
import { projectFolder } from '../support/project-folder.ts'
import { buildPage } from './bare-window.ts'

const folder = join(projectFolder, 'test/bench/beside-excalidraw')

/** Installed here, apart from Tavolo: Excalidraw and what it needs are 250 packages and 240 MB, half as much as all of Tavolo's. */
const installed = join(projectFolder, '.cache/beside-excalidraw')

const installTimeoutMs = 10 * 60_000

/** Builds the page with Excalidraw, and installs it before where it is not yet; null when it cannot be had. */
export async function buildExcalidraw(): Promise<string | null> {
  const lock = 'package-lock.json'
  const read = (place: string) => (existsSync(place) ? readFileSync(place, 'utf8') : '')
  const isThere = read(join(installed, lock)) === read(join(folder, lock))
  cpSync(folder, installed, { recursive: true })
  if (!isThere || !existsSync(join(installed, 'node_modules/@excalidraw'))) {
    const { isOk } = await runStep({
      name: 'Excalidraw',
      command: ['npm', 'ci', '--prefix', installed, '--ignore-scripts', '--no-audit', '--no-fund'],
      timeoutMs: installTimeoutMs,
      output: 'collect',
    })
    if (!isOk) {
      rmSync(installed, { recursive: true, force: true })
      return null
    }
  }
  return buildPage(installed)
}
