import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canvasPoster } from '../../../shared/export/canvas/canvas-poster.ts'
import { posterPapers, posterSheets } from '../../../shared/export/canvas/poster-sheets.ts'
import { sampleMap } from '../../support/export-samples.ts'

const picture = fc.record({
  widthPx: fc.double({ min: 1, max: 50_000, noNaN: true }),
  heightPx: fc.double({ min: 1, max: 50_000, noNaN: true }),
})

test('the sheets of a poster cover the whole picture, each goes on into the next, and none is empty', () => {
  fc.assert(
    fc.property(picture, fc.constantFrom(...posterPapers), (size, paper) => {
      const { sheets, rows, columns, widthPx, heightPx } = posterSheets(size, { paper, mmPerPx: 0.38 })
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

test('a poster has the sample canvas on sheets that say where they belong, drawn once', () => {
  const { snapshot } = sampleMap()
  const [canvas] = snapshot.canvases
  if (canvas === undefined) throw new Error('The sample has no canvas')
  const { html, paper, orientation } = canvasPoster({ canvasId: canvas.id, paper: 'A3' }, sampleMap())
  expect([paper, orientation]).toEqual(['A3', 'landscape'])
  expect(html).toContain('Riga 1, colonna 2')
  expect(html.split('id="canvas"')).toHaveLength(2)
  expect(html.split('<use').length - 1).toBe(html.split('<section').length - 1)
})
