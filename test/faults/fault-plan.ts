import type { SeededRandom } from '../support/seeded-random.ts'

/** What dies: the page alone, the program that holds its windows, or everything at once as with a flat battery. */
export const victims = ['page', 'program', 'everything'] as const

/** What goes wrong while somebody works. */
export const mishaps = ['none', 'full disk', 'second start'] as const

/** What becomes of the browser's database after the kill. `swapped`: an older copy of it stands in its place. */
export const databaseHarms = ['none', 'deleted', 'emptied', 'swapped'] as const

/** What becomes of the second copy after the kill. `cut`: inside the last record of a journal. */
export const journalHarms = ['none', 'cut', 'bit flipped', 'bits flipped'] as const

/** What happens in one life of Tavolo, from its start to its end and what is done to its data before the next. */
export interface FaultPlan {
  /** Which steps are taken, one after the other, as long as it lives. */
  readonly steps: readonly number[]
  readonly mishap: (typeof mishaps)[number]
  /** Milliseconds after the first step began. */
  readonly mishapAfterMs: number
  /** Whether there is room on the disk again before the end. */
  readonly isRoomMade: boolean
  readonly victim: (typeof victims)[number]
  /** Milliseconds after the first step began. */
  readonly diesAfterMs: number
  /** How much the computer's clock lies in this life, in milliseconds; never positive. */
  readonly clockShiftMs: number
  readonly databaseHarm: (typeof databaseHarms)[number]
  readonly journalHarm: (typeof journalHarms)[number]
}

const hourMs = 3_600_000

/** Draws what happens in one life. All at once, so that it depends on the seed alone and not on how quick the machine is. */
export function planFaults(random: SeededRandom, stepKinds: number): FaultPlan {
  const mishap = random.pick(['none', 'none', 'none', 'full disk', 'second start'] as const)
  // A full disk is only noticed at the next write, and one with room again at the next try.
  const longestMs = mishap === 'full disk' ? 5000 : 3500
  return {
    steps: Array.from({ length: 40 }, () => random.between(0, stepKinds - 1)),
    mishap,
    mishapAfterMs: random.between(0, 1500),
    isRoomMade: random.chance(0.5),
    victim: random.pick(victims),
    diesAfterMs: random.between(200, longestMs),
    clockShiftMs: random.pick([0, 0, 0, 0, -hourMs, -30 * hourMs, -400 * 24 * hourMs]),
    databaseHarm: random.chance(0.5) ? random.pick(databaseHarms) : 'none',
    journalHarm: random.chance(0.5) ? random.pick(journalHarms) : 'none',
  }
}

/** One line for people: what happens in a life. */
export function describePlan(plan: FaultPlan): string {
  const { victim, diesAfterMs, mishap, clockShiftMs, databaseHarm, journalHarm } = plan
  return [
    `kill -9 of ${victim} after ${diesAfterMs} ms`,
    ...(mishap === 'none' ? [] : [`${mishap} after ${plan.mishapAfterMs} ms`]),
    ...(clockShiftMs === 0 ? [] : [`clock back by ${-clockShiftMs / hourMs} h`]),
    ...(databaseHarm === 'none' ? [] : [`database ${databaseHarm}`]),
    ...(journalHarm === 'none' ? [] : [`journal ${journalHarm}`]),
  ].join(', ')
}
