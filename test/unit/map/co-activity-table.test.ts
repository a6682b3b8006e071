import { describe, expect, test } from 'vitest'
import { coActivityTable } from '../../../shared/map/co-activity-table.ts'
import { coActivityType } from '../../../shared/model/co-activity.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

describe('the seven co-activities', () => {
  test('of the sample: each is led by somebody, and families are missing in two', () => {
    const { coActivities, organizations } = sampleSnapshot()
    const table = coActivityTable(coActivities, organizations)
    expect(table).toHaveLength(7)
    expect(table.every(({ now }) => now.organizationIds.length > 0)).toBe(true)
    expect(
      table.filter(({ isWithoutCitizens }) => isWithoutCitizens).map(({ activity }) => activity),
    ).toEqual(['co-financing', 'co-management'])
  })

  test('tell who could and does not, and at what levels, in the order of the list', () => {
    const organizations = [
      { id: 'organization:b', kind: 'informal-group' },
      { id: 'organization:a', kind: 'foundation' },
    ] as const
    const entry = { ...coActivityType.defaults, order: 'a0', activity: 'co-financing' } as const
    const table = coActivityTable(
      [
        { ...entry, id: 'coActivity:1', organizationIds: ['organization:a'], level: 'collective' },
        { ...entry, id: 'coActivity:2', organizationIds: ['organization:a'], level: 'individual' },
        {
          ...entry,
          id: 'coActivity:3',
          time: 'could',
          organizationIds: ['organization:a', 'organization:b', 'organization:gone'],
        },
      ],
      organizations,
    )
    expect(table[3]).toMatchObject({
      activity: 'co-financing',
      now: { organizationIds: ['organization:a'], levels: ['individual', 'collective'] },
      could: { organizationIds: ['organization:b', 'organization:a'], levels: [] },
      isWithoutCitizens: true,
      citizensWhoCould: ['organization:b'],
    })
    expect(table[0]).toMatchObject({ now: { entries: [] }, isWithoutCitizens: true, citizensWhoCould: [] })
  })
})
