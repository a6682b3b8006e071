import { expect, test } from 'vitest'
import { placeBlocks } from '../../../renderer/citing/place-citations.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import type { MapRecords } from '../../../shared/map/map-records.ts'
import { placeKey, reaches } from '../../../shared/map/places.ts'
import { type Territory, territoryOf } from '../../../shared/map/territory.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { randomMap } from '../../support/random-map.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

function territory(records: MapRecords): Territory {
  return territoryOf(records, mapStateOf(records).gaps)
}

/** «Montefosco some 11 8 B04 B13»: name, reach, how many are asked and are there, what is not reached. */
function linesOf({ places }: Territory): string[] {
  return places.map(({ name, reach, asked, there }) => {
    const unreached = asked.filter(({ isReached }) => !isReached).map(({ need }) => need.code)
    return [name, reach, asked.length, there.length, ...unreached].join(' ')
  })
}

test('the places of the sample, those with needs that nobody reaches first', () => {
  expect(linesOf(territory(sampleSnapshot()))).toEqual([
    'Montefosco some 14 13 B04 B13',
    'Roccalbera some 9 11 B04 B13',
    "Pieve Sant'Elmo all 10 14",
  ])
})

test('a place that is only asked for is reached by nobody, one that is only offered is asked for by nobody', () => {
  const sample = sampleSnapshot()
  const [need] = sample.needs
  const [resource] = sample.resources
  if (need === undefined || resource === undefined) throw new Error('The sample has needs and resources')
  const records = {
    ...sample,
    links: [],
    needs: [{ ...need, territory: ['Valbruna', 'valbruna '] }],
    resources: [{ ...resource, territory: ['Contrada Alta'] }],
  }
  expect(linesOf(territory(records))).toEqual([
    `Valbruna nobody 1 0 ${need.code}`,
    'Contrada Alta nothing-asked 0 1',
  ])
  expect(territory(records).everywhere).toEqual({ needs: [], resources: [] })
})

test('what names no place is kept apart: it is for all of them', () => {
  const sample = sampleSnapshot()
  const everywhere = { ...sample, needs: sample.needs.map((need) => ({ ...need, territory: [] })) }
  expect(territory(everywhere).everywhere.needs).toHaveLength(sample.needs.length)
  expect(territory(everywhere).places.every(({ reach }) => reach === 'nothing-asked')).toBe(true)
})

// Enough maps to meet places in every way of writing.
const seedCount = 20
const size = { needs: 12, resources: 10, links: 25, organizations: 5 }

for (const seed of seedsOfThisRun(seedCount)) {
  const name = `a need stands in each of its places once, reached where something linked to it comes, seed ${seed}`
  test(name, async () => {
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const records = randomMap(random, size)
      const { places, everywhere } = territory(records)
      expect(new Set(places.map(({ key }) => key)).size).toBe(places.length)
      for (const need of records.needs) {
        const own = places.filter(({ asked }) => asked.some((one) => one.need.id === need.id))
        expect(new Set(own.map(({ key }) => key))).toEqual(new Set(need.territory.map(placeKey)))
        expect(everywhere.needs.includes(need)).toBe(need.territory.length === 0)
        const linked = new Set(
          records.links.filter(({ needId }) => needId === need.id).map((link) => link.resourceId),
        )
        const resources = records.resources.filter(({ id }) => linked.has(id))
        for (const { key, asked } of own) {
          const isReached = resources.some((resource) => reaches(resource.territory, key))
          expect(asked.filter((one) => one.need.id === need.id)).toEqual([{ need, isReached }])
        }
      }
      await Promise.resolve()
    })
  })
}

test('a place is cited with what is not reached there and what is there', () => {
  const tools = {
    text: createTranslator('it'),
    formatList: (items: readonly string[]) => formatList(items, 'it'),
  }
  const place = territory(sampleSnapshot()).places.find(({ name }) => name === 'Roccalbera')
  if (place === undefined) throw new Error('The sample has Roccalbera')
  const words = placeBlocks(place, tools).map((block) => {
    if (block.kind !== 'paragraph') throw new Error('A place is cited as a paragraph')
    return block.runs
      .map((run) => (run.kind === 'mention' ? run.label : run.kind === 'text' ? run.text : ''))
      .join('')
  })
  expect(words).toEqual([
    "Roccalbera – 9 bisogni e 11 risorse. 2 bisogni non sono raggiunti: B04 Il rientro dall'ospedale di venerdì sera; B13 Ragazzi che fanno da badanti ai nonni.",
  ])
})
