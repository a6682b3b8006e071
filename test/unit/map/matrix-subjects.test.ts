import { describe, expect, test } from 'vitest'
import { allCoverage } from '../../../shared/map/coverage.ts'
import { createLinkTable } from '../../../shared/map/matrix/link-table.ts'
import { needSubjects, resourceSubjects } from '../../../shared/map/matrix/matrix-subjects.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

describe('the matrix of the sample', () => {
  const sample = sampleSnapshot()
  const coverage = allCoverage(sample)
  const sources = {
    ...sample,
    links: createLinkTable()(sample.links),
    names: new Map(sample.organizations.map(({ id, shortName }) => [id as string, shortName])),
    coverageOf: (id: (typeof sample.needs)[number]['id']) => coverage.get(id)?.level ?? 'uncovered',
    statusWord: (status: string) => status,
  } as const
  const rows = needSubjects(sources)
  const columns = resourceSubjects(sources)

  test('has a row for each need, with its coverage; B04 and B13 are uncovered', () => {
    expect(rows.map(({ code }) => code)).toEqual(sample.needs.map(({ code }) => code))
    expect(rows.filter(({ level }) => level === 0).map(({ code }) => code)).toEqual(['B04', 'B13'])
    expect(rows[1]).toMatchObject({ level: 3, priority: 20 })
  })

  test('has a column for each resource, with its strongest link; R17 is dormant', () => {
    expect(columns).toHaveLength(18)
    expect(columns.filter(({ level }) => level === 0).map(({ code }) => code)).toEqual(['R17'])
    expect(columns[0]).toMatchObject({ level: 3, isConfirmed: true, owners: ['Passo Lento'] })
    expect(columns[0]?.remark).toBe('Passo Lento\u00a0· confirmed')
  })

  test('gives a resource the priority of the most pressing need it answers', () => {
    // B02, 4 by 5, is answered by R01, R02 and R06; R17 by nothing.
    const priorities = Object.fromEntries(columns.map(({ code, priority }) => [code, priority]))
    expect(priorities).toMatchObject({ R01: 20, R06: 20, R17: null })
  })

  test('is found by owners, places and recipients too', () => {
    expect(columns[0]?.words).toEqual(expect.arrayContaining(['Passo Lento', 'Montefosco']))
    expect(rows[0]?.words).toEqual(expect.arrayContaining(['Persone sopra i 75 anni che vivono sole']))
  })
})
