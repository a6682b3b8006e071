import { percentile } from '../support/percentile.ts'

/** How changes of others came onto the screen, median of some runs. */
export interface RemoteSight {
  /** From the last change until all are painted. */
  readonly visibleMs: number
  /** From one frame to the next meanwhile, p95 of all. */
  readonly frameMs: number
  readonly runs: number
}

/** Looks on some times, once for each of these. */
export async function sightOfRuns<Each>(
  each: readonly Each[],
  look: (
    one: Each,
    run: number,
  ) => Promise<{ readonly visibleMs: number; readonly intervals: readonly number[] }>,
): Promise<RemoteSight> {
  const all: { readonly visibleMs: number; readonly intervals: readonly number[] }[] = []
  for (const [run, one] of each.entries()) all.push(await look(one, run))
  return {
    visibleMs: percentile(
      all.map(({ visibleMs }) => visibleMs),
      0.5,
    ),
    frameMs: percentile(
      all.flatMap(({ intervals }) => intervals),
      0.95,
    ),
    runs: all.length,
  }
}
