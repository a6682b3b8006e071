import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { processesOf } from '../support/processes.ts'
import { seededRandom, seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'
import { createVerbale, goToEnd, openVerbale, watchSaved } from '../support/verbale-page.ts'

/** Each round starts Tavolo, types and kills it, at one of two computers. TAVOLO_KILL_ROUNDS asks for more. */
const roundCount = Number(process.env.TAVOLO_KILL_ROUNDS ?? 20)

/** What is typed is promised to be on the disk this long after the last key. */
const promisedMs = 300

/** Longer than everything that happens after a key: whenever it ends, each moment between key and disk is met. */
const longestLifeMs = 2000

const computers: Computer[] = []

afterEach(async () => {
  for (const computer of computers.splice(0)) {
    await computer.running?.kill()
    rmSync(computer.dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** One on which Tavolo is started and killed; two go on side by side, each busy with the other's starts. */
class Computer {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'tavolo-killed-'))
  readonly random: SeededRandom
  readonly delaysMs: number[] = []
  running: LaunchedTavolo | null = null

  constructor(random: SeededRandom) {
    this.random = random
    computers.push(this)
  }

  async start(): Promise<Page> {
    this.running = await launchTavolo({ userDataFolder: this.dataFolder })
    return this.running.page
  }
}

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
      const both = [new Computer(random), new Computer(seededRandom(seed + 1))]
      await Promise.all(both.map(async (computer) => liveAndDie(computer, Math.ceil(roundCount / 2))))
      report(both.flatMap(({ delaysMs }) => delaysMs))
    })
  },
)

async function liveAndDie(computer: Computer, rounds: number): Promise<void> {
  let address: string | null = null
  let before: Life | null = null
  for (let round = 0; round <= rounds; round += 1) {
    const page = await computer.start()
    address ??= await createVerbale(page)
    const found = await openVerbale(page, address)
    if (before !== null) expectNothingLost(before, found, round)
    before = await typeAndDie(page, computer, found)
    loseOneCopy(computer)
  }
}

/** Now and then the database or the second copy is gone after the kill: what was saved is in the other. */
function loseOneCopy({ random, dataFolder }: Computer): void {
  const lost = random.pick(['IndexedDB', 'tavoli', null, null, null] as const)
  if (lost !== null) rmSync(join(dataFolder, lost), { recursive: true, force: true, maxRetries: 5 })
}

function expectNothingLost(life: Life, found: string, round: number): void {
  const told = `round ${round}: found «${found}», called saved «${life.saved}», typed «${life.typed}»`
  expect(found.startsWith(life.saved), told).toBe(true)
  expect(life.typed.startsWith(found), told).toBe(true)
  const promised = life.hadTime ? life.typed : found
  expect(found, `${told}, killed ${promisedMs} ms after the last key`).toBe(promised)
}

/** Types at the end of the verbale until every process is killed, in the middle of a word or shortly after it. */
async function typeAndDie(page: Page, computer: Computer, found: string): Promise<Life> {
  const { random, delaysMs } = computer
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
  await (hadTime ? typing : wait(random.between(0, longestLifeMs)))
  if (hadTime) await wait(promisedMs)
  isOver = true
  await computer.running?.kill()
  await typing
  expect(processesOf(computer.dataFolder), 'processes that outlived the kill').toEqual([])
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
  return Array.from({ length: random.between(1, 5) }, () => random.pick(vocabulary)).join('')
}

function report(delaysMs: readonly number[]): void {
  const sorted = delaysMs.toSorted((left, right) => left - right)
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  console.log(
    `From the last key to «Salvato»: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length} times)`,
  )
}
