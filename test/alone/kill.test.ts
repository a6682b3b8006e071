import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { processesOf } from '../support/processes.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'
import { createVerbale, goToEnd, openVerbale, watchSaved } from '../support/verbale-page.ts'

/** Each round starts Tavolo, types and kills it. TAVOLO_KILL_ROUNDS asks for more. */
const roundCount = Number(process.env.TAVOLO_KILL_ROUNDS ?? 20)

/** What is typed is promised to be on the disk this long after the last key. */
const promisedMs = 300

let running: LaunchedTavolo | null = null
let dataFolder = ''

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-killed-'))
})

afterEach(async () => {
  await running?.kill()
  running = null
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})

/** What became of one start of Tavolo. */
interface Life {
  /** The longest text that was on the screen together with «Salvato su questo computer». */
  readonly saved: string
  /** What the verbale would say had every key arrived. */
  readonly typed: string
  /** Whether Tavolo was left alone, after the last key, for as long as saving may take. */
  readonly hadTime: boolean
}

test(
  'killed at any moment, nothing that the status called saved is lost',
  // A start takes some seconds on two busy cores.
  { timeout: 60_000 + roundCount * 30_000 },
  async () => {
    const [seed = 0] = seedsOfThisRun(1)
    await withSeed({ seed, name: 'killed at any moment', project: 'alone' }, async (random) => {
      const delaysMs: number[] = []
      let address: string | null = null
      let before: Life | null = null
      for (let round = 0; round <= roundCount; round += 1) {
        const page = await launch()
        address ??= await createVerbale(page)
        const found = await openVerbale(page, address)
        if (before !== null) expectNothingLost(before, found, round)
        before = await typeAndDie(page, { found, random, delaysMs })
        loseOneCopy(random)
      }
      report(delaysMs)
    })
  },
)

/** Now and then the database or the second copy is gone after the kill: what was saved is in the other. */
function loseOneCopy(random: SeededRandom): void {
  const lost = random.pick(['IndexedDB', 'tavoli', null, null, null] as const)
  if (lost !== null) rmSync(join(dataFolder, lost), { recursive: true, force: true, maxRetries: 5 })
}

async function launch(): Promise<Page> {
  running = await launchTavolo({ userDataFolder: dataFolder })
  return running.page
}

function expectNothingLost(life: Life, found: string, round: number): void {
  const told = `round ${round}: found «${found}», called saved «${life.saved}», typed «${life.typed}»`
  expect(found.startsWith(life.saved), told).toBe(true)
  expect(life.typed.startsWith(found), told).toBe(true)
  const promised = life.hadTime ? life.typed : found
  expect(found, `${told}, killed ${promisedMs} ms after the last key`).toBe(promised)
}

/** Types at the end of the verbale until every process is killed, in the middle of a word or shortly after it. */
async function typeAndDie(
  page: Page,
  life: { readonly found: string; readonly random: SeededRandom; readonly delaysMs: number[] },
): Promise<Life> {
  const { found, random, delaysMs } = life
  let saved = found
  let typed = found
  let isOver = false
  await watchSaved(page, (moment) => {
    saved = moment.text
    if (moment.afterKeyMs !== null) delaysMs.push(moment.afterKeyMs)
  })
  await goToEnd(page)
  async function type(): Promise<void> {
    for (const letter of words(random)) {
      // As people type: in bursts, with pauses for thought.
      await wait(random.chance(0.05) ? random.between(150, 600) : random.between(5, 120))
      if (isOver) return
      typed += letter
      await page.keyboard.type(letter)
    }
  }
  const hadTime = random.chance(0.3)
  // The page dies under the typing hand.
  const typing = type().catch(() => undefined)
  await (hadTime ? typing : wait(random.between(0, 3000)))
  if (hadTime) await wait(promisedMs)
  isOver = true
  await running?.kill()
  await typing
  expect(processesOf(dataFolder), 'processes that outlived the kill').toEqual([])
  return { saved, typed, hadTime }
}

/** Some words that no menu of the verbale listens to. */
function words(random: SeededRandom): string {
  const vocabulary = [
    'sì ',
    'il pulmino ',
    'passa ',
    'alle 17:35 ',
    'costa 6.200,00 € ',
    'perché ',
    '«piano» ',
    'Sant’Elmo ',
  ]
  return Array.from({ length: random.between(1, 8) }, () => random.pick(vocabulary)).join('')
}

function report(delaysMs: readonly number[]): void {
  const sorted = delaysMs.toSorted((left, right) => left - right)
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  console.log(
    `From the last key to «Salvato»: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length} times)`,
  )
}
