import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Round, seatRounds, usualTableCount } from '../../../shared/canvas/rounds/seat-rounds.ts'

function cafe(tableCount: number, guestCount: number, roundCount: number): readonly Round<string>[] {
  return seatRounds({
    hosts: Array.from({ length: tableCount }, (_, index) => `H${index}`),
    guests: Array.from({ length: guestCount }, (_, index) => `G${index}`),
    roundCount,
  })
}

/** At which table a person sits, round by round. */
function wayOf(person: string, rounds: readonly Round<string>[]): number[] {
  return rounds.map((tables) =>
    tables.findIndex(({ host, guests }) => host === person || guests.includes(person)),
  )
}

/** How many pairs of guests sit together more than once. */
function pairsThatMeetAgain(rounds: readonly Round<string>[]): number {
  const met = new Map<string, number>()
  for (const { guests } of rounds.flat()) {
    for (const [index, one] of guests.entries()) {
      for (const other of guests.slice(index + 1)) {
        const pair = [one, other].toSorted().join(' ')
        met.set(pair, (met.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...met.values()].filter((count) => count > 1).length
}

const anyCafe = fc.record({
  tableCount: fc.integer({ min: 1, max: 24 }),
  guestCount: fc.integer({ min: 0, max: 120 }),
  roundCount: fc.integer({ min: 1, max: 8 }),
})

test('in every round everybody sits once, hosts at their own table, and tables differ by one person at most', () => {
  fc.assert(
    fc.property(anyCafe, ({ tableCount, guestCount, roundCount }) => {
      const rounds = cafe(tableCount, guestCount, roundCount)
      expect(rounds).toHaveLength(roundCount)
      for (const tables of rounds) {
        expect(tables.map(({ host }) => host)).toEqual(
          Array.from({ length: tableCount }, (_, at) => `H${at}`),
        )
        const seated = tables.flatMap(({ guests }) => guests)
        expect([seated.length, new Set(seated).size]).toEqual([guestCount, guestCount])
        const sizes = tables.map(({ guests }) => guests.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('nobody meets the same host twice while there is a table where they have not been', () => {
  fc.assert(
    fc.property(anyCafe, ({ tableCount, guestCount, roundCount }) => {
      const rounds = cafe(tableCount, guestCount, roundCount)
      for (let guest = 0; guest < guestCount; guest += 1) {
        const way = wayOf(`G${guest}`, rounds)
        expect(new Set(way.slice(0, tableCount)).size).toBe(Math.min(tableCount, roundCount))
      }
    }),
  )
})

test('in the World Cafés that tables really hold, of three rounds, no two guests sit together twice', () => {
  // Guests beside the hosts: three to six at each of the tables.
  for (const tableCount of [5, 7, 11, 13]) {
    for (const seats of [3, 4]) {
      expect([tableCount, seats, pairsThatMeetAgain(cafe(tableCount, tableCount * seats, 3))]).toEqual([
        tableCount,
        seats,
        0,
      ])
    }
  }
  expect(pairsThatMeetAgain(cafe(8, 32, 3))).toBe(0)
})

test('where two must meet again there are fewer than if tables had moved on together', () => {
  const [tableCount, guestCount] = [4, 20]
  const together = (tableCount * 5 * 4) / 2
  expect(pairsThatMeetAgain(cafe(tableCount, guestCount, 3))).toBeLessThan(together)
})

test('who stands together in the list begins apart', () => {
  const [first] = cafe(4, 12, 3)
  expect(first?.map(({ guests }) => guests)).toEqual([
    ['G0', 'G4', 'G8'],
    ['G1', 'G5', 'G9'],
    ['G2', 'G6', 'G10'],
    ['G3', 'G7', 'G11'],
  ])
})

test('about five sit at a table', () => {
  expect([3, 12, 20, 120].map(usualTableCount)).toEqual([2, 2, 4, 24])
  expect(seatRounds({ hosts: [], guests: ['G'], roundCount: 3 })).toEqual([])
})
