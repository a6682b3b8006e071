import { describe, expect, test } from 'vitest'
import { choosableBetween, lineInPlace, readTreeKey } from '../../../renderer/ui/tree-keys.ts'
import type { TreeLine } from '../../../renderer/ui/tree-line.ts'

function line(id: string, parentId: string | null, isExpanded: boolean | null): TreeLine {
  const level = parentId === null ? 1 : 2
  const canBeChosen = isExpanded === null
  return { id, parentId, level, place: 1, count: 1, isExpanded, canBeChosen, label: id }
}

const fruit = line('fruit', null, true)
const apple = line('apple', 'fruit', null)
const pear = line('pear', 'fruit', null)
const nuts = line('nuts', null, false)
const lines = [fruit, apple, pear, nuts]

function press(key: string, at: TreeLine, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return readTreeKey({ key, ...none, ...held }, lines, { line: at, page: 2 })
}

describe('keys of a tree', () => {
  test('arrows go from line to line and stay at the ends', () => {
    expect(press('ArrowDown', fruit)).toEqual({ kind: 'go', id: 'apple', isExtending: false })
    expect(press('ArrowUp', fruit)).toEqual({ kind: 'go', id: 'fruit', isExtending: false })
    expect(press('End', fruit)).toEqual({ kind: 'go', id: 'nuts', isExtending: false })
  })

  test('PageDown and PageUp go as far as a window shows, and no further than the ends', () => {
    expect(press('PageDown', fruit)).toEqual({ kind: 'go', id: 'pear', isExtending: false })
    expect(press('PageDown', pear, { shiftKey: true })).toEqual({ kind: 'go', id: 'nuts', isExtending: true })
    expect(press('PageUp', nuts)).toEqual({ kind: 'go', id: 'apple', isExtending: false })
    expect(press('PageUp', apple)).toEqual({ kind: 'go', id: 'fruit', isExtending: false })
    expect(press('PageDown', fruit, { ctrlKey: true })).toBe(null)
  })

  test('right opens, then goes in; left goes out, then folds', () => {
    expect(press('ArrowRight', nuts)).toEqual({ kind: 'expand', id: 'nuts', isExpanded: true })
    expect(press('ArrowRight', fruit)).toEqual({ kind: 'go', id: 'apple', isExtending: false })
    expect(press('ArrowLeft', pear)).toEqual({ kind: 'go', id: 'fruit', isExtending: false })
    expect(press('ArrowLeft', fruit)).toEqual({ kind: 'expand', id: 'fruit', isExpanded: false })
  })

  test('Shift chooses what is passed over, Ctrl+A all siblings', () => {
    expect(press('ArrowDown', apple, { shiftKey: true })).toEqual({
      kind: 'go',
      id: 'pear',
      isExtending: true,
    })
    expect(choosableBetween(lines, 'fruit', 'pear')).toEqual(['apple', 'pear'])
    expect(press('a', apple, { ctrlKey: true })).toEqual({ kind: 'choose-siblings', id: 'apple' })
  })
})

describe('when the line that has focus goes away', () => {
  test('the sibling that comes in its place has it', () => {
    expect(lineInPlace(lines, [fruit, pear, nuts], 'apple')?.id).toBe('pear')
  })

  test('after the last sibling the one before, rather than the next heading', () => {
    expect(lineInPlace(lines, [fruit, apple, nuts], 'pear')?.id).toBe('apple')
  })

  test('with all siblings gone their heading', () => {
    expect(lineInPlace(lines, [fruit, nuts], 'pear')?.id).toBe('fruit')
  })
})
