import { describe, expect, test } from 'vitest'
import { createLineHeights } from '../../../renderer/ui/line-heights.ts'
import type { TreeLine } from '../../../renderer/ui/tree-line.ts'
import { lineInGap, type TreePart, treeParts, wholeTree } from '../../../renderer/ui/tree-window.ts'

function lineOf(place: number): TreeLine {
  const at = { parentId: 'zone', level: 2, place, count: 5000 }
  return { id: `card${place}`, ...at, isExpanded: null, canBeChosen: true, label: `Cartoncino ${place}` }
}

const thousands = Array.from({ length: 5000 }, (_, index) => lineOf(index + 1))

/** Every line is 40 px high; 100 px before and 200 px after where one looks are wanted. */
function partsAt(id: string | null, index = 0, lines = thousands, keptId: string | null = null) {
  return treeParts(lines, {
    sight: { id, index, beforePx: 100, afterPx: 200 },
    heightOf: () => 40,
    isKept: (line) => line.id === keptId,
  })
}

/** «… 2 c1 c2 … 7»: how many lines a gap leaves out, and what is on the page. */
function told(parts: readonly TreePart[]): string {
  return parts
    .map((part) => (part.kind === 'gap' ? `… ${part.lines.length}` : part.line.id.replace('card', 'c')))
    .join(' ')
}

describe('what of a long tree is on the page', () => {
  test('all of it while it is no longer than a table of people makes it', () => {
    const few = thousands.slice(0, wholeTree)
    expect(partsAt(null, 0, few).every(({ kind }) => kind === 'line')).toBe(true)
  })

  test('the lines near the eye, and the room of all others', () => {
    expect(told(partsAt(null))).toBe('c1 c2 c3 c4 c5 c6 … 4994')
    const parts = partsAt('card2500')
    expect(told(parts)).toBe('… 2496 c2497 c2498 c2499 c2500 c2501 c2502 c2503 c2504 c2505 … 2495')
    const [before] = parts
    expect(before).toMatchObject({ kind: 'gap', heightPx: 2496 * 40 })
  })

  test('the end, when the line where one looked was the last and has gone', () => {
    expect(told(partsAt('gone', 4999, thousands.slice(0, 4998)))).toBe('… 4994 c4995 c4996 c4997 c4998')
  })

  test('the same lines, when others write before them', () => {
    const more = [lineOf(9001), lineOf(9002), ...thousands]
    expect(told(partsAt('card2500', 2499, more))).toContain('c2497 c2498 c2499 c2500')
  })

  test('a line that is kept, however far away, in its place', () => {
    expect(told(partsAt(null, 0, thousands, 'card4000'))).toBe('c1 c2 c3 c4 c5 c6 … 3993 c4000 … 1000')
  })
})

describe('where one looks when the lines there are not on the page', () => {
  test('is the line that lies so far below the upper edge of their room', () => {
    const [gap] = partsAt('card2500')
    if (gap?.kind !== 'gap') throw new Error('There is no gap')
    expect(lineInGap(gap, 0, () => 40)?.id).toBe('card1')
    expect(lineInGap(gap, 85, () => 40)?.id).toBe('card3')
    expect(lineInGap(gap, 999_999, () => 40)?.id).toBe('card2496')
  })

  test('lines have the height that they had on the page, and before that one of a few words', () => {
    const heights = createLineHeights()
    const [first, second] = [lineOf(1), lineOf(2)]
    heights.learn(first.id, 120)
    expect([heights.of(first), heights.of(second)]).toEqual([120, 44])
  })
})
