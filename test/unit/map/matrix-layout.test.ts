import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutAxis, lineAt, linesWithin, scrollToLine } from '../../../shared/map/matrix/axis-layout.ts'
import { createLinkTable } from '../../../shared/map/matrix/link-table.ts'
import { labelLeanDegrees, measureMatrix } from '../../../shared/map/matrix/matrix-measures.ts'
import type { MatrixLine } from '../../../shared/map/matrix/matrix-subject.ts'
import { nextStrength } from '../../../shared/map/matrix/next-strength.ts'
import { linkIdOf } from '../../../shared/doc/links.ts'
import { type Link, linkType } from '../../../shared/model/link.ts'

function linesOf(kinds: readonly MatrixLine['kind'][]): MatrixLine[] {
  return kinds.map((kind) => ({ kind }) as MatrixLine)
}

const sizes = { subject: 44, group: 30 }

describe('an axis', () => {
  test('starts each line where the one before ends', () => {
    expect(layOutAxis(linesOf(['group', 'subject', 'subject']), sizes)).toEqual([0, 30, 74, 118])
  })

  test('draws what a window meets and a few lines around it', () => {
    const layout = layOutAxis(linesOf(Array.from({ length: 100 }, () => 'subject')), sizes)
    expect(linesWithin(layout, { from: 440, to: 879 }, 2)).toEqual({ first: 8, end: 22 })
    expect(linesWithin(layout, { from: 0, to: 10 }, 2)).toEqual({ first: 0, end: 3 })
    expect(linesWithin([0], { from: 0, to: 500 }, 2)).toEqual({ first: 0, end: 0 })
  })

  test('finds the line of any place, whatever the sizes', () => {
    const kinds = fc.array(fc.constantFrom<MatrixLine['kind'][]>('group', 'subject'), { minLength: 1 })
    fc.assert(
      fc.property(kinds, fc.double({ min: -100, max: 10_000, noNaN: true }), (found, place) => {
        const layout = layOutAxis(linesOf(found), sizes)
        const line = lineAt(layout, place)
        const isAfterStart = (layout[line] ?? Infinity) <= place || line === 0
        const isBeforeEnd = place < (layout[line + 1] ?? 0) || line === found.length - 1
        return isAfterStart && isBeforeEnd
      }),
    )
  })

  test('scrolls no further than it must', () => {
    const layout = [0, 44, 88, 132, 176]
    expect(scrollToLine(layout, 1, { from: 0, length: 100 })).toBe(0)
    expect(scrollToLine(layout, 3, { from: 0, length: 100 })).toBe(76)
    expect(scrollToLine(layout, 0, { from: 60, length: 100 })).toBe(0)
    expect(scrollToLine(layout, 2, { from: 0, length: 30 })).toBe(88)
  })
})

describe('the sizes of a matrix', () => {
  const place = { text: 16, width: 1000, height: 600, hasColumnGroups: false }

  test('grow with the text', () => {
    expect(measureMatrix({ ...place, text: 32 }).column).toBe(2 * measureMatrix(place).column)
  })

  test('give labels two lines between two columns, and rows two lines of a title', () => {
    const measures = measureMatrix(place)
    // The thickness of a column, across the way that its label leans.
    expect(measures.label).toBeLessThan(measures.column * Math.sin((labelLeanDegrees * Math.PI) / 180))
    expect(measures.labelLength).toBeGreaterThan(120)
    expect(measures.row).toBeGreaterThan(2 * 1.2 * 17)
  })

  test('keep three rows in sight: labels go before rows do', () => {
    for (const text of [16, 24, 32]) {
      const measures = measureMatrix({ ...place, text })
      expect(place.height - measures.head).toBeGreaterThanOrEqual(3 * measures.row)
    }
    expect(measureMatrix({ ...place, text: 32 })).toMatchObject({ labels: 0, labelLength: 0, overhang: 0 })
  })

  test('leave two columns in a narrow place, where titles stand below their codes', () => {
    const narrow = measureMatrix({ ...place, text: 32, width: 500 })
    expect(500 - narrow.rowHeader).toBeGreaterThanOrEqual(2 * narrow.column)
    expect(narrow.isStacked).toBe(true)
    expect(measureMatrix(place).isStacked).toBe(false)
  })
})

function link(id: string, change: Partial<Link> = {}): Link {
  return {
    ...linkType.defaults,
    id: `link:${id}`,
    needId: 'need:1',
    resourceId: 'resource:1',
    strength: 'partial',
    ...change,
  }
}

describe('links in their cells', () => {
  test('of two in one cell the one that counts is seen', () => {
    const pair = { needId: 'need:1', resourceId: 'resource:1' } as const
    const own = link('z', { id: linkIdOf(pair) })
    expect(
      createLinkTable()([link('a'), own, link('b')])
        .get('need:1')
        ?.get('resource:1'),
    ).toBe(own)
  })

  test('a row whose links are the same stays the same', () => {
    const one = link('a')
    const other = link('b', { needId: 'need:2' })
    const tableOf = createLinkTable()
    const before = tableOf([one, other])
    const after = tableOf([one, { ...other, strength: 'full' }])
    expect(after.get('need:1')).toBe(before.get('need:1'))
    expect(after.get('need:2')).not.toBe(before.get('need:2'))
  })

  test('a click goes round: responds, in part, could, nothing; a note is never clicked away', () => {
    const round = [null, 'full', 'partial', 'potential'] as const
    const after = (note: string) =>
      round.map((strength) => nextStrength(strength === null ? null : { strength, note }))
    expect(after('')).toEqual(['full', 'partial', 'potential', null])
    expect(after('Solo di mattina')).toEqual(['full', 'partial', 'potential', 'full'])
  })
})
