import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Browser, type Page } from 'playwright-core'
import { z } from 'zod'

/** The packaged app while it runs, reached through Chromium's own debugging port. */
export interface PackagedTavolo {
  readonly page: Page
  /** What the program has written to its terminal so far. */
  readonly output: () => string
  readonly kill: () => Promise<void>
}

// The same patience as for the unpacked app.
const startTimeoutMs = 30_000

/** Starts a packaged app; its fuses forbid Node's debugger, so Playwright cannot start it as it does in development. */
export async function launchPackaged(executable: string, words: readonly string[]): Promise<PackagedTavolo> {
  // Port 0: the system picks a free one, on this machine's own address only.
  const port = ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1']
  const child = spawn(executable, [...port, ...words], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const deadlineMs = Date.now() + startTimeoutMs
    const address = await waitFor(async () => addressIn(output), { child, deadlineMs })
    // Playwright hangs in about one start in twenty when it attaches while the window is being made.
    await waitFor(() => hasOwnPage(address), { child, deadlineMs })
    const browser = await chromium.connectOverCDP(address)
    return { page: await firstPage(browser), output: () => output, kill: () => killGroup(child) }
  } catch (error) {
    await killGroup(child)
    throw new Error(`The packaged app did not start:\n${output}`, { cause: error })
  }
}

/** Asks until there is an answer that counts; throws when the program ends before, or time is up. */
async function waitFor<Answer>(
  ask: () => Promise<Answer | null>,
  limits: { readonly child: ChildProcess; readonly deadlineMs: number },
): Promise<Answer> {
  while (Date.now() < limits.deadlineMs && limits.child.exitCode === null) {
    const answer = await ask()
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('There is no page to attach to')
}

function addressIn(output: string): string | null {
  return /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1] ?? null
}

const targetsSchema = z.array(z.object({ type: z.string(), url: z.string() }))

/** True when Tavolo's own page is there; null until then. */
async function hasOwnPage(address: string): Promise<true | null> {
  const answer = await fetch(`http://${new URL(address).host}/json/list`)
  const targets = targetsSchema.parse(await answer.json())
  return targets.some(({ type, url }) => type === 'page' && url.startsWith('app://tavolo/')) || null
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('There is no window')
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: startTimeoutMs }))
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await ended
}
