import { describe, expect, test } from 'vitest'
import { type VersionAge, versionsToRemove } from '../../../shared/sync/thin-versions.ts'
import { seededRandom, seedsOfThisRun } from '../../support/seeded-random.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const now = Date.UTC(2026, 3, 16, 12)

function every(stepMs: number, count: number, kind: VersionAge['kind'] = 'opened'): VersionAge[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `v${String(index).padStart(5, '0')}`,
    kind,
    atMs: now - index * stepMs,
  }))
}

function kept(versions: readonly VersionAge[], justSavedId: string | null = null): VersionAge[] {
  const gone = new Set(versionsToRemove(versions, justSavedId))
  return versions.filter(({ id }) => !gone.has(id))
}

describe('thinning versions', () => {
  test('leaves twenty as they are', () => {
    expect(versionsToRemove(every(60_000, 20), null)).toEqual([])
  })

  test('never takes one that somebody named, nor one of a verbale’s status', () => {
    expect(versionsToRemove(every(60_000, 500, 'named'), null)).toEqual([])
    expect(versionsToRemove(every(60_000, 500, 'status'), null)).toEqual([])
  })

  test('of a busy week keeps the newest twenty and the last of each day', () => {
    const versions = every(hourMs, 24 * 7)
    const left = kept(versions)
    expect(left.slice(0, 20)).toEqual(versions.slice(0, 20))
    const days = new Set(versions.map(({ atMs }) => Math.floor(atMs / dayMs)))
    expect(left.length).toBeGreaterThanOrEqual(days.size)
    expect(left.length).toBeLessThanOrEqual(20 + days.size)
    for (const day of days) expect(left.some(({ atMs }) => Math.floor(atMs / dayMs) === day)).toBe(true)
  })

  test('keeps what was just saved, also by a clock that was set back', () => {
    const versions = [
      ...every(hourMs, 400),
      { id: 'old', kind: 'before-restore' as const, atMs: now - 300 * hourMs - 1 },
    ]
    expect(kept(versions, 'old').some(({ id }) => id === 'old')).toBe(true)
  })

  test.each(seedsOfThisRun(10))(
    'stays small whatever happens, and thins no further by itself (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      const versions = every(1, 3000).map((version) => ({
        ...version,
        atMs: now - random.between(0, 3 * 365) * dayMs - random.between(0, dayMs),
      }))
      const left = kept(versions)
      // Twenty, sixty days, three years of weeks, and the edges of each.
      expect(left.length).toBeLessThanOrEqual(20 + 61 + 160)
      expect(versionsToRemove(left, null)).toEqual([])
    },
  )
})
