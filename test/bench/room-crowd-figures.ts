import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringCrowd } from '../support/hub/crowd.ts'
import { startProcessTable } from '../support/hub/process-table.ts'
import { readUsage } from '../support/hub/usage.ts'
import { percentile } from '../support/percentile.ts'
import { buildBareHub, startBare } from './bare-room/start-bare.ts'
import { figureOf, type Figure } from './figure.ts'

const crowds = [10, 30, 100]
/** Each server is started this often with each crowd, in turn. */
const runs = 3
/**
 * People write less; so much, for so long, is needed to tell a card's cost from that of the quiet process. What is written
 * before warms both servers up: their compilers have run then, as they have a minute after a real table began.
 */
const cardsPerSecond = 50
const warmUpMs = 8000
const writingMs = 20_000
/** Devices say how far they are after 0.6 s of quiet, and the hub compares: that belongs to the cards' cost. */
const restMs = 2000

/** A server with its guests' way to it. */
interface Served {
  readonly place: string
  readonly invitation: string | null
  readonly close: () => Promise<unknown>
}

interface Used {
  readonly cpuMsPerCard: number
  readonly memoryMb: number
}

/** What the hub needs for guests that write cards, beside a bare Hocuspocus with the same guests. */
export async function crowdFigures(): Promise<Figure[]> {
  await buildBareHub()
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-bench-crowd-'))
  const figures: Figure[] = []
  for (const guests of crowds) {
    const [hub, bare]: [Used[], Used[]] = [[], []]
    for (let run = 0; run < runs; run += 1) {
      const file = (name: string) => join(folder, `${name}-${guests}-${run}`)
      bare.push(await measure(await bareHub(file('bare')), { guests, file: file('bare'), run }))
      hub.push(await measure(await tavoloHub(file('hub')), { guests, file: file('hub'), run }))
    }
    const compare = (used: 'cpuMsPerCard' | 'memoryMb', unit: 'ms' | 'MB', what: string) =>
      figureOf({
        name: `${what} of the hub, ${guests} guests writing cards`,
        value: percentile(
          hub.map((each) => each[used]),
          0.5,
        ),
        unit,
        baseline: percentile(
          bare.map((each) => each[used]),
          0.5,
        ),
        limit: 1.3,
        runs,
      })
    figures.push(compare('cpuMsPerCard', 'ms', 'CPU time a card'), compare('memoryMb', 'MB', 'memory'))
  }
  rmSync(folder, { recursive: true, force: true })
  return figures
}

async function bareHub(usageFile: string): Promise<Served> {
  const { place, close } = await startBare('bare-hub', [], usageFile)
  return { place, close, invitation: null }
}

async function tavoloHub(usageFile: string): Promise<Served> {
  const { place, state, close } = await startProcessTable({ program: 'built', usageFile })
  return { place, close, invitation: state().secrets.guest }
}

async function measure(
  { place, invitation, close }: Served,
  { guests, file, run }: { readonly guests: number; readonly file: string; readonly run: number },
): Promise<Used> {
  const crowd = await bringCrowd({ place, invitation, guests })
  const everyMs = (guests * 1000) / cardsPerSecond
  const before = await crowd.write({ everyMs, forMs: warmUpMs, seed: runs + run })
  await new Promise((resolve) => setTimeout(resolve, restMs))
  const startMs = Date.now()
  const { cards } = await crowd.write({ everyMs, forMs: writingMs, seed: run })
  await new Promise((resolve) => setTimeout(resolve, restMs))
  const usage = readUsage(file, startMs)
  const stands = await crowd.settle(30_000)
  await crowd.close()
  await close()
  if (stands.copies !== 1 || stands.cards !== before.cards + cards)
    throw new Error(`Not the same at all: ${JSON.stringify(stands)}`)
  const [first] = usage
  const last = usage.at(-1)
  if (first === undefined || last === undefined) throw new Error('The server has not said what it uses')
  return {
    cpuMsPerCard: (last.cpuMs - first.cpuMs) / cards,
    memoryMb: percentile(
      usage.map(({ residentMb }) => residentMb),
      0.5,
    ),
  }
}
