import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { processesOf } from '../support/processes.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'
import { stubSaveDialog } from '../support/stub-dialogs.ts'
import { createVerbale, goToEnd, openVerbale } from '../support/verbale-page.ts'

/** Each round starts Tavolo, works in it and kills a part of it. TAVOLO_KILL_ROUNDS asks for more. */
const roundCount = Number(process.env.TAVOLO_KILL_ROUNDS ?? 5)

/** What dies: the page alone, the program that holds its windows, or everything at once as with a flat battery. */
const victims = ['page', 'program', 'everything'] as const

/** Steps of a session, with words that no other step writes. */
const steps: readonly ((page: Page, word: string, verbale: string) => Promise<void>)[] = [
  async function writeInVerbale(page, word, verbale) {
    await openVerbale(page, verbale)
    await goToEnd(page)
    await page.keyboard.type(`${word} `, { delay: 10 })
  },
  async function planSession(page, word) {
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('button', { name: 'Nuova sessione' }).click()
    await page.getByRole('textbox', { name: 'Titolo' }).fill(word)
    await page.keyboard.press('Enter')
  },
  async function addAgendaItem(page, word) {
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Primo incontro' }).click()
    await page.getByRole('button', { name: 'Aggiungi punto' }).click()
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  },
  async function addPerson(page, word) {
    await page.getByRole('link', { name: 'Persone' }).click()
    const name = page.getByRole('textbox', { name: 'Nome e cognome' })
    const add = page.getByRole('button', { name: 'Aggiungi una persona' })
    await name.or(add).first().waitFor()
    if (!(await name.isVisible())) await add.click()
    await name.fill(`Anna ${word}`)
    await page.keyboard.press('Enter')
  },
]

let running: LaunchedTavolo | null = null
let dataFolder = ''

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-killed-session-'))
})

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

test(
  'whatever part of Tavolo dies in the middle of a session, what was called saved is there at the next start',
  { timeout: 60_000 + roundCount * 30_000 },
  async () => {
    const [seed = 0] = seedsOfThisRun(1)
    await withSeed({ seed, name: 'whatever part of Tavolo dies', project: 'e2e' }, async (random) => {
      let verbale: string | null = null
      const promised: string[] = []
      for (let round = 0; round <= roundCount; round += 1) {
        running = await launchTavolo({ userDataFolder: dataFolder })
        verbale ??= await createVerbale(running.page)
        await openVerbale(running.page, verbale)
        const kept = await exportedText(running)
        const missing = promised.filter((word) => !kept.includes(word))
        expect(missing, `round ${round}: called saved and gone`).toEqual([])
        promised.push(...(await workAndDie(running, { random, round, verbale })))
      }
      console.log(`${promised.length} steps were called saved in ${roundCount + 1} lives`)
      expect(promised.length).toBeGreaterThan(roundCount)
    })
  },
)

/** Works until something dies; gives the words that were on the screen together with «Salvato su questo computer». */
async function workAndDie(
  tavolo: LaunchedTavolo,
  life: { readonly random: SeededRandom; readonly round: number; readonly verbale: string },
): Promise<string[]> {
  const { random, round, verbale } = life
  const saved: string[] = []
  const over = new AbortController()
  const victim = random.pick(victims)
  const diesAfterMs = random.between(200, 6000)
  const order = Array.from({ length: 40 }, () => random.between(0, steps.length - 1))

  async function work(): Promise<void> {
    for (const [index, step] of order.entries()) {
      if (over.signal.aborted) return
      const word = `r${round}s${index}x`
      await steps[step]?.(tavolo.page, word, verbale)
      await untilSaved(tavolo.page)
      saved.push(word)
    }
  }
  // The page dies under the working hand.
  const working = work().catch((error: unknown) => {
    if (!over.signal.aborted) throw error
  })
  await Promise.race([wait(diesAfterMs), working])
  over.abort()
  await die(tavolo, victim)
  await working
  return saved
}

/** Waits until the status, painted after the last key, says that all is on the disk. */
async function untilSaved(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null), 0))),
  )
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent.includes('Salvato su questo computer'),
  )
}

async function die(tavolo: LaunchedTavolo, victim: (typeof victims)[number]): Promise<void> {
  const { application } = tavolo
  if (victim === 'page') {
    const pageProcess = await application.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    )
    for (const id of pageProcess) process.kill(id, 'SIGKILL')
    // Long enough that Tavolo notices and opens the page again.
    await wait(500)
  }
  if (victim === 'program') {
    const closed = new Promise<void>((resolve) => application.once('close', () => resolve()))
    process.kill(application.process().pid ?? 0, 'SIGKILL')
    await closed
    // Its helpers end by themselves when they notice.
    await expect.poll(() => processesOf(dataFolder), { timeout: 10_000 }).toEqual([])
    return
  }
  await tavolo.kill()
  expect(processesOf(dataFolder), 'processes that outlived the kill').toEqual([])
}

/** Everything that the tavolo holds, as the text of its JSON file. */
async function exportedText({ application, page }: LaunchedTavolo): Promise<string> {
  const path = join(dataFolder, 'exported.json')
  rmSync(path, { force: true })
  await stubSaveDialog(application, { path })
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('button', { name: 'Salva in JSON' }).click()
  await page.getByText('Salvato in «exported.json»').waitFor()
  return readFileSync(path, 'utf8')
}
