import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { build } from 'vite'
import { switches } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'

/** The folder of the app with one window and nothing else. */
export const bareAppFolder = join(projectFolder, 'test/bench/bare-app')

/** A bare window that runs. */
export interface BareWindow {
  readonly page: Page
  readonly processId: number
  readonly kill: () => Promise<void>
}

/** The folder of the page with an editor and nothing else. */
export const barePageFolder = join(projectFolder, 'test/bench/bare-page')

/** The folder of the page with React Flow's stress example. */
export const bareFlowFolder = join(projectFolder, 'test/bench/bare-flow')

/** The folder of the page that paints cards and does nothing else. */
export const bareCanvasFolder = join(projectFolder, 'test/bench/bare-canvas')

/** Builds a page for the bare window as Tavolo's own is built, and gives its path. */
export async function buildPage(folder: string): Promise<string> {
  const outDir = join(projectFolder, '.cache/bench', basename(folder))
  await build({
    root: folder,
    // Read from the disk without a server, and as a plain script: files may not be loaded as modules.
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: false },
  })
  return join(outDir, 'index.html')
}

/** Starts the bare window in the same Electron as Tavolo, with the same switches. */
export async function launchBare(pagePath: string): Promise<BareWindow> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-bare-'))
  const application = await _electron.launch({
    args: [bareAppFolder, `--user-data-dir=${dataFolder}`, `--page=${pagePath}`, ...switches()],
    chromiumSandbox: !switches().includes('--no-sandbox'),
  })
  const page = await application.firstWindow()
  await page.waitForFunction(() => 'barePage' in window)
  const processId = application.process().pid ?? 0
  return {
    page,
    processId,
    async kill() {
      const closed = new Promise<void>((resolve) => application.once('close', () => resolve()))
      process.kill(-processId, 'SIGKILL')
      await closed
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
