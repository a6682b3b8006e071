import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { executableWithin } from '../../electron/dev/electron-runtime.ts'
import { launchArguments, machineTraits } from '../../electron/dev/launch-arguments.ts'
import type { Host } from '../../renderer/host/host.ts'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import { projectFolder } from './project-folder.ts'
import { openQuickEyes } from './quick-eyes.ts'

/** How to start Tavolo in a test. */
export interface LaunchOptions {
  /** Where the data are; a new empty folder, removed on close, when not given. */
  readonly userDataFolder?: string
  readonly language?: 'it' | 'en'
  readonly extraArguments?: readonly string[]
}

type CallName = Exclude<keyof Host, 'on'>

/** A running Tavolo. */
export interface LaunchedTavolo {
  readonly application: ElectronApplication
  readonly page: Page
  readonly userDataFolder: string
  /** Makes a call of the page's host. */
  readonly call: <Name extends CallName>(name: Name, input?: HostInput<Name>) => Promise<HostResult<Name>>
  /** Closes as a person does, and waits until the program has ended. */
  readonly close: () => Promise<void>
  /** Ends every process at once, as a flat battery does. */
  readonly kill: () => Promise<void>
}

// A cold start on two busy cores takes a few seconds; half a minute is a failure.
const startTimeoutMs = 30_000

/** Starts the built Tavolo on its own data and waits for its first window. */
export async function launchTavolo(options: LaunchOptions = {}): Promise<LaunchedTavolo> {
  const { language = 'it', extraArguments = [] } = options
  const userDataFolder = options.userDataFolder ?? mkdtempSync(join(tmpdir(), 'tavolo-data-'))
  // No executablePath: the electron package finds the runtime by ELECTRON_OVERRIDE_DIST_PATH, and only then does
  // Playwright hold the app back until it listens. Otherwise about one start in fifteen hangs while it attaches.
  const application = await _electron.launch({
    args: [
      process.env.TAVOLO_APP ?? projectFolder,
      `--user-data-dir=${userDataFolder}`,
      `--lang=${language}`,
      ...switches(),
      ...extraArguments,
    ],
    // Otherwise playwright takes the sandbox away even where the machine can give it.
    chromiumSandbox: !switches().includes('--no-sandbox'),
    timeout: startTimeoutMs,
  })
  const child = application.process()
  const closed = new Promise<void>((resolve) => application.once('close', () => resolve()))
  const wrote = lastWordsOf(child)
  function clean(): void {
    if (options.userDataFolder !== undefined) return
    // The last of Chromium's processes may still be writing when the first has ended.
    rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  async function close(): Promise<void> {
    await application.close()
    clean()
  }
  async function kill(): Promise<void> {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      // Playwright starts the program as the head of its own group: this reaches all of its processes.
      process.kill(-child.pid, 'SIGKILL')
      await closed
    }
    clean()
  }
  // Whoever could not start it has nothing to end it by.
  const page = await readyPage(application, userDataFolder).catch(async (error: unknown) => {
    await kill()
    throw new Error(`Tavolo did not start (${String(error)}). It wrote: ${wrote()}`, { cause: error })
  })
  function call<Name extends CallName>(name: Name, input?: HostInput<Name>): Promise<HostResult<Name>> {
    return page.evaluate(
      ([callName, given]) => {
        const hostCall: unknown = Reflect.get(window.host ?? {}, callName)
        return (hostCall as (input: unknown) => Promise<HostResult<Name>>)(given)
      },
      [name, input as unknown] as const,
    )
  }
  return { application, page, userDataFolder, call, close, kill }
}

/** Waits for the first window, and until it and the shell can be used. */
async function readyPage(application: ElectronApplication, userDataFolder: string): Promise<Page> {
  const page = await application.firstWindow({ timeout: startTimeoutMs })
  // A look costs the page a few milliseconds: where they are measured nobody looks more often.
  if (process.env.TAVOLO_QUICK_EYES !== undefined) openQuickEyes(page)
  await answersCalls(page)
  // Backups go to the documents of whoever uses the computer: here to a folder that goes with the data.
  const documents = join(userDataFolder, 'Documents')
  mkdirSync(documents, { recursive: true })
  await application.evaluate(({ app }, path) => app.setPath('documents', path), documents)
  return page
}

/** Listens to what a process writes, and gives the last thousand characters of it. */
function lastWordsOf(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      words = (words + part.toString()).slice(-1000)
    })
  return () => (words === '' ? 'nothing' : words)
}

/**
 * Waits until the shell answers its page. What is evaluated in the main process while that is still loading code may come
 * back as «promise was garbage collected»: the debugger holds a result weakly until the code that runs has ended.
 */
async function answersCalls(page: Page): Promise<void> {
  await page.waitForURL('app://tavolo/**', { timeout: startTimeoutMs })
  await page.evaluate(async () => window.host?.appInfo())
}

/** The runtime that the global set-up found. */
export function executablePath(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (folder === undefined) throw new Error('No Electron was found: run the e2e project of vitest')
  return join(folder, executableWithin(process.platform))
}

/** What this machine's Chromium needs to be told in development. */
export function switches(): string[] {
  const known = process.env.TAVOLO_SWITCHES
  if (known !== undefined) return known.split(' ').filter((word) => word !== '')
  const isVirtualDisplay = process.env.TAVOLO_VIRTUAL_DISPLAY === '1'
  return launchArguments(machineTraits(join(executablePath(), '..'), isVirtualDisplay))
}
