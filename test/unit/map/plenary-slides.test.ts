import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../shared/map/gaps.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import { placeAmong, slideKey } from '../../../shared/map/plenary/plenary-place.ts'
import {
  barsOnWall,
  type PlenarySlide,
  plenarySlides,
  wallSize,
} from '../../../shared/map/plenary/plenary-slides.ts'
import {
  fitsLarger,
  shortTitle,
  titleRows,
  wallPages,
  wrapWords,
} from '../../../shared/map/plenary/wall-pages.ts'
import type { MapRecords } from '../../../shared/map/map-records.ts'
import { randomMap } from '../../support/random-map.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../../support/seeded-random.ts'

function slidesOf(
  records: MapRecords,
  wordsOf: (gap: Gap) => { title: string; words: string } | null = ({ key }) => ({ title: key, words: key }),
): PlenarySlide[] {
  const { needs, resources } = records
  return plenarySlides({ state: mapStateOf(records), needs, resources }, wordsOf)
}

function slidesOfKind<Kind extends PlenarySlide['kind']>(slides: readonly PlenarySlide[], kind: Kind) {
  return slides.filter((slide): slide is Extract<PlenarySlide, { kind: Kind }> => slide.kind === kind)
}

/** Enough maps to meet every kind of gap beside every other. */
const seedCount = 20
const size = { needs: 30, resources: 12, links: 40, organizations: 5 }

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

describe('the slides of the sample', () => {
  const sample = sampleSnapshot()
  const slides = slidesOf(sample)

  test('are coverage, then the gaps by how pressing they are, then places and points', () => {
    expect(slides.map(slideKey)).toEqual([
      'coverage',
      'uncovered 1',
      'weak 1',
      'fragile 1',
      'uncovered-place 1',
      'absent-voice 1',
      'dormant 1',
      'places 1',
      'points 1',
      'points 2',
    ])
  })

  test('count every need once, the uncovered ones first', () => {
    expect(slides[0]).toEqual({
      kind: 'coverage',
      needCount: 15,
      levels: [
        { level: 'uncovered', count: 2 },
        { level: 'weak', count: 2 },
        { level: 'partial', count: 6 },
        { level: 'adequate', count: 5 },
      ],
    })
  })

  test('have the places that something does not reach first, and how many needs that is', () => {
    const [places] = slidesOfKind(slides, 'places')
    expect(places).toMatchObject({ total: 3, openCount: 2, page: 1, pageCount: 1 })
    expect(places?.bars.map(({ name, unreachedCount }) => [name, unreachedCount])).toEqual([
      ['Montefosco', 2],
      ['Roccalbera', 2],
      ["Pieve Sant'Elmo", 0],
    ])
  })

  test('have the points of the table, the most first, and how far each is covered', () => {
    const bars = slidesOfKind(slides, 'points').flatMap((slide) => slide.bars)
    expect(bars.map(({ need, points, level }) => [need.code, points, level])).toEqual([
      ['B03', 8, 'partial'],
      ['B02', 6, 'adequate'],
      ['B01', 4, 'adequate'],
      ['B04', 4, 'uncovered'],
      ['B05', 3, 'adequate'],
      ['B14', 1, 'weak'],
      ['B13', 1, 'uncovered'],
    ])
  })
})

describe('whatever the map', () => {
  everySeed('every gap stands on the slides of its kind, once and in its order', (random) => {
    const records = randomMap(random, size)
    const gapSlides = slidesOfKind(slidesOf(records), 'gaps')
    const shown = gapSlides.flatMap(({ lines }) => lines.map(({ subject }) => subject.key))
    expect(shown).toEqual(mapStateOf(records).gaps.map(({ key }) => key))
    for (const { gapKind, lines, total } of gapSlides) {
      expect(lines.every(({ subject }) => subject.kind === gapKind)).toBe(true)
      expect(total).toBe(mapStateOf(records).gaps.filter(({ kind }) => kind === gapKind).length)
    }
  })

  everySeed('levels add up to all needs, and no slide has more bars than are read from afar', (random) => {
    const records = randomMap(random, size)
    const slides = slidesOf({
      ...records,
      needs: records.needs.map((need) => ({ ...need, priorityPoints: random.between(0, 4) })),
    })
    const [coverage] = slidesOfKind(slides, 'coverage')
    expect(coverage?.levels.reduce((sum, { count }) => sum + count, 0)).toBe(records.needs.length)
    for (const slide of slides) {
      if (slide.kind !== 'places' && slide.kind !== 'points') continue
      expect(slide.bars.length).toBeGreaterThan(0)
      expect(slide.bars.length).toBeLessThanOrEqual(barsOnWall)
    }
    const points = slidesOfKind(slides, 'points').flatMap((slide) => slide.bars.map((bar) => bar.points))
    expect(points).toEqual(points.toSorted((left, right) => right - left))
    expect(new Set(slides.map(slideKey)).size).toBe(slides.length)
  })

  everySeed('no word is left out, and no page is fuller than a wall', (random) => {
    const entries = Array.from({ length: random.between(1, 12) }, (_, index) => ({
      subject: index,
      title: 'titolo '.repeat(random.between(1, 60)).trim(),
      words: Array.from({ length: random.between(1, 300) }, () => 'x'.repeat(random.between(1, 70))).join(
        ' ',
      ),
    }))
    const pages = wallPages(entries, wallSize)
    const told = Map.groupBy(pages.flat(), ({ subject }) => subject)
    for (const { subject, words } of entries) {
      const parts = told.get(subject) ?? []
      const whole = parts.map((part) => part.words).join('')
      expect(whole.replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''))
      expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1))
    }
    for (const page of pages) {
      const rows = page.map(
        ({ title, words }) =>
          Math.min(wrapWords(title, wallSize.charactersInRow).length, titleRows) +
          wrapWords(words, wallSize.charactersInRow).length,
      )
      expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(wallSize.rows)
    }
  })
})

describe('a map without', () => {
  const sample = sampleSnapshot()
  const empty = { ...sample, needs: [], resources: [], links: [], coverageOverrides: [] }

  test('anything has no slide', () => {
    expect(slidesOf({ ...empty, participants: [], organizations: [], attendance: [] })).toEqual([])
  })

  test('needs says what lies idle, and counts nothing', () => {
    const slides = slidesOf({ ...empty, resources: sample.resources })
    expect(slides.map(slideKey)).toContain('dormant 1')
    expect(slidesOfKind(slides, 'coverage')).toEqual([])
  })

  test('gaps says so', () => {
    expect(
      slidesOf(sample, () => null)
        .map(slideKey)
        .slice(0, 2),
    ).toEqual(['coverage', 'no-gaps'])
  })
})

describe('while the map changes', () => {
  const slides = slidesOf(sampleSnapshot())

  test('the slide that is looked at stays, wherever it stands', () => {
    const place = { key: 'dormant 1', index: 6 }
    expect(placeAmong(slides, place)).toBe(6)
    expect(placeAmong(slides.slice(2), place)).toBe(4)
  })

  test('when it is gone, what came in its place is shown, at the end the last one', () => {
    expect(placeAmong(slides, { key: 'uncovered 2', index: 2 })).toBe(2)
    expect(placeAmong(slides.slice(0, 3), { key: 'points 2', index: 9 })).toBe(2)
    expect(placeAmong([], { key: 'coverage', index: 0 })).toBe(0)
  })
})

test('few words are larger, more of them are not', () => {
  const line = { subject: 1, title: 'Case fredde', words: 'Nessuna risorsa è collegata a questo bisogno.' }
  const at = { size: wallSize, larger: 1.25 }
  expect(fitsLarger([line], at)).toBe(true)
  expect(fitsLarger([line, line], at)).toBe(true)
  expect(fitsLarger([line, line, line], at)).toBe(false)
})

test('a long title ends in «…» after a whole word, and a word without end is broken', () => {
  expect(shortTitle('Case fredde', 11)).toBe('Case fredde')
  expect(shortTitle('Tre enti a casa della stessa persona', 20)).toBe('Tre enti a casa…')
  expect(shortTitle('Q'.repeat(40), 10)).toBe(`${'Q'.repeat(9)}…`)
})
