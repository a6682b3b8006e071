import { describe, expect, test } from 'vitest'
import { rasterScale } from '../../../renderer/export/rasterise.ts'
import { picturesOf } from '../../../renderer/screens/map/paper/pictures-of.ts'
import { mapViews } from '../../../renderer/state/route.ts'
import { linesOf, textWidthPx } from '../../../shared/export/drawing/measure-text.ts'
import { assetSheets } from '../../../shared/export/map/asset-sheets.ts'
import { drawnViews } from '../../../shared/export/map/drawn-views.ts'
import { mapPicture } from '../../../shared/export/map/map-drawings.ts'
import { placeInRings } from '../../../shared/export/map/ring-places.ts'
import { matrixPoster } from '../../../shared/export/map/matrix-poster.ts'
import { posterColumns } from '../../../shared/export/map/matrix-poster-style.ts'
import { printPdfInputSchema } from '../../../shared/ipc/print.ts'
import { drawnMap, sampleMap } from '../../support/export-samples.ts'
import { mapOfSize } from '../../support/map-of-size.ts'

const plain = { sizePx: 10, isBold: false } as const

describe('text is measured', () => {
  test('as Arial and Liberation Sans have it', () => {
    expect(textWidthPx('Hamburgefonstiv', { sizePx: 1000, isBold: false })).toBe(7558)
    expect(textWidthPx('perché', plain)).toBe(textWidthPx('perche', plain))
    expect(textWidthPx('寺', plain)).toBe(10)
    expect(textWidthPx('m', { ...plain, isBold: true })).toBeGreaterThan(textWidthPx('m', plain))
  })

  test('and no line is wider than its room, whatever is in it', () => {
    const words = 'Un pulmino precipitevolissimevolmente puntuale, «così» 😀寺寺寺寺寺寺寺寺寺'
    for (const widthPx of [12, 40, 90]) {
      const lines = linesOf(words, plain, { widthPx })
      for (const line of lines) expect(textWidthPx(line, plain)).toBeLessThanOrEqual(widthPx)
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
    }
  })

  test('what has no room ends in three dots', () => {
    const lines = linesOf('uno due tre quattro', plain, { widthPx: 40, mostLines: 2 })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(textWidthPx(lines[1] ?? '', plain)).toBeLessThanOrEqual(40)
  })
})

describe.each(drawnViews)('the picture of %s', (view) => {
  test.each([
    ['the sample', drawnMap()] as const,
    ['a large map', sampleMap({ snapshot: mapOfSize(60) })] as const,
  ])('of %s is one file with its name and without a script, on white', (_what, source) => {
    const { svg, widthPx, heightPx } = mapPicture(view, source, [])
    expect(svg).toMatch(/<title id="title">[^<]+<\/title><desc id="description">[^<]+<\/desc>/)
    expect(svg).toContain(`<rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>`)
    expect(svg).not.toMatch(/<script|<foreignObject|<image|href|url\(|NaN|undefined/)
    expect(svg).toContain('17 aprile 2026')
  })

  test('of an empty map is a picture all the same', () => {
    const { snapshot } = sampleMap()
    const empty = { ...snapshot, needs: [], resources: [], links: [], coverageOverrides: [] }
    const { svg, widthPx } = mapPicture(view, sampleMap({ snapshot: { ...empty, attendance: [] } }), [])
    expect(widthPx).toBeGreaterThan(500)
    expect(svg).not.toMatch(/NaN|Infinity/)
  })

  test('shows what people wrote as text', () => {
    const { snapshot } = sampleMap()
    const needs = snapshot.needs.map((need) => ({ ...need, title: '<script>alert(1)</script> & ]]>' }))
    const { svg } = mapPicture(view, sampleMap({ snapshot: { ...snapshot, needs } }), [])
    expect(svg).not.toContain('<script')
  })

  test('in English has no word of ours in Italian', () => {
    const { svg } = mapPicture(view, drawnMap({ language: 'en' }), [])
    expect(svg).toContain('xml:lang="en-GB"')
    expect(svg).toContain('As it was on 17 April 2026')
    expect(svg.match(/>[^<]*(bisogn|risors|scopert|luogo)[^<]*</gi)).toBe(null)
  })

  test('names no person, whoever brings what', () => {
    const { snapshot } = sampleMap()
    const participants = snapshot.participants.map((person) => ({ ...person, familyName: 'Zanghellini' }))
    const [person] = participants
    if (person === undefined) throw new Error('The sample has people')
    const resources = snapshot.resources.map((resource) => ({ ...resource, ownerId: person.id }))
    const { svg } = mapPicture(view, drawnMap({ snapshot: { ...snapshot, participants, resources } }), [])
    expect(svg).not.toContain('Zanghellini')
  })
})

test('every picture of the map is offered by one of its views, each view has one, and «Plenaria» is offered by all', () => {
  const kinds = ['need', 'resource', 'organization'] as const
  const offered = mapViews.map((view) => kinds.map((kind) => picturesOf(view, kind)))
  expect(new Set(offered.flat(2))).toEqual(new Set(drawnViews))
  for (const pictures of offered.flat()) {
    expect(pictures.length).toBeGreaterThan(1)
    expect(pictures.at(-1)).toBe('plenary')
  }
})

describe('the picture of «Connetti»', () => {
  test('has each card where somebody placed it, and nothing around them', () => {
    const { snapshot } = sampleMap()
    const needs = snapshot.needs.slice(0, 2)
    const placements = needs.map(({ id }, index) => ({
      viewId: 'view:connect' as const,
      itemId: id,
      point: [1000 + 400 * index, -500] as const,
    }))
    const apart = { ...snapshot, needs, resources: [], links: [], placements: placements as never }
    const { svg, widthPx } = mapPicture('connect', sampleMap({ snapshot: apart }), [])
    expect(svg).toContain('<g transform="translate(0 0)"><rect x="0" y="0" width="290"')
    expect(svg).toContain('<g transform="translate(500 0)"><rect x="0" y="0" width="290"')
    expect(widthPx).toBe(500 + 290 + 64)
  })

  test('tells lines apart by their stroke, and names each action with its parts', () => {
    const { svg } = mapPicture('connect', drawnMap(), [])
    const strokes = [...svg.matchAll(/<path d="M1 10H51"([^>]*)>/g)].map(([, look]) =>
      look?.replaceAll(/ (fill|stroke)="[^"]*"/g, ''),
    )
    expect(strokes).toHaveLength(5)
    expect(new Set(strokes).size).toBe(5)
    expect(svg).toContain('>Una tavola aperta<')
    expect(svg.match(/>R14 Cucina del centro diurno</g)).toHaveLength(2)
  })
})

describe('the picture of the ecosystem', () => {
  test('has nobody on anybody else, in however crowded a ring', () => {
    for (const count of [1, 3, 12, 40]) {
      const actors = Array.from({ length: count * 3 }, (_, index) => ({
        id: `organization:${index}`,
        ring: (['near', 'middle', 'far'] as const)[index % 3] ?? 'far',
        widthPx: 148,
        heightPx: 30 + 18 * (index % 2),
      }))
      const lines = actors.map(({ id }, index) => ({
        fromId: id,
        toId: `organization:${(index * 7) % actors.length}`,
      }))
      const boxes = [...placeInRings(actors, lines).boxes.values()]
      expect(boxes).toHaveLength(count * 3)
      const clashes = boxes.filter((one, index) =>
        boxes
          .slice(index + 1)
          .some(
            (other) =>
              one.x < other.x + other.width &&
              other.x < one.x + one.width &&
              one.y < other.y + other.height &&
              other.y < one.y + one.height,
          ),
      )
      expect(clashes).toEqual([])
    }
  })

  test('says in words what only could be', () => {
    const { svg } = mapPicture('ecosystem', drawnMap(), [])
    expect(svg).toContain('>La Tessitura: potrebbe: R11 Fondo «Vicino di casa»<')
  })
})

describe('a poster of the matrix', () => {
  test('of the sample is one part, and a wide one as few and as even as can be', () => {
    expect(posterColumns(Array.from({ length: 18 })).parts.map(({ length }) => length)).toEqual([18])
    expect(posterColumns(Array.from({ length: 45 })).parts.map(({ length }) => length)).toEqual([15, 15, 15])
    expect(posterColumns([]).parts).toEqual([[]])
  })

  test.each([1, 18, 22, 45, 300])('with %i resources is never wider than its page', (count) => {
    const { columnMm, needMm, parts } = posterColumns(Array.from({ length: count }))
    const widest = Math.max(...parts.map(({ length }) => length))
    expect(needMm + 31 + widest * columnMm).toBeLessThanOrEqual(384)
    expect(columnMm).toBeGreaterThanOrEqual(12)
    expect(parts.flat()).toHaveLength(count)
  })

  test('has each need in a row with a heading, each resource in a column with one, and a word in each cell with a link', () => {
    const { html } = matrixPoster(sampleMap())
    expect(html.match(/<th scope="row">/g)).toHaveLength(15)
    expect(html.match(/<th scope="col" class="resource">/g)).toHaveLength(18)
    expect(
      html.match(/<td><svg[^>]*>.*?<\/svg><span class="unseen">(risponde|in parte|potrebbe)<\/span><\/td>/g),
    ).toHaveLength(32)
  })

  test('can be printed, however large the map', () => {
    const input = matrixPoster(sampleMap({ snapshot: mapOfSize(300) }))
    expect(printPdfInputSchema.safeParse(input).success).toBe(true)
    expect(input.paper).toBe('A3')
    expect(input.footerLines[0]).toBe('Vicini di valle · al 17 aprile 2026 · Pagina {page} di {pages}')
    expect(input.footerLines[1]).toMatch(/^Impronta SHA-256: [0-9a-f]{64} \(impronta, non firma\)$/)
  })
})

describe('the sheets of resources', () => {
  test('name whose a resource is, and of a person who speaks for nobody not even the name', () => {
    const { snapshot } = sampleMap()
    const [resource] = snapshot.resources
    const [person] = snapshot.participants
    if (resource === undefined || person === undefined) throw new Error('The sample is empty')
    const alone = {
      ...snapshot,
      participants: [{ ...person, organizationId: null, familyName: 'Zanghellini' }],
      resources: [{ ...resource, ownerId: person.id }],
    }
    const { html } = assetSheets([resource.id], sampleMap({ snapshot: alone }))
    expect(html).toContain('Una persona')
    expect(html).not.toContain('Zanghellini')
  })

  test('say of volunteer hours that nobody reimburses them', () => {
    const { snapshot } = sampleMap()
    const hours = snapshot.resources.find(({ nature }) => nature === 'volunteer-hours')
    if (hours === undefined) throw new Error('The sample has no volunteer hours')
    const { html } = assetSheets([hours.id], sampleMap())
    expect(html).toContain('valorizzabile, non rimborsabile')
  })

  test('are as many as there are resources', () => {
    const { snapshot } = sampleMap()
    const { html, orientation } = assetSheets(
      snapshot.resources.map(({ id }) => id),
      sampleMap(),
    )
    expect(html.match(/<section>/g)).toHaveLength(18)
    expect(orientation).toBe('portrait')
  })
})

test('a picture is made twice as fine, unless it is so large that no laptop has the memory', () => {
  expect(rasterScale({ widthPx: 1200, heightPx: 900 })).toBe(2)
  const scale = rasterScale({ widthPx: 12_000, heightPx: 12_000 })
  expect(scale).toBeLessThan(1)
  expect(12_000 * scale * 12_000 * scale).toBeLessThanOrEqual(64_000_001)
  expect(rasterScale({ widthPx: 40_000, heightPx: 100 }) * 40_000).toBeLessThanOrEqual(16_384)
})
