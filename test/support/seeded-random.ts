import * as prng from 'lib0/prng'

/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  readonly seed: number
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** Whether something happens that happens with this probability. */
  readonly chance: (probability: number) => boolean
  /** One of the values; the list must not be empty. */
  readonly pick: <Value>(values: readonly Value[]) => Value
}

/**
 * Seeds of a random test: SEED from the environment alone when it is set, else this many starting from the day. SEEDS asks
 * for another number of them: `SEED=1 SEEDS=2000` tries the first two thousand.
 */
export function seedsOfThisRun(count: number): number[] {
  const given = process.env.SEED
  const isGiven = given !== undefined && given !== ''
  // Other seeds every day, the same all day: a failure can be repeated, and in time many are tried.
  const first = isGiven ? Number(given) : Math.floor(Date.now() / 86_400_000) * 1000
  const asked = Number(process.env.SEEDS ?? (isGiven ? 1 : count))
  return Array.from({ length: asked }, (_, index) => first + index)
}

/** Prints which seed failed and the command that repeats it, then throws the failure on. */
export async function withSeed(
  test: { readonly seed: number; readonly name: string; readonly project: string },
  run: (random: SeededRandom) => Promise<void>,
): Promise<void> {
  try {
    await run(seededRandom(test.seed))
  } catch (error) {
    // At once, too: of a long run nobody waits for the end to hear what broke.
    const what = error instanceof Error ? error.message : String(error)
    console.error(
      `${what}\nSeed ${test.seed}. Repeat: SEED=${test.seed} npx vitest run --project ${test.project} -t '${test.name}'`,
    )
    throw error
  }
}

/** Random numbers of a seed. */
export function seededRandom(seed: number): SeededRandom {
  const generator = prng.create(seed)
  return {
    seed,
    between: (least, most) => prng.int53(generator, least, most),
    chance: (probability) => prng.real53(generator) < probability,
    pick(values) {
      const value = values[prng.int53(generator, 0, values.length - 1)]
      if (value === undefined) throw new Error('Nothing to pick from')
      return value
    },
  }
}
