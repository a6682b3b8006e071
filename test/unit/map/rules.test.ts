import { describe, expect, expectTypeOf, test } from 'vitest'
import { allCoverage } from '../../../shared/map/coverage.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import {
  hoursValueCents,
  type ReimbursableCents,
  valuationOf,
  valueTotals,
} from '../../../shared/map/values.ts'
import { coverageLevels } from '../../../shared/model/coverage-override.ts'
import { linkType } from '../../../shared/model/link.ts'
import type { Resource } from '../../../shared/model/resource.ts'
import { randomMap } from '../../support/random-map.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../../support/seeded-random.ts'

/** Enough maps to meet every kind of link beside every other. */
const seedCount = 20
const size = { needs: 12, resources: 10, links: 25, organizations: 5 }

function everySeed(name: string, run: (random: SeededRandom) => void): void {
  for (const seed of seedsOfThisRun(seedCount)) {
    test(`${name}, seed ${seed}`, async () => {
      await withSeed({ seed, name, project: 'quick' }, async (random) => {
        run(random)
        await Promise.resolve()
      })
    })
  }
}

function shuffled<Item>(random: SeededRandom, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, rank: random.between(0, 1e9) }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item)
}

describe('whatever the map', () => {
  everySeed('every need has exactly one level, which its reason bears out', (random) => {
    const records = { ...randomMap(random, size), coverageOverrides: [] }
    const coverage = allCoverage(records)
    expect([...coverage.keys()]).toEqual(records.needs.map(({ id }) => id))
    const reasonOf = {
      uncovered: 'no-link',
      weak: 'only-potential',
      partial: 'partial',
      adequate: 'full-confirmed',
    }
    for (const { level, derived } of coverage.values()) {
      expect(level).toBe(derived.level)
      expect(derived.reason.kind).toBe(reasonOf[level])
    }
  })

  everySeed(
    'a full link to a confirmed resource never lowers a coverage, and makes it adequate',
    (random) => {
      const records = { ...randomMap(random, size), coverageOverrides: [] }
      const confirmed = records.resources.filter(({ status }) => status === 'confirmed')
      const need = random.pick(records.needs)
      if (confirmed.length === 0) return
      const resource = random.pick(confirmed)
      const others = records.links.filter(
        ({ needId, resourceId }) => needId !== need.id || resourceId !== resource.id,
      )
      const added = {
        ...linkType.defaults,
        id: 'link:added' as const,
        needId: need.id,
        resourceId: resource.id,
        strength: 'full' as const,
      }
      const before = allCoverage(records)
      const after = allCoverage({ ...records, links: [...others, added] })
      for (const [id, { level }] of before) {
        const now = coverageLevels.indexOf(after.get(id)?.level ?? 'uncovered')
        expect(now).toBeGreaterThanOrEqual(coverageLevels.indexOf(level))
      }
      expect(after.get(need.id)?.level).toBe('adequate')
    },
  )

  everySeed('coverage, gaps and totals do not depend on the order of the records', (random) => {
    const records = randomMap(random, size)
    const mixed = {
      organizations: shuffled(random, records.organizations),
      participants: shuffled(random, records.participants),
      needs: shuffled(random, records.needs),
      resources: shuffled(random, records.resources),
      links: shuffled(random, records.links),
      coverageOverrides: shuffled(random, records.coverageOverrides),
      attendance: shuffled(random, records.attendance),
    }
    expect(mapStateOf(mixed)).toEqual(mapStateOf(records))
    expect(valueTotals(mixed.resources)).toEqual(valueTotals(records.resources))
  })

  everySeed('volunteer hours are in no reimbursement total', (random) => {
    const { resources } = randomMap(random, { ...size, resources: 40 })
    const totals = valueTotals(resources)
    const withoutVolunteers = resources.filter(({ nature }) => nature !== 'volunteer-hours')
    expect(totals.reimbursableCents).toBe(valueTotals(withoutVolunteers).totalCents)
    expect(totals.totalCents).toBe(totals.valuedOnlyCents + totals.reimbursableCents)
    expect(totals.byNature.get('volunteer-hours')?.reimbursableCents ?? 0).toBe(0)
    const sum = [...totals.byOwner.values()].reduce((all, { totalCents }) => all + totalCents, 0)
    expect(sum).toBe(totals.totalCents)
  })
})

describe('the gaps of the sample', () => {
  const snapshot = sampleSnapshot()
  const { gaps } = mapStateOf(snapshot)
  const codes = new Map<string, string>(
    [...snapshot.needs, ...snapshot.resources].map(({ id, code }) => [id, code]),
  )

  test('are those that one finds by hand', () => {
    const told = gaps.map((gap) => {
      if ('resourceId' in gap) return [gap.kind, codes.get(gap.resourceId)]
      if ('needId' in gap) return [gap.kind, codes.get(gap.needId)]
      if (gap.kind === 'uncovered-place') {
        return [gap.kind, gap.place, ...gap.needs.map(({ needId }) => codes.get(needId))]
      }
      const { voice } = gap
      return [voice.kind, ...('needId' in voice ? [codes.get(voice.needId)] : voice.organizationIds)]
    })
    expect(told).toEqual([
      ['uncovered', 'B04'],
      ['uncovered', 'B13'],
      ['weak', 'B09'],
      ['weak', 'B14'],
      ['fragile', 'B09'],
      ['uncovered-place', 'Montefosco', 'B04', 'B13'],
      ['uncovered-place', 'Roccalbera', 'B04', 'B13'],
      ['only-institutions', 'B10'],
      ['dormant', 'R17'],
    ])
  })

  test('name the records they are about, and why', () => {
    expect(gaps.find(({ kind }) => kind === 'fragile')).toMatchObject({
      needId: 'need:bis-09',
      ownerId: 'organization:org-07',
      resourceIds: ['resource:ris-11'],
    })
    expect(gaps.find(({ key }) => key === 'weak need:bis-14')).toMatchObject({
      coverage: { derived: { reason: { kind: 'only-potential', links: [{}, {}] } } },
    })
  })
})

describe('money', () => {
  const base: Pick<Resource, 'nature' | 'valueBasis' | 'valueCents' | 'workMinutes' | 'hourlyRateCents'> = {
    nature: 'paid-staff',
    valueBasis: 'hours',
    valueCents: 999,
    workMinutes: 90,
    hourlyRateCents: 2150,
  }

  test('of hours is minutes at the rate, and half a cent is rounded up', () => {
    expect(hoursValueCents(90, 2150)).toBe(3225)
    // A minute at 0,29 and at 0,30 an hour: 0,483 and 0,5 cents.
    expect([hoursValueCents(1, 29), hoursValueCents(1, 30), hoursValueCents(1, 31)]).toEqual([0, 1, 1])
    expect(hoursValueCents(600_000_000, 10_000_000)).toBe(100_000_000_000_000)
    expect(hoursValueCents(599_999_999, 9_999_999)).toBe(99_999_989_833_333 + 0)
  })

  test('of hours needs both, and looks at no other amount', () => {
    expect(valuationOf(base)).toEqual({ kind: 'reimbursable', cents: 3225 })
    expect(valuationOf({ ...base, hourlyRateCents: null })).toBeNull()
    expect(valuationOf({ ...base, valueBasis: 'use-value' })).toMatchObject({ cents: 999 })
    expect(valuationOf({ ...base, valueBasis: null, valueCents: null })).toBeNull()
  })

  test('of volunteers is valued only, and the types let no other number be reimbursed', () => {
    expect(valuationOf({ ...base, nature: 'volunteer-hours' })).toEqual({ kind: 'valued-only', cents: 3225 })
    expectTypeOf<number>().not.toExtend<ReimbursableCents>()
    expectTypeOf<ReimbursableCents>().toExtend<number>()
  })

  test('of the sample adds up: volunteers apart, and who has not said', () => {
    const totals = valueTotals(sampleSnapshot().resources)
    expect(totals.byNature.get('volunteer-hours')).toMatchObject({ reimbursableCents: 0 })
    expect(totals.totalCents - totals.reimbursableCents).toBe(totals.valuedOnlyCents)
    expect(totals.byOwner.get('organization:org-07')).toMatchObject({ totalCents: 1_500_000 })
    expect(totals.withoutValue).toContain('resource:ris-12')
  })
})
