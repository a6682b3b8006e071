import { describe, expect, test } from 'vitest'
import { areaBetween, isInArea, subjectsOfArea } from '../../../shared/map/matrix/matrix-area.ts'
import type { MatrixLine, MatrixSubject } from '../../../shared/map/matrix/matrix-subject.ts'

function lines(codes: string): MatrixLine[] {
  return codes.split(' ').map((code, index): MatrixLine => {
    const group = { kind: 'place', name: code } as const
    if (code === '-') return { kind: 'group', key: String(index), group, count: 1 }
    return { kind: 'subject', key: String(index), subject: { id: code, code } as MatrixSubject, group }
  })
}

describe('a selection of the matrix', () => {
  test('is the rectangle between two cells, whichever came first', () => {
    const area = { rows: { first: 1, end: 4 }, columns: { first: 2, end: 6 } }
    expect(areaBetween({ row: 1, column: 5 }, { row: 3, column: 2 })).toEqual(area)
    expect(areaBetween({ row: 3, column: 2 }, { row: 1, column: 5 })).toEqual(area)
  })

  test('is none for one cell, and never takes in headers', () => {
    expect(areaBetween({ row: 2, column: 2 }, { row: 2, column: 2 })).toBeNull()
    expect(areaBetween({ row: -1, column: 2 }, { row: 3, column: 2 })).toBeNull()
    expect(areaBetween({ row: 1, column: 2 }, { row: 1, column: -1 })).toBeNull()
  })

  test('holds the cells of its edges, and none beyond', () => {
    const area = { rows: { first: 1, end: 3 }, columns: { first: 1, end: 2 } }
    expect(isInArea(area, { row: 2, column: 1 })).toBe(true)
    expect(isInArea(area, { row: 3, column: 1 })).toBe(false)
    expect(isInArea(area, { row: 2, column: 0 })).toBe(false)
  })

  test('has each need once, also when it stands in two groups, and no headings', () => {
    const matrix = { rows: lines('- B1 B2 - B2 B3'), columns: lines('R1 R2'), isStale: false }
    const area = { rows: { first: 1, end: 6 }, columns: { first: 1, end: 2 } }
    const { needs, resources } = subjectsOfArea(matrix, area)
    expect(needs.map(({ code }) => code)).toEqual(['B1', 'B2', 'B3'])
    expect(resources.map(({ code }) => code)).toEqual(['R2'])
  })
})
