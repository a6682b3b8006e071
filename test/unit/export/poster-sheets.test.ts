import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canvasPoster } from '../../../shared/export/canvas/canvas-poster.ts'
import { posterPapers, posterSheets } from '../../../shared/export/canvas/poster-sheets.ts'
import { sampleMap } from '../../support/export-samples.ts'
import { valueOf } from '../../support/value-of.ts'

const picture = fc.record({
  widthPx: fc.double({ min: 1, max: 10_000, noNaN: true }),
  heightPx: fc.double({ min: 1, max: 5000, noNaN: true }),
})

test('the sheets of a poster cover the whole picture, each goes on into the next, and none is empty', () => {
  fc.assert(
    fc.property(picture, fc.constantFrom(...posterPapers), (size, paper) => {
      const divided = posterSheets(size, { paper, mmPerPx: 0.38 })
      const { sheets, rows, columns, widthPx, heightPx } = valueOf(divided)
      expect(sheets).toHaveLength(rows * columns)
      const last = sheets.at(-1)
      expect((last?.leftPx ?? 0) + widthPx).toBeGreaterThanOrEqual(size.widthPx - 0.001)
      expect((last?.topPx ?? 0) + heightPx).toBeGreaterThanOrEqual(size.heightPx - 0.001)
      expect(last?.leftPx).toBeLessThan(size.widthPx)
      expect(last?.topPx).toBeLessThan(size.heightPx)
      // With one column there is no second one, and nothing to go on into.
      expect(columns === 1 || widthPx > (sheets[1]?.leftPx ?? 0)).toBe(true)
    }),
  )
})

test('a card far away from all others makes no poster of thousands of empty sheets', () => {
  const stray = { widthPx: 400_000, heightPx: 900 }
  expect(posterSheets(stray, { paper: 'A3', mmPerPx: 0.475 })).toEqual({
    isOk: false,
    error: { kind: 'poster-too-large' },
  })
})

test('a poster has the sample canvas on sheets that say where they belong, drawn once', () => {
  const { snapshot } = sampleMap()
  const [canvas] = snapshot.canvases
  if (canvas === undefined) throw new Error('The sample has no canvas')
  const { html, paper, orientation } = valueOf(
    canvasPoster({ canvasId: canvas.id, paper: 'A3' }, sampleMap()),
  )
  expect([paper, orientation]).toEqual(['A3', 'landscape'])
  expect(html).toContain('Riga 1, colonna 2')
  const drawn = [...html.matchAll(/<g id="(\w+)">/g)].map(([, id]) => id)
  const shown = [...html.matchAll(/<use href="#(\w+)"/g)].map(([, id]) => id)
  expect(new Set(drawn).size).toBe(drawn.length)
  // Nothing is left out, and no sheet carries what lies on others.
  expect(new Set(shown)).toEqual(new Set(drawn))
  // The question goes over several sheets.
  const [, question] =
    new RegExp(`<g id="(\\w+)">(?:(?!<g id).)*${canvas.question.slice(0, 12)}`, 's').exec(html) ?? []
  expect(shown.filter((id) => id === question).length).toBeGreaterThan(1)
  const sheetCount = html.split('<section').length - 1
  expect(shown.length).toBeLessThan((drawn.length * sheetCount) / 2)
})
