import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backupDaysKept,
  backupsToRemove,
  backupWeeksKept,
  newestBackupsKept,
  type BackupAge,
} from '../../../shared/sync/keep-backups.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs
const now = Date.UTC(2026, 10, 22, 12)

// The command that repeats a failure: SEED=… npx vitest run --project quick test/unit/backups/keep-backups.test.ts
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const options = { seed, numRuns: 300 }

/** Newest first, one every `stepMs`. */
function every(stepMs: number, count: number): BackupAge[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `Vicini ${String(index).padStart(5, '0')}`,
    atMs: now - index * stepMs,
  }))
}

function keptOf(backups: readonly BackupAge[], justWrittenId: string): BackupAge[] {
  const gone = new Set(backupsToRemove(backups, justWrittenId))
  return backups.filter(({ id }) => !gone.has(id))
}

function dayOf({ atMs }: BackupAge): number {
  return Math.floor(atMs / dayMs)
}

describe('which backups are kept', () => {
  test('ten are left as they are, however close together', () => {
    expect(backupsToRemove(every(1000, newestBackupsKept), 'Vicini 00000')).toEqual([])
  })

  test('of a busy day the last ten are kept', () => {
    const busy = every(60_000, 40)
    expect(keptOf(busy, 'Vicini 00000')).toEqual(busy.slice(0, newestBackupsKept))
  })

  test('of two busy weeks the last ten, and the last one of each day', () => {
    const backups = every(hourMs, 24 * 14)
    const kept = keptOf(backups, 'Vicini 00000')
    expect(kept.slice(0, newestBackupsKept)).toEqual(backups.slice(0, newestBackupsKept))
    for (const day of new Set(backups.map(dayOf))) {
      const last = backups.find((backup) => dayOf(backup) === day)
      expect(kept).toContainEqual(last)
    }
  })

  test('of three years with one a day: thirty days, then a year of weeks', () => {
    const kept = keptOf(every(dayMs, 3 * 365), 'Vicini 00000')
    expect(kept).toHaveLength(backupDaysKept + backupWeeksKept)
    expect(kept.slice(0, backupDaysKept)).toEqual(every(dayMs, backupDaysKept))
    const oldest = kept.at(-1)?.atMs ?? 0
    expect(now - oldest).toBeGreaterThan(backupWeeksKept * weekMs)
  })

  test('a tavolo that nobody opened for years loses nothing when it is opened again', () => {
    const before = every(3 * weekMs, 20).map(({ id, atMs }) => ({ id, atMs: atMs - 3 * 365 * dayMs }))
    expect(backupsToRemove([{ id: 'today', atMs: now }, ...before], 'today')).toEqual([])
  })

  test('a clock that is years ahead for one day takes nothing away', () => {
    const before = every(dayMs, 25)
    const ahead = { id: 'ahead', atMs: now + 4 * 365 * dayMs }
    expect(backupsToRemove([ahead, ...before], 'ahead')).toEqual([])
    const today = { id: 'today', atMs: now + 1000 }
    expect(backupsToRemove([today, ahead, ...before], 'today')).toEqual([])
  })

  test('a clock set back to the year 2000 deletes neither the new backup nor those of the real time', () => {
    const before = every(hourMs, 60)
    const old = { id: 'old clock', atMs: Date.UTC(2000, 0, 1) }
    expect(backupsToRemove([...before, old], 'old clock')).toEqual([])
  })

  test('whatever the clocks said: what was just written stays, and so does the newest by its clock', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 6 * 365 * 24 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(ages, fc.nat(), (hours, pick) => {
        const backups = hours.map((hour, index) => ({ id: `b${index}`, atMs: hour * hourMs }))
        const written = backups[pick % backups.length]
        const gone = new Set(backupsToRemove(backups, written?.id ?? ''))
        expect(gone.has(written?.id ?? '')).toBe(false)
        const newest = backups.toSorted((left, right) => right.atMs - left.atMs)[0]
        const isNewestKept = backups.some(({ id, atMs }) => atMs === newest?.atMs && !gone.has(id))
        expect(isNewestKept).toBe(true)
        // Nothing that seems to be of the future is touched.
        const future = backups.filter(({ atMs }) => atMs > (written?.atMs ?? 0))
        expect(future.filter(({ id }) => gone.has(id))).toEqual([])
      }),
      options,
    )
  })

  test('written one after the other by a clock that goes forward, there are never more than ninety-two, and none is lost twice', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(steps, (hours) => {
        let here: BackupAge[] = []
        let atMs = 0
        for (const [index, hour] of hours.entries()) {
          atMs += hour * hourMs
          here = keptOf([...here, { id: `b${index}`, atMs }], `b${index}`)
          // Asked again, the rule takes no more.
          expect(backupsToRemove(here, `b${index}`)).toEqual([])
        }
        expect(here.length).toBeLessThanOrEqual(newestBackupsKept + backupDaysKept + backupWeeksKept)
        expect(here.length).toBeGreaterThanOrEqual(Math.min(hours.length, newestBackupsKept))
        expect(here.at(-1)?.atMs).toBe(atMs)
      }),
      { ...options, numRuns: 60 },
    )
  })

  test('by a clock that jumps about, each new backup is there after it was written', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 120 })
    fc.assert(
      fc.property(moments, (hours) => {
        let here: BackupAge[] = []
        for (const [index, hour] of hours.entries()) {
          here = keptOf([...here, { id: `b${index}`, atMs: hour * hourMs }], `b${index}`)
          expect(here.some(({ id }) => id === `b${index}`)).toBe(true)
        }
      }),
      { ...options, numRuns: 100 },
    )
  })
})
