import { setTimeout as wait } from 'node:timers/promises'
import { oneAtATime } from '../support/one-at-a-time.ts'
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts'
import type { MeshRoom } from './mesh-room.ts'

/** What happens to the laptops while everybody writes. */
type RoundEvent =
  | { readonly kind: 'cut'; readonly who: readonly string[]; readonly seconds: number }
  | { readonly kind: 'unplugged'; readonly who: readonly string[]; readonly seconds: number }
  | { readonly kind: 'asleep'; readonly who: readonly string[]; readonly seconds: number }
  | { readonly kind: 'hub killed'; readonly who: readonly string[]; readonly seconds: number }
  | { readonly kind: 'slow and lossy'; readonly who: readonly string[]; readonly seconds: number }

/** One round: an event, and writing before, during and after it. */
export interface Round {
  readonly number: number
  readonly seed: number
  readonly event: RoundEvent
  /** For the report. */
  readonly words: string
}

/** What is promised: everything is there within 5 s of the link's return. */
const promisedMs = 5000

const laptops = ['anna', 'bruno', 'carla']

/** How long links are away, in seconds. */
const lengths = [3, 8, 20, 45, 120]
const otherKinds = ['unplugged', 'asleep', 'hub killed', 'slow and lossy'] as const
const kinds = ['cut', 'cut', 'cut', ...otherKinds] as const

/** So few rounds take half a minute together: every kind once and one more, as short as they may be. */
export const fewRounds = 6

/** Rounds by seed: of a few every kind comes once, of many every kind and length; the others are drawn. */
export function planRounds(options: {
  readonly seed: number
  readonly count: number
  /** Beside the laptops. */
  readonly guests?: readonly string[]
}): Round[] {
  const random = seededRandom(options.seed)
  const everybody = [...laptops, ...(options.guests ?? [])]
  const isLong = options.count > fewRounds
  const cuts = isLong ? lengths : lengths.slice(0, 1)
  const others = isLong ? 8 : 3
  const firsts: RoundEvent[] = [
    ...cuts.map((seconds) => ({ kind: 'cut', who: [random.pick(everybody)], seconds }) as const),
    ...otherKinds.map((kind) => ({ kind, who: [random.pick(everybody)], seconds: others }) as const),
  ]
  return Array.from({ length: options.count }, (_, index) => {
    const event = firsts[index] ?? drawEvent(random, { everybody, cuts })
    const whose = event.kind === 'hub killed' ? '' : `${event.who.join(' and ')} `
    const words = `${whose}${event.kind} for ${event.seconds} s`
    return { number: index + 1, seed: random.between(1, 1_000_000), event, words }
  })
}

function drawEvent(
  random: SeededRandom,
  { everybody, cuts }: { readonly everybody: readonly string[]; readonly cuts: readonly number[] },
): RoundEvent {
  const kind = random.pick(kinds)
  const [first] = everybody
  const who = random.chance(0.3) ? everybody.filter((name) => name !== first) : [random.pick(everybody)]
  return { kind, who, seconds: random.pick(cuts) }
}

/** Deals rounds to tables that stand side by side, so that none takes much longer than the others. */
export function dealRounds(rounds: readonly Round[], tables: number): Round[][] {
  const dealt = Array.from({ length: tables }, () => ({ rounds: [] as Round[], seconds: 0 }))
  for (const round of rounds) {
    const [least] = dealt.toSorted((one, other) => one.seconds - other.seconds)
    least?.rounds.push(round)
    if (least !== undefined) least.seconds += round.event.seconds
  }
  return dealt.map((table) => table.rounds)
}

/**
 * Tables side by side share the cores of one machine. Two rooms that come back at once would be timed by each other: the link
 * of one stays away until the other has everything.
 */
const comeBack = oneAtATime()

/** Plays a round; gives the milliseconds from the return of the link until all have the same, null after the promise. */
export async function playRound(room: MeshRoom, round: Round): Promise<number | null> {
  const { seconds } = round.event
  await begin(room, round.event)
  // Writing goes on all the while, by those who can.
  const parts = 4
  for (let part = 0; part < parts; part += 1) {
    await writeAll(room, round.seed + part)
    await wait((seconds * 1000) / parts)
  }
  return comeBack(async () => {
    const isSlow = round.event.kind === 'slow and lossy'
    // A slow network does not return: on it everything has to arrive as well.
    if (!isSlow) await end(room, round.event)
    await writeAll(room, round.seed + parts)
    const tookMs = await room.converge(promisedMs)
    if (isSlow) await end(room, round.event)
    return tookMs
  })
}

async function writeAll(room: MeshRoom, seed: number): Promise<void> {
  const order = (index: number) => ({ seed: seed * 10 + index, edits: 20 })
  const writing = [
    ...room.windows.map(async ({ call }, index) => call('write', order(index))),
    ...room.guests.map(async ({ call }, index) => call('write', order(room.windows.length + index))),
  ]
  // Who sleeps writes when it wakes.
  await Promise.race([Promise.all(writing), wait(300)])
}

async function begin(room: MeshRoom, event: RoundEvent): Promise<void> {
  if (event.kind === 'hub killed') await room.killSignaling()
  for (const name of event.who) {
    const host = room.lab.host(name)
    if (event.kind === 'cut') await host.cut()
    if (event.kind === 'unplugged') await host.unplug()
    if (event.kind === 'asleep') seatOn(room, name)?.freeze()
    // To the others and back: 100 ms, and one frame in fifty is lost.
    if (event.kind === 'slow and lossy') await host.shape({ delayMs: 50, lossPercent: 2 })
  }
}

async function end(room: MeshRoom, event: RoundEvent): Promise<void> {
  if (event.kind === 'hub killed') await room.startSignaling()
  for (const name of event.who) {
    const host = room.lab.host(name)
    if (event.kind === 'cut') await host.mend()
    if (event.kind === 'unplugged') await host.plugIn()
    if (event.kind === 'asleep') seatOn(room, name)?.thaw()
    if (event.kind === 'slow and lossy') await host.shape({ delayMs: 0, lossPercent: 0 })
  }
}

function seatOn({ windows, guests }: MeshRoom, name: string) {
  return windows.find(({ host }) => host.name === name) ?? guests.find(({ host }) => host.name === name)
}
