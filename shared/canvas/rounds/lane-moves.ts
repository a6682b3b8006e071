/** By how many tables each lane has moved in each round. */
export type LaneMoves = readonly (readonly number[])[]

/** So many ways to move are tried for a lane; with more tables the even steps alone are good enough. */
const mostTried = 5000

/**
 * How guests move. A lane is one guest of each table; all of it moves by the same number of tables, so that no two of a lane
 * ever meet and tables stay even. Two guests of different lanes meet again when their lanes have moved equally far apart:
 * each lane takes the way on which that happens least with those before it.
 */
export function laneMoves({
  tableCount,
  roundCount,
  laneCount,
}: {
  readonly tableCount: number
  readonly roundCount: number
  readonly laneCount: number
}): LaneMoves {
  // With more rounds than tables everybody begins anew where they began.
  const length = Math.min(tableCount, roundCount)
  const ways = [...evenSteps(tableCount, length), ...allWays(tableCount, length)]
  const chosen: (readonly number[])[] = []
  for (let lane = 0; lane < laneCount; lane += 1) {
    const best = ways.reduce<{ readonly way: readonly number[]; readonly cost: number } | null>(
      (least, way) => {
        if (least?.cost === 0) return least
        const cost = chosen.reduce((sum, other) => sum + meetings(way, other, tableCount), 0)
        return least === null || cost < least.cost ? { way, cost } : least
      },
      null,
    )
    chosen.push(best?.way ?? [0])
  }
  return chosen.map((way) => Array.from({ length: roundCount }, (_, round) => way[round % length] ?? 0))
}

/** In how many pairs of rounds the same guests of two lanes sit together. */
function meetings(way: readonly number[], other: readonly number[], tableCount: number): number {
  const apart = way.map((move, round) => (move - (other[round] ?? 0) + tableCount) % tableCount)
  return apart.reduce(
    (sum, distance, round) => sum + apart.slice(0, round).filter((d) => d === distance).length,
    0,
  )
}

/** The same step each round, without coming back. */
function evenSteps(tableCount: number, length: number): number[][] {
  return Array.from({ length: tableCount - 1 }, (_, index) =>
    Array.from({ length }, (_round, round) => ((index + 1) * round) % tableCount),
  ).filter((way) => new Set(way).size === length)
}

/** Every way of being at another table each round; none when there are too many. */
function allWays(tableCount: number, length: number): number[][] {
  let ways: number[][] = [[0]]
  for (let round = 1; round < length; round += 1) {
    if (ways.length * (tableCount - round) > mostTried) return length > 1 ? [] : [[0]]
    ways = ways.flatMap((way) =>
      Array.from({ length: tableCount }, (_, table) => table)
        .filter((table) => !way.includes(table))
        .map((table) => [...way, table]),
    )
  }
  return ways
}
