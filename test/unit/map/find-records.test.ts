import { describe, expect, test } from 'vitest'
import { listRecords } from '../../../shared/doc/records.ts'
import { allCoverage } from '../../../shared/map/coverage.ts'
import { emptyActorFilter, findActors } from '../../../shared/map/find-actors.ts'
import { compareCodes, emptyNeedFilter, findNeeds, type NeedFilter } from '../../../shared/map/find-needs.ts'
import { emptyResourceFilter, findResources } from '../../../shared/map/find-resources.ts'
import { listPlaces } from '../../../shared/map/place-names.ts'
import { coverageOverrideType } from '../../../shared/model/coverage-override.ts'
import { linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { sampleContext } from '../../support/sample-documents.ts'

const { documents } = sampleContext()
const needs = listRecords(documents, needType)
const resources = listRecords(documents, resourceType)
const links = listRecords(documents, linkType)
const organizations = listRecords(documents, organizationType)
const coverage = allCoverage({
  needs,
  resources,
  links,
  coverageOverrides: listRecords(documents, coverageOverrideType),
})

function find(filter: Partial<NeedFilter>, sort: Parameters<typeof findNeeds>[1]['sort']): string[] {
  const levelOf = (id: (typeof needs)[number]['id']) => coverage.get(id)?.level ?? 'uncovered'
  return findNeeds(needs, { filter: { ...emptyNeedFilter, ...filter }, sort, levelOf }).map(
    ({ code }) => code,
  )
}

const byCode = { column: 'code', isDescending: false } as const

describe('the list of needs', () => {
  test('without a filter has them all, by code', () => {
    const codes = find({}, byCode)
    expect(codes).toHaveLength(15)
    expect(codes[0]).toBe('B01')
    expect(find({}, { ...byCode, isDescending: true })).toEqual(codes.toReversed())
  })

  test('shows what is uncovered: the two of the sample', () => {
    expect(find({ coverage: 'uncovered' }, byCode)).toEqual(['B04', 'B13'])
  })

  test('sorted by coverage begins with what is missing, and equals keep their order', () => {
    const codes = find({}, { column: 'coverage', isDescending: false })
    expect(codes.slice(0, 2)).toEqual(['B04', 'B13'])
    expect(new Set(codes).size).toBe(15)
  })

  test('of a place are found however it is written, and each place is offered once', () => {
    expect(find({ place: 'pieve sant’elmo ' }, byCode)).toEqual(find({ place: "Pieve Sant'Elmo" }, byCode))
    expect(find({ place: "Pieve Sant'Elmo" }, byCode).length).toBeGreaterThan(0)
    expect(listPlaces([{ territory: ['Borgo', 'borgo '] }, { territory: ['Alto'] }])).toEqual([
      'Alto',
      'Borgo',
    ])
  })

  test('finds words of title, recipients and code, without accents', () => {
    expect(find({ search: 'ospedale' }, byCode)).toEqual(['B04'])
    expect(find({ search: 'identita fascicolo' }, byCode)).toEqual(['B07'])
    expect(find({ search: 'b13' }, byCode)).toEqual(['B13'])
    expect(find({ search: 'xilofono' }, byCode)).toEqual([])
  })

  test('filters add up', () => {
    const [first] = organizations
    const place = listPlaces(needs)[0] ?? ''
    const raised = find({ organizationId: first?.id ?? null }, byCode)
    expect(raised.length).toBeGreaterThan(0)
    const both = find({ organizationId: first?.id ?? null, place }, byCode)
    expect(both.every((code) => raised.includes(code))).toBe(true)
    expect(find({ place: 'Un luogo che non c’è' }, byCode)).toEqual([])
  })
})

test('codes count: B9 comes before B10, and what has no code yet comes last', () => {
  expect(['B10', '', 'B9', 'A2', 'B09'].toSorted(compareCodes)).toEqual(['A2', 'B09', 'B9', 'B10', ''])
})

test('resources are found by their owner, and the dormant ones come first by links', () => {
  const names = new Map(organizations.map(({ id, shortName, name }) => [id as string, shortName || name]))
  const facts = {
    ownerOf: ({ ownerId }: (typeof resources)[number]) => names.get(ownerId ?? '') ?? '',
    linkCountOf: (id: string) => links.filter(({ resourceId }) => resourceId === id).length,
  }
  const byLinks = findResources(resources, {
    filter: emptyResourceFilter,
    sort: { column: 'links', isDescending: false },
    facts,
  })
  expect(byLinks[0]?.code).toBe('R17')
  const ofOwner = findResources(resources, {
    filter: { ...emptyResourceFilter, search: 'passo lento' },
    sort: { column: 'code', isDescending: false },
    facts,
  })
  expect(ofOwner.map(({ code }) => code)).toEqual(['R01', 'R02', 'R18'])
})

test('actors are sorted by what they raised', () => {
  const facts = {
    raisedBy: (id: string) => needs.filter(({ raisedByIds }) => raisedByIds.includes(id as never)).length,
    broughtBy: () => 0,
  }
  const found = findActors(organizations, {
    filter: emptyActorFilter,
    sort: { column: 'raised', isDescending: true },
    facts,
  })
  const counts = found.map(({ id }) => facts.raisedBy(id))
  expect(counts).toEqual(counts.toSorted((left, right) => right - left))
  expect(counts[0]).toBeGreaterThan(0)
})
