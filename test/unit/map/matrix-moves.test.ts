import { describe, expect, test } from 'vitest'
import { type MatrixMove, moveInMatrix, type MatrixPlace } from '../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLine } from '../../../shared/map/matrix/matrix-subject.ts'

/** A letter is a need or resource, «-» the heading of a group. */
function lines(pattern: string): MatrixLine[] {
  return Array.from(pattern, (sign, index): MatrixLine => {
    const group = { kind: 'owner', name: null } as const
    if (sign === '-') return { kind: 'group', key: String(index), group, count: 0 }
    const subject = {
      id: sign,
      code: sign,
      title: sign,
      places: [],
      owners: [],
      priority: null,
      points: 0,
      level: 0,
      isConfirmed: false,
      remark: '',
      words: [],
    } as const
    return { kind: 'subject', key: String(index), subject, group }
  })
}

const field = {
  rows: lines('-abc-defgh'),
  columns: lines('-ABCD'),
  pageRows: 3,
  hasLink: ({ row, column }: MatrixPlace) => row === 2 && (column === 3 || column === 4),
}

function move(from: readonly [row: number, column: number], ...moves: readonly MatrixMove[]): number[] {
  let place: MatrixPlace = { row: from[0], column: from[1] }
  for (const one of moves) place = moveInMatrix(field, place, one)
  return [place.row, place.column]
}

describe('keys in the matrix', () => {
  test('arrows pass over the headings of groups', () => {
    expect(move([3, 1], { kind: 'step', toward: 'down' })).toEqual([5, 1])
    expect(move([5, 1], { kind: 'step', toward: 'up' })).toEqual([3, 1])
  })

  test('arrows lead to the headers, and stay at the edges', () => {
    expect(move([1, 1], { kind: 'step', toward: 'left' })).toEqual([1, -1])
    expect(move([1, 1], { kind: 'step', toward: 'up' })).toEqual([-1, 1])
    expect(move([-1, 1], { kind: 'step', toward: 'up' })).toEqual([-1, 1])
    expect(move([1, -1], { kind: 'step', toward: 'right' })).toEqual([1, 1])
    expect(move([9, 4], { kind: 'step', toward: 'down' })).toEqual([9, 4])
    expect(move([9, 4], { kind: 'step', toward: 'right' })).toEqual([9, 4])
  })

  test('Ctrl and an arrow go to the next link, then to the edge, then to the headers', () => {
    const right = { kind: 'jump', toward: 'right' } as const
    expect(move([2, 1], right)).toEqual([2, 3])
    expect(move([2, 1], right, right)).toEqual([2, 4])
    expect(move([3, 1], right)).toEqual([3, 4])
    const left = { kind: 'jump', toward: 'left' } as const
    expect(move([3, 3], left)).toEqual([3, 1])
    expect(move([3, 3], left, left)).toEqual([3, -1])
  })

  test('pages go as far as there are rows, never onto the headers', () => {
    expect(move([1, 2], { kind: 'page', toward: 'down' })).toEqual([5, 2])
    expect(move([8, 2], { kind: 'page', toward: 'down' })).toEqual([9, 2])
    expect(move([2, 2], { kind: 'page', toward: 'up' })).toEqual([1, 2])
  })

  test('Home leads to the first cell and then to the header, End to the last; with Ctrl to the corners', () => {
    expect(move([3, 3], { kind: 'row-start' })).toEqual([3, 1])
    expect(move([3, 3], { kind: 'row-start' }, { kind: 'row-start' })).toEqual([3, -1])
    expect(move([3, 3], { kind: 'row-end' })).toEqual([3, 4])
    expect(move([3, 3], { kind: 'start' })).toEqual([1, 1])
    expect(move([3, 3], { kind: 'end' })).toEqual([9, 4])
  })

  test('a matrix without cells keeps focus on its headers', () => {
    const empty = { ...field, rows: lines('abc'), columns: [] }
    expect(moveInMatrix(empty, { row: 0, column: -1 }, { kind: 'step', toward: 'right' })).toEqual({
      row: 0,
      column: -1,
    })
    expect(moveInMatrix(empty, { row: 0, column: -1 }, { kind: 'end' })).toEqual({ row: 2, column: -1 })
  })
})
